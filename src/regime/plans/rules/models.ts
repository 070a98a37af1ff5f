import { proposedKind } from './templates.js';

/** An item as far as it can be like another. */
export interface LikeItem {
  readonly title: string;
  readonly content: string;
  readonly category: string | null;
  readonly leadUnitId: string;
}

const MOST = 5;
const ALIKE = 0.5;

/**
 * Earlier items that one is like, the likest first: of its kind (works, equipment, service, institution), or of much the
 * same title. The same lead unit counts where two are alike otherwise, and is no likeness by itself.
 */
export function likeItems<I extends LikeItem>(item: LikeItem, earlier: readonly I[]): readonly I[] {
  const { kind } = proposedKind(item);
  return earlier
    .map((each) => {
      const title = alike(item.title, each.title);
      const isOfKind = proposedKind(each).kind === kind;
      const lead = each.leadUnitId === item.leadUnitId ? 1 : 0;
      return { each, isLike: isOfKind || title >= ALIKE, weight: title * 2 + (isOfKind ? 1 : 0) + lead };
    })
    .filter(({ isLike }) => isLike)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST)
    .map(({ each }) => each);
}

/** How much of two titles is the same, by the pairs of neighbouring characters: 0 nothing, 1 all. */
function alike(one: string, other: string): number {
  const [left, right] = [pairs(one), pairs(other)];
  if (left.size + right.size === 0) return 0;
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

const pairs = (text: string): ReadonlySet<string> => {
  const characters = [...text];
  return new Set(characters.slice(1).map((each, at) => (characters[at] ?? '') + each));
};
