/** A row or an item by the words it is known by. */
export interface Worded {
  readonly title: string;
  readonly content: string;
}

/** Why a row and an item look like one: their title is the same, or their words are near. */
export type Likeness = 'title' | 'content';

export interface Proposal {
  readonly itemId: string;
  readonly why: Likeness;
}

/** Of 0 to 1: rows that share fewer of their words are proposed to nobody. A row with a figure or a place changed has 0.9. */
const NEAR = 0.5;

/**
 * Which item each row of a superseding notice may continue (workflow §2: "a person matches its rows to the tasks"): the
 * same title first, then the nearest words. Only a proposal: nothing is matched until a person has said so.
 * @returns by the rows' numbers; each item stands there once at most
 */
export function proposeMatches(
  rows: readonly (Worded & { readonly row: string })[],
  items: readonly (Worded & { readonly id: string })[],
): ReadonlyMap<string, Proposal> {
  const pairs = rows.flatMap((row) =>
    items.map((item) => ({
      row: row.row,
      itemId: item.id,
      why:
        plain(row.title) !== '' && plain(row.title) === plain(item.title) ? ('title' as const) : ('content' as const),
      near: nearness(row, item),
    })),
  );
  const proposals = new Map<string, Proposal>();
  const taken = new Set<string>();
  const byNearness = pairs
    .filter(({ why, near }) => why === 'title' || near >= NEAR)
    .sort((one, other) => Number(other.why === 'title') - Number(one.why === 'title') || other.near - one.near);
  for (const { row, itemId, why } of byNearness) {
    if (proposals.has(row) || taken.has(itemId)) continue;
    proposals.set(row, { itemId, why });
    taken.add(itemId);
  }
  return proposals;
}

/** How much two share of their words, of 0 to 1: pairs of neighbouring characters, since Chinese parts no words (Dice). */
export function nearness(one: Worded, other: Worded): number {
  const [mine, theirs] = [pairsIn(one), pairsIn(other)];
  let shared = 0;
  let all = 0;
  for (const [pair, count] of mine) {
    shared += Math.min(count, theirs.get(pair) ?? 0);
    all += count;
  }
  for (const count of theirs.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairsIn({ title, content }: Worded): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const characters = [...plain(title + content)];
  characters.slice(1).forEach((character, at) => {
    const pair = `${characters[at] ?? ''}${character}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  return counts;
}

/** Spaces and marks change when a paper is printed anew, and mean nothing. */
const plain = (text: string): string => text.replaceAll(/[\s\p{P}]/gu, '');
