import { z } from 'zod';

/** Why it should never have been here, as a code: no word of the content goes into the record. */
export const RemovalReason = z.enum(['mark-overlooked', 'mark-missing', 'classified-later', 'not-for-here']);
export type RemovalReason = z.infer<typeof RemovalReason>;

/** The job that cleans files and database of what was erased; it bears the tombstone's own id. */
export const CLEAN_REMOVED = 'removal.clean';

const LONGEST_NUMBER = 60;

/** By what a removal is asked for. */
export const RemovalOrder = z.strictObject({
  reason: RemovalReason,
  paper: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_NUMBER)
    .meta({ description: 'The number of the paper it is done by; no word of what is removed.' }),
});

/** What a removal leaves behind. */
export const TombstoneView = z
  .object({
    id: z.uuid(),
    sha256: z.string().meta({ description: 'Of the file that was taken out.' }),
    bytes: z.int(),
    reason: RemovalReason,
    paper: z.string().meta({ description: 'The number of the paper it was done by.' }),
    by: z.string(),
    at: z.iso.datetime(),
    progress: z
      .int()
      .nullable()
      .meta({ description: 'Of the cleaning of files and database, in percent; null where none is under way.' }),
    cleanedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: "Since when nothing lies in files or the database's own pages; null: not yet." }),
    leftOver: z
      .enum(['pages', 'log'])
      .nullable()
      .meta({ description: 'What the administrator of the database must still clean.' }),
  })
  .meta({ id: 'Tombstone' });
/** A tombstone as it is kept, and as a list of them carries it to where a backup is cleaned. It names no content. */
export const KeptTombstone = z.object({
  districtId: z.uuid(),
  id: z.uuid(),
  /** Null: a file by itself. */
  noticeId: z.uuid().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int(),
  reason: RemovalReason,
  paper: z.string().min(1),
  accountId: z.uuid(),
  at: z.iso.datetime(),
});
export type KeptTombstone = z.infer<typeof KeptTombstone>;
export type TombstoneView = z.infer<typeof TombstoneView>;
