import type { DayOfMonth, WrittenDay } from './written.js';

/**
 * The forms in which officials write a day, one row each. A new form is one row here. Groups with the same names mean
 * the same in every row: `year` as digits, `turn` a word for it (明年), `list` months or days before the last one that
 * share its ending (6月、12月底前), `range` what the day ends (4月至12月), `limit` the word that makes it a deadline.
 */
export interface Form {
  readonly kind: WrittenDay['kind'];
  readonly pattern: RegExp;
  readonly month?: number;
  readonly day?: DayOfMonth;
}

const NUMBER = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿]{1,3})';
const GAP = '\\s*';
const FULL_YEAR = '(?<![0-9０-９.])[0-9０-９]{4}|[〇零○一二三四五六七八九]{4}';
const TURN = '今年|本年度?|当年|明年|次年|翌年|来年|下一?年度?|去年|上年度?';
/** 23年12月 is how clerks abbreviate; only before a month, for 15年内 is a span. */
const YEAR = `(?:(?<year>${FULL_YEAR}|(?<![0-9０-９.第])[0-9]{2})${GAP}年度?的?|(?<turn>${TURN}))`;
const PLAIN_YEAR = `(?:(?<year>${FULL_YEAR})${GAP}年?度?的?|(?<turn>${TURN})的?)`;
const MONTH = `(?<month>(?<![0-9０-９.])${NUMBER})${GAP}月`;
/** 4月8日（星期五）下班前: the day of the week and the hour stand between a day and its limit. */
const HOUR =
  '(?:[（(](?:[本下]?(?:周|星期)[一二三四五六日天]|含(?:当[日天]|本[日数])?)[）)])?(?:下班|零时|24时|[0-2]?\\d[时点:：](?:\\d{2}分?)?|上午|下午|中午|午夜|当天|当日){0,3}';
const LIMIT = `${HOUR}(?<limit>之前|以前|前|之内|以内|内|为止|止)?`;
const OWN_LIMIT = '(?<limit>之前|以前|前|之内|以内|内|为止|止)?';
/** Without 月 a number at the head of a sentence numbers it: 3、6月底前完成. */
const LIST_OF_MONTHS = `(?<list>(?:(?:${NUMBER}${GAP}月份?|(?<=[^。；;：:\\s])(?<![0-9０-９])${NUMBER})[、和及与](?:以及)?)+)?`;
const TO = '(?:[-–—－~～至到]{1,2}|起至)';
const RANGE_OF_MONTHS = `(?<range>${NUMBER}${GAP}月?份?${GAP}${TO}${GAP})?`;

const form = (kind: WrittenDay['kind'], pattern: string, month?: number, day?: DayOfMonth): Form => ({
  kind,
  pattern: new RegExp(pattern, 'gu'),
  ...(month !== undefined && { month }),
  ...(day !== undefined && { day }),
});

