import { parentPort, workerData } from 'node:worker_threads';
import type { PaperFile } from '../documents/read.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import type { WorkerSays } from './apart.js';

/** The inside of a reading worker: reads what it was given, and says how far it is and how it ended. */
export async function readHere<Read>(
  read: (file: PaperFile, reach: (done: number) => void) => Promise<Read>,
): Promise<void> {
  const say = (message: WorkerSays<Read>): void => {
    parentPort?.postMessage(message);
  };
  try {
    const file = workerData as PaperFile;
    const made = await read(file, (done) => {
      say({ says: 'progress', done });
    });
    say({ says: 'read', read: made });
  } catch (error) {
    if (!(error instanceof UnreadablePaper)) throw error;
    say({ says: 'refused', code: error.code, params: error.params });
  }
}
