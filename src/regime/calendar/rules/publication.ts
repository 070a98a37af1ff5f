import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { isWorkingDay } from '../../../kernel/work-calendar.js';
import { type Arrangement, saysTheSame } from './arrangement.js';
import { knownArrangements, knownCalendar } from './known.js';

/** An arrangement as it is kept: of several of one day of publication the highest revision stands. */
export interface KeptArrangement extends Arrangement {
  readonly revision: number;
}

/** What an arrangement would be among those that are known. */
export type Standing =
  /** Nothing was known of its year. */
  | 'new'
  /** Its year is known otherwise: this one takes its place, with a reason. */
  | 'correction'
  /** Word for word what is known. */
  | 'same'
  /** One that was published later is known, and stands. */
  | 'older'
  /** It bears a day of publication that has not come. */
  | 'not-yet';

/** One day that offices work otherwise than was known before. */
export interface ChangedDay {
  readonly day: Day;
  readonly becomes: 'off' | 'worked';
  readonly name: string;
}

export interface CalendarPublished {
  readonly type: 'calendar.published';
  readonly year: number;
  readonly published: Day;
  readonly revision: number;
  readonly document: string | null;
  readonly changed: number;
  readonly reason: string;
}

export function standingOf(given: Arrangement, kept: readonly Arrangement[], today: Day): Standing {
  if (given.published > today) return 'not-yet';
  const known = knownArrangements(kept, today).find(({ year }) => year === given.year);
  if (!known) return 'new';
  if (saysTheSame(known, given)) return 'same';
  return known.published > given.published ? 'older' : 'correction';
}

/** The days that offices would work otherwise, ascending; of a year of which nothing was known, all that it moves. */
export function changedDays(given: Arrangement, kept: readonly Arrangement[], today: Day): readonly ChangedDay[] {
  const before = knownCalendar(kept, today);
  const after = knownCalendar([...kept, given], today);
  const names = new Map(given.days.map(({ day, name }) => [day, name]));
  const moved = new Set([...before.off, ...before.worked, ...after.off, ...after.worked]);
  return [...moved]
    .filter((d) => isWorkingDay(d, before) !== isWorkingDay(d, after))
    .sort()
    .map((d) => ({ day: d, becomes: isWorkingDay(d, after) ? 'worked' : 'off', name: names.get(d) ?? '' }));
}

/**
 * Publishes a year's arrangement. What was known stays beside it: a correction is a further revision, and says why,
 * since days of duties hang on it (I17).
 */
export function publish(
  given: Arrangement,
  kept: readonly KeptArrangement[],
  { today, reason }: { readonly today: Day; readonly reason: string },
): Decision<KeptArrangement, CalendarPublished> {
  const standing = standingOf(given, kept, today);
  const { year, published, document } = given;
  if (standing === 'not-yet') return refuse('calendar.not-yet-published', { published, today });
  if (standing === 'same') return refuse('calendar.already-known', { year });
  if (standing === 'older') return refuse('calendar.older', { year });
  if (standing === 'correction' && reason === '') return refuse('calendar.reason-missing', { year }, 'I17');
  const sameDay = kept.filter((each) => each.year === year && each.published === published);
  const revision = Math.max(0, ...sameDay.map((each) => each.revision)) + 1;
  const changed = changedDays(given, kept, today).length;
  return done(
    { ...given, revision },
    { type: 'calendar.published', year, published, revision, document, changed, reason },
  );
}
