import type { Acting } from '../../kernel/world.js';
import { declarationsFor } from '../../platform/operations/declarations.js';
import { readCalendarYear } from './endpoints.js';
import { calendarYear } from './rules/known.js';

/** The calendar stands above the offices, and so knows no roles: any actor's regime may take it. */
export const calendarOperations = <Actor extends Acting>() => {
  const { query } = declarationsFor<Actor>();
  return [
    query(readCalendarYear, {
      visible: () => 'all' as const,
      run: (_reader, { params: { year } }, _bound, { calendar }) => Promise.resolve(calendarYear(year, calendar)),
      view: (year) => year,
    }),
  ];
};
