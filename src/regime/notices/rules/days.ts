import { type Day, daysBetween, dayOf, endOfMonth, monthOf, yearOf } from '../../../kernel/day.js';
import type { Milestone, QuestionCode } from '../contract.js';
import type { Asked } from './asking.js';
import { expand, hurt, isLeapDay, onIn } from './days/expand.js';
import { DAMAGED, FORMS } from './days/forms.js';
import type { WrittenDay } from './days/written.js';

/** What the rest of the document knows of its own time. */
export interface DayContext {
  /** The programme year, or null where nothing says one. */
  readonly year: number | null;
  readonly issuedOn: Day | null;
}

/** Every day that a text names, in order, with its place (UTF-16). The beginning of a range `opens`, its end is the day. */
export function findDays(text: string): readonly WrittenDay[] {
  const damaged = DAMAGED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => [hurt(words, index)]),
  );
  const found = FORMS.flatMap((form) => [...text.matchAll(form.pattern)].map((match) => expand(form, match, text)));
  const longest = [...damaged, ...found].flatMap((days) =>
    days[0] ? [{ days, start: days[0].start, end: days[0].end }] : [],
  );
  longest.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  const kept = longest.flatMap((group) => {
    if (group.start < end) return [];
    end = group.end;
    return [group.days];
  });
  return kept.reduceRight<readonly WrittenDay[]>(
    (after, days) => [...days.map((written) => shareEnding(written, after[0], text)), ...after],
    [],
  );
}

/** In 4月、7月、次年1月5日前 the first two share the last one's ending, and every day of a list its 前. */
function shareEnding(written: WrittenDay, next: WrittenDay | undefined, text: string): WrittenDay {
  if (!next || !/^\s*(?:[、和及与]|以及)\s*$/u.test(text.slice(written.end, next.start))) return written;
  const shared = { ...written, limited: written.limited || next.limited };
  if (written.kind !== 'month' || next.kind === 'month' || next.month === null) return shared;
  return { ...shared, kind: next.kind, dayOfMonth: next.dayOfMonth };
}

/** Says whether a text names a day or a limit, readable or not. */
export const mentionsDay = (text: string): boolean => inCell(text).days.length > 0;

/** Reads a whole day with its year (2022年4月7日, 2022-04-07, 二〇二二年四月七日), or undefined where there is none. */
export function readDay(text: string): Day | undefined {
  const written = findDays(text).find(({ kind, year }) => kind === 'day' && year !== null);
  return written && written.year !== null ? onIn(written, written.year) : undefined;
}

/** A written day settled: `on` is null where the words do not decide it; `doubt` is what is asked. */
export interface SettledDay {
  readonly on: Day | null;
  readonly doubt?: QuestionCode;
}

/** A year further from the programme than this is a slip of the pen, not a promise. Our choice: no programme runs longer. */
const YEARS_IN_REACH = 6;
/** How many days after its day a duty without a year is still taken for a late one and not for next year's. Our choice. */
const LATELY = 60;

/**
 * The day that words mean in this document. A day without a year falls in the programme year; where another year could
 * be meant it is asked. A day already past is kept: whether that is asked, only its reader knows (a rhythm drops it).
 */
export function settleDay(written: WrittenDay, { year, issuedOn }: DayContext): SettledDay {
  if (written.kind === 'damaged') return { on: null, doubt: 'damaged-text' };
  if (written.kind === 'year-start') return { on: null, doubt: 'no-date' };
  if (written.kind === 'this-month') return settleThisMonth(written, issuedOn);
  if (written.month === null) return { on: null, doubt: 'ambiguous-date' };
  // 11月前: before November begins, or before it ends? 国庆前: the day before, or the holiday's working day before?
  const own =
    written.kind === 'festival' || written.kind === 'before-month' ? { doubt: 'ambiguous-date' as const } : {};
  const base = year ?? (issuedOn && yearOf(issuedOn));
  if (written.year !== null) {
    const on = onIn(written, written.year);
    const strange = base !== null && Math.abs(written.year - base) > YEARS_IN_REACH;
    return on && !strange ? { on, ...own } : { on: null, doubt: 'damaged-text' };
  }
  if (base === null) return { on: null, doubt: 'missing-year' };
  if (written.turn !== null) return { on: onIn(written, base + written.turn) ?? null, ...own };
  const on = onIn(written, base);
  // 29 February in a year that has none: the year is wrong or the day is, and only a person can say which
  if (!on) return { on: null, doubt: isLeapDay(written) ? 'missing-year' : 'damaged-text' };
  if (!issuedOn || on >= issuedOn || daysBetween(on, issuedOn) <= LATELY) return { on, ...own };
  return { on: onIn(written, base + 1) ?? null, doubt: 'missing-year' };
}

