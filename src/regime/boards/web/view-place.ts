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

/** What says which list it is, as the year does in the path: a view of the filings is one of every quarter's. */
const WHICH: Partial<Readonly<Record<ViewPlace, string>>> = { reports: 'period' };

/** What of an address narrows its list: where in a long list somebody was is no filter. */
export function filterIn(search: string, place: ViewPlace): string {
  const asked = new URLSearchParams(search);
  asked.delete('cursor');
  asked.delete(WHICH[place] ?? '');
  asked.sort();
  return asked.toString();
}

/** A kept filter as it is opened from an address: the list stays the one it is. */
export function opened(
  filter: string,
  { search, place }: { readonly search: string; readonly place: ViewPlace },
): string {
  const asked = new URLSearchParams(filter);
  const which = WHICH[place] ?? '';
  const now = new URLSearchParams(search).get(which);
  if (now !== null) asked.set(which, now);
  return asked.toString();
}
