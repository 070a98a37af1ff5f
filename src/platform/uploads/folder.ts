import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { validate as isUuid } from 'uuid';
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
  /**
   * Takes in a file that arrived piece by piece beside it, and leaves that one where it is: until its arrival is written down,
   * it may have to be taken in once more.
   * @throws what the look throws; then nothing is kept of it here
   */
  readonly take: (districtId: string, place: string, lookInto?: LookInto) => Promise<Received>;
  /** Where pieces of files arrive. */
  readonly pieces: string;
  readonly read: (districtId: string, sha256: string) => ReadStream;
  /** Leaves what arrived lately: somebody may just be writing down that it did. */
  readonly remove: (districtId: string, sha256: string) => Promise<void>;
  /** Takes a file out at once, whoever may be writing of it. */
  readonly erase: (districtId: string, sha256: string) => Promise<void>;
  /** Removes what a crash left half arrived. */
  readonly sweepArriving: () => Promise<void>;
  /**
   * Removes contents that nothing speaks of: kept, and then the program was killed before that was written down. Only after a
   * month, for whoever puts back an older database may put back the newer one as well.
   * @param known those of some digests of a district that are spoken of
   */
  readonly sweepUnknown: (
    known: (districtId: string, digests: readonly string[]) => Promise<ReadonlySet<string>>,
  ) => Promise<void>;
}

/** Looks into a file before it is kept and before a word of it is written down: where it throws, nothing stays. */
export type LookInto = (file: Received & { readonly place: string }) => Promise<void>;

/** Longer than any transaction of ours lasts. */
const LATELY_MS = 3_600_000;
/** As long as somebody may take up an upload again that broke off: an evening without a line, and the next morning. */
const PIECES_MS = 24 * LATELY_MS;
const UNKNOWN_MS = 30 * PIECES_MS;

/** A folder on this machine. A file is there whole or not at all: it is written under another name and then renamed. */
export function openFileFolder(folder: string): FileFolder {
  const arrivals = path.join(folder, 'arriving');
  const pieces = path.join(arrivals, 'pieces');
  const removeIfOld = async (place: string, oldMs = LATELY_MS): Promise<void> => {
    const found = await stat(place).catch(() => undefined); // gone already
    if (found?.isFile() && Date.now() - found.mtimeMs > oldMs) await rm(place, { force: true });
  };
  const placeOf = (districtId: string, sha256: string): string =>
    path.join(folder, districtId, sha256.slice(0, 2), sha256);

  /** Puts what lies at a place where its content belongs, under a fresh day, so that no sweeping takes it for a left one. */
  const keep = async (districtId: string, from: string, sha256: string): Promise<void> => {
    const place = placeOf(districtId, sha256);
    const another = path.join(arrivals, randomUUID());
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const now = new Date();
    await utimes(from, now, now);
    await link(from, another);
    await rename(another, place);
    await rm(another, { force: true }); // renaming a file to what it is already leaves it
  };
  const receiving = async (districtId: string, arriving: string, measured: Measured, lookInto?: LookInto) => {
    const received = measured();
    await lookInto?.({ place: arriving, ...received });
    await keep(districtId, arriving, received.sha256);
    return received;
  };
  return {
    pieces,
    receive: async (districtId, content, mostBytes, lookInto) => {
      const arriving = path.join(arrivals, randomUUID());
      await mkdir(arrivals, { recursive: true, mode: 0o700 });
      const { through, measured } = measuring(mostBytes);
      try {
        await pipeline(content, through, createWriteStream(arriving, { mode: 0o600, flush: true }));
        return await receiving(districtId, arriving, measured, lookInto);
      } finally {
        await rm(arriving, { force: true });
      }
    },
    take: async (districtId, place, lookInto) => {
      const { through, measured } = measuring(Infinity);
      await pipeline(createReadStream(place), through, nowhere());
      return receiving(districtId, place, measured, lookInto);
    },
    read: (districtId, sha256) => createReadStream(placeOf(districtId, sha256)),
    remove: (districtId, sha256) => removeIfOld(placeOf(districtId, sha256)),
    erase: (districtId, sha256) => rm(placeOf(districtId, sha256), { force: true }),
    sweepArriving: async () => {
      for (const [place, oldMs] of [[arrivals, LATELY_MS] as const, [pieces, PIECES_MS] as const]) {
        for (const name of await namesIn(place)) await removeIfOld(path.join(place, name), oldMs);
      }
    },
    sweepUnknown: async (known) => {
      for (const districtId of (await namesIn(folder)).filter((name) => isUuid(name))) {
        for (const part of await namesIn(path.join(folder, districtId))) {
          const digests = await namesIn(path.join(folder, districtId, part));
          const spokenOf = digests.length === 0 ? new Set() : await known(districtId, digests);
          const unknown = digests.filter((sha256) => !spokenOf.has(sha256));
          for (const sha256 of unknown) await removeIfOld(placeOf(districtId, sha256), UNKNOWN_MS);
        }
      }
    },
  };
}

/** None where nothing ever arrived. */
const namesIn = (place: string): Promise<readonly string[]> => readdir(place).catch(() => []);

type Measured = () => Received;

/** Measures what passes through. @throws ProblemError 413 past the limit */
function measuring(mostBytes: number): { readonly through: Transform; readonly measured: Measured } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > mostBytes ? tooLarge() : null, chunk);
    },
  });
  return { through, measured: () => ({ sha256: hash.digest('hex'), bytes }) };
}

const nowhere = (): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
