import type { Day } from '../../../kernel/day.js';
import type { SectionState } from './machine.js';

/** Where an item stands in a quarter, in one word. */
export const cellStandings = [
  'missing',
  'returned',
  'received',
  'correcting',
  'submitted',
  'open',
  'accepted',
  'not-due',
] as const;
export type CellStanding = (typeof cellStandings)[number];

/** What a list can be narrowed to: where a report stands, or whether it came late. */
export const shownAs = [...cellStandings, 'late', 'on-time'] as const;
export type ShownAs = (typeof shownAs)[number];

/** What a quarter's filing and the item's section in it say. */
export interface CellFacts {
  readonly opensOn: Day;
  readonly due: Day;
  /** The day its filing came in, by whichever way; null: nothing has. */
  readonly metOn: Day | null;
  /** Null: nobody has submitted or corrected anything. */
  readonly section: { readonly state: SectionState; readonly edition: number } | null;
}

/**
 * What came in is told by its section; what did not by the day: R17 "于每季度结束后次月5日前". A filing that was received on
 * paper counts as come, also while its words are still to be typed (point 1); whether it was late is another fact beside it (I7).
 */
export function cellStanding({ opensOn, due, metOn, section }: CellFacts, today: Day): CellStanding {
  if (section?.state === 'submitted' || section?.state === 'returned' || section?.state === 'accepted')
    return section.state;
  if (section && section.edition > 1) return 'correcting';
  if (metOn !== null) return 'received';
  if (today > due) return 'missing';
  return today >= opensOn ? 'open' : 'not-due';
}
