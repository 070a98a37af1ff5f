import { parentPort, workerData } from 'node:worker_threads';
import { readPaper } from '../documents/read.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import { calendarAsOf } from '../regime/calendar/shipped.js';
import { readNotice } from '../regime/notices/rules/reading.js';
import type { WorkerSays } from './intake.js';

const say = (message: WorkerSays): void => {
  parentPort?.postMessage(message);
};

const { name, bytes } = workerData as { name: string; bytes: Uint8Array };
try {
  const paper = await readPaper(
    { name, bytes },
    {
      onProgress: (done) => {
        say({ says: 'progress', done });
      },
    },
  );
  say({ says: 'read', notice: readNotice(paper, calendarAsOf('latest')), format: paper.format });
} catch (error) {
  if (!(error instanceof UnreadablePaper)) throw error;
  say({ says: 'refused', refusal: { code: error.code, params: error.params } });
}
