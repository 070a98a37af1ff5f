import { addDays, addMonths, type Day } from '../../../../kernel/day.js';
import { readNumeral } from '../numerals.js';

/** A time counted from something: 印发之日起30日内. What it is counted from decides whether it has a day at all. */
export interface SaidSpan {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /**
   * From this document's issue; from its receipt, which only the receiver knows; from the issue of a paper that may be
   * this one or another (方案印发后); from some event; from nothing said.
   */
  readonly since: 'issue' | 'receipt' | 'some-paper' | 'event' | 'nothing';
  readonly count: number;
  readonly unit: 'day' | 'working-day' | 'month' | 'hour';
}

const NUMBER = '[0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3}';
const SPAN = new RegExp(
  `(?<range>(?:${NUMBER})个?[-—–~～至到])?(?<![0-9０-９.第上下月一二三四五六七八九十])(?:(?<count>${NUMBER})|(?<half>半))(?:个)?(?<unit>工作日|日|天|周|星期|月|年|小时)(?:的?时间)?(?:之内|以内|内)`,
  'gu',
);
/** The papers that a notice calls itself by. 实施方案 and 办法 are other papers: their issue is an event. */
const THIS_PAPER =
  '(?:(?:本|该|此)(?:通知|文件|文|方案|意见|办法|清单|计划|要点)|(?:目标|工作|实事|项目|年度)*任务(?:分解)?(?:表|书|清单|方案)?|通知|文件|文|意见|要点|清单|责任书)?';
const FROM_ISSUE = new RegExp(
  `(?:^|[，、。；：\\s]|自|从|在|于|应|须|请|将|单位|部门)${THIS_PAPER}(?:正式)?(?:印发|下发|发布|下达|发文|颁布|印发实施|发出|公布)(?:之日|当日|之后|以后|后)?(?:起|算起|起算)?的?$`,
  'u',
);
const FROM_RECEIPT =
  /(?:收到|接到|接|收)(?:本|此|该|上述)?(?:通知|文件|任务|函|文|方案|清单)(?:之日|当日|之后|以后|后)?(?:起|算起)?的?$/u;
const FROM_SOME_PAPER =
  /(?:^|[，、。；：\s]|自|从|在|于|应|须|请|将|单位|部门)(?:方案|办法|细则|计划)(?:正式)?(?:印发|下发|发布|公布)(?:之日|当日|之后|以后|后)?(?:起|算起)?的?$/u;
const FROM_EVENT = /(?:之日|之日起|当日起|日起|之后|以后|后|起|结束)的?$/u;

/** Half a month is fifteen days, half a year six months. Offices count so; 民法典 has no such unit. */
const HALVES: Readonly<Record<string, readonly [count: number, unit: SaidSpan['unit']]>> = {
  月: [15, 'day'],
  年: [6, 'month'],
};

/** The counted times of a clause, in order. */
export const findSpans = (text: string): readonly SaidSpan[] =>
  [...text.matchAll(SPAN)].flatMap((match): SaidSpan[] => {
    const { count, half, unit = '', range } = match.groups ?? {};
    const before = text.slice(0, match.index);
    const [number, counted] =
      half === undefined ? inUnits(readNumeral(count ?? ''), unit) : (HALVES[unit] ?? [0, 'day']);
    if (number === undefined) return [];
    const since = range !== undefined ? 'event' : sinceWhat(before);
    const from = startOf(before, since);
    return [
      {
        words: text.slice(from, match.index + match[0].length),
        start: from,
        end: match.index + match[0].length,
        since,
        count: number,
        unit: counted,
      },
    ];
  });

function sinceWhat(before: string): SaidSpan['since'] {
  if (FROM_RECEIPT.test(before)) return 'receipt';
  if (FROM_ISSUE.test(before)) return 'issue';
  if (FROM_SOME_PAPER.test(before)) return 'some-paper';
  return FROM_EVENT.test(before) ? 'event' : 'nothing';
}

/** The words that say since when belong to the time: 于任务下达一个月内. Whoever stands before them does not. */
function startOf(before: string, since: SaidSpan['since']): number {
  if (since === 'nothing') return before.length;
  const said =
    /(?:自|从|在|于|收到|接到)[^，。；、：自从在于]*$/u.exec(before) ??
    (since === 'issue' ? ISSUED.exec(before) : null);
  const name = [...before.matchAll(/[，。；、：]|局|政府|街道|单位|部门|中心|公司|办公室|小组|专班|委员会/gu)].at(-1);
  return said?.index ?? (name ? name.index + name[0].length : 0);
}
const ISSUED = new RegExp(`${THIS_PAPER}(?:正式)?(?:印发|下发|发布|下达|发文|颁布|发出|公布)[^，。；、：]*$`, 'u');

function inUnits(count: number | undefined, unit: string): readonly [number | undefined, SaidSpan['unit']] {
  if (count === undefined || unit === '日' || unit === '天') return [count, 'day'];
  if (unit === '工作日') return [count, 'working-day'];
  if (unit === '小时') return [count, 'hour'];
  if (unit === '月') return [count, 'month'];
  return unit === '年' ? [count * 12, 'month'] : [count * 7, 'day'];
}

/**
 * The last day of a time counted from the issue. "The day of issue is not counted (民法典 201); a month ends on the same
 * day number, or the month's last day" (202). Null where it takes a calendar of working days that is not at hand.
 */
export function endOfSpan(
  { count, unit }: SaidSpan,
  issuedOn: Day,
  addWorkingDays?: (from: Day, count: number) => Day | undefined,
): Day | null {
  if (unit === 'month') return addMonths(issuedOn, count);
  if (unit === 'day') return addDays(issuedOn, count);
  return unit === 'working-day' ? (addWorkingDays?.(issuedOn, count) ?? null) : null;
}
