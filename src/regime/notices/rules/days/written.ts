/** The number of a day in its month, or its last day. */
export type DayOfMonth = number | 'last';

/** A day as the words give it, before the document around it says which year it is. */
export interface WrittenDay {
  readonly text: string;
  /** UTF-16 offsets in the text that was searched, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly kind:
    | 'day'
    | 'month-end'
    | 'month-part'
    | 'before-month'
    | 'month'
    | 'year-end'
    | 'half-year'
    | 'quarter'
    | 'festival'
    | 'this-month'
    | 'year-start'
    | 'damaged';
  /** As written, or null where no year stands. */
  readonly year: number | null;
  /** 0 for 今年 or 本月, 1 for 明年 or 下月, -1 for 去年; null where no such word stands. */
  readonly turn: number | null;
  /** 1 to 12 (0 is December of the year before: 1月前), or null where the words name no month (春节前, 月底). */
  readonly month: number | null;
  readonly dayOfMonth: DayOfMonth | null;
  /** 前, 内 and the like: the words set a limit by themselves. */
  readonly limited: boolean;
  /** 至, 起, 以后 follow: something begins on that day and does not end there. */
  readonly opens: boolean;
}
