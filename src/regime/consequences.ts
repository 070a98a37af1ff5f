import type { Consequences } from '../platform/operations/runtime.js';
import { unitFacts } from './facts.js';
import { amendObligations, meetAcknowledgement, supersedeObligations } from './obligations/commands.amendments.js';
import { meetsObligation } from './obligations/commands.record.js';
import { eraseObligationsOf } from './obligations/commands.removal.js';
import { followWaits } from './obligations/commands.waits.js';
import { setObligations } from './obligations/commands.js';
import { moveDuties, moveReopened } from './obligations/commands.succession.js';
import {
  addAliasesAmended,
  addTiedName,
  addUnitsAmended,
  addUnitsNamed,
  addUnitsReissued,
} from './offices/commands.names.js';
import { carryPosts, letSucceed } from './offices/commands.succession.js';
import type { Actor } from './offices/rules/actor.js';
import { erasePlansOf } from './plans/commands.removal.js';
import { sendUrging } from './reminders/urging.js';
import { amendTasksOf } from './tasks/commands.amendments.js';
import { chargeAtIssue, followPortfolio, passOnCharges } from './tasks/commands.charge.js';
import { passOnNames } from './tasks/commands.handover.js';
import { eraseTasksOf } from './tasks/commands.removal.js';
import { issueTasks } from './tasks/commands.js';
import { moveItems } from './tasks/commands.succession.js';
import { supersedeTasksOf } from './tasks/commands.superseding.js';

/** Event → what follows from it, in the same transaction. Every event is listed, if only with nothing. */
export const consequences = {
  // A job for each district counts the days of what is owed anew: their chains are their own.
  'calendar.published': [],
  'notice.received': [],
  'notice.seen-again': [],
  'notice.taken-in': [],
  'notice.unread': [],
  'upload.refused-as-classified': [],
  'notice.answered': [addTiedName],
  'notice.corrected': [],
  'notice.settled': [],
  'notice.checked': [],
  'notice.submitted': [],
  'notice.returned': [],
  'notice.issued': [addUnitsNamed, issueTasks, setObligations],
  'notice.superseded': [],
  'notice.reissued': [addUnitsReissued, supersedeTasksOf, supersedeObligations],
  'notice.closed': [],
  'notice.archived': [],
  'district.opened': [],
  'district.changed': [],
  'district.administrator-invited': [],
  'settings.changed': [],
  'emergency.sealed': [],
  'message.raised': [],
  'account.second-factor-reset': [],
  'account.linked-by-administrator': [],
  'sign-in-provider.added': [],
  'sign-in-provider.changed': [],
  'notice.original-added': [],
  'notice.original-read': [],
  'notice.original-typed': [],
  'notice.original-acknowledged': [],
  'notice.amended': [addUnitsAmended, addAliasesAmended, amendTasksOf, amendObligations],
  'notice.removed': [eraseTasksOf, erasePlansOf, eraseObligationsOf],
  'file.removed': [],
  'task.removed': [],
  'obligation.removed': [],
  'retention.erased': [],
  'plan.begun': [],
  'plan.removed': [],
  'unit.added': [],
  'unit.changed': [],
  'unit.alias-added': [],
  'unit.alias-removed': [],
  'unit.succession-recorded': [letSucceed(unitFacts, 'unit.succession-recorded')],
  'unit.succession-withdrawn': [],
  'unit.succession-held': [],
  // Whoever comes after a unit takes over its people, its items and what it owes.
  'unit.succeeded': [carryPosts('unit.succeeded'), moveItems('unit.succeeded'), moveDuties('unit.succeeded')],
  'unit.identified': [carryPosts('unit.identified'), moveItems('unit.identified'), moveDuties('unit.identified')],
  'account.invited': [],
  'account.code-given': [],
  'account.closed': [],
  'account.reopened': [],
  'person.added': [],
  'person.changed': [],
  'person.handed-over': [passOnCharges, passOnNames],
  'post.given': [],
  'post.ended': [],
  'post.transferred': [],
  'unit-import.received': [],
  'unit-import.understood': [],
  'unit-import.unread': [],
  'units.imported': [],
  'person-import.received': [],
  'person-import.understood': [],
  'person-import.unread': [],
  'people.imported': [],
  'task.amended': [],
  'task.continued': [],
  'task.units-moved': [],
  'task.moved': [meetAcknowledgement],
  'task.described': [],
  'delegation.given': [],
  'delegation.ended': [],
  'portfolio.handed-over': [followPortfolio],
  'task.issued': [chargeAtIssue],
  'task.put-in-charge': [],
  'task.named-anew': [],
  // Whoever must answer next stands on their desk, and is waited for no more once they have.
  'fund-plan.drawn-up': [followWaits('fund-plan.drawn-up')],
  'fund-plan.reviewed': [followWaits('fund-plan.reviewed')],
  'fund-plan.approved': [followWaits('fund-plan.approved')],
  'fund-plan.returned': [followWaits('fund-plan.returned')],
  'contract.registered': [],
  'contract.supplemented': [],
  'payment.prepared': [],
  'payment.submitted': [followWaits('payment.submitted')],
  'payment.withdrawn': [],
  'payment.passed': [followWaits('payment.passed')],
  'payment.approved': [followWaits('payment.approved')],
  'payment.returned': [followWaits('payment.returned')],
  'payment.rejected': [followWaits('payment.rejected')],
  'payment.paid': [followWaits('payment.paid')],
  'payment.recorded': [],
  'payment.reversed': [],
  'settlement.begun': [],
  'settlement.settled': [followWaits('settlement.settled')],
  'settlement.retention-released': [followWaits('settlement.retention-released')],
  'settlement.recovered': [followWaits('settlement.recovered')],
  'obligation.set': [],
  'obligation.amended': [],
  'obligation.met': [],
  'obligation.voided': [],
  'obligation.moved': [],
  'obligation.merged': [],
  'obligation.opened': [],
  'calendar.applied': [],
  'obligation.recomputed': [],
  // A filing meets its duty, whoever brings it; a capability's own filing has the same row.
  'receipt.registered': [meetsObligation('receipt.registered')],
  'receipt.corrected': [],
  'receipt.withdrawn': [moveReopened],
  'ruling.proposed': [],
  'ruling.confirmed': [],
  'ruling.declined': [],
  'ruling.superseded': [],
  'obligation.urged': [sendUrging],
  'urging.answered': [],
  'reminder.made': [],
  'reminder.urged': [],
  'reminder.chosen': [],
  'feed.made': [],
  'feed.ended': [],
  'message.read': [],
  'message.opened': [],
  'delivery.requested': [],
  'channel.set': [],
  'channel.tried': [],
  'ledger.exported': [],
  'ledger.verification-asked': [],
} satisfies Consequences<Actor>;

/** Every event of the regime, by its name. */
export type RegimeEventName = keyof typeof consequences;

/** Kinds of things in the order in which they are locked: the regime's own order. */
export const LOCK_ORDER = [
  'calendar',
  'district',
  'unit',
  'person',
  'notice',
  'programme',
  'task',
  'plan',
  'fund',
  'obligation',
  'message',
] as const;
