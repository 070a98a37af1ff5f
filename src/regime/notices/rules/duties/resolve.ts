import { type Day, dayOf, endOfMonth, yearOf } from '../../../../kernel/day.js';
import type { QuestionCode, Rhythm } from '../../contract.js';
import { settleDay } from '../days.js';
import type { WrittenDay } from '../days/written.js';
import { occurrences, type RhythmContext } from '../rhythm.js';
import { readAnchors, type SaidRhythm } from './rhythms.js';
import { endOfSpan, type SaidSpan } from './spans.js';
import type { Beginning, SaidTime } from './times.js';

/** Days of a duty as the contract prints them, and what they leave to ask. */
export interface FoundDays {
  readonly every: Rhythm | null;
  readonly dates: readonly Day[];
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly code: QuestionCode;
  readonly words: string;
  readonly on?: Day;
}

export interface TimeContext extends RhythmContext {
  /** What is owed tells of a time gone by: its day comes after its period. */
  readonly reports: boolean;
  /** The year that an earlier day of the same sentence named (2021年6月底前…，12月底前…). */
  readonly running: number | null;
  /** What is owed, in words: 季度工作报告 says the rhythm of the days listed for it. */
  readonly what: string;
  /** Somebody must act on a day, so that a missing one is asked. */
  readonly asks: boolean;
}

/** Turns the words of time into days. `later` is a clause that only adds the day (每季度报送，于次月5日前…). */
export function resolveTime(time: SaidTime, context: TimeContext, later?: SaidTime): FoundDays {
  const once = time.rhythm?.names === true && time.days.some(({ month }) => month !== null);
  if (time.rhythm && !once) return recurring(time, time.rhythm, context, later);
  if (time.days.length > 0) return single(time, context);
  if (time.span) return counted(time.span, context);
  const words = time.vague?.text ?? time.soft;
  return { every: null, dates: [], doubts: words !== undefined && context.asks ? [{ code: 'no-date', words }] : [] };
}

function beginsOn(from: Beginning | undefined, { year, issuedOn }: TimeContext): Day | undefined {
  const inYear = from?.year ?? year ?? (issuedOn && yearOf(issuedOn));
  return from && inYear !== null ? dayOf(inYear, from.month, 1) : undefined;
}

function recurring(time: SaidTime, rhythm: SaidRhythm, context: TimeContext, later?: SaidTime): FoundDays {
  const { every } = rhythm;
  const nothing = (asks: boolean): FoundDays => ({
    every,
    dates: [],
    doubts: asks ? [{ code: 'no-date', words: rhythm.words }] : [],
  });
  if (every === null) return nothing(context.asks && !/每(?:日|天)/u.test(rhythm.words));
  const words = time.clause.slice(rhythm.end) + (later?.clause ?? '');
  const named = [...time.days, ...(later?.days ?? [])];
  const { anchors, doubt } = readAnchors(every, words, named, context.reports);
  if (anchors.length === 0)
    return nothing(context.asks && !/的(?:[一-鿿]{0,4})?(?:报告|材料|总结|通报|报表)[中里内]/u.test(time.clause));
  const from = beginsOn(
    time.from ?? (time.between && { year: null, month: time.between.first }) ?? later?.from,
    context,
  );
  const until = time.between && context.year !== null ? endOfMonth(context.year, time.between.last) : undefined;
  const unknown: Day[] = [];
  const counting: TimeContext = {
    ...context,
    addWorkingDays: (start, count) => {
      const on = context.addWorkingDays?.(start, count);
      if (on === undefined) unknown.push(start);
      return on;
    },
  };
  const dates = [
    ...new Set(
      anchors.flatMap((anchor) =>
        occurrences({ every, anchor, ...(from && { from }), ...(until && { until }) }, counting),
      ),
    ),
  ].sort();
  const text = time.clause.slice(rhythm.start, rhythm.end) + (named[0]?.text ?? '');
  const missing: QuestionCode = context.year === null && context.issuedOn === null ? 'missing-year' : 'no-date';
  if (dates.length === 0)
    return { every, dates, doubts: from && missing === 'no-date' ? [] : [{ code: missing, words: text }] };
  // 每月3日、13日、23日前报送旬报: three days a month of a ten-day report are the ten days' rhythm
  const tenDays = every === 'month' && anchors.length === TEN_DAYS_A_MONTH && /旬/u.test(time.clause);
  return {
    every: tenDays ? 'ten-days' : every,
    dates,
    doubts: [
      ...(doubt ? [{ code: doubt, words: text }] : []),
      ...(unknown.length > 0 ? [{ code: 'no-date' as const, words: text }] : []),
    ],
  };
}

