import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tooLarge } from '../problem/problem.js';

/** A file as it was received. */
export interface Received {
  /** Of the content, hexadecimal: also its name in the folder. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The files of all districts, by what they hold: the same content is kept once in a district, and never across two. */
export interface FileFolder {
  /**
   * Takes a file in, once whoever looks into it lets it pass.
   * @throws ProblemError 413 past the limit, or what the look throws; then nothing is left of it
   */
  readonly receive: (
    districtId: string,
    content: Readable,
    mostBytes: number,
    lookInto?: LookInto,
  ) => Promise<Received>;
  readonly read: (districtId: string, sha256: string) => ReadStream;
  /** Leaves what arrived lately: somebody may just be writing down that it did. */
  readonly remove: (districtId: string, sha256: string) => Promise<void>;
  /** Takes a file out at once, whoever may be writing of it. */
  readonly erase: (districtId: string, sha256: string) => Promise<void>;
  /** Removes what a crash left half arrived. */
  readonly sweepArriving: () => Promise<void>;
}

/** Looks into a file before it is kept and before a word of it is written down: where it throws, nothing stays. */
export type LookInto = (file: Received & { readonly place: string }) => Promise<void>;

/** Longer than any transaction of ours lasts. */
const LATELY_MS = 3_600_000;

/** A folder on this machine. A file is there whole or not at all: it is written under another name and then renamed. */
export function openFileFolder(folder: string): FileFolder {
  const arrivals = path.join(folder, 'arriving');
  const removeIfOld = async (place: string): Promise<void> => {
    const found = await stat(place).catch(() => undefined); // gone already
    if (found && Date.now() - found.mtimeMs > LATELY_MS) await rm(place, { force: true });
  };
  const placeOf = (districtId: string, sha256: string): string =>
    path.join(folder, districtId, sha256.slice(0, 2), sha256);
  return {
    receive: async (districtId, content, mostBytes, lookInto) => {
      const arriving = path.join(arrivals, randomUUID());
      await mkdir(arrivals, { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      let bytes = 0;
      const measure = new Transform({
        transform: (chunk: Buffer, _encoding, done) => {
          bytes += chunk.length;
          hash.update(chunk);
          done(bytes > mostBytes ? tooLarge() : null, chunk);
        },
      });
      try {
        await pipeline(content, measure, createWriteStream(arriving, { mode: 0o600, flush: true }));
        const sha256 = hash.digest('hex');
        await lookInto?.({ place: arriving, bytes, sha256 });
        const place = placeOf(districtId, sha256);
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await rename(arriving, place);
        return { sha256, bytes };
      } catch (error) {
        await rm(arriving, { force: true });
        throw error;
      }
    },
    read: (districtId, sha256) => createReadStream(placeOf(districtId, sha256)),
    remove: (districtId, sha256) => removeIfOld(placeOf(districtId, sha256)),
    erase: (districtId, sha256) => rm(placeOf(districtId, sha256), { force: true }),
    sweepArriving: async () => {
      const names = await readdir(arrivals).catch(() => []); // nothing ever arrived
      for (const name of names) await removeIfOld(path.join(arrivals, name));
    },
  };
}
