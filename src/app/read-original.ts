import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { MAX_FILE_BYTES } from '../documents/limits.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { takeInOriginal } from '../regime/notices/commands.originals.js';
import { OriginalHeadSaid } from '../regime/notices/endpoints.originals.js';
import { findNotice, type NoticeFile } from '../regime/notices/queries.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { IntakeRefused, takeInBytes } from './intake.js';
import { systemIn } from './system.js';

const Input = z.object({ noticeId: z.uuid(), originalId: z.uuid() });

/**
 * The job that reads the head of a sealed original, where it has text. What it cannot read whole, a person types: half a
 * head would be looked at half. Run twice it does nothing the second time.
 */
export const readOriginalJob =
  (runtime: Runtime<Actor>, folder: FileFolder): JobRunner =>
  async (input, { job: { districtId } }) => {
    const params = Input.parse(input);
    const notice = await findNotice(runtime.db, districtId, params.noticeId);
    const original = notice?.originals.find(({ id }) => id === params.originalId);
    if (original?.state !== 'reading') return params;
    const head = await headIn(original.file, async () => buffer(await folder.read(districtId, original.file.sha256)));
    await takeInOriginal.answer(runtime, { actor: systemIn(districtId), params, search: {}, body: { head } });
    return params;
  };

async function headIn({ name, bytes }: NoticeFile, content: () => Promise<Buffer>) {
  if (bytes > MAX_FILE_BYTES) return null;
  try {
    const { reading } = await takeInBytes({ name, bytes: new Uint8Array(await content()) });
    const { number, title, issuedOn, issuer } = reading.notice;
    return OriginalHeadSaid.safeParse({ number, title, issuedOn, issuer }).data ?? null;
  } catch (error) {
    if (error instanceof IntakeRefused) return null;
    throw error;
  }
}
