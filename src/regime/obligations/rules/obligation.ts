import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { type Machine, next } from '../../../kernel/machine.js';
import type { RollPolicy } from '../../../kernel/work-calendar.js';

export type ObligationState = 'not-due' | 'open' | 'met' | 'void';
export type ObligationMove = 'open' | 'meet' | 'void' | 'reopen';

/** Overdue is no state: it is computed, and stands beside any of the first two. */
export const obligationMachine: Machine<ObligationState, ObligationMove> = {
  initial: 'not-due',
  moves: {
    'not-due': { open: 'open', meet: 'met', void: 'void' },
    open: { meet: 'met', void: 'void' },
    // A receipt that was registered by mistake is taken back, and the duty is owed again.
    met: { reopen: 'open' },
    void: {},
  },
};

/** What is owed. `stated` is a duty that a notice sets and no capability has a page for. */
export type ObligationKind =
  | 'acknowledgement'
  | 'plan'
  | 'report'
  | 'inspection'
  | 'circular'
  | 'completion'
  | 'acceptance'
  | 'opening-publication'
  | 'closing-publication'
  | 'stated'
  | WaitKind;

/** A wait for a person that an act began (`waits.ts`): it ends with the answer, and no notice sets or ends it. */
export const waitKinds = [
  'countersign',
  'plan-check',
  'plan-approval',
  'milestone-look',
  'staffing-routing',
  'staffing-answer',
  'staffing-counter',
  'staffing-decision',
  'staffing-arrival',
  'staffing-release',
  'work-body-decision',
  'finance-review',
  'payment-approval',
  'payment-meeting',
  'disbursement',
  'overpayment-return',
  'retention-return',
  'change-countersign',
  'change-decision',
  'change-meeting',
  'report-acceptance',
  'report-correction',
  'material-answer',
  'matter-answer',
  'matter-settling',
  'evaluation-answer',
  'evaluation-settling',
  'decision-answer',
  'decision-settling',
] as const;
export type WaitKind = (typeof waitKinds)[number];

/** Whether it waits for a person since an act, and follows from no notice. */
export const isWait = (kind: ObligationKind): kind is WaitKind => waitKinds.some((each) => each === kind);

/** Who owes, or to whom it is owed: a unit of the list, or a post of the regime under the name the notice gives it. */
export type Party =
  | { readonly unit: string }
  | { readonly role: OfficeRole; readonly name?: string }
  /** Somebody whom only the notice names: 区财政局, 各有关单位. */
  | { readonly name: string };

export type OfficeRole = 'gov-office' | 'supervision' | 'finance' | 'district-government' | 'deputy-leader' | 'public';

/** Where the day comes from, so that it can be computed again. */
export type Derivation =
  | { readonly from: 'written'; readonly day: Day }
  | { readonly from: 'working-days'; readonly after: Day; readonly count: number };

/** Who owes what to whom by when. */
export interface Obligation {
  /** Stable name: the same duty of the same programme has the same key, however often it is generated. */
  readonly key: string;
  readonly kind: ObligationKind;
  /** What a `stated` duty asks for, in the notice's words. */
  readonly what?: string;
  /** The items it speaks of: one of a plan, every section of a report, none of the whole programme. */
  readonly itemIds: readonly string[];
  /** Of a wait: the thing that waits, by its id. */
  readonly about?: string;
  /** What it reports on or covers: 2022Q2, 2022-06, 2022H1, 2022, or a day; null where it is owed once. */
  readonly period: string | null;
  readonly owedBy: Party;
  readonly owedTo: Party | null;
  /** R.. of the notice's sentences, or the article of a law. */
  readonly rule: string;
  /** The words it rests on, of the notice or of the law; null where only a setting asks for it. */
  readonly clause: string | null;
  readonly derivation: Derivation;
  /** What becomes of a day that is off. */
  readonly roll: RollPolicy;
  readonly opensOn: Day;
  /** The day as written: 10月5日. */
  readonly written: Day;
  /** What reminders work towards: 9月30日. */
  readonly reminder: Day;
  /** The last day that is not counted as late: 10月8日. */
  readonly due: Day;
  /** 暂定: the calendar of a year on the way is not published yet. */
  readonly provisional: boolean;
  /** The calendar that the days were computed with (I17). */
  readonly calendarVersion: string;
  readonly state: ObligationState;
  readonly metOn?: Day;
  /** Fixed for ever when it is met (I7); whether it counts is another decision. */
  readonly metLate?: boolean;
}

export type ObligationEvent =
  | { readonly type: 'obligation.opened'; readonly key: string }
  | { readonly type: 'obligation.met'; readonly key: string; readonly on: Day; readonly late: boolean }
  | { readonly type: 'obligation.voided'; readonly key: string; readonly reason: string };

/** Still owed: only these are computed anew and reminded of. */
export const isOwed = ({ state }: Obligation): boolean => state === 'not-due' || state === 'open';

/** Not done although its last day has passed; "the last day not counted as late" itself is in time. */
export const isOverdue = (obligation: Obligation, today: Day): boolean => isOwed(obligation) && today > obligation.due;

/** Opens an obligation whose day to begin has come. Before that it is left as it is. */
export function openOn(obligation: Obligation, today: Day): Decision<Obligation, ObligationEvent> {
  const state = next(obligationMachine, obligation.state, 'open');
  if (state === undefined) return refuse('obligation.wrong-state', { state: obligation.state });
  if (today < obligation.opensOn) return refuse('obligation.too-early', { opensOn: obligation.opensOn });
  return done({ ...obligation, state }, { type: 'obligation.opened', key: obligation.key });
}

/**
 * Meets an obligation. `on` is the day that counts: of a paper filing the earlier of its registered receipt and the
 * entry here (point 1), so a clerk who registers late makes nobody late. Lateness is a fact and never refuses (point 6, I7).
 */
export function meet(obligation: Obligation, on: Day): Decision<Obligation, ObligationEvent> {
  const state = next(obligationMachine, obligation.state, 'meet');
  if (state === undefined) return refuse('obligation.wrong-state', { state: obligation.state });
  // Once late always late: a receipt that was put right meanwhile clears nothing (I7).
  const late = obligation.metLate === true || on > obligation.due;
  return done(
    { ...obligation, state, metOn: on, metLate: late },
    { type: 'obligation.met', key: obligation.key, on, late },
  );
}

/** Owes it again, since what met it was taken back. Once late it stays late, whatever comes after (I7). */
export function reopen(obligation: Obligation): Decision<Obligation, never> {
  const state = next(obligationMachine, obligation.state, 'reopen');
  if (state === undefined) return refuse('obligation.wrong-state', { state: obligation.state });
  const { metOn: _on, metLate, ...owed } = obligation;
  return done({ ...owed, ...(metLate === true && { metLate }), state });
}

/** Ends an obligation that nobody owes any more: its item ended, or a correction took it away. A reason is asked for. */
export function voidFor(obligation: Obligation, reason: string): Decision<Obligation, ObligationEvent> {
  const state = next(obligationMachine, obligation.state, 'void');
  if (state === undefined) return refuse('obligation.wrong-state', { state: obligation.state });
  if (reason.trim() === '') return refuse('obligation.reason-missing');
  return done({ ...obligation, state }, { type: 'obligation.voided', key: obligation.key, reason });
}
