/** A calendar day, `YYYY-MM-DD`, in the office's time zone (Asia/Shanghai). Two days compare as text. */
export type Day = string & { readonly Day: unique symbol };

const MS_PER_DAY = 86_400_000;
const MONTHS_PER_QUARTER = 3;
const SHAPE = /^\d{4}-\d\d-\d\d$/;
const [FEBRUARY, SHORT_MONTHS] = [2, [4, 6, 9, 11]];

/** Reads `YYYY-MM-DD`. @throws RangeError if the text names no real day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

/** Whether a text is a day that a calendar has, as YYYY-MM-DD. Reckoned: making a date of it takes six times as long, and a board of a thousand items reads tens of thousands of days. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false;
  const d = text as Day;
  const [month, number] = [monthOf(d), dayOfMonthOf(d)];
  return month >= 1 && month <= 12 && number >= 1 && number <= lengthOfMonth(yearOf(d), month);
}

const lengthOfMonth = (year: number, month: number): number => {
  if (month === FEBRUARY) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return SHORT_MONTHS.includes(month) ? 30 : 31;
};

/** The day of a year, a month (1 to 12) and a day number, or undefined where there is none (31 June). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < 1000 || year > 9999) return undefined;
  const text = [String(year), ...[month, dayOfMonth].map((number) => String(number).padStart(2, '0'))].join('-');
  return isDay(text) ? text : undefined;
}

export const yearOf = (d: Day): number => Number(d.slice(0, 4));
/** 1 to 12. */
export const monthOf = (d: Day): number => Number(d.slice(5, 7));
/** 1 to 31. */
export const dayOfMonthOf = (d: Day): number => Number(d.slice(8, 10));
/** 1 to 4. */
export const quarterOf = (d: Day): number => Math.ceil(monthOf(d) / MONTHS_PER_QUARTER);
/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (d: Day): number => new Date(toMs(d)).getUTCDay();
export const isWeekend = (d: Day): boolean => weekdayOf(d) === 0 || weekdayOf(d) === 6;

export const addDays = (from: Day, days: number): Day => toDay(toMs(from) + days * MS_PER_DAY);

/** How many days lie after `from`, up to and with `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (toMs(to) - toMs(from)) / MS_PER_DAY;

/** The same day number `months` later, or that month's last day where it has no such number (民法典 202). */
export function addMonths(from: Day, months: number): Day {
  const month = yearOf(from) * 12 + monthOf(from) - 1 + months;
  const last = endOfMonth(Math.floor(month / 12), (month % 12) + 1);
  return toDay(toMs(last.slice(0, 8) + String(Math.min(dayOfMonthOf(from), dayOfMonthOf(last))).padStart(2, '0')));
}

/** The last day of a month (1 to 12; 13 is January of the next year). */
export const endOfMonth = (year: number, month: number): Day => toDay(Date.UTC(year, month, 0));

/** The last day of the quarter that `d` falls in. */
export const endOfQuarter = (d: Day): Day => endOfMonth(yearOf(d), quarterOf(d) * MONTHS_PER_QUARTER);

const toMs = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const toDay = (ms: number): Day => (Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10)) as Day;
