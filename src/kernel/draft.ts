import { z } from 'zod';
import type { Json } from './record.js';

/** What somebody is typing: the form as it is kept, and what could not be kept because somebody else typed there too. */
export interface Typed {
  /** Of the whole form; 0 before anything was typed. */
  readonly version: number;
  readonly fields: Readonly<Record<string, TypedField>>;
  readonly conflicts: readonly DraftConflict[];
}

export interface TypedField {
  readonly value: Json;
  /** The form's version that last changed it. */
  readonly version: number;
  readonly accountId: string;
  /** Of the person's windows the one it was typed in, as its page names itself; null: not said. */
  readonly window: string | null;
  /** By the regime's clock. */
  readonly at: string;
}

/** A field that two people changed: theirs stands, yours comes back to be looked at. */
export interface DraftConflict extends TypedField {
  readonly field: string;
  readonly yours: Json;
}

/** Any JSON. Zod's own type of it is one that may be written to; ours is only read. */
const AnyJson = z.json() as z.ZodType<Json, Json>;

/** Fields that another hand changed meanwhile, as whoever typed is told of them. */
export const DraftConflicts = z
  .array(
    z.object({
      field: z.string(),
      yours: AnyJson,
      theirs: AnyJson,
      by: z.string().nullable().meta({ description: 'By name; null where nobody is known by it any more.' }),
      own: z.boolean().meta({ description: 'The same person wrote it, in another window.' }),
      at: z.iso.datetime(),
    }),
  )
  .meta({ description: 'Fields that another hand changed meanwhile: theirs stand, yours come back.' });

/** Whoever types: by their account, and under which name they know whoever typed there too. */
export interface Typist {
  readonly accountId: string;
  readonly nameOf: (accountId: string) => string | null;
}

export const conflictsView = (
  { conflicts }: Pick<Typed, 'conflicts'>,
  { accountId: reader, nameOf }: Typist,
): z.input<typeof DraftConflicts> =>
  conflicts.map(({ field, yours, value, accountId, at }) => ({
    ...{ field, yours, theirs: value, by: nameOf(accountId), own: accountId === reader, at },
  }));

/** The answer to whoever types, and to whoever opens the form again. */
export const DraftView = z
  .object({
    version: z.int(),
    fields: z.record(z.string(), AnyJson),
    conflicts: DraftConflicts,
  })
  .meta({ id: 'Draft' });

/** @param told left out where it is opened, and nobody typed */
export const draftView = (typed: Typed, told?: Typist): z.input<typeof DraftView> => ({
  version: typed.version,
  fields: Object.fromEntries(Object.entries(typed.fields).map(([name, { value }]) => [name, value])),
  conflicts: told ? conflictsView(typed, told) : [],
});
