import type { Subject } from '../kernel/world.js';
import type { Action, AskedOf } from './actions.js';
import { ledgerSight } from './boards/rules/ledger-sight.js';
import type { DistrictSubject } from './offices/declare.js';
import { type Actor, actsForUnit, isAdministrator, signsNotices } from './offices/rules/actor.js';
import { personSight } from './offices/rules/sight.people.js';
import { fundSight, type FundSubject } from './funds/rules/sight.js';
import { decidesOn } from './offices/rules/portfolios.js';
import type { PersonSubject } from './offices/view.people.js';
import type { PlanSubject } from './plans/view.js';
import type { ViewSubject } from './boards/commands.views.js';
import type { FeedSubject } from './reminders/commands.feeds.js';
import type { MessageSubject } from './reminders/commands.js';
import type { ChangeSubject } from './changes/view.js';
import type { EvidenceSubject } from './evidence/rules/sight.js';
import type { AskingSubject } from './reports/rules/asking-sight.js';
import type { ReportSubject } from './reports/view.js';
import type { StaffingSubject } from './staffing/rules/sight.js';

/** As a method, whose parameter may be narrower than what is handed over: the pipeline asks a row about its own thing. */
interface Row<Asked> {
  allows(actor: Actor, subject: Asked): boolean;
}
type Allows = (actor: Actor) => boolean;

const govOffice: Allows = ({ role }) => role === 'gov-office';
const system: Allows = ({ role }) => role === 'system';
/** Whoever signed in: not a timer or a job, which may do what names it and nothing else. */
const anybody: Allows = (actor) => !system(actor);
/** Whoever has to do with the programme; the three administrators keep their hands, and eyes, off it (workflow §0). */
const business: Allows = (actor) => anybody(actor) && !isAdministrator(actor);
const securityAdmin: Allows = ({ role }) => role === 'security-admin';
/** Whoever keeps what all districts share: the subject stands under the platform's own id. */
const platformAdmin = ({ role, districtId }: Actor, { id }: Subject): boolean =>
  role === 'system-admin' && districtId === id;
const keepsDistricts = ({ role, districtId }: Actor, { keptBy }: DistrictSubject): boolean =>
  role === 'system-admin' && districtId === keptBy;
/** The audit administrator; and the supervision office, which is none, as far as its reach goes. */
const readsLedger: Allows = (actor) => ledgerSight(actor) !== 'none';
/** Who asks units for what they owe. */
const collects: Allows = ({ role }) => role === 'gov-office' || role === 'supervision';
/** Who keeps people and posts: the gov office, and the security administrator. */
const keepsPeople: Allows = ({ role }) => role === 'gov-office' || role === 'security-admin';
/** Of those the gov office keeps whoever has to do with the programme, and nobody who administers. */
const keepsPerson = (actor: Actor, { administers }: PersonSubject): boolean =>
  keepsPeople(actor) && (actor.role === 'security-admin' || !administers);
/** Nobody hands out ways into their own account, nor closes it. */
const keepsAccount = (actor: Actor, person: PersonSubject): boolean =>
  keepsPerson(actor, person) && actor.personId !== person.id;
/** Whose post it is lets others act for them; from paper the gov office puts it down (point 1). */
const delegates = (actor: Actor, person: PersonSubject): boolean =>
  business(actor) && !person.administers && (actor.personId === person.id || actor.role === 'gov-office');
/** A leaver's things are passed on by the gov office, never by themself; administrators have none. */
const handsOver = (actor: Actor, person: PersonSubject): boolean =>
  govOffice(actor) && !person.administers && actor.personId !== person.id;
const systemAdmin: Allows = ({ role }) => role === 'system-admin';
const keepsDeliveries: Allows = ({ role }) => role === 'gov-office' || role === 'system-admin';
const ownThing = ({ personId }: Actor, thing: MessageSubject | FeedSubject | ViewSubject): boolean =>
  thing.personId === personId;
