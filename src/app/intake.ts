import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkSize } from '../documents/limits.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import type { KeptReading, Reading } from '../regime/notices/contract.js';
import type { ReadNotice } from '../regime/notices/rules/reading.js';
import { inWords, keptQuestion, type Refusal } from '../regime/notices/words.js';
import type { NoticeWords } from '../regime/notices/words.js';
import { LetGo, readApart, type ReadingMatter } from './apart.js';

/** A document was read. `text` is the extracted text that every span of the reading counts in. */
export interface TakenIn<Read extends KeptReading = KeptReading> {
  readonly reading: Read;
  readonly text: string;
}

/** A file cannot be read, or may not be. The file itself is untouched, and nothing of it is kept. */
export class IntakeRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'IntakeRefused';
  }
}

/** What the reading worker makes of a notice. */
export interface NoticeRead {
  readonly notice: ReadNotice;
  readonly format: string;
}

const WORKER = new URL('./intake-worker.js', import.meta.url);

/** Reads a file from its place. @throws IntakeRefused with the reason, which names the remedy */
export async function takeIn(
  path: string,
  words: NoticeWords,
  onProgress?: (done: number) => void,
): Promise<TakenIn<Reading>> {
  const { reading, text } = await takeInBytes({ name: basename(path), bytes: await bytesOf(path) }, onProgress);
  return { reading: inWords(reading, words), text };
}

/**
 * Reads a file in a worker of its own, so that whoever serves others is not held up and a hostile file can be let go of.
 * The bytes are the worker's from here on.
 * @throws IntakeRefused with the reason, which names the remedy
 */
export async function takeInBytes(
  { name, bytes }: ReadingMatter,
  onProgress?: (done: number) => void,
): Promise<TakenIn> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { notice, format } = await readApart<NoticeRead>(WORKER, { name, bytes }, onProgress).catch(asRefused);
  const { text, asked, ...read } = notice;
  return {
    text,
    reading: {
      source: { file: name, sha256, format },
      ...read,
      questions: asked.map(keptQuestion),
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

/** What the worker will not read is refused in the intake's own way. @throws IntakeRefused, or the error as it was */
function asRefused(error: unknown): never {
  if (error instanceof UnreadablePaper || error instanceof LetGo)
    throw new IntakeRefused({ code: error.code, params: error.params });
  throw error;
}