function settleThisMonth({ turn, dayOfMonth }: WrittenDay, issuedOn: Day | null): SettledDay {
  if (!issuedOn || dayOfMonth === null) return { on: null, doubt: 'ambiguous-date' };
  const month = yearOf(issuedOn) * 12 + monthOf(issuedOn) - 1 + (turn ?? 0);
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  const on = dayOfMonth === 'last' ? endOfMonth(year, inYear) : dayOf(year, inYear, dayOfMonth);
  return on ? { on } : { on: null, doubt: 'damaged-text' };
}

export interface Due {
  readonly on: Day | null;
  readonly milestones?: readonly Milestone[];
  /** `about` is '' (the cell) or '/milestones/0'. */
  readonly asked: readonly Asked[];
}

/** Words that say on purpose that no day ends the item: the field stays empty and nobody is asked. */
const WITHOUT_END = /长期|常年|持续|常态|全年|贯穿|滚动|跨年度|^[/／\\—–－―-]+$|^无$/u;
const KINDS: readonly (readonly [Milestone['kind'], RegExp])[] = [
  [
    'other',
    /其中|[%％]|百分之|前期|招标|招投标|设计|立项|批复|征地|拆迁|封顶|主体|基础|阶段|累计|一半|半数|完成(?:投资)?\d|[完改建]\S{0,4}\d/u,
  ],
  ['in-use', /投入使用|投用|启用|交付|开业|运营|运行|通车|开放|开园|开学|投产|开班/u],
  ['finish', /完工|竣工|完成|建成|办结|结束|验收|全部|到位|销号/u],
  ['start', /动工|开工|启动|进场|开建|开始|起/u],
];

/**
 * Reads the cell 完成时间. "Days of different kinds (动工, 投入使用, 其中完工200台): `dueOn` is the day by which the item
 * is done, or null"; 长期坚持 leaves it null without a question, an empty cell or 定期 with one.
 */
export function resolveDue(text: string, context: DayContext): Due {
  const { days, words } = inCell(text);
  const ends = days.filter(({ opens }, index) => !opens || index === days.length - 1);
  if (ends.length === 0) {
    const bare = bareYear(words);
    if (bare !== undefined) return { on: endOfMonth(bare, 12), asked: [] };
    return {
      on: null,
      asked: WITHOUT_END.test(words)
        ? []
        : [{ code: 'no-date', about: '', params: { what: text === '' ? '完成时间' : text } }],
    };
  }
  let running = context.year;
  const read = ends.map((written, index) => {
    // after 2022年12月动工 a bare 6月 lies in the year last named
    const settled = settleDay(
      written,
      index > 0 && running !== null ? { year: running, issuedOn: null } : inProgramme(written, context),
    );
    running = written.year ?? (written.turn !== null && context.year !== null ? context.year + written.turn : running);
    const kind = kindOf(words, ends, index);
    return { ...settled, kind, text: milestoneText(words, ends, index), written };
  });
  const distinct =
    new Set(read.map(({ kind }) => kind)).size > 1 ||
    read.length > 1 ||
    read.some(({ kind }) => kind === 'start' || kind === 'other');
  const done = read.filter(({ kind }) => kind === 'finish' || kind === 'in-use');
  const last = done.reduce<(typeof read)[number] | undefined>(
    (latest, one) => (latest && (latest.on ?? '') > (one.on ?? '') ? latest : one),
    undefined,
  );
  return {
    on: last?.on ?? null,
    ...(distinct && { milestones: read.map(({ kind, text: said, on }) => ({ kind, text: said, on })) }),
    asked: read.flatMap((one, index) => questionsOf(one, one === last ? '' : `/milestones/${String(index)}`, context)),
  };
}

