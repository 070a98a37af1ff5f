import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import type { SignedPaper } from '../../offices/rules/paper.js';
import type { LetterPlace } from '../../offices/rules/paper.js';
import { secondmentMachine, type SecondmentMove, type SecondmentState } from './machine.js';

/** How many people, from which day to which: a secondment without an end day is none. */
export interface Terms {
  readonly people: number;
  readonly from: Day;
  readonly until: Day;
}

/** What a unit answered, on a day; a counter-offer has terms of its own. */
export interface UnitAnswer {
  readonly kind: 'agreed' | 'countered' | 'refused';
  readonly on: Day;
  readonly terms?: Terms;
  readonly reason?: string;
  /** The letter it came by, where it was registered on the unit's behalf (point 1). */
  readonly letter?: LetterPlace;
}

/** A unit was asked: since when, until when it may take, and what it said. Without an answer: 未反馈 (point 8). */
export interface Asking {
  readonly round: number;
  readonly unitId: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly answer?: UnitAnswer;
}

/** Some of the people came, on a day that the lead confirms. */
export interface Arrival {
  readonly on: Day;
  readonly people: number;
}

/** On whose word it rests that people are sent: the unit's, the unit's counter-offer, or the deputy leader's decision. */
export type AgreedBy = 'unit' | 'counter' | 'leader';

/** A request for people (抽调), with all that became of it. */
export interface Secondment {
  readonly id: string;
  readonly taskId: string;
  readonly programmeId: string;
  readonly purpose: string;
  readonly posts: string;
  readonly wanted: Terms;
  readonly state: SecondmentState;
  readonly askings: readonly Asking[];
  readonly agreed?: Terms & { readonly by: AgreedBy; readonly on: Day };
  /** 组织部门 批准文号. */
  readonly approvalNumber?: string;
  readonly arrivals: readonly Arrival[];
  readonly releasedOn?: Day;
}

/** Something became of a request. */
export interface SecondmentEvent {
  readonly type: `secondment.${Happening}`;
  readonly secondment: Secondment;
  readonly on: Day;
  readonly reason?: string;
  readonly paper?: SignedPaper;
  readonly letter?: LetterPlace;
}
export type Happening =
  | 'requested'
  | 'routed'
  | 'agreed'
  | 'countered'
  | 'refused'
  | 'accepted'
  | 'escalated'
  | 'ordered'
  | 'dropped'
  | 'arrived'
  | 'released'
  | 'withdrawn';

export type SecondmentDecision = Decision<Secondment, SecondmentEvent>;

/** The unit that was asked last. */
export const lastAsking = ({ askings }: Pick<Secondment, 'askings'>): Asking | undefined => askings.at(-1);

/** The day by which people are due: the one agreed, and never before anybody agreed. */
export const dueToArrive = ({ from, on }: { readonly from: Day; readonly on: Day }): Day => (from < on ? on : from);

/** How many people are there, of those agreed. */
export const arrivedPeople = ({ arrivals }: Pick<Secondment, 'arrivals'>): number =>
  arrivals.reduce((sum, { people }) => sum + people, 0);

/** 未反馈: asked, not answered, and the time to answer is over (point 8). */
export const isSilent = (secondment: Pick<Secondment, 'askings' | 'state'>, today: Day): boolean => {
  const asked = lastAsking(secondment);
  return secondment.state === 'routed' && asked !== undefined && asked.answer === undefined && today > asked.dueOn;
};

/** Its end day has passed and nobody has put down that the people went back. */
export const isPastItsEnd = ({ state, agreed }: Pick<Secondment, 'state' | 'agreed'>, today: Day): boolean =>
  state === 'arrived' && agreed !== undefined && today > agreed.until;

const termsFault = ({ from, until }: Terms): Refused | undefined =>
  until < from ? refuse('secondment.ends-before-it-begins', { from, until }, 'R14') : undefined;

interface Said {
  readonly on: Day;
  readonly reason?: string;
  readonly paper?: SignedPaper;
  readonly letter?: LetterPlace;
}

function moved(
  secondment: Secondment,
  move: SecondmentMove,
  happened: Happening,
  change: Partial<Secondment>,
  said: Said,
): SecondmentDecision {
  const state = next(secondmentMachine, secondment.state, move);
  if (state === undefined) return refuse('secondment.wrong-state', { state: secondment.state, move });
  const after = { ...secondment, ...change, state };
  return done(after, { type: `secondment.${happened}`, secondment: after, ...said });
}

/** The lead asks for people: what for, in which posts, how many, from when to when (R14 "需要…抽调工作人员的"). */
export function request(
  wanted: Omit<Secondment, 'state' | 'askings' | 'arrivals' | 'agreed' | 'approvalNumber' | 'releasedOn'>,
  said: Said,
): SecondmentDecision {
  const fault = termsFault(wanted.wanted);
  if (fault) return fault;
  const secondment: Secondment = { ...wanted, state: 'requested', askings: [], arrivals: [] };
  return done(secondment, { type: 'secondment.requested', secondment, ...said });
}

/** The gov office, or the deputy leader when it came up to him, asks a unit; the lead is not asked for its own people. */
export function route(
  secondment: Secondment,
  { unitId, leadUnitId, dueOn }: { readonly unitId: string; readonly leadUnitId: string; readonly dueOn: Day },
  said: Said,
): SecondmentDecision {
  if (unitId === leadUnitId) return refuse('secondment.of-the-lead', {}, 'R14');
  const asking: Asking = { round: secondment.askings.length, unitId, askedOn: said.on, dueOn };
  return moved(secondment, 'route', 'routed', { askings: [...secondment.askings, asking] }, said);
}

