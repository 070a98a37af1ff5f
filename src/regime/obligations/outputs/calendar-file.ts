import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays, type Day } from '../../../kernel/day.js';

/** A whole day of a calendar. */
export interface CalendarEntry {
  /** Its identity: taken in again it changes what is there. */
  readonly id: string;
  readonly on: Day;
  readonly summary: string;
  readonly description: string;
}

interface CalendarFile {
  readonly title: string;
  readonly entries: readonly CalendarEntry[];
  /** When it is made, by the regime's clock. */
  readonly now: string;
}

/** Whole days for a calendar program (RFC 5545). */
export function calendarFile({ title, entries, now }: CalendarFile): string {
  const calendar = ical({ name: title, method: ICalCalendarMethod.PUBLISH, prodId: '//shishi//duties//ZH' });
  for (const { id, on, summary, description } of entries)
    calendar.createEvent({
      ...{ id: `${id}@shishi`, stamp: new Date(now), summary, description },
      ...{ start: floating(on), end: floating(addDays(on, 1)), allDay: true },
    });
  return calendar.toString();
}

/** A whole day has no zone; the library takes it from an instant's own parts. */
const floating = (on: string): Date => new Date(`${on}T00:00:00`);
