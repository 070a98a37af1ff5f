import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { JobRunner } from '../platform/jobs/worker.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { takeInNotice } from '../regime/notices/commands.js';
import { findNotice } from '../regime/notices/queries.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { zhCN } from '../regime/notices/words.zh-CN.js';
import { IntakeRefused, takeIn } from './intake.js';
import { systemIn } from './system.js';

const Input = z.object({ noticeId: z.uuid() });
/** Short enough for every file system, its ending kept: that says what kind of file it claims to be. */
const LONGEST_NAME = 80;

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
    const place = await mkdtemp(path.join(tmpdir(), 'shishi-reading-'));
    try {
      const file = path.join(place, nameFor(notice.file.name));
      await pipeline(folder.read(districtId, notice.file.sha256), createWriteStream(file, { mode: 0o600 }));
      const said = await outcomeOf(
        file,
        notice.file.name,
        (share) => void progress(share * 100).catch(() => undefined),
      );
      const actor = systemIn(districtId);
      await takeInNotice.answer(runtime, { actor, params: { noticeId }, search: {}, body: said });
      if (said.outcome === 'classified') await forget(folder, districtId, notice.file.sha256);
      return { noticeId, outcome: said.outcome };
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  };

async function outcomeOf(file: string, name: string, onProgress: (share: number) => void) {
  try {
    const { reading, text } = await takeIn(file, zhCN, onProgress);
    if (reading.questions.some(({ code }) => code === 'classified')) return { outcome: 'classified' } as const;
    return {
      outcome: 'read',
      reading: { ...reading, source: { ...reading.source, file: name } },
      content: text,
    } as const;
  } catch (error) {
    if (!(error instanceof IntakeRefused)) throw error;
    return { outcome: 'unread', code: error.refusal.code, params: error.refusal.params } as const;
  }
}

/** No path, and no name that means a folder. */
const nameFor = (name: string): string => `notice-${name.replaceAll(/[/\\\0]/gu, '_').slice(-LONGEST_NAME)}`;

/** A classified file is not to wait for the sweep: not a copy of it stays (point 13). */
async function forget(folder: FileFolder, districtId: string, sha256: string): Promise<void> {
  const stream = folder.read(districtId, sha256);
  const place = stream.path.toString();
  stream.destroy();
  await rm(place, { force: true });
}
