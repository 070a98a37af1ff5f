import { parentPort, workerData } from 'node:worker_threads';
import { readPaper } from '../documents/read.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import { calendarAsOf } from '../regime/calendar/shipped.js';
import { readNotice } from '../regime/notices/rules/reading.js';
import type { WorkerSays } from './intake.js';

const say = (message: WorkerSays): void => {
  parentPort?.postMessage(message);
};

/** The share of a reading that opening the file takes, of a large book; the grammar takes the rest. */
const OPENED = 0.1;
const reach = (done: number): void => {
  say({ says: 'progress', done });
};

const { name, bytes } = workerData as { name: string; bytes: Uint8Array };
try {
  const paper = await readPaper({ name, bytes }, { onProgress: (done) => reach(done * OPENED) });
  const notice = readNotice(paper, calendarAsOf('latest'), (done) => reach(OPENED + done * (1 - OPENED)));
  say({ says: 'read', notice, format: paper.format });
} catch (error) {
  if (!(error instanceof UnreadablePaper)) throw error;
  say({ says: 'refused', refusal: { code: error.code, params: error.params } });
}
