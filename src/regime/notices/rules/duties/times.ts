import { type Day, dayOf, yearOf } from '../../../../kernel/day.js';
import type { QuestionCode, Rhythm } from '../../contract.js';
import { findDays, settleDay } from '../days.js';
import type { WrittenDay } from '../days/written.js';
import { occurrences, type RhythmContext } from '../rhythm.js';
import { findRhythms, readAnchors, type SaidRhythm } from './rhythms.js';
import { endOfSpan, findSpans, type SaidSpan } from './spans.js';

/** All that one clause says about when. */
export interface SaidTime {
  readonly clause: string;
  /** Days by which or on which something is done. */
  readonly days: readonly WrittenDay[];
  readonly rhythm?: SaidRhythm;
  readonly span?: SaidSpan;
  /** 年初, 年底 without 前: a time, and no day. */
  readonly vague?: WrittenDay;
  /** 定期, 及时, 适时. */
  readonly soft?: string;
  /** The month of 2020年起, 从4月起; without its year where none is said. */
  readonly from?: Beginning;
}

export interface Beginning {
  readonly year: number | null;
  readonly month: number;
}

const ON_A_DAY = /(?:计划|拟|预计|力争|争取|确保|于|在|到|至|截[至止]|截止到|为|是|[：:（(]|定于|时间|日期)\s*$/u;
const ACT_FOLLOWS =
  /^(?:之?前|要|将|把|向|报|上报|报送|组织|召开|举行|完成|全部|基本|开展|进行|建成|实现|达到|制定|印发|出台|公布|公示|启动|开工|竣工|投入|提交|反馈|对|由|正式|前后|集中|再|各|[，,]|$)/u;
/** What makes 一季度, 上半年 or 6月 part of a name: 一季度工作, 上半年的情况. */
const NAMES_ON =
  /^(?:的|以来|工作|情况|进展|报告|任务|目标|计划|总结|指标|数据|民生|为民|实事|项目|财政|预算|经济|全[市区县省旗]|末|初|份的)/u;
const REACHED = /^(?:要|将|应|须|全部|全面|基本|力争|确保)*(?:完成|建成|实现|达到|形成|建立|竣工|投入|交付|覆盖)/u;
const SOFT = /(?<!不)(?:定期|适时|及时|尽快|抓紧|限期|按时|按期|按要求)/u;

/** 次月5日前, 15日前: a day whose month nobody says. */
const HALF_A_DAY = /(?:次月|下月|末月|首月|(?<![\d月内]))的?\d{1,2}[日号](?:之前|以前|前)/u;

/** Reads every word of time in a clause, and which of them binds. */
export function readTime(clause: string): SaidTime {
  const rhythms = findRhythms(clause);
  const spans = findSpans(clause);
  const all = findDays(clause).filter(
    ({ start, end }) =>
      ![...rhythms.filter(({ every }) => every !== 'year'), ...spans].some(
        (other) => start < other.end && other.start < end,
      ),
  );
  const times = all.filter(
    (written) =>
      (written.kind !== 'year-end' && written.kind !== 'year-start') || written.limited || !isNamed(clause, written),
  );
  const days = times.filter((written) => binds(written, clause));
  const vague = times.find((written) => isVague(written, clause));
  const rhythm = rhythms.find(({ every }) => every !== null) ?? rhythms[0];
  const from = beginning(clause, all);
  const soft = SOFT.exec(clause)?.[0] ?? (rhythm || days.length > 0 ? undefined : HALF_A_DAY.exec(clause)?.[0]);
  // 每季度结束后15日内 counts from the period's end, and that is the rhythm's to say
  const counted = spans.find(({ end }) => !rhythm || end <= rhythm.start);
  return {
    clause,
    days,
    ...(rhythm && { rhythm }),
    ...(counted && { span: counted }),
    ...(vague && { vague }),
    ...(soft !== undefined && { soft }),
    ...(from && { from }),
  };
}

function binds(written: WrittenDay, clause: string): boolean {
  const after = clause.slice(written.end);
  const before = clause.slice(0, written.start);
  if (written.kind === 'damaged') return true;
  if (written.opens || written.kind === 'year-start' || isVague(written, clause)) return false;
  // 2022年底前的…, 6月底前已…: what follows describes or is past
  if (/^(?:的(?!要求)|已|共|累计)/u.test(after) && !/的$/u.test(before)) return false;
  if (written.limited || written.kind === 'month-end' || written.kind === 'year-end') return true;
  const opensClause = /^(?:[一二三四五六七八九十]+、|\d+[.．、]|并|并于|[，、])?\s*$/u.test(before);
  if (opensClause && written.kind !== 'day') return !NAMES_ON.test(after);
  return (
    (ON_A_DAY.test(before) || /^(?:[一二三四五六七八九十]+、|\d+[.．、]|并|并于|[，、])?\s*$/u.test(before)) &&
    ACT_FOLLOWS.test(after)
  );
}

/** 年终工作总结, 纳入年终考核: the name of a thing and no time. */
const isNamed = (clause: string, { start, end }: WrittenDay): boolean =>
  /^(?:工作|总结|绩效|报告|决算|述职|奖)/u.test(clause.slice(end)) ||
  /(?:纳入|作为|列入|计入|与)$/u.test(clause.slice(0, start));

/** 年底由…组织验收 leaves the day open; 到年底, 年底完成 and 年底前 do not. */
function isVague(written: WrittenDay, clause: string): boolean {
  const { kind, limited, start, end } = written;
  if (kind === 'year-start') return true;
  return (
    kind === 'year-end' && !limited && !/[到至]$/u.test(clause.slice(0, start)) && !REACHED.test(clause.slice(end))
  );
}

function beginning(clause: string, days: readonly WrittenDay[]): Beginning | undefined {
  const year = /(?:自|从)?(\d{4})年度?(?:起|开始)/u.exec(clause)?.[1];
  if (year !== undefined) return { year: Number(year), month: 1 };
  const opens = days.find(({ opens: begins, end }) => begins && /^(?:[日份])?(?:起|开始)/u.test(clause.slice(end)));
  return opens && opens.month !== null ? { year: opens.year, month: opens.month } : undefined;
}

function beginsOn(from: Beginning | undefined, { year, issuedOn }: TimeContext): Day | undefined {
  const inYear = from?.year ?? year ?? (issuedOn && yearOf(issuedOn));
  return from && inYear !== null ? dayOf(inYear, from.month, 1) : undefined;
}

/** Says whether a clause says any time that can make a duty of an act. */
export const isTimed = ({ days, rhythm, span }: SaidTime): boolean =>
  days.length > 0 || rhythm !== undefined || span !== undefined;

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
  if (time.rhythm) return recurring(time, time.rhythm, context, later);
  if (time.days.length > 0) return single(time, context);
  if (time.span) return counted(time.span, context);
  const words = time.vague?.text ?? time.soft;
  return { every: null, dates: [], doubts: words !== undefined && context.asks ? [{ code: 'no-date', words }] : [] };
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
  const from = beginsOn(time.from ?? later?.from, context);
  const dates = [
    ...new Set(anchors.flatMap((anchor) => occurrences({ every, anchor, ...(from && { from }) }, context))),
  ].sort();
  const text = time.clause.slice(rhythm.start, rhythm.end) + (named[0]?.text ?? '');
  const missing: QuestionCode = context.year === null && context.issuedOn === null ? 'missing-year' : 'no-date';
  if (dates.length === 0)
    return { every, dates, doubts: from && missing === 'no-date' ? [] : [{ code: missing, words: text }] };
  // 每月3日、13日、23日前报送旬报: three days a month of a ten-day report are the ten days' rhythm
  const tenDays = every === 'month' && anchors.length === TEN_DAYS_A_MONTH && /旬/u.test(time.clause);
  return { every: tenDays ? 'ten-days' : every, dates, doubts: doubt ? [{ code: doubt, words: text }] : [] };
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
  if (span.since !== 'issue') return ask(context.asks || span.since === 'receipt');
  const on = context.issuedOn && endOfSpan(span, context.issuedOn, context.addWorkingDays);
  return on ? { every: null, dates: [on], doubts: [] } : ask(true);
}
