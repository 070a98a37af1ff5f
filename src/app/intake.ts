import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkSize, MAX_FILE_BYTES } from '../documents/limits.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import type { Reading } from '../regime/notices/contract.js';
import type { ReadNotice } from '../regime/notices/rules/reading.js';
import { askedInWords, type Refusal } from '../regime/notices/words.js';
import type { NoticeWords } from '../regime/notices/words.js';

/** A document was read. `text` is the extracted text that every span of the reading counts in. */
export interface TakenIn {
  readonly reading: Reading;
  readonly text: string;
}

/** A file cannot be read, or may not be. The file itself is untouched, and nothing of it is kept. */
export class IntakeRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'IntakeRefused';
  }
}

/** What the reading worker says while it reads: a share done, 0 to 1, or how it ended. */
export type WorkerSays =
  | { readonly says: 'progress'; readonly done: number }
  | { readonly says: 'read'; readonly notice: ReadNotice; readonly format: string }
  | { readonly says: 'refused'; readonly refusal: Refusal };

/** Old-generation memory of the worker, in MB: with its code and buffers the process stays under 300. */
const WORKER_MEMORY_MB = 160;
/** A worker that has said nothing for so long reads a file that was made to be read for ever. */
const SILENCE_MS = 10_000;

/**
 * Reads a file in a worker of its own, so that whoever serves others is not held up and a hostile file can be let go of.
 * @throws IntakeRefused with the reason, which names the remedy
 */
export async function takeIn(path: string, words: NoticeWords, onProgress?: (done: number) => void): Promise<TakenIn> {
  const bytes = await bytesOf(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { notice, format } = await readApart(basename(path), bytes, onProgress);
  const { text, asked, ...read } = notice;
  return {
    text,
    reading: {
      source: { file: basename(path), sha256, format },
      ...read,
      questions: asked.map((question) => askedInWords(question, words)),
    },
  };
}

/** The bytes of a file, asked for its size before it is read. @throws IntakeRefused */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(path);
    checkSize(size);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof UnreadablePaper) throw new IntakeRefused({ code: error.code, params: error.params });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR', 'EPERM'].includes(code))
      throw new IntakeRefused({ code: 'no-file', params: { reason: code } });
    throw error;
  }
}

function readApart(name: string, bytes: Uint8Array<ArrayBuffer>, onProgress?: (done: number) => void) {
  return new Promise<Extract<WorkerSays, { says: 'read' }>>((resolve, reject) => {
    const worker = new Worker(new URL('./intake-worker.js', import.meta.url), {
      workerData: { name, bytes },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
    });
    const end = (settle: () => void): void => {
      clearTimeout(watch);
      settle();
      void worker.terminate();
    };
    const refuse = (refusal: Refusal): void => {
      end(() => {
        reject(new IntakeRefused(refusal));
      });
    };
    const tooSlow = (): void => {
      refuse({ code: 'out-of-time', params: { seconds: SILENCE_MS / 1000 } });
    };
    let watch = setTimeout(tooSlow, SILENCE_MS);
    worker.on('message', (message: WorkerSays) => {
      if (message.says === 'progress') {
        clearTimeout(watch);
        watch = setTimeout(tooSlow, SILENCE_MS);
        onProgress?.(message.done);
      } else if (message.says === 'refused') refuse(message.refusal);
      else
        end(() => {
          resolve(message);
        });
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        refuse({ code: 'out-of-memory', params: { limit: MAX_FILE_BYTES } });
      else
        end(() => {
          reject(error);
        });
    });
  });
}
