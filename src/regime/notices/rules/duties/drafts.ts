import type { Day } from '../../../../kernel/day.js';
import type { Piece } from '../sentences.js';
import type { ActKind, SaidAct } from './acts.js';
import { findRecipients } from './recipients.js';
import { type FoundDays, resolveTime } from './resolve.js';
import { isTimed, type SaidTime } from './times.js';

/** A duty as its words give it, before its days are counted. Offsets are in the paragraph. */
export interface Draft {
  readonly who: readonly string[];
  /** 等有关部门: the list of who is open. */
  readonly openTail?: string;
  readonly act: SaidAct;
  readonly to: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly time: SaidTime;
  /** A later clause that only adds the day of the rhythm. */
  readonly later?: SaidTime;
  /** The number of its sentence in the paragraph. */
  readonly sentence: number;
  /** Something must happen first, so that no day is missing. */
  readonly event: boolean;
}

export interface DraftContext {
  readonly issuedOn: Day | null;
  readonly year: number | null;
  readonly addWorkingDays?: (from: Day, count: number) => Day | undefined;
}

/** What goes on under the same time belongs to the same duty: 制定…方案，并报司法部备案. */
export function continued(last: Draft, piece: Piece, act: SaidAct | undefined): Draft {
  const to = findRecipients(piece.text);
  const what = to.length > 0 && act && last.act.kind !== act.kind ? `${last.act.what}；${act.what}` : last.act.what;
  // 每旬汇总一次，报区政府领导: somebody waits for it as for any report
  const kind = to.length > 0 && act && last.act.kind === 'other' ? act.kind : last.act.kind;
  return { ...last, act: { kind, what }, to: union(last.to, to), end: piece.end };
}

/** 具体报送时间为…: the clause gives the duty before it its day. */
export const withDay = (last: Draft, day: SaidTime, piece: Piece): Draft => ({
  ...last,
  ...(last.time.rhythm ? { later: day } : { time: day }),
  end: piece.end,
  to: union(last.to, findRecipients(piece.text)),
});

/**
 * Two clauses that say one duty: 开展督查，每季度开展一次督查 (the second says when), or 抓紧制定方案，并于12月底前报送
 * (drawing it up has the day of handing it in). Undefined where they are two duties.
 */
export function joined(last: Draft, next: Draft): Draft | undefined {
  if (isTimed(last.time) || !same(last.who, next.who)) return undefined;
  if (last.act.kind === next.act.kind && last.time.soft === undefined) return { ...next, start: last.start };
  const prepared = last.act.kind === 'plan' || last.act.kind === 'staff';
  if (!prepared || !(next.act.kind === 'report' || /^(?:统一)?(?:印发|下发|出台|发布)/u.test(next.act.what)))
    return undefined;
  return { ...next, start: last.start, act: { ...next.act, what: `${last.act.what}；${next.act.what}` } };
}

/** In 每年2月底前…，3月底前… the second day is every year's too. */
export function inYearly(time: SaidTime, last: Draft | undefined): SaidTime {
  const yearly = last?.time.rhythm?.every === 'year' && last.time.days.length > 0 ? last.time.rhythm : undefined;
  const goesOn = yearly && !time.rhythm && time.days.length > 0 && time.days.every(({ year }) => year === null);
  return goesOn ? { ...time, rhythm: { ...yearly, start: 0, end: 0 } } : time;
}

/** A draft with its days. */
export interface Dated {
  readonly draft: Draft;
  readonly found: FoundDays;
}

/** 定期报送 beside 每月25日前报送, or 建立周报告制度 beside 每周一前报送, is the same duty, said worse. */
export const isSaidBetter = ({ draft, found }: Dated, all: readonly Dated[]): boolean =>
  found.dates.length === 0 &&
  all.some(
    (other) =>
      other.draft !== draft &&
      (same(other.draft.who, draft.who) || draft.who.length === 0 || other.draft.who.length === 0) &&
      (isTimed(draft.time)
        ? other.found.every === found.every &&
          /制度|机制/u.test(draft.time.clause) &&
          !/制度|机制/u.test(other.draft.time.clause)
        : draft.time.soft !== undefined && isTimed(other.draft.time) && other.draft.act.kind === draft.act.kind),
  );

/** Acts by which the regime runs: where one has no day, somebody waits for it. The others are done when they are done. */
const AWAITED: ReadonlySet<ActKind> = new Set([
  'report',
  'plan',
  'publish',
  'circular',
  'inspect',
  'accept',
  'appraise',
  'meet',
]);
const REPORTS: ReadonlySet<ActKind> = new Set(['report', 'publish', 'circular']);
/** 及时 answers to something that happens; of what happens to everybody only reports and publications are left. */
const ON_OCCASION = /问题|困难|突发|重大|异常|事故|变化|变动|调整|意见|诉求|需求|线索|经验|亮点|典型/u;
const WHEN_IT_HAPPENS = /^(?:及时|按时|按期|按要求)$/u;

/** Counts the days of a draft; `earlier` are the drafts before it, whose years hold on within a sentence. */
export function daysOf(draft: Draft, earlier: readonly Draft[], context: DraftContext): FoundDays {
  const { act, time, event } = draft;
  const onlySoft = !isTimed(time) && !time.vague && WHEN_IT_HAPPENS.test(time.soft ?? '');
  const recurs = (time.rhythm ?? time.span) !== undefined && draft.who.length > 0;
  const awaited = onlySoft ? REPORTS.has(act.kind) && !ON_OCCASION.test(time.clause) : AWAITED.has(act.kind) || recurs;
  const years = earlier
    .filter(({ sentence }) => sentence === draft.sentence)
    .flatMap(({ time: { days } }) => days.flatMap(({ year }) => (year === null ? [] : [year])));
  const asking = {
    ...context,
    reports: REPORTS.has(act.kind),
    running: years.at(-1) ?? null,
    what: act.what,
    asks: awaited && !event,
  };
  return resolveTime(time, asking, draft.later);
}

export const union = (some: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...some, ...more]),
];
export const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.join('、') === others.join('、');