export const FORMS: readonly Form[] = [
  form(
    'day',
    `(?:${YEAR})?${GAP}${LIST_OF_MONTHS}${MONTH}份?[的于]?${GAP}(?<days>(?:${NUMBER}${GAP}[日号]?${TO}${GAP})?)(?<day>${NUMBER})${GAP}[日号]${LIMIT}`,
  ),
  form('day', `(?:${YEAR})?${GAP}${MONTH}${GAP}(?<day>[0-9０-９]{1,2})(?<limit>之前|以前|前)`),
  form(
    'day',
    `(?<![\\d.])(?<year>[12]\\d{3})${GAP}[-./．]${GAP}(?<month>\\d{1,2})${GAP}[-./．]${GAP}(?<day>\\d{1,2})(?![\\d.])[日号]?${LIMIT}`,
  ),
  form(
    'month-end',
    `(?:${YEAR})?${GAP}${LIST_OF_MONTHS}${RANGE_OF_MONTHS}${MONTH}份?(?:月?底|月?末)${OWN_LIMIT}`,
    undefined,
    'last',
  ),
  form(
    'month-part',
    `(?:${YEAR})?${GAP}${LIST_OF_MONTHS}${RANGE_OF_MONTHS}${MONTH}份?(?<part>上旬|中旬|下旬)${OWN_LIMIT}`,
  ),
  form(
    'before-month',
    `(?:${YEAR})?${GAP}${LIST_OF_MONTHS}${RANGE_OF_MONTHS}${MONTH}份?(?<limit>之前|以前|前)`,
    undefined,
    'last',
  ),
  form(
    'month',
    `(?:${YEAR})?${GAP}${LIST_OF_MONTHS}${RANGE_OF_MONTHS}${MONTH}(?!度|[0-9０-９])份?(?<limit>之内|以内|内|为止|止)?`,
    undefined,
    'last',
  ),
  form('year-end', `(?:${PLAIN_YEAR})?(?:年底|年末|年终|岁末|(?<=年度?)[底末])${OWN_LIMIT}`, 12, 31),
  form(
    'year-end',
    `(?:(?<year>${FULL_YEAR})${GAP}年度?|(?<turn>${TURN}|(?<![0-9０-９一二两三四五六七八九十半几多数每])年度?))(?<limit>之内|以内|内)`,
    12,
    31,
  ),
  form('half-year', `(?:${PLAIN_YEAR})?${GAP}上半年(?:底|末|结束)?${OWN_LIMIT}`, 6, 30),
  form('half-year', `(?:${PLAIN_YEAR})?${GAP}下半年(?:底|末|结束)?${OWN_LIMIT}`, 12, 31),
  // before the quarter, or the year, begins or before it ends? The earlier is taken, and asked
  form(
    'before-month',
    `(?:${PLAIN_YEAR})?${GAP}第?(?<beforeQuarter>[一二三四1-4])季度(?<limit>之前|以前|前)`,
    undefined,
    'last',
  ),
  form('before-month', `(?:(?<year>${FULL_YEAR})${GAP}年)(?<limit>之前|以前|前)`, 1, 'last'),
  form(
    'quarter',
    `(?:${PLAIN_YEAR})?${GAP}(?:第?(?<quarter>[一二三四1-4])|前(?<first>[一二三])(?:个)?)季度(?:底|末|内|结束)?${OWN_LIMIT}`,
    undefined,
    'last',
  ),
  form(
    'festival',
    `(?:${PLAIN_YEAR})?[“"]?(?<festival>国庆节?|五一(?:劳动)?节?|劳动节|元旦|春节|清明节?|端午节?|中秋节?|七一|八一|教师节|重阳节?|(?:秋季|春季|新)?(?:学期)?(?:开学)|高考|中考|主?汛期|入汛|采暖期|采暖季|供暖期|供暖季|供暖|取暖季|入冬|暑假|寒假|雨季)[”"]?(?:期间)?(?:来临|到来|开始)?(?:(?<limit>之前|以前|前夕|前(?!后))|前后)`,
  ),
  form(
    'this-month',
    `(?<![0-9０-９一二三四五六七八九十每份个各月])(?<turn>本月|当月|下个?月)?(?:月底|月末|(?<=[本当下]个?月)[底末])${OWN_LIMIT}`,
    undefined,
    'last',
  ),
  form('this-month', `(?<turn>本月|当月)(?<day>${NUMBER})[日号]${LIMIT}`),
  form('year-start', `(?:${PLAIN_YEAR})?(?:年初|岁初|年中)`),
];

const D = '[0-9０-９]';
/** What a lost character leaves behind. ○ is none: it is a zero among Chinese digits. */
const BOX = '[□■▢◻◇�＿_●△]';
/** Marks that mean a lost digit only right after one: a sentence may end in a question mark. */
const MARK = '[?？×*＊]';
const LOST = `(?:${BOX}|(?<=${D}${MARK}*)${MARK})`;
const RUN = `(?:${D}|${BOX}|${MARK})`;
/** Days that a copy or a scan has hurt: they are printed as found and asked about, never repaired. */
export const DAMAGED: readonly RegExp[] = [
  // a mark among the digits: 202?年, 12月3□日
  `${D}*${LOST}${RUN}*\\s?年(?:${RUN}{1,3}月)?(?:${RUN}{1,3}[日号])?|(?:${D}{4}年)?${D}*${LOST}${RUN}*\\s?月(?:${RUN}{1,3}[日号])?`,
  `(?:${D}{4}年)?${D}{1,2}月${D}*(?:${BOX}|${MARK})${RUN}*[日号]`,
  // letters set for digits: 2O23年, 1l月
  `(?<![A-Za-z])(?=${D}*[OoIl])[12][0-9０-９OoIl]{3}年(?:\\s?${D}{1,2}月)?(?:底|末)?(?:${D}{1,2}[日号])?`,
  `(?<![A-Za-z])(?:${D}{4}年)?(?:${D}{1,2}月(?=${D}?[OoIl])[0-9０-９OoIl]{1,2}[日号]|${D}[OoIl]月(?:${D}{1,2}[日号])?)`,
  // a year of three digits, or of five, before a month or its own end: 202年12月, 20233年底
  `(?<![0-9０-９.])(?:${D}{3}|${D}{5})\\s?年(?=\\s?${D}{1,2}\\s?月|[底末内]|年底)(?:\\s?${D}{1,2}\\s?月)?(?:\\s?${D}{1,2}\\s?[日号])?`,
  // the figure is gone altogether: 12月 日, 2022年 月
  `(?:${D}{4}\\s?年\\s?)?${D}{1,2}月\\s?日(?![均常间报])|${D}{4}\\s?年\\s?月(?![均度报底末])(?:\\s?${D}{0,2}\\s?日)?`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** The days before which a fixed festival falls; those of the moon and of the weather have none here. */
export const FESTIVAL_EVES: readonly (readonly [words: RegExp, month: number, day: number])[] = [
  [/国庆/u, 9, 30],
  [/五一|劳动节/u, 4, 30],
  [/七一/u, 6, 30],
  [/八一/u, 7, 31],
  [/教师节/u, 9, 9],
];
