import type { Readable } from 'node:stream';

/** Some contents of a district, by their digests. */
export interface Contents {
  readonly districtId: string;
  readonly digests: readonly string[];
}

/** Where contents are kept, each whole or not at all: a folder of this machine, or a bucket of an object store. */
export interface Shelf {
  /** Puts a file's content there, as of now, and leaves the file; what is there already is put there anew. */
  readonly keep: (districtId: string, sha256: string, file: string) => Promise<void>;
  /** @throws Error of code ENOENT where there is no such content */
  readonly read: (districtId: string, sha256: string) => Promise<Readable>;
  /** Takes out what was last put there longer ago than this; nothing where it is not there. */
  readonly removeOlder: (districtId: string, sha256: string, milliseconds: number) => Promise<void>;
  readonly erase: (districtId: string, sha256: string) => Promise<void>;
  /** All there is, some at a time. */
  readonly all: () => AsyncIterable<Contents>;
}
