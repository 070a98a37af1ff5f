import type { AmendedCell } from '../../notices/rules/machine.js';
import type { SupersededItem } from '../../notices/rules/superseding.js';

/** A notice that took another's place, as far as one item must know it. */
interface TookPlace {
  readonly id: string;
  readonly replaced: { readonly id: string };
  readonly by: { readonly id: string; readonly number: string | null; readonly on: string | null };
  readonly reason: string;
  readonly items: readonly SupersededItem[];
}

/** A paper that changed cells of an item: a correction, or a notice that took the place of the one before. */
export interface ChangingPaper {
  readonly id: string;
  readonly number: string;
  readonly on: string;
  readonly reason: string;
  readonly cells: readonly AmendedCell[];
}

/** The row that an item was in each of its notices, the first one first, with the paper by which it left it. */
export interface RowInNotice {
  readonly noticeId: string;
  readonly row: string;
  readonly left: ChangingPaper | null;
}

/**
 * Where an item stood in each notice of its programme. Its number may be another in each, so what corrected it is looked
 * for by the number it had then (I9: the words before stay beside the new ones).
 */
export function rowsOf(
  item: { readonly id: string; readonly noticeId: string; readonly row: string },
  supersessions: readonly TookPlace[],
): RowInNotice[] {
  const left = supersessions.flatMap(({ id, replaced, by, reason, items }) => {
    const own = items.find((each) => each.itemId === item.id);
    if (own === undefined || own.became === 'ended') return [];
    const paper = { id, number: by.number ?? '', on: by.on ?? '', reason, cells: own.cells };
    return [{ noticeId: replaced.id, row: own.was, left: paper }];
  });
  return [...left, { noticeId: item.noticeId, row: item.row, left: null }];
}

/** Why an item ended, where a notice left it out. */
export const leftOut = (itemId: string, supersessions: readonly TookPlace[]) =>
  supersessions.flatMap(({ by, items }) =>
    items.flatMap((own) =>
      own.itemId === itemId && own.became === 'ended'
        ? [{ reason: own.reason ?? '', by: by.number ?? '', noticeId: by.id, on: by.on ?? '' }]
        : [],
    ),
  )[0];
