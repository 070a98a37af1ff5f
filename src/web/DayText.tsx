import { day, dayOfMonthOf, daysBetween, monthOf, weekdayOf, yearOf } from '../kernel/day.js';
import { useWords } from './language.js';
import { useDays } from './today.js';
import { webWords } from './word-lists.js';

interface DayTextProps {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** The year goes without saying where it is this one. */
  readonly inYear?: number;
  /** With its weekday, and what the calendar makes of it: 2022年10月8日（周六，调休上班）. */
  readonly full?: boolean;
}

/** A day as a person reads it; a program reads `datetime`. */
export function DayText({ on, ...asked }: DayTextProps) {
  const { day: written, remark } = useDayParts()({ on, ...asked });
  return (
    <time dateTime={on}>
      <span className="nb">{written}</span>
      {remark}
    </time>
  );
}

/** How a day is written, for a text that is copied. */
export function useDayWords(): (asked: DayTextProps) => string {
  const parts = useDayParts();
  return (asked) => {
    const { day: written, remark } = parts(asked);
    return written + remark;
  };
}

function useDayParts(): (asked: DayTextProps) => { readonly day: string; readonly remark: string } {
  const words = useWords(webWords);
  const { kindOf } = useDays();
  return ({ on, inYear, full = false }) => {
    const read = day(on);
    const year = yearOf(read) === inYear ? null : yearOf(read);
    const remark = full ? words.dayRemark(words.weekdays[weekdayOf(read)] ?? '', kindOf(read)) : '';
    return { day: words.day({ year, month: monthOf(read), dayOfMonth: dayOfMonthOf(read) }), remark };
  };
}

/** How far a day is from today: 还有3天, 逾期2天. Nothing until it is known which day it is. */
export function NearText({ on }: { readonly on: string }) {
  const words = useWords(webWords);
  const { today } = useDays();
  return today && <span className="nb">{words.near(daysBetween(today, day(on)))}</span>;
}

const SHANGHAI = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant, on the office's own clock. */
export function MomentText({ at }: { readonly at: string }) {
  const words = useWords(webWords);
  const parts = new Map(SHANGHAI.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const figure = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  return (
    <time dateTime={at}>
      {words.moment({
        year: figure('year'),
        month: figure('month'),
        dayOfMonth: figure('day'),
        time: `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`,
      })}
    </time>
  );
}