/**
 * The asked unit agrees to what was asked, offers something else, or refuses with its reason. One that kept silent may still
 * answer while the request lies with the leader; one that has spoken is asked anew, so that its first word stays (I6).
 */
export function answer(secondment: Secondment, given: UnitAnswer): SecondmentDecision {
  const asked = lastAsking(secondment);
  if (asked === undefined) return refuse('secondment.nobody-asked', {}, 'R14');
  if (secondment.state === 'escalated' && asked.answer) return refuse('secondment.answered-already', {}, 'I6');
  if (given.on < asked.askedOn)
    return refuse('secondment.answer-before-asking', { on: given.on, asked: asked.askedOn });
  const askings = [...secondment.askings.slice(0, -1), { ...asked, answer: given }];
  const { on, reason, letter } = given;
  const said = { on, ...(reason !== undefined && { reason }), ...(letter && { letter }) };
  if (given.kind === 'agreed')
    return moved(secondment, 'agree', 'agreed', { askings, agreed: { ...secondment.wanted, by: 'unit', on } }, said);
  if (given.kind === 'refused')
    return reason === undefined || reason.trim() === ''
      ? refuse('secondment.reason-missing', {}, 'R14')
      : moved(secondment, 'refuse', 'refused', { askings }, said);
  if (!given.terms) return refuse('secondment.counter-without-terms', {}, 'R14');
  const fault = termsFault(given.terms);
  if (fault) return fault;
  return sameTerms(given.terms, secondment.wanted)
    ? refuse('secondment.counter-same', {}, 'R14')
    : moved(secondment, 'counter', 'countered', { askings }, said);
}

const sameTerms = (one: Terms, other: Terms): boolean =>
  one.people === other.people && one.from === other.from && one.until === other.until;

/** The lead takes what was offered instead. */
export function accept(secondment: Secondment, said: Said): SecondmentDecision {
  const offered = lastAsking(secondment)?.answer?.terms;
  if (secondment.state !== 'countered' || offered === undefined)
    return refuse('secondment.wrong-state', { state: secondment.state, move: 'accept' });
  return moved(secondment, 'accept', 'accepted', { agreed: { ...offered, by: 'counter', on: said.on } }, said);
}

/** What was refused, answered otherwise or not at all goes up to the deputy leader in charge; silence only in its time. */
export function escalate(secondment: Secondment, said: Said, today: Day): SecondmentDecision {
  const asked = lastAsking(secondment);
  if (secondment.state === 'routed' && asked && today <= asked.dueOn)
    return refuse('secondment.answer-not-due', { due: asked.dueOn }, 'point 8');
  return moved(secondment, 'escalate', 'escalated', {}, said);
}

/** The deputy leader in charge decides that the asked unit sends people, and how many until when. */
export function order(secondment: Secondment, terms: Terms, said: Said): SecondmentDecision {
  const fault = termsFault(terms);
  return fault ?? moved(secondment, 'order', 'ordered', { agreed: { ...terms, by: 'leader', on: said.on } }, said);
}

/** He decides that nobody is sent. */
export const drop = (secondment: Secondment, said: Said): SecondmentDecision =>
  said.reason === undefined || said.reason.trim() === ''
    ? refuse('secondment.reason-missing', {}, 'R14')
    : moved(secondment, 'drop', 'dropped', {}, said);

/** The lead confirms who came: the day, how many, and the number under which the organisation department approved it. */
export function arrive(
  secondment: Secondment,
  { people, approvalNumber }: { readonly people: number; readonly approvalNumber?: string },
  said: Said,
  today: Day,
): SecondmentDecision {
  const { agreed } = secondment;
  const number = approvalNumber ?? secondment.approvalNumber;
  if (!agreed || (secondment.state !== 'agreed' && secondment.state !== 'arrived'))
    return refuse('secondment.wrong-state', { state: secondment.state, move: 'arrive' });
  if (number === undefined) return refuse('secondment.approval-number-missing', {}, 'R14');
  if (said.on > today) return refuse('secondment.not-yet', { on: said.on, today });
  const last = secondment.arrivals.at(-1)?.on;
  if (last !== undefined && said.on < last) return refuse('secondment.before-last-arrival', { on: said.on, last });
  const there = arrivedPeople(secondment);
  if (there + people > agreed.people)
    return refuse('secondment.more-than-agreed', { people: there + people, agreed: agreed.people });
  const arrivals = [...secondment.arrivals, { on: said.on, people }];
  return moved(secondment, 'arrive', 'arrived', { arrivals, approvalNumber: number }, said);
}

/** The people went back, on a day. */
export function release(secondment: Secondment, said: Said, today: Day): SecondmentDecision {
  const last = secondment.arrivals.at(-1)?.on;
  if (said.on > today) return refuse('secondment.not-yet', { on: said.on, today });
  if (last !== undefined && said.on < last) return refuse('secondment.before-last-arrival', { on: said.on, last });
  return moved(secondment, 'release', 'released', { releasedOn: said.on }, said);
}

/** The lead needs nobody any more. */
export const withdraw = (secondment: Secondment, said: Said): SecondmentDecision =>
  said.reason === undefined || said.reason.trim() === ''
    ? refuse('secondment.reason-missing', {}, 'R14')
    : moved(secondment, 'withdraw', 'withdrawn', {}, said);
