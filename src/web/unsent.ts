/** What another hand has written in a field meanwhile: another person, or the same one in another window. */
export interface Clash {
  readonly theirs: unknown;
  readonly by: string | null;
  readonly own: boolean;
  readonly at: string;
  /** Of the form, when both were seen. */
  readonly version: number;
}

/** A field as somebody typed it, and not yet confirmed by the server. */
export interface TypedField {
  readonly typed: unknown;
  /** The form's version that they had before them when they began. */
  readonly seen: number;
  readonly clash?: Clash | undefined;
}
/** What was typed into a form and not yet confirmed, by field. */
export type Unsent = Readonly<Record<string, TypedField>>;
type Fields = Readonly<Record<string, unknown>>;

/** `offline`: what was typed lies in this browser alone, until the server can be reached. `clash`: two hands wrote. */
export type Standing = 'saved' | 'saving' | 'offline' | 'clash' | 'refused';

/** What the server said to what was sent: what it took stands in this version, what clashed comes back. */
export interface Told {
  readonly version: number;
  readonly conflicts: readonly ({ readonly field: string } & Omit<Clash, 'version'>)[];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Notes what was typed; what was seen when the typing began stays known, however long it goes on. */
export const typeOver = (unsent: Unsent, version: number, changed: Fields): Unsent => ({
  ...unsent,
  ...Object.fromEntries(
    Object.entries(changed).map(([field, typed]): [string, TypedField] => [
      field,
      { seen: version, ...unsent[field], typed },
    ]),
  ),
});

/** What goes out next: fields begun upon the same version travel together, and what clashes waits for its typist. */
export function sendable(unsent: Unsent): { readonly version: number; readonly fields: Fields } | undefined {
  const free = Object.entries(unsent).filter(([, { clash }]) => !clash);
  if (free.length === 0) return undefined;
  const version = Math.min(...free.map(([, { seen }]) => seen));
  const fields = free.filter(([, { seen }]) => seen === version).map(([field, { typed }]) => [field, typed]);
  return { version, fields: Object.fromEntries(fields) };
}

/** After the server has answered: what it took is gone, but for what was typed on while it was on its way. */
export const afterSent = (unsent: Unsent, sent: Fields, { version, conflicts }: Told): Unsent =>
  Object.fromEntries(
    Object.entries(unsent).flatMap(([field, said]): [string, TypedField][] => {
      if (!(field in sent)) return [[field, said]];
      const clash = conflicts.find((conflict) => conflict.field === field);
      if (clash)
        return [
          [field, { ...said, clash: { theirs: clash.theirs, by: clash.by, own: clash.own, at: clash.at, version } }],
        ];
      return same(said.typed, sent[field]) ? [] : [[field, { typed: said.typed, seen: version }]];
    }),
  );

/** Decides a clash: one's own text over theirs, which was seen; or theirs, and one's own goes. */
export function settled(unsent: Unsent, field: string, mine: boolean): Unsent {
  const { [field]: said, ...others } = unsent;
  return mine && said?.clash ? { ...others, [field]: { typed: said.typed, seen: said.clash.version } } : others;
}

/**
 * What two windows of one person left unsent in this browser, taken together; where both wrote in one place, both texts
 * stand until it is decided.
 * @param at when they were found
 */
export function together(one: Unsent, other: Unsent, at: string): Unsent {
  const both = Object.entries(other).map(([field, said]): [string, TypedField] => {
    const first = one[field];
    if (!first || same(first.typed, said.typed)) return [field, first ?? said];
    const version = Math.max(first.seen, said.seen);
    return [field, { ...first, clash: { theirs: said.typed, by: null, own: true, at, version } }];
  });
  return { ...one, ...Object.fromEntries(both) };
}
