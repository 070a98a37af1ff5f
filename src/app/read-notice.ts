import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { MAX_FILE_BYTES } from '../documents/limits.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { takeInNotice } from '../regime/notices/commands.js';
import { findNotice, type StoredNotice } from '../regime/notices/queries.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { IntakeRefused, takeInBytes } from './intake.js';
import { systemIn } from './system.js';

const Input = z.object({ noticeId: z.uuid() });

/**
 * The job that reads a notice's file, apart from whoever serves others. Run twice it does nothing the second time: what
 * was read already is read no more.
 */
export const readNoticeJob =
  (runtime: Runtime<Actor>, folder: FileFolder): JobRunner =>
  async (input, { job: { districtId }, progress }) => {
    const { noticeId } = Input.parse(input);
    const notice = await findNotice(runtime.db, districtId, noticeId);
    if (notice?.state !== 'reading') return { noticeId };
    const body = await outcomeOf(notice, folder, (share) => void progress(share * 100).catch(() => undefined));
    await takeInNotice.answer(runtime, { actor: systemIn(districtId), params: { noticeId }, search: {}, body });
    return { noticeId, outcome: body.outcome };
  };

async function outcomeOf({ districtId, file }: StoredNotice, folder: FileFolder, onProgress: (share: number) => void) {
  try {
    if (file.bytes > MAX_FILE_BYTES)
      throw new IntakeRefused({ code: 'too-large', params: { bytes: file.bytes, limit: MAX_FILE_BYTES } });
    const bytes = new Uint8Array(await buffer(await folder.read(districtId, file.sha256)));
    const { reading, text } = await takeInBytes({ name: file.name, bytes }, onProgress);
    return { outcome: 'read', reading, content: text } as const;
  } catch (error) {
    if (!(error instanceof IntakeRefused)) throw error;
    return { outcome: 'unread', code: error.refusal.code, params: error.refusal.params } as const;
  }
}
