import { addDays, type Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { periodOf, type Period } from '../../obligations/rules/periods.js';
import type { LetterPlace } from '../../offices/rules/paper.js';
import { type AskingMove, type AskingState, materialMachine, matterMachine } from './asking-machine.js';

export const askingKinds = ['material', 'matter', 'decision'] as const;
export type AskingKind = (typeof askingKinds)[number];
/** Whether something is still to be done about what was asked, and whether it is past its day. */
export const askingStandings = ['open', 'overdue', 'ended'] as const;
export const outcomes = ['resolved', 'unresolved'] as const;
export type Outcome = (typeof outcomes)[number];

/** What was said to it, and when: words, files, or both. */
export interface Answer {
  readonly on: Day;
  readonly words: string;
  readonly letter?: LetterPlace;
}

/** How it ended: a matter settled, or either taken back. */
export interface End {
  readonly on: Day;
  readonly outcome?: Outcome;
  readonly words: string;
}

/** Something that was asked of a unit on an item, by a day. */
export interface Asking {
  readonly id: string;
  readonly taskId: string;
  readonly programmeId: string;
  readonly kind: AskingKind;
  /** The quarter whose report material is for; a matter is for none. */
  readonly period?: string;
  /** Who is asked. */
  readonly unitId: string;
  readonly what: string;
  readonly state: AskingState;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly letter?: LetterPlace;
  /** Of a decision: the leader who took it, or the meeting. */
  readonly decidedBy?: string;
  /** The difficulty of a report it came of. */
  readonly difficultyId?: string;
  readonly answer?: Answer;
  readonly end?: End;
}

export type AskingHappening =
  | 'request.asked'
  | 'request.answered'
  | 'request.withdrawn'
  | 'matter.raised'
  | 'matter.answered'
  | 'matter.settled'
  | 'matter.withdrawn'
  | 'decision.recorded'
  | 'decision.answered'
  | 'decision.settled'
  | 'decision.withdrawn';

/** Something became of what was asked. */
export interface AskingEvent {
  readonly type: AskingHappening;
  readonly asking: Asking;
  readonly on: Day;
}
export type AskingDecision = Decision<Asking, AskingEvent>;

const AFTER: Readonly<Record<AskingKind, Readonly<Record<AskingMove, AskingHappening>>>> = {
  material: { answer: 'request.answered', settle: 'request.answered', withdraw: 'request.withdrawn' },
  matter: { answer: 'matter.answered', settle: 'matter.settled', withdraw: 'matter.withdrawn' },
  decision: { answer: 'decision.answered', settle: 'decision.settled', withdraw: 'decision.withdrawn' },
};

const stateAfter = ({ kind, state }: Asking, move: AskingMove): AskingState | undefined =>
  kind !== 'material'
    ? next(matterMachine, state, move)
    : move === 'settle' || state === 'settled'
      ? undefined
      : next(materialMachine, state, move);

function moved(asking: Asking, move: AskingMove, on: Day, change: Partial<Asking>): AskingDecision {
  const state = stateAfter(asking, move);
  if (state === undefined) return refuse('asking.wrong-state', { state: asking.state, move });
  const after = { ...asking, ...change, state };
  return done(after, { type: AFTER[asking.kind][move], asking: after, on });
}

/** The units of an item, as far as who can be asked hangs on them. */
interface UnitsAsked {
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
  /** Whether the asked unit stands on the day. */
  readonly exists: boolean;
}

const BEGINS: Readonly<Record<AskingKind, AskingHappening>> = {
  ...{ material: 'request.asked', matter: 'matter.raised', decision: 'decision.recorded' },
};

/**
 * The lead asks a responsible unit for material by a day (R22 "责任单位在材料报送…方面的情况"), or any unit for help with a
 * difficulty; nobody asks itself. What a leader or a meeting decided (督办) is put to any unit, the lead first of all. From paper it is put down as of the day on it, and its last day may have gone by.
 */
export function ask(
  wanted: Omit<Asking, 'state' | 'answer' | 'end'>,
  { leadUnitId, responsibleUnitIds, exists }: UnitsAsked,
  today: Day,
): AskingDecision {
  const { kind, unitId, askedOn, dueOn } = wanted;
  if (!exists) return refuse('asking.no-such-unit');
  if (kind !== 'decision' && unitId === leadUnitId) return refuse('asking.of-the-lead');
  if (kind === 'material' && !responsibleUnitIds.includes(unitId)) return refuse('asking.not-responsible', {}, 'R22');
  if (askedOn > today) return refuse('asking.not-yet', { on: askedOn, today });
  if (dueOn < askedOn || (wanted.letter === undefined && dueOn < today))
    return refuse('asking.due-gone-by', { due: dueOn });
  const asking: Asking = { ...wanted, state: 'asked' };
  return done(asking, { type: BEGINS[kind], asking, on: askedOn });
}

/** The asked unit answers with words, files or both; the day is the fact, and stays (I7). */
export function answer(asking: Asking, given: Answer, files: number, today: Day): AskingDecision {
  if (given.words === '' && files === 0) return refuse('asking.answer-empty');
  if (given.on > today) return refuse('asking.not-yet', { on: given.on, today });
  if (given.on < asking.askedOn) return refuse('asking.answer-before-asking', { on: given.on, asked: asking.askedOn });
  return moved(asking, 'answer', given.on, { answer: given });
}

/** Whoever raised a matter says how it ended, of a decision the office; that it did not is said with what is left. */
export function settle(asking: Asking, end: End & { readonly outcome: Outcome }): AskingDecision {
  if (end.outcome === 'unresolved' && end.words === '') return refuse('asking.words-missing');
  return moved(asking, 'settle', end.on, { end });
}

/** What is not needed any more is taken back, with its reason, as long as nobody answered. */
export const withdraw = (asking: Asking, end: Omit<End, 'outcome'>): AskingDecision =>
  end.words === '' ? refuse('asking.words-missing') : moved(asking, 'withdraw', end.on, { end });

/** Something is still to be done about it: an answer ends a request for material alone. */
export const isOpen = ({ kind, state }: Pick<Asking, 'kind' | 'state'>): boolean =>
  state === 'asked' || (kind !== 'material' && state === 'answered');

/** Its last day has passed and nobody has answered. */
export const isOverdue = ({ state, dueOn }: Pick<Asking, 'state' | 'dueOn'>, today: Day): boolean =>
  state === 'asked' && today > dueOn;

/** It was answered after its last day: that stays so (I7). */
export const isLate = ({ answer: given, dueOn }: Pick<Asking, 'answer' | 'dueOn'>): boolean =>
  given !== undefined && given.on > dueOn;

/** Days into a quarter on which material asked for is still for the report of the one before: that is due on the 5th (R17). */
const DAYS_OF_REPORTING = 10;

/**
 * The quarter whose report material is for that is asked for on a day, where nobody says otherwise. No report is owed for a
 * quarter that ended before the item was handed down.
 */
export function periodAsked(on: Day, issuedOn: Day): string {
  const now: Period = periodOf('quarter', on);
  const before = periodOf('quarter', addDays(now.start, -1));
  return on < addDays(now.start, DAYS_OF_REPORTING) && issuedOn <= before.end ? before.name : now.name;
}
