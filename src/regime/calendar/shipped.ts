import type { WorkCalendar } from '../../kernel/work-calendar.js';
import { arrangement2022 } from './years/2022.js';
import { arrangement2023 } from './years/2023.js';
import { arrangement2024 } from './years/2024.js';
import { arrangement2025 } from './years/2025.js';
import { arrangement2026 } from './years/2026.js';
import type { Arrangement } from './rules/arrangement.js';
import { type AsOf, knownCalendar } from './rules/known.js';

/** The years that come with the program. A later year is taken in by the office (docs/how-to/calendar.md). */
export const SHIPPED: readonly Arrangement[] = [
  arrangement2022,
  arrangement2023,
  arrangement2024,
  arrangement2025,
  arrangement2026,
];

/**
 * The working days as they were known on a day, or as far as they are known at all. No clock is asked: whoever computes
 * a deadline says as of when.
 * @param imported the years that the office took in; they stand before shipped ones of the same day
 */
export const calendarAsOf = (asOf: AsOf, imported: readonly Arrangement[] = []): WorkCalendar =>
  knownCalendar([...SHIPPED, ...imported], asOf);
