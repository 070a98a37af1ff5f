import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { MAX_FILE_BYTES } from '../documents/limits.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import type { SheetOfRows } from '../documents/xlsx/rows.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { takeInUnits } from '../regime/offices/commands.import.js';
import { takeInPeople } from '../regime/offices/commands.people-import.js';
import { findImport, type StoredImport } from '../regime/offices/queries.import.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import type { Listed } from '../regime/offices/rules/import-machine.js';
import { LetGo, readApart } from './apart.js';
import { systemIn } from './system.js';

const Input = z.object({ importId: z.uuid() });
const WORKER = new URL('./sheet-worker.js', import.meta.url);

/** The jobs that read an uploaded list. Run twice they do nothing the second time: it was read already. */
export const readUnitsJob = (runtime: Runtime<Actor>, folder: FileFolder): JobRunner =>
  readListJob('unit', takeInUnits, runtime, folder);
export const readPeopleJob = (runtime: Runtime<Actor>, folder: FileFolder): JobRunner =>
  readListJob('person', takeInPeople, runtime, folder);

const readListJob =
  (
    listed: Listed,
    takeIn: Pick<typeof takeInUnits, 'answer'>,
    runtime: Runtime<Actor>,
    folder: FileFolder,
  ): JobRunner =>
  async (input, { job: { districtId }, progress }) => {
    const { importId } = Input.parse(input);
    const stored = await findImport(runtime.db, listed, districtId, importId);
    if (stored?.state !== 'reading') return { importId };
    const body = await outcomeOf(stored, folder, (share) => void progress(share * 100).catch(() => undefined));
    await takeIn.answer(runtime, { actor: systemIn(districtId), params: { importId }, search: {}, body });
    return { importId, outcome: body.outcome };
  };

async function outcomeOf({ districtId, file }: StoredImport, folder: FileFolder, onProgress: (share: number) => void) {
  try {
    if (file.bytes > MAX_FILE_BYTES)
      throw new UnreadablePaper('too-large', { bytes: file.bytes, limit: MAX_FILE_BYTES });
    const bytes = new Uint8Array(await buffer(await folder.read(districtId, file.sha256)));
    const book = await readApart<readonly SheetOfRows[]>(WORKER, { name: file.name, bytes }, onProgress);
    return { outcome: 'read', book } as const;
  } catch (error) {
    if (!(error instanceof UnreadablePaper) && !(error instanceof LetGo)) throw error;
    return { outcome: 'unread', unread: { code: error.code, params: error.params } } as const;
  }
}
