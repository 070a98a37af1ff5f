import { readFile } from 'node:fs/promises';
import { MAX_FILE_BYTES } from '../documents/limits.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import { LetGo, readApart } from './apart.js';

/** What a look at a file's head tells: no mark that could be read, a mark of secrecy, or that the look had no end. */
export type HeadSeen = 'unmarked' | 'classified' | 'endless';
export type SeeHead = (file: {
  readonly place: string;
  readonly name: string;
  readonly bytes: number;
}) => Promise<HeadSeen>;

const WORKER = new URL('./secrecy-worker.js', import.meta.url);

/** Each look may take as much memory as a reading: they wait for one another. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads the head of a file, in a worker of its own, for its mark of secrecy alone. What has no words that could be read
 * (a photo, a scan, a film, a damaged or encrypted file) shows none: whoever sends it answers for it.
 */
export const seeHead: SeeHead = ({ place, name, bytes }) => {
  if (bytes > MAX_FILE_BYTES) return Promise.resolve('unmarked');
  const seen = turn.then(async (): Promise<HeadSeen> => {
    try {
      const matter = { name, bytes: new Uint8Array(await readFile(place)) };
      return (await readApart<boolean>(WORKER, matter)) ? 'classified' : 'unmarked';
    } catch (error) {
      if (error instanceof UnreadablePaper) return 'unmarked';
      if (error instanceof LetGo) return 'endless';
      throw error;
    }
  });
  turn = seen.catch(() => undefined); // whoever waits behind must not fail with it
  return seen;
};
