import { type Decision, done, refuse } from '../../../kernel/decision.js';

/** The lists whose filter can be kept. */
export const viewPlaces = [
  'board',
  'plans',
  'reports',
  'quarters',
  'stocktake',
  'askings',
  'days',
  'units',
  'people',
  'portfolios',
  'ledger',
] as const;
export type ViewPlace = (typeof viewPlaces)[number];

/** A filter of a list that somebody keeps under a name. */
export interface SavedView {
  readonly id: string;
  readonly personId: string;
  readonly place: ViewPlace;
  readonly name: string;
  /** As it stands in the address bar behind the question mark; never empty. */
  readonly search: string;
}

export type ViewEvent =
  | { readonly type: 'view.saved'; readonly kept: SavedView }
  | { readonly type: 'view.removed'; readonly kept: SavedView };

/** More than these nobody finds again in a row of buttons. Our choice. */
export const MOST_VIEWS = 8;

/**
 * Keeps a filter. A name stands once in a list; nothing narrowed is nothing to keep, for that is the list itself.
 * @param kept what this person keeps of this list already
 */
export function saveView(view: SavedView, kept: readonly SavedView[]): Decision<SavedView, ViewEvent> {
  if (view.search === '') return refuse('view.nothing-narrowed');
  if (kept.some(({ name }) => name === view.name)) return refuse('view.name-taken', { name: view.name });
  if (kept.length >= MOST_VIEWS) return refuse('view.too-many', { most: MOST_VIEWS });
  return done(view, { type: 'view.saved', kept: view });
}