const SEVERAL = 3;
const TEN_DAYS_A_MONTH = 3;

function single(time: SaidTime, context: TimeContext): FoundDays {
  let running = context.running;
  const settled = time.days.map((written) => {
    const inSentence =
      written.year === null && running !== null && written.turn === null && written.kind !== 'this-month';
    const found = settleDay(written, inSentence ? { year: running, issuedOn: null } : context);
    running = written.year ?? (found.on ? yearOf(found.on) : running);
    return { ...found, written };
  });
  const { issuedOn } = context;
  const repeated =
    time.days.length >= SEVERAL || (time.days.length > 1 && /季度|半年|每|分[两二三四]次/u.test(time.clause));
  const owed = settled.filter(({ on }) => !(repeated && on && issuedOn && on < issuedOn));
  return {
    every: repeated
      ? spacing(
          time.clause + context.what,
          settled.flatMap(({ on }) => (on ? [on] : [])),
        )
      : null,
    dates: [...new Set(owed.flatMap(({ on }) => (on ? [on] : [])))].sort(),
    doubts: owed.flatMap(({ on, doubt, written }): Doubt[] => {
      const code = doubt ?? (on && issuedOn && on < issuedOn ? 'already-past' : twoYears(written, on, context));
      return code ? [{ code, words: written.text, ...(on && { on }) }] : [];
    }),
  };
}

/** In a notice signed in December for the next year, 12月31日前 may be this December's or the next one's. */
function twoYears(
  { year, turn, kind }: WrittenDay,
  on: Day | null,
  { issuedOn, year: programme }: TimeContext,
): QuestionCode | undefined {
  if (!on || !issuedOn || year !== null || turn !== null || kind === 'this-month' || programme === null)
    return undefined;
  const before = `${String(yearOf(on) - 1)}${on.slice(4)}`;
  return yearOf(on) > yearOf(issuedOn) && yearOf(on) === programme && before >= issuedOn ? 'missing-year' : undefined;
}

const MONTHS_BETWEEN: Readonly<Record<number, Rhythm>> = { 1: 'month', 3: 'quarter', 6: 'half-year' };

const SAID_AS: Readonly<Partial<Record<Rhythm, RegExp>>> = {
  month: /月度|按月|每月/u,
  quarter: /季/u,
  'half-year': /半年/u,
};

/** The rhythm of days that were listed and not named by one. */
function spacing(clause: string, days: readonly Day[]): Rhythm | null {
  const months = days.map((d) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)));
  const gaps = new Set(months.slice(1).map((month, index) => month - (months[index] ?? month)));
  const [gap] = gaps;
  const rhythm = gaps.size === 1 && gap !== undefined ? MONTHS_BETWEEN[gap] : undefined;
  return rhythm && SAID_AS[rhythm]?.test(clause) ? rhythm : null;
}

function counted(span: SaidSpan, context: TimeContext): FoundDays {
  const ask = (asks: boolean): FoundDays => ({
    every: null,
    dates: [],
    doubts: asks ? [{ code: 'no-date', words: span.words }] : [],
  });
  if (span.since === 'event') return ask(false);
  if (span.since !== 'issue') return ask(context.asks || span.since !== 'nothing');
  const on = context.issuedOn && endOfSpan(span, context.issuedOn, context.addWorkingDays);
  return on ? { every: null, dates: [on], doubts: [] } : ask(true);
}
