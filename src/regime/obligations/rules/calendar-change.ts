import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { calendarVersion } from './calendar-version.js';
import { daysOf, type ObligationDays } from './days.js';
import { isOwed, type Obligation } from './obligation.js';

/** What a new calendar did to one obligation, for the ledger. */
export interface DaysChanged {
  readonly key: string;
  readonly before: ObligationDays;
  readonly after: ObligationDays;
  readonly fromCalendar: string;
  readonly toCalendar: string;
}

/**
 * Computes the days anew when a calendar is published or corrected: "changing a calendar recomputes only open ones and
 * logs it" (I17). What was met or has ended keeps the days it was measured by.
 */
export function recomputed(
  obligations: readonly Obligation[],
  calendar: WorkCalendar,
): { readonly obligations: Obligation[]; readonly changes: DaysChanged[] } {
  const version = calendarVersion(calendar);
  const changes: DaysChanged[] = [];
  const anew = obligations.map((obligation) => {
    if (!isOwed(obligation) || obligation.calendarVersion === version) return obligation;
    const after = daysOf(obligation, calendar);
    const { written, reminder, due, provisional } = obligation;
    const before = { written, reminder, due, provisional };
    if (JSON.stringify(before) !== JSON.stringify(after))
      changes.push({
        key: obligation.key,
        before,
        after,
        fromCalendar: obligation.calendarVersion,
        toCalendar: version,
      });
    return { ...obligation, ...after, calendarVersion: version };
  });
  return { obligations: anew, changes };
}
