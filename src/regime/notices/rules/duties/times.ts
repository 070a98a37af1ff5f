import { findDays } from '../days.js';
import type { WrittenDay } from '../days/written.js';
import { isUnitName } from '../unit-names.js';
import { findRhythms, type SaidRhythm } from './rhythms.js';
import { findSpans, type SaidSpan } from './spans.js';

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
  /** 汛期（6月至8月）…每旬: the months between which a rhythm holds. */
  readonly between?: { readonly first: number; readonly last: number };
}

export interface Beginning {
  readonly year: number | null;
  readonly month: number;
}

const ON_A_DAY = /(?:每年|计划|拟|预计|力争|争取|确保|于|在|到|至|截[至止]|截止到|为|是|[：:（(]|定于|时间|日期)\s*$/u;
const ACT_FOLLOWS =
  /^(?:之?前|要|将|把|向|报|上报|报送|组织|召开|举行|完成|全部|基本|开展|进行|建成|实现|达到|制定|印发|出台|公布|公示|启动|开工|竣工|投入|提交|反馈|对|由|正式|前后|集中|分别|陆续|再|各|[，,]|$)/u;
/** What makes 一季度, 上半年 or 6月 part of a name: 一季度工作, 上半年的情况. */
const NAMES_ON =
  /^(?:的|于|以来|工作|情况|进展|报告|任务|目标|计划|总结|指标|数据|民生|为民|实事|项目|财政|预算|经济|全[市区县省旗]|末|初|份的)/u;
const REACHED = /^(?:要|将|应|须|全部|全面|基本|力争|确保)*(?:完成|建成|实现|达到|形成|建立|竣工|投入|交付|覆盖)/u;
const SOFT = /(?<!不)(?:定期|适时|及时|尽快|抓紧|限期|按时|按期|按要求)/u;

/** 6月至8月, without a day: a season. */
const SEASON = /(?<!\d)(?<first>1[0-2]|[1-9])月?份?(?:[-–—~～至]|到)(?<last>1[0-2]|[1-9])月(?!\d)/u;

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
  const days = times.filter((written) => binds(written, times, clause));
  const vague = times.find((written) => isVague(written, clause));
  const rhythm = rhythms.find(({ every }) => every !== null) ?? rhythms[0];
  const from = beginning(clause, all);
  const { first, last } = (rhythm && SEASON.exec(clause)?.groups) ?? {};
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
    ...(first !== undefined && last !== undefined && { between: { first: Number(first), last: Number(last) } }),
  };
}

/** In 6月、9月、12月中旬分别开展 what stands before and after the list stands so of each. */
function listAround(written: WrittenDay, all: readonly WrittenDay[], clause: string): readonly [number, number] {
  let { start, end } = written;
  const joins = (from: number, to: number): boolean =>
    from <= to && /^\s*(?:[、和及与]|以及)\s*$/u.test(clause.slice(from, to));
  for (const day of all) if (joins(end, day.start)) end = day.end;
  for (const day of [...all].reverse()) if (joins(day.end, start)) start = day.start;
  return [start, end];
}

function binds(written: WrittenDay, all: readonly WrittenDay[], clause: string): boolean {
  const [start, end] = listAround(written, all, clause);
  const after = clause.slice(end);
  const before = clause.slice(0, start);
  if (written.kind === 'damaged') return true;
  if (written.opens || written.kind === 'year-start' || isVague(written, clause)) return false;
  // 2022年底前的…, 6月底前已…: what follows describes or is past
  if (/^(?:的(?!要求)|已|共|累计)/u.test(after) && !/的$/u.test(before)) return false;
  if (written.limited || written.kind === 'month-end' || written.kind === 'year-end') return true;
  const opensClause = /^(?:[一二三四五六七八九十]+、|\d+[.．、]|并|并于|[，、])?\s*$/u.test(before);
  if (opensClause && written.kind !== 'day') return !NAMES_ON.test(after);
  return (
    (ON_A_DAY.test(before) ||
      endsInName(before) ||
      /^(?:[一二三四五六七八九十]+、|\d+[.．、]|并|并于|[，、])?\s*$/u.test(before)) &&
    ACT_FOLLOWS.test(after)
  );
}

/** 区人大6月、11月各组织一次视察: the days follow right upon whoever acts. */
const endsInName = (before: string): boolean => {
  const name = /[一-鿿]{3,12}$/u.exec(before)?.[0];
  return name === before.trim() && isUnitName(name);
};

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

/** Says whether a clause says any time that can make a duty of an act. */
export const isTimed = ({ days, rhythm, span }: SaidTime): boolean =>
  days.length > 0 || rhythm !== undefined || span !== undefined;
