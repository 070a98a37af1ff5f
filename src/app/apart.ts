import { Worker } from 'node:worker_threads';
import { MAX_FILE_BYTES } from '../documents/limits.js';
import { UnreadablePaper, type UnreadableCode } from '../documents/unreadable.js';

/** What a reading worker says while it reads: a share done, 0 to 1, or how it ended. */
export type WorkerSays<Read> =
  | { readonly says: 'progress'; readonly done: number }
  | { readonly says: 'read'; readonly read: Read }
  | { readonly says: 'refused'; readonly code: UnreadableCode; readonly params: UnreadablePaper['params'] };

/** What a worker is given to read. */
export interface ReadingMatter {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A worker was let go of before it had read its file: it had no end, or no bound. */
export class LetGo extends Error {
  constructor(
    readonly code: 'out-of-time' | 'out-of-memory',
    readonly params: Readonly<Record<string, number>>,
  ) {
    super(code);
    this.name = 'LetGo';
  }
}

/** Old-generation memory of a worker, in MB: with its code and buffers the process stays under 300. */
const WORKER_MEMORY_MB = 160;
/** A worker that has said nothing for so long reads a file that was made to be read for ever. */
const SILENCE_MS = 10_000;

/**
 * Reads a file in a worker of its own, so that whoever serves others is not held up and a hostile file can be let go of.
 * The bytes are handed over: they are the worker's from here on.
 * @throws UnreadablePaper with what the worker found, LetGo where it found no end
 */
export function readApart<Read>(
  script: URL,
  { name, bytes }: ReadingMatter,
  onProgress?: (done: number) => void,
): Promise<Read> {
  return new Promise<Read>((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: { name, bytes },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
    });
    const end = (settle: () => void): void => {
      clearTimeout(watch);
      settle();
      void worker.terminate();
    };
    const fail = (error: Error): void => {
      end(() => {
        reject(error);
      });
    };
    const tooSlow = (): void => {
      fail(new LetGo('out-of-time', { seconds: SILENCE_MS / 1000 }));
    };
    let watch = setTimeout(tooSlow, SILENCE_MS);
    worker.on('message', (message: WorkerSays<Read>) => {
      if (message.says === 'progress') {
        clearTimeout(watch);
        watch = setTimeout(tooSlow, SILENCE_MS);
        onProgress?.(message.done);
      } else if (message.says === 'refused') fail(new UnreadablePaper(message.code, message.params));
      else
        end(() => {
          resolve(message.read);
        });
    });
    worker.on('error', (error: Error & { code?: string }) => {
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new LetGo('out-of-memory', { limit: MAX_FILE_BYTES }) : error);
    });
  });
}
