import { type Day, weekdayOf } from '../../kernel/day.js';
import { writtenDay, writtenParam } from '../../kernel/written.js';
import type { ProblemCode } from './rules/draft.js';

type Params = Readonly<Record<string, string | number>>;

const named = (params: Params, name: string): string => writtenParam('zh-CN', params, name);
const written = writtenDay['zh-CN'];
const weekday = (d: Day): string => `周${'日一二三四五六'.charAt(weekdayOf(d))}`;

/** Why a file cannot be taken in, each with its remedy. */
const problem: Readonly<Record<ProblemCode, (params: Params) => string>> = {
  'not-a-calendar': (p) =>
    `不是可读的节假日安排（${[named(p, 'at'), named(p, 'why')].filter((part) => part !== '').join('：')}）。请提供公开数据的 JSON，或每行一天的文本，如：2027-01-01 放假 元旦`,
  'unreadable-line': (p) => `“${named(p, 'text')}”读不懂。每行写一个日期，再写“放假”或“上班”，如：2027-01-01 放假 元旦`,
  'no-days': () => '文件里没有日期。请每行写一天，如：2027-01-01 放假 元旦',
  'unknown-day': (p) => `没有“${named(p, 'day')}”这一天，请按 年-月-日 改正，如 2027-01-01`,
  'weekend-off': (p) => `${named(p, 'day')}本来就是周末，不必列为放假。请核对日期，或删去这一天`,
  'worked-weekday': (p) => `${named(p, 'day')}本来就是工作日，不必列为上班。请核对日期，或删去这一天`,
  duplicate: (p) => `${named(p, 'day')}在第 ${named(p, 'before')} 行已经写过，请删去多余的一处`,
  'other-year': (p) =>
    `${named(p, 'day')}不属于 ${named(p, 'year')} 年（只可另含上一年 12 月的日子）。请核对日期，或另存一个文件`,
  'published-missing': (p) =>
    `没有写明 ${named(p, 'year')} 年的安排是哪天公布的。请加 --published 日期，如 --published 2026-11-04`,
  'published-unfit': (p) =>
    `公布日期“${named(p, 'published')}”不对：${named(p, 'year')} 年的安排应在上一年或当年公布，写作 年-月-日`,
  'published-differs': (p) =>
    `文件写明${named(p, 'published')}公布，命令写的是${named(p, 'said')}。请核对，只保留对的一个`,
};

const onPage: Readonly<Partial<typeof problem>> = {
  'published-missing': (p) => `没有写明 ${named(p, 'year')} 年的安排是哪天公布的，请填写公布日期`,
  'published-differs': (p) =>
    `文件写明${named(p, 'published')}公布，页面填的是${named(p, 'said')}。请核对，只保留对的一个`,
};

/** What is said of the calendar. Another language holds the same keys, or it does not compile. */
export const zhCN = {
  problem,
  /** Where the page has other remedies than the command line. */
  onPage,
  /** A place in a file, before what is wrong there. */
  line: (number: number): string => `第 ${String(number)} 行：`,
  heading: (year: number): string => `${String(year)} 年节假日与调休`,
  source: (published: Day, document: string | null): string =>
    `国务院办公厅${written(published)}公布${document === null ? '' : `，${document}`}`,
  asOf: (d: Day): string => `截至${written(d)}所知`,
  /** Every weekday then counts as worked. */
  unpublished: (year: number): string =>
    `${String(year)} 年的安排没有公布，或还没有录入：暂定周一至周五上班、周六周日休息，录入后据此推算的期限将重新计算。`,
  importHint: '公布后请录入：shishi calendar import 文件 --published 公布日期',
  decemberMayMove: (year: number): string =>
    `${String(year)} 年 12 月 25 日至 31 日可能随 ${String(year + 1)} 年的安排调整，在其公布之前为暂定。`,
  day: (d: Day, shownYear: number): string => `${written(d, shownYear)}（${weekday(d)}）`,
  closed: (days: string, count: number): string => `${days}放假，共 ${String(count)} 天`,
  range: (first: string, last: string): string => `${first}至${last}`,
  worked: (days: string): string => `${days}上班`,
  listed: (parts: readonly string[]): string => parts.join('、'),
  sentence: (parts: readonly string[]): string => parts.join('；'),
  holiday: (name: string): string => (name === '' ? '（未注明）' : name),
  workingDays: (count: number, provisional: boolean): string =>
    `全年工作日 ${String(count)} 天${provisional ? '（暂定）' : ''}`,
  kept: (year: number, file: string): string => `${String(year)} 年的安排已录入：${file}`,
  alreadyKnown: (year: number): string => `${String(year)} 年的安排早已在内，内容相同，没有改动。`,
  differs: (year: number): string =>
    `${String(year)} 年已有另一份安排，与这份不同。核对无误后加 --replace 替换，已推算的期限会重新计算。`,
  older: (year: number, published: Day): string =>
    `${String(year)} 年已有${written(published)}公布的安排，比这份晚，以晚的为准。请核对公布日期。`,
  statutoryMissing: (days: string): string => `请核对是否有遗漏：${days}是法定节假日，文件里没有列为放假。`,
  noFile: '找不到或打不开这个文件，请检查路径和权限。',
  notText: '这不是文本文件，请另存为 CSV、TXT 或 JSON 后再试。',
  folderUnusable: (folder: string, reason: string): string =>
    `读写不了 ${folder}（${reason}），请检查 SHISHI_DATA 所指的文件夹和权限。`,
  damaged: '已录入的安排不完整或被改动，请重新录入这一年（--replace），或删去这个文件。',
  separator: '：',
};

export type CalendarWords = typeof zhCN;
