import type { ObligationView } from '../contract.js';

/** The words of the pages that show what is owed; the duties themselves are named by the capability's own words. */
export interface DutyPageWords {
  readonly crumb: (year: number) => string;
  readonly question: string;
  readonly answer: (open: number, overdue: number) => string;
  readonly next: string;
  readonly filter: string;
  readonly unit: string;
  readonly anyUnit: string;
  readonly ended: string;
  readonly month: (year: number, month: number) => string;
  readonly caption: (count: number) => string;
  readonly none: string;
  readonly what: string;
  readonly owedBy: string;
  readonly to: string;
  readonly basis: string;
  readonly ownSetting: string;
  readonly written: string;
  readonly due: string;
  readonly state: string;
  readonly concerns: (items: readonly string[]) => string;
  readonly wholeProgramme: string;
  readonly provisional: string;
  readonly stateOf: Readonly<Record<ObligationView['state'], string>>;
  readonly overdue: string;
  readonly late: string;
  readonly exportDays: string;
  readonly calendarFile: string;
  readonly toOutstanding: string;
  readonly toCalendar: string;
}
