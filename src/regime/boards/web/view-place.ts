import type { ViewPlace } from '../rules/saved-view.js';

const PLACES: readonly (readonly [pattern: RegExp, place: ViewPlace])[] = [
  [/^\/programmes\/[^/]+$/u, 'board'],
  [/^\/programmes\/[^/]+\/plans$/u, 'plans'],
  [/^\/programmes\/[^/]+\/reports$/u, 'reports'],
  [/^\/programmes\/[^/]+\/reports\/quarters$/u, 'quarters'],
  [/^\/programmes\/[^/]+\/stocktake$/u, 'stocktake'],
  [/^\/programmes\/[^/]+\/askings$/u, 'askings'],
  [/^\/programmes\/[^/]+\/days$/u, 'days'],
  [/^\/units$/u, 'units'],
  [/^\/people$/u, 'people'],
  [/^\/portfolios$/u, 'portfolios'],
  [/^\/ledger$/u, 'ledger'],
];

/** Which list stands at an address, whatever year it shows; undefined: none whose filter is kept. */
export const viewPlaceAt = (path: string): ViewPlace | undefined => PLACES.find(([pattern]) => pattern.test(path))?.[1];

/** What of an address narrows its list: where in a long list somebody was is no filter. */
export function filterIn(search: string): string {
  const asked = new URLSearchParams(search);
  asked.delete('cursor');
  asked.sort();
  return asked.toString();
}
