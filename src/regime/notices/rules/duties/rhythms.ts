import type { QuestionCode, Rhythm } from '../../contract.js';
import type { DayOfMonth, WrittenDay } from '../days/written.js';
import { readNumeral } from '../numerals.js';
import type { Anchor } from '../rhythm.js';

/** A rhythm in words (每季度, 按月, 月通报制度), with its place, before any day is made of it. */
export interface SaidRhythm {
  /** Null for a rhythm the contract has no word for (每日, 每两周, 每5年). */
  readonly every: Rhythm | null;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** It only names what is held (半年评估): a day beside it is the one day. */
  readonly names?: boolean;
}

/** Where in its period a recurring duty falls due, one for each day of the period; empty where no day is said. */
export interface SaidAnchors {
  readonly anchors: readonly Anchor[];
  readonly doubt?: QuestionCode;
}

const PERIODS: readonly (readonly [Rhythm, RegExp])[] = [
  ['half-year', /^半年/u],
  ['ten-days', /^旬/u],
  ['week', /^(?:周|星期|礼拜)/u],
  ['month', /^月/u],
  ['quarter', /^季/u],
  ['year', /^年/u],
];
const PERIOD = '半年度?|季度?|年度?|月份?|月度|周|星期|旬';
/** What is held in a rhythm, where the rhythm stands before it without 每: 月通报, 季调度. */
const RHYTHMIC = '报告|报送|报|通报|调度|例会|小结|总结|点评|会商|分析|督查|督办|巡查|检查|评估|推进会?|研判';
const NAMES_WHAT_IS_HELD = new RegExp(
  `(?<![0-9０-９一二三四第本上下每个当])(?<period>半年|季度?|月度?|旬|周)(?:${RHYTHMIC})(?=制度|制|机制|[、，”"]|$)`,
  'gu',
);
const HEADS: readonly RegExp[] = [
  new RegExp(`(?:每(?:一|1)?个?|各(?=季))(?:自然)?(?<period>${PERIOD})(?![岁龄边级节稻])`, 'gu'),
  /按(?:照)?(?<period>半年|季度|季(?!节|度)|月度?|旬|周|年(?!度|龄|份))(?!计划|龄|份|工作计划|细化|分解|明确|倒排|列|序时|节点|目标|任务|时序)/gu,
  /逐(?<period>月|季度?|旬|周|年)(?!细化|分解|明确|倒排|列|提高|增|递|推进)/gu,
  /一(?<period>月|季|周|旬|年)度?一/gu,
  NAMES_WHAT_IS_HELD,
  /(?<![0-9０-９一二三四第本上下每前后个次首])(?<period>半年|季度?|月)(?=(?:结束|终了|完)?(?:后|之后|以后|末)的?(?:次月|首月|第|月|[0-9０-９一二三五十]))/gu,
  /每(?<other>[两双二三四五六七八九十\d]+个?(?:年|月|季度|周|天|日)|半个?月|日|天|隔)/gu,
];

/** 于次月3日前报送上月进展: every month, in other words. The rhythm has no words of its own; its day follows. */
const IMPLIED: readonly (readonly [Rhythm, RegExp])[] = [
  ['month', /(?<![后每])次月(?=的?[0-9０-９一二三五十]{1,3}[日号][^，。]*(?:上(?:个)?月|当月|本月|月度|月报))/gu],
  [
    'quarter',
    /(?<!后)(?:次|下)(?:一)?个?季度?(?=的?(?:首月|第一个月)的?[0-9０-９一二三五十]{1,3}[日号][^，。]*(?:上|本|当)(?:个|一)?季度?)/gu,
  ],
];

const implied = (text: string): SaidRhythm[] =>
  IMPLIED.flatMap(([every, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ every, words, start: index, end: index })),
  );

