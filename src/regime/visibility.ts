import type { Subject } from '../kernel/world.js';
import type { AnySubject, Kind } from './actions.js';
import { ledgerSight } from './boards/rules/ledger-sight.js';
import { evidenceSight, isEvidenceInSight } from './evidence/rules/sight.js';
import { fundSight, isFundInSight } from './funds/rules/sight.js';
import { isNoticeInSight, noticeSight } from './notices/rules/sight.js';
import { isInSight, obligationSight } from './obligations/rules/sight.js';
import type { Actor } from './offices/rules/actor.js';
import { unitSight } from './offices/rules/sight.js';
import { personSight } from './offices/rules/sight.people.js';
import { isPlanInSight, planSight } from './plans/rules/sight.js';
import { isReportInSight, reportSight } from './reports/rules/sight.js';
import { askingSight, isAskingInSight } from './reports/rules/asking-sight.js';
import { isEvaluationInSight } from './reports/rules/evaluation-sight.js';
import { isStaffingInSight, staffingSight } from './staffing/rules/sight.js';
import { taskSight } from './tasks/rules/sight.js';

/** As a method, whose parameter may be narrower than what is handed over: a row is asked about its own kind alone. */
interface Row<Asked> {
  sees(actor: Actor, subject: Asked): boolean;
}

/**
 * Who may see what, one row a kind of thing: the pure twin of the bounds that queries put into their SQL. Another
 * district's things are not even looked for: every query is bound to the actor's own.
 */
export const visibility: {
  readonly [K in Kind]: Row<Extract<AnySubject, { readonly kind: K }>>['sees'];
} = {
  /** A published arrangement is everybody's. */
  calendar: () => true,
  person: (actor) => personSight(actor) === 'all',
  // Its own people know their district; all of them only whoever keeps the register, whose own id it stands under.
  district: (actor, { id, keptBy = id }) => actor.districtId === keptBy,
  unit: (actor) => unitSight(actor) === 'all',
  'unit-import': ({ role }) => role === 'gov-office' || role === 'system',
  // As who keeps people; of the office's telephones a person's own page says who reads them.
  'person-import': ({ role }) => role === 'gov-office' || role === 'security-admin' || role === 'system',
  notice: (actor, { state }) => isNoticeInSight(noticeSight(actor), state),
  'sign-in-provider': ({ role }) => role === 'security-admin',
  account: ({ role }) => role === 'security-admin',
  emergency: ({ role }) => role === 'security-admin',
  // How people are reminded is the office's own; how they sign in, and what is kept how long, is not.
  settings: ({ role }, { group }) => role === (group === 'reminders' ? 'gov-office' : 'security-admin'),
  // Whoever sees an issued notice knows that it may be corrected; who may type is the policy's.
  amendment: (actor) => noticeSight(actor) !== 'none',
  file: ({ role }) => role === 'gov-office',
  // It lays a draft beside the items: whose the draft is.
  supersession: (actor) => noticeSight(actor) === 'all',
  task: (actor) => taskSight(actor) === 'all',
  evidence: (actor, evidence) => isEvidenceInSight(evidenceSight(actor), evidence),
  plan: (actor, plan) => isPlanInSight(planSight(actor), plan),
  fund: (actor, fund) => isFundInSight(fundSight(actor), fund),
  secondment: (actor, request) => isStaffingInSight(staffingSight(actor), request),
  // What becomes of a promise is everybody's who sees the item.
  change: (actor) => taskSight(actor) === 'all',
  // It shows how far a plan is: whoever sees the plan.
  light: (actor, light) => isPlanInSight(planSight(actor), light),
  // A unit's own filings; a responsible unit reads the word on itself in a list of its own, never the filing.
  report: (actor, report) => isReportInSight(reportSight(actor), report),
  asking: (actor, asking) => isAskingInSight(askingSight(actor), asking),
  evaluation: (actor, evaluation) => isEvaluationInSight(reportSight(actor), evaluation),
  'work-body': (actor, body) => isStaffingInSight(staffingSight(actor), body),
  message: ({ personId }, message) => message.personId === personId,
  feed: ({ personId }, feed) => feed.personId === personId,
  view: ({ personId }, view) => view.personId === personId,
  delivery: ({ role }) => role === 'gov-office' || role === 'system-admin',
  channel: ({ role }) => role === 'system-admin',
  'reminder-choice': ({ personId }, { id }) => id === personId,
  ledger: (actor, { id }) => actor.districtId === id && ledgerSight(actor) !== 'none',
  obligation: (actor, obligation) => isInSight(obligationSight(actor), obligation),
};

const rows: Readonly<Record<string, Row<Subject>['sees']>> = visibility;

export const sees = (actor: Actor, subject: Subject): boolean =>
  Object.hasOwn(rows, subject.kind) && rows[subject.kind]?.(actor, subject) === true;
