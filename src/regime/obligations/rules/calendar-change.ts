import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { calendarVersion } from './calendar-version.js';
import { daysOf, type ObligationDays } from './days.js';
import { isOwed, type Obligation } from './obligation.js';

/** What a new calendar did to one obligation, for the ledger. */
export interface DaysChanged<Owed extends Obligation = Obligation> {
  /** As it now stands. */
  readonly obligation: Owed;
  readonly before: ObligationDays;
  readonly after: ObligationDays;
  readonly fromCalendar: string;
  readonly toCalendar: string;
}

/**
 * Computes the days anew when a calendar is published or corrected: "changing a calendar recomputes only open ones and
 * logs it" (I17). What was met or has ended keeps the days it was measured by.
 */
export function recomputed<Owed extends Obligation>(
  obligations: readonly Owed[],
  calendar: WorkCalendar,
): { readonly obligations: Owed[]; readonly changes: DaysChanged<Owed>[] } {
  const version = calendarVersion(calendar);
  const changes: DaysChanged<Owed>[] = [];
  const anew = obligations.map((each) => {
    if (!isOwed(each) || each.calendarVersion === version) return each;
    const after = daysOf(each, calendar);
    const { written, reminder, due, provisional } = each;
    const before = { written, reminder, due, provisional };
    const obligation = { ...each, ...after, calendarVersion: version };
    if (JSON.stringify(before) !== JSON.stringify(after))
      changes.push({ obligation, before, after, fromCalendar: each.calendarVersion, toCalendar: version });
    return obligation;
  });
  return { obligations: anew, changes };
}
