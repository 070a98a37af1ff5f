import { z } from 'zod';

/** Rows a page holds unless asked, and at most: a board of a year's obligations still comes in one answer. */
export const PAGE_ROWS = 200;
export const MOST_PAGE_ROWS = 500;
/** A cursor holds a few sort keys; anything longer was not given out here. */
const CURSOR_LENGTH = 2_000;

/** What every list may be asked: how many rows, and after which. */
export const PageSearch = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_PAGE_ROWS).default(PAGE_ROWS),
  cursor: z.string().max(CURSOR_LENGTH).optional(),
});
export type PageSearch = Readonly<z.output<typeof PageSearch>>;

/** A list's answer: some rows, and the cursor of those that follow, or null after the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** Some rows of a list, each still as it was read. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/**
 * Cuts a page out of rows that were read with one more than `limit`.
 * @param cursorOf names the place of a row in the list's order
 */
export function page<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string): Page<Row> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** Of a list that is sorted: whether its order is turned round. An address bar holds it as a word of JSON. */
export const TurnedRound = z.stringbool().or(z.boolean()).optional();
