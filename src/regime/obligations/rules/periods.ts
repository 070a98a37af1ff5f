import {
  addDays,
  addMonths,
  type Day,
  day,
  dayOfMonthOf,
  endOfMonth,
  endOfQuarter,
  monthOf,
  quarterOf,
  yearOf,
} from '../../../kernel/day.js';

/** A stretch of time that is reported on or inspected as one. */
export interface Period {
  /** 2022-06, 2022Q2, 2022H1, 2022. */
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
}

export type PeriodLength = 'month' | 'quarter' | 'half-year' | 'year';

const MONTHS: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The period that holds a day. */
export function periodOf(length: PeriodLength, d: Day): Period {
  const months = MONTHS[length];
  const last = Math.ceil(monthOf(d) / months) * months;
  const end = length === 'quarter' ? endOfQuarter(d) : endOfMonth(yearOf(d), last);
  const firstMonth = String(last - months + 1).padStart(2, '0');
  return { name: nameOf(length, d), start: day(`${end.slice(0, 4)}-${firstMonth}-01`), end };
}

function nameOf(length: PeriodLength, d: Day): string {
  const year = d.slice(0, 4);
  if (length === 'month') return d.slice(0, 7);
  if (length === 'quarter') return `${year}Q${String(quarterOf(d))}`;
  return length === 'year' ? year : `${year}H${monthOf(d) <= 6 ? '1' : '2'}`;
}

/** All periods of a length that have not ended before `from`, up to the one that holds `to`. */
export function periodsBetween(length: PeriodLength, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  for (let d = from; d <= to; d = addDays(periodOf(length, d).end, 1)) periods.push(periodOf(length, d));
  return periods;
}

/** In its first third a period is too young to be reported on: a filing then is the last one's. */
const YOUNG_THIRD = 3;

/**
 * The period that a filing due on `written` reports on: the one that holds the day, or the one before where it has
 * only begun (每季度结束后次月5日前, 每季度第一个月10日前将上季度…; but 每季度末月25日前, 每月25日前).
 */
export function reportedOn(length: PeriodLength, written: Day): Period {
  const holding = periodOf(length, written);
  const begun =
    length === 'month'
      ? dayOfMonthOf(written) <= Math.floor(30 / YOUNG_THIRD)
      : written < addMonths(holding.start, MONTHS[length] / YOUNG_THIRD);
  return begun ? periodOf(length, addDays(holding.start, -1)) : holding;
}