/** The rhythms of a clause in order; overlapping ones once. */
export function findRhythms(text: string): readonly SaidRhythm[] {
  const found = HEADS.flatMap((head) =>
    [...text.matchAll(head)].map((match): SaidRhythm => {
      const period = match.groups?.['period'];
      const every = period === undefined ? null : (PERIODS.find(([, pattern]) => pattern.test(period))?.[0] ?? null);
      // the thing that is held (月通报) stays outside, for it is what is owed
      const words = period === undefined ? match[0] : match[0].slice(0, match[0].indexOf(period) + period.length);
      const names = head === NAMES_WHAT_IS_HELD;
      return { every, words, start: match.index, end: match.index + words.length, ...(names && { names }) };
    }),
  );
  // 每季度结束后次月5日前 says its rhythm itself
  if (found.length === 0) return implied(text);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, index) => found.slice(0, index).every((earlier) => earlier.end <= start));
}

const N = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const ON = `的?(?:(?:${N}[日号]?[-–—~～至到])?${N}[日号]|(上旬|中旬|下旬|月?底|月?末))`;
const FIRST = '(?:首月|第[一1]个?月(?:份)?)';
const NEXT = `(?:次月|翌月|下个?月|(?:下|次)(?:一)?个?季度?的?${FIRST}|(?:后|之后|以后)的?(?:${FIRST}|次月|下个?月)|季后${FIRST})`;
const LAST = '(?:末月|最后[一1]个?月|第[三3]个?月|季末月?)';
const AFTER = new RegExp(NEXT + ON, 'u');
const COUNTED = new RegExp(`(?:后|之后|以后)的?(?:${N}|(半))个?(工作日|日|天|周|星期|月)(?:之|以)?内`, 'u');
const AFTER_BARE = new RegExp(`(?:后|之后|以后)的?${N}[日号]`, 'u');
const WITHIN_LAST = new RegExp(LAST + ON, 'u');
const WITHIN_FIRST = new RegExp(FIRST + ON, 'u');
const WITHIN_SECOND = new RegExp(`第[二2]个?月${ON}`, 'u');
const BARE = new RegExp(`(?<![月0-9０-９一二三四五六七八九十])(?:${N}[日号]?[-–—~～至到])?${N}[日号]`, 'gu');
const END = /(?:末|底|最后[一1][天日])(?!月|次|端|线)|结束之?前/u;
/** 每月第一个工作日: one working day after the period before has ended. */
const FIRST_WORKING_DAY = /第[一1]个?工作日/u;
/** A day this early in its month belongs to a report on the month before: on the 5th there is nothing yet to report. Our choice. */
const EARLY = 10;
const MONTHS_OF: Readonly<Partial<Record<Rhythm, number>>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * Reads when in each period a duty falls due, from the words after its rhythm (or from a later clause that only adds
 * the day). `reports` says that what is owed tells of a time gone by, so that an early day is the next period's.
 */
export function readAnchors(every: Rhythm, words: string, days: readonly WrittenDay[], reports: boolean): SaidAnchors {
  if (every === 'week') return readWeekday(words);
  const months = MONTHS_OF[every];
  const looksBack = /上(?:一|个)*(?:季度?|月|年度?|半年|旬|期)/u.test(words);
  const fixed = readFixed(every, days, looksBack);
  if (fixed) return fixed;
  if (months === undefined) return readTenDays(words);
  const after = AFTER.exec(words);
  if (after) return one({ kind: 'after', month: 1, day: on(after) });
  const counted = COUNTED.exec(words);
  if (counted) return one(countedAnchor(counted));
  if (FIRST_WORKING_DAY.test(words)) return one({ kind: 'counted', count: 1, unit: 'working-day' });
  const last = WITHIN_LAST.exec(words);
  if (last) return one({ kind: 'within', month: months, day: on(last) });
  const first = WITHIN_FIRST.exec(words);
  const current = /当月|本月|当季|本季/u.test(words);
  if (first) return one({ kind: current ? 'within' : 'after', month: 1, day: on(first) });
  const second = WITHIN_SECOND.exec(words);
  if (second) return one({ kind: 'within', month: 2, day: on(second) });
  const afterBare = AFTER_BARE.exec(words);
  if (afterBare) return one({ kind: 'after', month: 1, day: on(afterBare) });
  const bare = [...words.matchAll(BARE)].map(on);
  // 月末25日前 ends with a number, 每月底前 with none
  if (bare.length > 0)
    return bareDays(every, months, bare, { looksBack, current, reports, atEnd: /[末底]的?\d/u.test(words) });
  const part = /上旬|中旬|下旬/u.exec(words);
  if (part && every === 'month') return one({ kind: 'within', month: 1, day: on(part) });
  return END.test(words) && every !== 'year' ? one({ kind: 'within', month: months, day: 'last' }) : { anchors: [] };
}

