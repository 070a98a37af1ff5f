import type { Day } from '../../../kernel/day.js';
import { arrivedPeople, type Secondment } from './secondment.js';

/** How many people an item asked other units for, and how many of them came. */
export interface PeopleInPlace {
  readonly asked: number;
  /** As it was agreed or decided; what is not yet agreed counts as it was asked. */
  readonly agreed: number;
  readonly arrived: number;
  /** Of what was agreed. */
  readonly missing: number;
  /** The day of the last arrival or, before any, of the last request. */
  readonly on: Day;
}

type Asked = Pick<Secondment, 'wanted' | 'state' | 'agreed' | 'arrivals'> & { readonly requestedOn: Day };

/**
 * People in place by a day (R14 “相关单位要确保人员到位”): numbers alone, nobody's name is kept. Who came and went back was
 * there; what was withdrawn or dropped is asked for no more. Undefined where nobody was asked for.
 */
export function inPlaceOn(secondments: readonly Asked[], day: Day): PeopleInPlace | undefined {
  const asked = secondments
    .filter(({ state, requestedOn }) => state !== 'withdrawn' && state !== 'dropped' && requestedOn <= day)
    .map(({ wanted, agreed, arrivals, requestedOn }) => {
      const came = arrivals.filter(({ on }) => on <= day);
      const due = agreed && agreed.on <= day ? agreed.people : wanted.people;
      const arrived = arrivedPeople({ arrivals: came });
      return { wanted: wanted.people, due, arrived, requestedOn, came };
    });
  const days = asked.flatMap(({ came }) => came.map(({ on }) => on));
  const last = (days.length > 0 ? days : asked.map(({ requestedOn }) => requestedOn)).toSorted().at(-1);
  if (last === undefined) return undefined;
  const all = (count: (each: (typeof asked)[number]) => number): number =>
    asked.reduce((sum, each) => sum + count(each), 0);
  return {
    ...{ asked: all(({ wanted }) => wanted), agreed: all(({ due }) => due), arrived: all(({ arrived }) => arrived) },
    ...{ missing: all(({ due, arrived }) => Math.max(0, due - arrived)), on: last },
  };
}