/** Speaks for the unit that leads the item. */
const leads = (actor: Actor, { leadUnitId }: { readonly leadUnitId: string }): boolean =>
  actsForUnit(actor) && actor.unitIds.includes(leadUnitId);
/** Speaks for the unit that leads the item, or takes down what came from it on paper (point 1). */
const forTheLead = (actor: Actor, fund: FundSubject): boolean => govOffice(actor) || leads(actor, fund);
/** Finance, or a clerk of the gov office with finance's paper. */
const forFinance: Allows = ({ role }) => role === 'finance' || role === 'gov-office';
/** A leader, the rule asking which; or a clerk with a leader's paper or the minutes. */
const forTheLeader: Allows = (actor) => signsNotices(actor) || govOffice(actor);
const seesFunds: Allows = (actor) => anybody(actor) && fundSight(actor) !== 'none';
/** Decides on what waits for the leader in charge of an item: he, or the gov office by the paper he signed (point 1). */
const decidesStaffing = (actor: Actor, { leaderId, taskId }: StaffingSubject): boolean =>
  govOffice(actor) || decidesOn(actor, leaderId ?? undefined, taskId);
const decidesChange = (actor: Actor, { leaderId, taskId }: ChangeSubject): boolean =>
  govOffice(actor) || decidesOn(actor, leaderId ?? undefined, taskId);
const leadsOrOffice = (actor: Actor, thing: { readonly leadUnitId: string }): boolean =>
  govOffice(actor) || leads(actor, thing);
/** Whoever asked says how it ended; of what a leader decided the office does. */
const closesAsking = (actor: Actor, asking: AskingSubject): boolean =>
  govOffice(actor) || (!asking.isDecision && leads(actor, asking));
/** Speaks for a unit of the item, or takes down what came on paper (point 1). */
const showsItem = (
  actor: Actor,
  item: { readonly leadUnitId: string; readonly responsibleUnitIds: readonly string[] },
): boolean =>
  govOffice(actor) ||
  (actsForUnit(actor) &&
    [item.leadUnitId, ...item.responsibleUnitIds].some((unitId) => actor.unitIds.includes(unitId)));
/** An office or a leader, or a unit of the item: what is no photo tells no more than it shows. */
const readsProof = (actor: Actor, evidence: EvidenceSubject): boolean =>
  business(actor) && (!actsForUnit(actor) || showsItem(actor, evidence));
/** The unit that attached it; the gov office any. */
const attachedIt = (actor: Actor, evidence: EvidenceSubject): boolean =>
  govOffice(actor) || (actsForUnit(actor) && evidence.unitId !== null && actor.unitIds.includes(evidence.unitId));
/** The deputy leader in charge of the item (R9), or the gov office, which registers what they signed and checks the form. */
const decidesOnPlan = (actor: Actor, { leaderId, taskId }: PlanSubject): boolean =>
  govOffice(actor) || decidesOn(actor, leaderId ?? undefined, taskId);
const looksAtNodes = (actor: Actor, plan: PlanSubject): boolean =>
  leadsOrOffice(actor, plan) || actor.role === 'supervision' || actor.role === 'finance';
/** Speaks for the unit that owes the filing, or for the one that came after it. */
const owesReport = (actor: Actor, { unitIds }: ReportSubject): boolean =>
  actsForUnit(actor) && unitIds.some((id) => actor.unitIds.includes(id));
/** Speaks for the unit whose word is asked for. */
const speaksFor = (actor: Actor, { unitId }: { readonly unitId?: string }): boolean =>
  actsForUnit(actor) && unitId !== undefined && actor.unitIds.includes(unitId);
const seesPeople: Allows = (actor) => anybody(actor) && personSight(actor) === 'all';
/** Who keeps people, who follows what they do with the programme, and everybody who sees people their own. */
const readsHistory = (actor: Actor, person: PersonSubject): boolean =>
  keepsPerson(actor, person) ||
  (seesPeople(actor) && actor.personId === person.id) ||
  (actor.role === 'supervision' && !person.administers);
