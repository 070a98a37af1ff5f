import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { type LetterPlace, paperFault, type PaperPlace, type SignedPaper } from '../../offices/rules/paper.js';
import { dayOfPaper } from './moves.js';
import { milestoneMachine, type MilestoneMove } from './milestone-machine.js';
import { milestoneState } from './milestone-standing.js';
import type { MilestoneReport } from './progress.js';

/** Who said that a node is reached: a unit, through somebody's account or by its letter. */
export interface Reporter {
  readonly unitId: string;
  readonly accountId: string;
  readonly name: string | null;
  readonly letter: LetterPlace | null;
}

/** What was said of a node, as far as whoever looks at it must know. */
export type RuledReport = Pick<MilestoneReport, 'id' | 'kind' | 'share' | 'reportedOn' | 'state'> & {
  readonly by: Reporter;
};

/** A node of the approved edition as its rules must know it. */
export interface RuledMilestone {
  /** Whether the edition that holds has it: what was never approved cannot be reached (R9). */
  readonly approved: boolean;
  readonly ownerUnitId: string;
  readonly leadUnitId: string;
  /** The first first. */
  readonly reports: readonly RuledReport[];
}

export interface SaidOfMilestone {
  readonly kind: 'met' | 'partial';
  readonly share: number | undefined;
  readonly reachedOn: Day;
  readonly note: string;
  /** What shows it: a file, or the number of a paper. */
  readonly place: PaperPlace | undefined;
  /** Where a clerk registers a unit's letter. */
  readonly letter: LetterPlace | undefined;
}

/** What a report keeps: its share, and the day it counts from. */
export interface ReportKept {
  readonly share: number;
  readonly on: Day;
}

const WHOLE = 100;

function closed({ approved, reports }: RuledMilestone, move: MilestoneMove): Refused | undefined {
  if (!approved) return refuse('milestone.not-approved', {}, 'R9');
  const state = milestoneState(reports);
  if (next(milestoneMachine, state, move) !== undefined) return undefined;
  return state === 'met' ? refuse('milestone.met-already') : refuse('milestone.being-looked-at', {}, 'I10');
}

/** The unit that owes a node says that it is reached, or how far it is, with something that shows it (workflow §5). */
export function reportMilestone(
  node: RuledMilestone,
  { kind, share, reachedOn, note, place, letter }: SaidOfMilestone,
  { today, forAnother }: { readonly today: Day; readonly forAnother: boolean },
): Decision<ReportKept, never> {
  const fault = closed(node, kind === 'met' ? 'report-met' : 'report-partial');
  if (fault) return fault;
  const on = dayOfPaper(letter, { today, notBefore: undefined, forAnother });
  if (!on.done) return on;
  if (place === undefined && letter === undefined && note.trim() === '')
    return refuse('milestone.evidence-missing', {}, 'R13');
  if (reachedOn > on.value) return refuse('milestone.reached-later', { reached: reachedOn, on: on.value });
  if (kind === 'met') return done({ share: WHOLE, on: on.value });
  const seen = Math.max(0, ...node.reports.filter(({ state }) => state === 'verified').map((each) => each.share));
  if (share === undefined || share >= WHOLE) return refuse('milestone.share-missing');
  return share <= seen ? refuse('milestone.share-falls', { share, seen }, 'I18') : done({ share, on: on.value });
}

/** What a look rests on: the lead's own word, an inspection, or a certificate of what was measured. */
export type Basis = 'lead' | 'inspector' | 'certificate';

/** Who looks, here or by a paper that a clerk registers. */
export interface Looker {
  readonly basis: Basis | undefined;
  readonly accountId: string;
  readonly unitIds: readonly string[];
  readonly certificate: string;
  readonly paper: SignedPaper | undefined;
  /** The gov office never looks itself: it registers who did (point 1). */
  readonly forAnother: boolean;
}

export interface Looked {
  readonly report: RuledReport;
  readonly basis: Basis;
  readonly on: Day;
}

/**
 * Somebody else looks at what a unit reported (workflow §5, I10): the lead at another unit's node, never at its own; then an
 * inspector, or finance by a certificate of what was measured. Nobody looks at what they said themselves, and the same paper
 * does not both say and show.
 */
export function verifyMilestone(
  node: RuledMilestone,
  reportId: string,
  by: Looker,
  today: Day,
): Decision<Looked, never> {
  const looked = look(node, reportId, by, today);
  if (!looked.done) return looked;
  return looked.value.basis === 'certificate' && by.certificate.trim() === ''
    ? refuse('milestone.certificate-missing', {}, 'R13')
    : looked;
}

/** Sends a report back: the node is open again, and why is asked for (I11). */
export function rejectMilestone(
  node: RuledMilestone,
  reportId: string,
  by: Looker,
  reason: string,
  today: Day,
): Decision<Looked, never> {
  if (reason.trim() === '') return refuse('milestone.reason-missing', {}, 'I11');
  return look(node, reportId, by, today);
}

function look(node: RuledMilestone, reportId: string, by: Looker, today: Day): Decision<Looked, never> {
  const report = node.reports.find(({ id }) => id === reportId);
  if (!report) return refuse('milestone.report-unknown');
  if (report.state !== 'reported') return refuse('milestone.decided-already');
  if (by.basis === undefined) return refuse('milestone.basis-missing', {}, 'I10');
  const { paper } = by;
  const fault = paper ? paperFault(paper, today) : by.forAnother && refuse('milestone.paper-missing', {}, 'point 1');
  if (fault) return fault;
  const own = ownReport(node, report, by, by.basis);
  if (own) return own;
  if (paper && paper.signedOn < report.reportedOn)
    return refuse('milestone.looked-too-early', { on: paper.signedOn, reported: report.reportedOn });
  return done({ report, basis: by.basis, on: paper?.signedOn ?? today });
}

type Eyes = Pick<Looker, 'accountId' | 'unitIds' | 'paper'>;

/** I10 as it bites on a node: by unit, by account, by the name on the paper, and by the paper itself. */
function ownReport(
  { ownerUnitId, leadUnitId }: RuledMilestone,
  { by: said }: RuledReport,
  { accountId, unitIds, paper }: Eyes,
  basis: Basis,
): Refused | undefined {
  const saying = [ownerUnitId, said.unitId];
  const looking = basis === 'lead' ? [leadUnitId, ...unitIds] : unitIds;
  if (looking.some((id) => saying.includes(id))) return refuse('milestone.own-node', {}, 'I10');
  if (!paper) return accountId === said.accountId ? refuse('milestone.own-report', {}, 'I10') : undefined;
  if (said.letter === null && paper.signedBy === said.name) return refuse('milestone.own-report', {}, 'I10');
  return isSamePaper(said.letter, paper) ? refuse('milestone.same-paper', {}, 'I10') : undefined;
}

/** Whether somebody would look at what they, or their unit, said themselves: then nobody offers it to them. */
export const isOwnReport = (node: RuledMilestone, report: RuledReport, by: Eyes, basis: Basis): boolean =>
  ownReport(node, report, by, basis) !== undefined;

const isSamePaper = (letter: LetterPlace | null, { scan, receiptNumber }: SignedPaper): boolean =>
  letter !== null &&
  ((scan !== undefined && scan === letter.scan) ||
    (receiptNumber !== undefined && receiptNumber === letter.receiptNumber));
