import type { Initials } from '../../kernel/finding.js';

/** A place in the console that somebody can ask for by its name. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  /** The name it is shown under and found by. */
  readonly name: string;
  /** What stands behind it in small letters; it is searched too. */
  readonly note: string;
}

/** Kinds of places in the order in which equally good ones stand. */
export const placeKinds = ['page', 'item', 'unit', 'person', 'duty'] as const;
export type PlaceKind = (typeof placeKinds)[number];

const NO_FIT = 9;

/** How well a place fits what was typed: its beginning before its middle, its name before its note. */
function fitOf({ name, note }: Place, words: string, initials: Initials | undefined): number {
  const text = name.toLowerCase();
  if (text.startsWith(words)) return 0;
  const letters = initials?.(text) ?? '';
  if (letters.startsWith(words)) return 1;
  if (text.includes(words)) return 2;
  if (letters.includes(words)) return 3;
  const behind = note.toLowerCase();
  return behind.includes(words) || (initials?.(behind).includes(words) ?? false) ? 4 : NO_FIT;
}

/**
 * The places that fit, the best first; before anything is typed, the pages.
 * @param initials undefined until they are loaded
 */
export function placesFound(
  places: readonly Place[],
  typed: string,
  initials: Initials | undefined,
  most: number,
): readonly Place[] {
  const words = typed.trim().toLowerCase();
  if (words === '') return places.filter(({ kind }) => kind === 'page').slice(0, most);
  return places
    .map((place) => ({ place, fit: fitOf(place, words, initials) }))
    .filter(({ fit }) => fit < NO_FIT)
    .sort(
      (one, other) => one.fit - other.fit || placeKinds.indexOf(one.place.kind) - placeKinds.indexOf(other.place.kind),
    )
    .slice(0, most)
    .map(({ place }) => place);
}