/** A column of days belongs to the programme year: a month that has passed is late there, not next year's. */
const inProgramme = (written: WrittenDay, context: DayContext): DayContext =>
  written.kind === 'this-month' || context.year === null ? context : { year: context.year, issuedOn: null };

function questionsOf(
  { doubt, on, written }: SettledDay & { readonly written: WrittenDay },
  about: string,
  { issuedOn }: DayContext,
): Asked[] {
  const params = { text: written.text, day: written.text, ...(on && { on }), ...(issuedOn && { issuedOn }) };
  if (doubt) return [{ code: doubt, about, params }];
  return on && issuedOn && on < issuedOn ? [{ code: 'already-past', about, params }] : [];
}

/** What stands between this day and its neighbours says what happens on it: after it (12月底前完工), or before (开工：3月). */
function kindOf(words: string, ends: readonly WrittenDay[], index: number): Milestone['kind'] {
  const [before, following] = around(words, ends, index);
  // 12月30日（其中…200台）: a part told in brackets leaves the day the whole's
  const after = following.replace(/[（(]其中[^（()）]*[）)]?/gu, '');
  const said = (part: string): Milestone['kind'] | undefined => KINDS.find(([, pattern]) => pattern.test(part))?.[0];
  const inFront = /[：:为于]\s*$/u.test(before) ? said(before) : undefined;
  return inFront ?? said(after) ?? (index === 0 || index === ends.length - 1 ? said(before) : undefined) ?? 'finish';
}

function milestoneText(words: string, ends: readonly WrittenDay[], index: number): string {
  const [before, after] = around(words, ends, index);
  const own = ends[index]?.text ?? '';
  const lead =
    /[，,；;、。\n]\s*$/u.test(before) || index > 0 ? (/[^，,；;、。\n]*$/u.exec(before)?.[0] ?? '') : before;
  return `${lead}${own}${after}`.replace(/^[\s，,；;、。]+|[\s，,；;、。（(]+$/gu, '');
}

function around(words: string, ends: readonly WrittenDay[], index: number): readonly [before: string, after: string] {
  const previous = ends[index - 1];
  const own = ends[index];
  const next = ends[index + 1];
  const before = words.slice(previous?.end ?? 0, own?.start ?? 0);
  const after = words.slice(own?.end ?? 0, next?.start ?? words.length);
  // what leads the next day (，其中) is the next day's
  const cut = next ? /[，,；;、。\n（(][^，,；;、。\n（(]*$/u.exec(after)?.index : undefined;
  return [before, cut === undefined ? after : after.slice(0, cut)];
}

const bareYear = (words: string): number | undefined => {
  const year = /^(?:\d{4}\s?[-–—－~～至]\s?)?(20\d{2})\s?年?度?$/u.exec(words)?.[1];
  return year === undefined ? undefined : Number(year);
};

/** In a cell of days a bare 12.30, 2022.12 or 20221230 is a day; in a sentence it would be a figure. */
function inCell(text: string): { readonly days: readonly WrittenDay[]; readonly words: string } {
  const words = text
    .trim()
    .replace(/(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/gu, '$1年$2月$3日')
    .replace(
      /(?<![\d./])(20\d{2})[-./](0?[1-9]|1[0-2])(?=$|[月前底末至到、，,；;]|\s?[—–－~～-]\s?20\d{2})/gu,
      '$1年$2月',
    )
    .replace(/月月/u, '月')
    .replace(/^(0?[1-9]|1[0-2])[./](0?[1-9]|[12]\d|3[01])(?:日|号)?(之?前)?$/u, '$1月$2日$3');
  return { days: findDays(words), words };
}
