import type { Column } from './Table.js';

/** How the heading of a column shows what it is sorted by, and sorts. */
export type Sort = NonNullable<Column<unknown>['sort']>;

/** How a list is sorted: by which column, and whether its order is turned round. */
interface Sorting<Key extends string> {
  readonly sort?: Key | undefined;
  readonly down?: boolean | undefined;
}

/**
 * What makes the heading of a column sort by it, and once more the other way round.
 * @param first the column whose order stands while nothing is asked; undefined: the list has an order of its own
 */
export const sorting =
  <Key extends string>(
    { sort, down }: Sorting<Key>,
    first: Key | undefined,
    set: (change: { readonly sort: Key; readonly down: true | undefined }) => void,
  ) =>
  (key: Key): Sort => {
    const isNow = (sort ?? first) === key;
    return {
      now: isNow ? (down === true ? 'down' : 'up') : null,
      by: () => set({ sort: key, down: isNow && down !== true ? true : undefined }),
    };
  };
