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

/** The answer to whoever types, and to whoever opens the form again. */
export const DraftView = z
  .object({
    version: z.int(),
    fields: z.record(z.string(), AnyJson),
    conflicts: z.array(
      z.object({ field: z.string(), yours: AnyJson, theirs: AnyJson, accountId: z.uuid(), at: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'Draft' });

export const draftView = ({ version, fields, conflicts }: Typed): z.input<typeof DraftView> => ({
  version,
  fields: Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  conflicts: conflicts.map(({ field, yours, value, accountId, at }) => ({
    field,
    yours,
    theirs: value,
    accountId,
    at,
  })),
});