interface BareContext {
  readonly looksBack: boolean;
  readonly current: boolean;
  readonly reports: boolean;
  readonly atEnd: boolean;
}

function bareDays(every: Rhythm, months: number, days: readonly DayOfMonth[], context: BareContext): SaidAnchors {
  if (context.atEnd) return { anchors: days.map((at) => ({ kind: 'within', month: months, day: at })) };
  const [only] = days;
  const early = days.length === 1 && typeof only === 'number' && only <= EARLY && context.reports && !context.current;
  const kind = context.looksBack || early ? 'after' : 'within';
  if (every === 'month') return { anchors: days.map((at) => ({ kind, month: 1, day: at })) };
  // 每季度10日前: of which month is not said
  return { anchors: days.slice(0, 1).map((at) => ({ kind: 'after', month: 1, day: at })), doubt: 'ambiguous-date' };
}

/** Days with their month: 每年6月30日和12月31日前, 每季度（3月、6月、9月、12月25日前）. */
function readFixed(every: Rhythm, days: readonly WrittenDay[], looksBack: boolean): SaidAnchors | undefined {
  const named = days.flatMap(({ kind, month, dayOfMonth, turn, limited, year }) =>
    month === null ||
    month === 0 ||
    dayOfMonth === null ||
    year !== null ||
    (kind === 'year-end' && !limited) ||
    kind === 'quarter'
      ? []
      : [{ month, day: dayOfMonth, later: turn === 1 }],
  );
  const [only] = named;
  if (!only) return undefined;
  if (every === 'year' && named.length === 1 && (looksBack || only.later))
    return one({ kind: 'after', month: only.month, day: only.day });
  const enough = named.length >= (every === 'half-year' ? 2 : every === 'quarter' ? 4 : 1);
  return { anchors: [{ kind: 'fixed', days: named }], ...(!enough && { doubt: 'ambiguous-date' as const }) };
}

const WEEKDAYS = '一二三四五六日';

function readWeekday(words: string): SaidAnchors {
  const weekday = /(?:^|周|星期|礼拜)的?([一二三四五六日天])(?![个次周])/u.exec(words)?.[1]?.replace('天', '日');
  if (weekday === undefined) return { anchors: [] };
  return one({ kind: 'weekday', weekday: WEEKDAYS.indexOf(weekday) + 1, after: /上(?:一)?周/u.test(words) });
}

function readTenDays(words: string): SaidAnchors {
  const counted = COUNTED.exec(words);
  if (counted) return one(countedAnchor(counted));
  return END.test(words) ? one({ kind: 'counted', count: 0, unit: 'day' }) : { anchors: [] };
}

function countedAnchor([, count, half, unit]: RegExpExecArray): Anchor {
  const number = half === undefined ? (readNumeral(count ?? '') ?? 0) : 0;
  if (unit === '工作日') return { kind: 'counted', count: number, unit: 'working-day' };
  if (unit === '月')
    return half === undefined
      ? { kind: 'counted', count: number, unit: 'month' }
      : { kind: 'counted', count: HALF_MONTH, unit: 'day' };
  return { kind: 'counted', count: unit === '日' || unit === '天' ? number : number * 7, unit: 'day' };
}

/** Half a month is fifteen days. 民法典 has no such unit; offices count so. */
const HALF_MONTH = 15;

const one = (anchor: Anchor): SaidAnchors => ({ anchors: [anchor] });

/** The last number or word of a match: 次月1日至5日前 ends on the 5th. */
function on(match: RegExpExecArray): DayOfMonth {
  const groups: readonly (string | undefined)[] = match.slice(1);
  const word = groups.findLast((group) => group !== undefined) ?? match[0];
  if (word === '上旬') return 10;
  if (word === '中旬') return 20;
  return /[旬底末]/u.test(word) ? 'last' : (readNumeral(word) ?? 'last');
}
