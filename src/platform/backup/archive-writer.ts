import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { access, link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { BackupRefused } from './refusal.js';
import { MANIFEST_NAME } from './manifest.js';

/** Puts one part into the archive, and ends when all of it was read. */
export type AddPart = (name: string, content: Readable, squeeze: 'squeezed' | 'as-it-is') => Promise<void>;

export interface WrittenArchive {
  readonly bytes: number;
  /** Of the whole file, as `sha256sum` prints it. */
  readonly sha256: string;
}

/** The archive ends with its own hash, in the comment that a zip file closes with: so no byte of it can change unseen. */
export const HASH_LABEL = 'shishi-backup sha256:';
export const HASH_LENGTH = 64;
const PLACE_OF_HASH = '0'.repeat(HASH_LENGTH);
/** Fast: the disk is slower than more would save. */
const SQUEEZE_LEVEL = 1;
/** It holds all there is: nobody but its maker reads it. */
const MODE = 0o600;

/**
 * Writes a zip archive that is there whole or not at all, also after a power cut; memory does not grow with its size.
 * @param fill adds the parts one after another and answers with the manifest, which goes in last
 * @throws BackupRefused where a file of that name is there and is not to be replaced
 */
export async function writeArchive(
  file: string,
  present: 'keep' | 'replace',
  fill: (add: AddPart) => Promise<string>,
): Promise<WrittenArchive> {
  // Said before the work; by then another may be there, so the link at its end looks again.
  if (present === 'keep' && (await isThere(file))) throw new BackupRefused({ code: 'exists' });
  const half = `${file}.${randomBytes(4).toString('hex')}.half`;
  const sink = createWriteStream(half, { flags: 'wx', mode: MODE, flush: true });
  try {
    const written = await writeZip(sink, fill);
    await (present === 'replace' ? rename(half, file) : linkNew(half, file));
    await flush(path.dirname(file));
    return written;
  } finally {
    // What broke off at once may have its file only made afterwards: it is taken away when nobody makes it any more.
    await closed(sink);
    await rm(half, { force: true });
  }
}

function closed(sink: WriteStream): Promise<void> {
  sink.destroy();
  return sink.closed ? Promise.resolve() : new Promise((done) => sink.once('close', done));
}

async function writeZip(sink: NodeJS.WritableStream, fill: (add: AddPart) => Promise<string>): Promise<WrittenArchive> {
  const zip = new ZipFile();
  const stop = new AbortController();
  let current: Readable | undefined;
  const outcome = { bytes: 0, sha256: '' };
  const written = pipeline(
    zip.outputStream,
    (archive: AsyncIterable<Buffer | string>) => sealed(archive, outcome),
    sink,
    {
      signal: stop.signal,
    },
  );
  // A full disk ends the reading too, or it would wait for ever for somebody to read on.
  written.catch((error: Error) => {
    stop.abort(error);
    current?.destroy(error);
  });
  zip.on('error', () => undefined); // told by the part's own stream as well
  const add: AddPart = async (name, content, squeeze) => {
    stop.signal.throwIfAborted();
    current = content;
    zip.addReadStream(
      content,
      name,
      squeeze === 'squeezed' ? { compressionLevel: SQUEEZE_LEVEL } : { compress: false },
    );
    await finished(content);
  };
  const filled = fill(add).then(
    (manifest) => {
      zip.addBuffer(Buffer.from(manifest), MANIFEST_NAME);
      zip.end({ comment: HASH_LABEL + PLACE_OF_HASH, forceZip64Format: false });
    },
    (error: unknown) => {
      stop.abort(error);
      throw error;
    },
  );
  // What went wrong first is in the filling where both failed: the other was only stopped.
  const failed = (await Promise.allSettled([filled, written])).find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return outcome;
}

/** Passes the archive on with its hash in the place that was kept for it: the last bytes of the file. */
async function* sealed(
  archive: AsyncIterable<Buffer | string>,
  outcome: { bytes: number; sha256: string },
): AsyncGenerator<Buffer> {
  const before = createHash('sha256');
  const whole = createHash('sha256');
  let held = Buffer.alloc(0);
  for await (const chunk of archive) {
    const all = Buffer.concat([held, Buffer.from(chunk)]);
    const certain = all.subarray(0, Math.max(0, all.length - HASH_LENGTH));
    held = all.subarray(certain.length);
    before.update(certain);
    whole.update(certain);
    outcome.bytes += certain.length;
    yield certain;
  }
  const hash = Buffer.from(before.digest('hex'));
  outcome.bytes += hash.length;
  outcome.sha256 = whole.update(hash).digest('hex');
  yield hash;
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** A link, unlike a rename, does not replace what is there. */
async function linkNew(half: string, file: string): Promise<void> {
  await link(half, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new BackupRefused({ code: 'exists' });
    throw error;
  });
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
