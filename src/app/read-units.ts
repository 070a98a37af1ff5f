import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { MAX_FILE_BYTES } from '../documents/limits.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import type { SheetOfRows } from '../documents/xlsx/rows.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { takeInUnits } from '../regime/offices/commands.import.js';
import { findImport, type StoredImport } from '../regime/offices/queries.import.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { LetGo, readApart } from './apart.js';
import { systemIn } from './system.js';

const Input = z.object({ importId: z.uuid() });
const WORKER = new URL('./sheet-worker.js', import.meta.url);

/** The job that reads an uploaded list of units. Run twice it does nothing the second time: it was read already. */
export const readUnitsJob =
  (runtime: Runtime<Actor>, folder: FileFolder): JobRunner =>
  async (input, { job: { districtId }, progress }) => {
    const { importId } = Input.parse(input);
    const stored = await findImport(runtime.db, districtId, importId);
    if (stored?.state !== 'reading') return { importId };
    const body = await outcomeOf(stored, folder, (share) => void progress(share * 100).catch(() => undefined));
    await takeInUnits.answer(runtime, { actor: systemIn(districtId), params: { importId }, search: {}, body });
    return { importId, outcome: body.outcome };
  };

async function outcomeOf({ districtId, file }: StoredImport, folder: FileFolder, onProgress: (share: number) => void) {
  try {
    if (file.bytes > MAX_FILE_BYTES)
      throw new UnreadablePaper('too-large', { bytes: file.bytes, limit: MAX_FILE_BYTES });
    const bytes = new Uint8Array(await buffer(folder.read(districtId, file.sha256)));
    const book = await readApart<readonly SheetOfRows[]>(WORKER, { name: file.name, bytes }, onProgress);
    return { outcome: 'read', book } as const;
  } catch (error) {
    if (!(error instanceof UnreadablePaper) && !(error instanceof LetGo)) throw error;
    return { outcome: 'unread', unread: { code: error.code, params: error.params } } as const;
  }
}
