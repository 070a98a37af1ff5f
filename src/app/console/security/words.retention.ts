import type { RetentionPeriods } from '../../../regime/retention/rules/retention.js';

type Period = keyof RetentionPeriods;

/** The words of how long is what kept. */
export interface RetentionWords {
  readonly title: string;
  readonly note: string;
  readonly notYet: string;
  readonly ran: string;
  readonly erased: string;
  readonly colon: string;
  readonly comma: string;
  readonly count: (period: Period, count: number) => string;
  readonly label: Readonly<Record<Period, string>>;
  readonly hint: (period: Period, least: number, most: number) => string;
  readonly never: string;
  readonly save: string;
  readonly saved: string;
}