/** Reading a thing that is there for whoever sees it: who that is, visibility says, and it is said once. */
const whoeverSeesIt: Allows = anybody;

/** Who may do what: one row an action, and a declared action without its row does not compile. */
export const policy: { readonly [A in Action]: Row<AskedOf<A>>['allows'] } = {
  'post.own': anybody,
  'calendar.read': anybody,
  'calendar.years': anybody,
  'calendar.check': platformAdmin,
  'calendar.publish': platformAdmin,
  'district.list': keepsDistricts,
  'district.read': keepsDistricts,
  'district.open': keepsDistricts,
  'district.change': keepsDistricts,
  'district.invite-administrator': keepsDistricts,
  'unit.list': business,
  'unit.read': whoeverSeesIt,
  'unit.history': business,
  'unit.add': govOffice,
  'unit.change': govOffice,
  'unit.alias-add': govOffice,
  'unit.alias-remove': govOffice,
  'unit.confirm': govOffice,
  'unit.identify': govOffice,
  'unit.succession-preview': govOffice,
  'unit.succession-record': govOffice,
  'unit.succession-withdraw': govOffice,
  'person.list': seesPeople,
  'person.export': keepsPeople,
  'person.read': whoeverSeesIt,
  'person.add': keepsPeople,
  'person.history': readsHistory,
  'person.template': keepsPeople,
  'person.import': keepsPeople,
  'person-import.take-in': system,
  'person-import.read': keepsPeople,
  'person-import.apply': keepsPeople,
  'person.change': keepsPerson,
  'post.give': keepsPerson,
  'post.end': keepsPerson,
  'post.transfer': keepsPerson,
  'account.invite': keepsAccount,
  'account.telephone-code': keepsAccount,
  'account.close': keepsAccount,
  'account.reopen': keepsAccount,
  'unit.export': business,
  'unit.import': govOffice,
  'unit-import.take-in': system,
  'unit-import.read': govOffice,
  'unit-import.apply': govOffice,
  'owner.phantoms': govOffice,
  'person.holdings': handsOver,
  'person.hand-over': handsOver,
  'delegation.give': delegates,
  'delegation.end': delegates,
  'portfolio.list': business,
  'portfolio.give': govOffice,
  // The programme's paper work is the gov office's; others see a notice once it was issued.
  'notice.read': govOffice,
  'notice.take-in': system,
  'notice.answer': govOffice,
  'notice.correct': govOffice,
  'notice.settle': govOffice,
  'notice.register': govOffice,
  'notice.supersede': govOffice,
  'supersession.type': govOffice,
  'supersession.open': govOffice,
  'notice.submit': govOffice,
  'notice.sign': signsNotices,
  // Whoever should sign sends it back; the gov office takes it back, say because it was signed on paper after all.
  'notice.return': (actor) => govOffice(actor) || signsNotices(actor),
  'notice.amend': govOffice,
  'notice.close': govOffice,
  'notice.archive': govOffice,
  'notice.add-original': govOffice,
  'original.take-in': system,
  'original.type': govOffice,
  'original.acknowledge': govOffice,
  'original.take': business,
  // The owner of what the notice holds answers for its secrecy (point 13); administrators never touch business records.
  'notice.remove': govOffice,
  'file.list': govOffice,
  'file.removals': govOffice,
  'file.remove': govOffice,
  'amendment.type': govOffice,
  'amendment.open': govOffice,
  'notice.open': whoeverSeesIt,
  'notice.list': business,
  'programme.list': business,
  'task.list': business,
  'task.read': whoeverSeesIt,
  'task.history': business,
  // A unit's own people speak for it; a clerk of the gov office registers what came on paper (point 1).
  'task.acknowledge': (actor, item) => govOffice(actor) || leads(actor, item),
  'task.start': leadsOrOffice,
  'task.describe': govOffice,
  'task.charges': business,
  'task.put-in-charge': govOffice,
  // What shows how an item stands: its units attach it; of a photo the original says more than is shown, and is for few.
  'evidence.of-item': business,
  'evidence.attach': showsItem,
  'evidence.withdraw': attachedIt,
  'evidence.thumbnail': whoeverSeesIt,
  'evidence.picture': whoeverSeesIt,
  'evidence.original': (actor, evidence) =>
    evidence.isPhoto ? attachedIt(actor, evidence) || actor.role === 'supervision' : readsProof(actor, evidence),
  'evidence.put-down-site': leadsOrOffice,
  'evidence.drop-site': leadsOrOffice,
  // Whoever sees the item learns whether it has a plan; what it says is for those it concerns.
  'plan.find': business,
  'plan.list': business,
  'plan.export-list': business,
  'plan.read': whoeverSeesIt,
  'plan.read-edition': whoeverSeesIt,
  'plan.timetable': whoeverSeesIt,
  'plan.export-timetable': whoeverSeesIt,
  'plan.export-project': whoeverSeesIt,
  'plan.export-picture': whoeverSeesIt,
  'plan.print': whoeverSeesIt,
  'plan.attach': (actor, plan) => govOffice(actor) || leads(actor, plan),
  'plan.detach': (actor, plan) => govOffice(actor) || leads(actor, plan),
  'plan.take-attachment': whoeverSeesIt,
  'plan.begin': (actor, item) => govOffice(actor) || leads(actor, item),
  'plan.type': (actor, plan) => govOffice(actor) || leads(actor, plan),
  'plan.read-sheet': (actor, plan) => govOffice(actor) || leads(actor, plan),
  // Money: the lead asks, finance looks and pays, a leader approves, and what is signed on paper a clerk takes down.
  'fund.list': seesFunds,
  'fund.read': whoeverSeesIt,
  'fund.export': seesFunds,
  'payment.print': whoeverSeesIt,
  'fund-plan.draw-up': forTheLead,
  'fund-plan.review': forFinance,
  'fund-plan.approve': forTheLeader,
  'fund-plan.return': (actor) => forFinance(actor) || forTheLeader(actor),
  'contract.register': (actor, fund) => forFinance(actor) || leads(actor, fund),
  'contract.supplement': (actor, fund) => forFinance(actor) || leads(actor, fund),
  'payment.prepare': forTheLead,
  'payment.submit': forTheLead,
  'payment.withdraw': forTheLead,
  'payment.review': forFinance,
  'payment.decide': forTheLeader,
  'payment.take-back': forFinance,
  'payment.pay': forFinance,
  'payment.record': forFinance,
  'payment.reverse': forFinance,
  'payment.template': forFinance,
  'payment.read-sheet': forFinance,
  'payment.import': forFinance,
  'settlement.begin': (actor, fund) => forFinance(actor) || leads(actor, fund),
  'settlement.settle': forFinance,
  'settlement.release': forFinance,
  'settlement.recover': forFinance,
  'plan.request-countersign': (actor, plan) => govOffice(actor) || leads(actor, plan),
  // Each unit speaks for itself, or a clerk registers its paper (R11).
  'plan.countersign': (actor, plan) => govOffice(actor) || speaksFor(actor, plan),
  'plan.reply-objection': (actor, plan) => govOffice(actor) || leads(actor, plan),
  'plan.submit': (actor, plan) => govOffice(actor) || leads(actor, plan),
  'plan.revise': (actor, plan) => govOffice(actor) || leads(actor, plan),
  'plan.check': govOffice,
  'plan.return': decidesOnPlan,
  'plan.approve': decidesOnPlan,
  'plan.escalate': decidesOnPlan,
  'plan.decide-meeting': govOffice,
  // A node is its unit's to report; whoever looks is the lead, an inspector or finance, never whoever said it (I10).
  'plan.milestones': whoeverSeesIt,
  'plan.report-milestone': (actor, plan) => govOffice(actor) || speaksFor(actor, plan),
  'plan.verify-milestone': looksAtNodes,
  'plan.reject-milestone': looksAtNodes,
  'obligation.list': business,
  'obligation.read': whoeverSeesIt,
  'obligation.history': business,
  'obligation.outstanding': business,
  // Whoever receives and whoever supervises: units file, they do not register that they were received.
  'obligation.receive': govOffice,
  // Of its plan the lead unit says itself on which day it was drawn up (R5, point 7).
  'obligation.file': (actor, { unitId }) => actsForUnit(actor) && unitId !== null && actor.unitIds.includes(unitId),
  'obligation.correct-receipt': govOffice,
  'obligation.propose-ruling': collects,
  'obligation.decide-ruling': collects,
  'obligation.urge': collects,
  // Their own answer, or what they said on the telephone.
  'obligation.answer-urging': (actor, { unitId }) =>
    collects(actor) || (actsForUnit(actor) && unitId !== null && actor.unitIds.includes(unitId)),
  // How people sign in is the security administrator's.
  'sign-in-settings.read': securityAdmin,
  'sign-in-settings.change': securityAdmin,
  // Whose data are kept how long is a matter of their protection.
  'retention.read': securityAdmin,
  'retention-settings.read': securityAdmin,
  'retention-settings.change': securityAdmin,
  'reminders-settings.read': govOffice,
  'reminders-settings.change': govOffice,
  'reminder.preview': govOffice,
  // Whether signing in may stand for a signature is a matter of how far a sign-in is trusted.
  'signing-settings.read': securityAdmin,
  'signing-settings.change': securityAdmin,
  'administrators-settings.read': securityAdmin,
  'administrators-settings.change': securityAdmin,
  'account.list': securityAdmin,
  'account.reset-second-factor': securityAdmin,
  'account.link': securityAdmin,
  'emergency.read': securityAdmin,
  'emergency.seal': securityAdmin,
  'sign-in-provider.list': securityAdmin,
  'sign-in-provider.add': securityAdmin,
  'sign-in-provider.change': securityAdmin,
  'obligation.print': business,
  'obligation.calendar': business,
  'obligation.export': business,
  'task.export': business,
  // Whoever sees the notice may make papers of it; before its issue that is the gov office.
  'paper.list': business,
  'paper.pack': business,
  'paper.take': business,
  // People in place (R14): the lead asks, the gov office passes on, the asked unit answers, the leader in charge decides.
  'staffing.item': business,
  'staffing.board': business,
  'secondment.read': whoeverSeesIt,
  'secondment.request': leadsOrOffice,
  'secondment.route': govOffice,
  'secondment.answer': (actor, { askedUnitIds }) =>
    govOffice(actor) || (actsForUnit(actor) && askedUnitIds.some((id) => actor.unitIds.includes(id))),
  'secondment.pursue': leadsOrOffice,
  'secondment.decide': decidesStaffing,
  'secondment.arrive': leadsOrOffice,
  'secondment.release': leadsOrOffice,
  'secondment.print': business,
  'work-body.propose': leadsOrOffice,
  'work-body.decide': decidesStaffing,
  'work-body.move': leadsOrOffice,
  'work-body.print': business,
  // Changes (R10): the lead proposes and sends up, affected units countersign, the leader in charge or the meeting decides.
  'change.of-item': business,
  'change.list': business,
  'change.read': whoeverSeesIt,
  'change.propose': leadsOrOffice,
  'change.ask-units': leadsOrOffice,
  'change.countersign': (actor, { askedUnitIds }) =>
    govOffice(actor) || (actsForUnit(actor) && askedUnitIds.some((id) => actor.unitIds.includes(id))),
  'change.submit': leadsOrOffice,
  'change.escalate': decidesChange,
  'change.decide': decidesChange,
  'change.withdraw': leadsOrOffice,
  'change.succeed': leadsOrOffice,
  'change.print': business,
  // A light follows from facts; whoever collects them may lower it with a reason, and nobody raises it (regulation.md §5).
  'light.list': business,
  'light.read': whoeverSeesIt,
  'light.lower': collects,
  'light.lift': collects,
  // The quarterly report (R17): the lead's people prepare it and the head submits; the office registers what came by another
  // way and enters it, accepts or returns section by section, and corrects what it has accepted.
  'report.list': business,
  'report.export-list': business,
  'report.quarters': business,
  'report.export-quarters': business,
  'report.read': whoeverSeesIt,
  'report.read-edition': whoeverSeesIt,
  'report.cooperation': business,
  'report.print': whoeverSeesIt,
  'report.summary': business,
  // For leaders and offices: lights are internal, and no unit reads how the others stand (point 13).
  'report.briefing': (actor) => business(actor) && !actsForUnit(actor),
  'stocktake.read': (actor) => business(actor) && !actsForUnit(actor),
  'stocktake.print': (actor) => business(actor) && !actsForUnit(actor),
  'report.type': (actor, report) => govOffice(actor) || owesReport(actor, report),
  // The workbook is the page away from here: whoever may type brings it in; whose it is, only the office has to ask.
  'report.sheet': (actor, report) => govOffice(actor) || owesReport(actor, report),
  'report.read-sheet': (actor, report) => govOffice(actor) || owesReport(actor, report),
  'report.find-sheet': govOffice,
  'report.submit': (actor, report) =>
    (govOffice(actor) && report.received) || (actor.role === 'unit-head' && owesReport(actor, report)),
  'report.receive': govOffice,
  'report.withdraw': (actor, report) => actor.role === 'unit-head' && owesReport(actor, report),
  'report.accept': govOffice,
  'report.accept-section': govOffice,
  'report.return': govOffice,
  'report.supersede': govOffice,
  // What is asked of units (R22): the lead asks, the asked unit answers, whoever raised a matter says how it ended.
  'asking.of-item': business,
  'asking.list': business,
  'asking.export-list': business,
  'asking.ask': leadsOrOffice,
  'asking.answer': (actor, { askedUnitIds }) =>
    govOffice(actor) || (actsForUnit(actor) && askedUnitIds.some((id) => actor.unitIds.includes(id))),
  // What a leader decided is the office's to close: no unit says of itself that it carried it out.
  'asking.decide': forTheLeader,
  'asking.settle': closesAsking,
  'asking.withdraw': closesAsking,
  'asking.take-file': whoeverSeesIt,
  // Of a negative word on it a unit speaks for itself, and supervision settles a dispute (workflow §7).
  'evaluation.answer': (actor, { askedUnitIds }) =>
    govOffice(actor) || (actsForUnit(actor) && askedUnitIds.some((id) => actor.unitIds.includes(id))),
  'evaluation.settle': collects,
  'desk.read': anybody,
  // A reminder is its person's own; what left the house is seen to by whoever keeps the programme, never what it said.
  'message.list': anybody,
  'message.read': ownThing,
  'message.open': ownThing,
  'reminder.choices': anybody,
  'reminder.choose': ({ personId }, { id }) => id === personId,
  // An address for a calendar program is its person's own; administrators have no days in the programme.
  'feed.list': anybody,
  'feed.make': (actor, feed) => business(actor) && ownThing(actor, feed),
  'feed.end': ownThing,
  // A filter of a list is kept by its person for themselves.
  'view.list': anybody,
  'view.save': anybody,
  'view.remove': ownThing,
  'delivery.list': keepsDeliveries,
  'delivery.again': keepsDeliveries,
  'channel.list': systemAdmin,
  'channel.set': systemAdmin,
  'channel.try': systemAdmin,
  'ledger.list': readsLedger,
  'ledger.choices': readsLedger,
  'ledger.seals': readsLedger,
  'ledger.export': readsLedger,
  'ledger.verify': readsLedger,
};

const rows: Readonly<Record<string, Row<Subject | undefined>['allows']>> = policy;

/** May this actor do it to this thing? Without a thing: may they ask for the list? */
export const may = (actor: Actor, action: string, subject?: Subject): boolean =>
  Object.hasOwn(rows, action) && rows[action]?.(actor, subject) === true;
