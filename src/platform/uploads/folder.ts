import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tooLarge } from '../problem/problem.js';
import { folderShelf, namesIn, removeOlder } from './folder-shelf.js';
import type { Shelf } from './shelf.js';

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
  readonly read: Shelf['read'];
  /** Leaves what arrived lately: somebody may just be writing down that it did. */
  readonly remove: (districtId: string, sha256: string) => Promise<void>;
  /** Takes a file out at once, whoever may be writing of it. */
  readonly erase: Shelf['erase'];
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

/**
 * Files kept on a shelf, which arrive in a folder of this machine, where they are looked into before they go onto it.
 * @param folder of what is on its way
 */
export function openFiles(shelf: Shelf, folder: string): FileFolder {
  const arrivals = path.join(folder, 'arriving');
  const pieces = path.join(arrivals, 'pieces');
  const judge = async (districtId: string, place: string, received: Received, lookInto?: LookInto) => {
    await lookInto?.({ place, ...received });
    await shelf.keep(districtId, received.sha256, place);
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
        return await judge(districtId, arriving, measured(), lookInto);
      } finally {
        await rm(arriving, { force: true });
      }
    },
    take: async (districtId, place, lookInto) => {
      const { through, measured } = measuring(Infinity);
      await pipeline(createReadStream(place), through, nowhere());
      return judge(districtId, place, measured(), lookInto);
    },
    read: shelf.read,
    remove: (districtId, sha256) => shelf.removeOlder(districtId, sha256, LATELY_MS),
    erase: shelf.erase,
    sweepArriving: async () => {
      for (const [place, milliseconds] of [[arrivals, LATELY_MS] as const, [pieces, PIECES_MS] as const])
        for (const name of await namesIn(place)) await removeOlder(path.join(place, name), milliseconds);
    },
    sweepUnknown: async (known) => {
      for await (const { districtId, digests } of shelf.all()) {
        const spokenOf = digests.length === 0 ? new Set() : await known(districtId, digests);
        const unknown = digests.filter((sha256) => !spokenOf.has(sha256));
        for (const sha256 of unknown) await shelf.removeOlder(districtId, sha256, UNKNOWN_MS);
      }
    },
  };
}

/** Files of which all lie in a folder of this machine. */
export const openFileFolder = (folder: string): FileFolder => openFiles(folderShelf(folder), folder);

/** Measures what passes through. @throws ProblemError 413 past the limit */
function measuring(mostBytes: number): { readonly through: Transform; readonly measured: () => Received } {
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
