import { z } from 'zod';
import { TombstoneView } from '../notices/contract.removal.js';

/** A thing that a file belongs to. */
export const PlaceView = z.object({
  kind: z
    .string()
    .meta({ description: 'notice: read from it; original, amendment: of a notice; obligation; unit-import' }),
  id: z.string(),
});

/** A file that was attached to something. */
export const FileView = z
  .object({
    sha256: z.string(),
    bytes: z.int(),
    names: z.array(z.string()).meta({ description: 'Under which it was sent.' }),
    attachedAt: z.iso.datetime(),
    by: z.string().meta({ description: 'Who sent it first.' }),
    keepers: z
      .array(z.string())
      .meta({ description: 'The parts of the regime that attached it, where that was kept.' }),
    places: z.array(PlaceView),
    can: z.array(z.string()),
  })
  .meta({ id: 'AttachedFile' });
export type FileView = z.infer<typeof FileView>;

export const RemovedFile = TombstoneView.extend({
  noticeId: z.uuid().nullable().meta({ description: 'The notice that went with it; null: a file by itself.' }),
});
