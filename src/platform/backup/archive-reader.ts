import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { open as openZipFile, type Entry, type ZipFile } from 'yauzl';
import { HASH_LABEL, HASH_LENGTH } from './archive-writer.js';
import { MANIFEST_NAME, readManifest, type Manifest } from './manifest.js';
import { BackupRefused } from './refusal.js';

/** A backup whose every byte was found to be the one that was written. */
export interface BackupFile {
  readonly manifest: Manifest;
  /** @throws BackupRefused where the archive has no such part */
  readonly read: (part: string) => Promise<Readable>;
  readonly close: () => void;
}

/** Some hundred bytes a file of the data folder: a hundred thousand of them fit. Memory is what is guarded. */
const LONGEST_MANIFEST = 64 * 1024 * 1024;

/**
 * Opens a backup after having read all of it once.
 * @param heard how much of the file was read, 0 to 1
 * @throws BackupRefused where it is no backup, damaged, or of another version
 */
export async function openBackup(file: string, heard: (done: number) => void): Promise<BackupFile> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new BackupRefused({ code: 'unreadable', reason: error.code ?? error.message });
  });
  try {
    await checkHash(handle, heard);
  } finally {
    await handle.close();
  }
  const zip = await openZip(file);
  try {
    const entries = await entriesOf(zip);
    const read = (part: string) => readPart(zip, entries, part);
    const manifest = readManifest(await wholeText(entries.get(MANIFEST_NAME), await read(MANIFEST_NAME)));
    return { manifest, read, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function checkHash(handle: FileHandle, heard: (done: number) => void): Promise<void> {
  const found = await handle.stat();
  if (!found.isFile()) throw new BackupRefused({ code: 'unreadable', reason: 'EISDIR' });
  const ending = Buffer.alloc(HASH_LABEL.length + HASH_LENGTH);
  const hashed = found.size - HASH_LENGTH;
  if (hashed <= HASH_LABEL.length) throw new BackupRefused({ code: 'not-a-backup' });
  await handle.read(ending, 0, ending.length, found.size - ending.length);
  const [label, hash] = [ending.subarray(0, HASH_LABEL.length), ending.subarray(HASH_LABEL.length)];
  if (label.toString() !== HASH_LABEL) throw new BackupRefused({ code: 'not-a-backup' });
  const sum = createHash('sha256');
  let read = 0;
  for await (const chunk of handle.createReadStream({ start: 0, end: hashed - 1, autoClose: false })) {
    const bytes = chunk as Buffer;
    sum.update(bytes);
    read += bytes.length;
    heard(read / hashed);
  }
  if (sum.digest('hex') !== hash.toString()) throw new BackupRefused({ code: 'damaged', part: 'sha256' });
}

const openZip = (file: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    openZipFile(file, { lazyEntries: true, autoClose: false }, (error: Error | null, zip) => {
      if (error) reject(new BackupRefused({ code: 'damaged', part: 'zip' }, { cause: error }));
      else resolve(zip);
    });
  });

/** Names that climb out (..) or are absolute are refused by the library. */
const entriesOf = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', (cause) => reject(new BackupRefused({ code: 'damaged', part: 'zip' }, { cause })));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

function readPart(zip: ZipFile, entries: ReadonlyMap<string, Entry>, part: string): Promise<Readable> {
  const entry = entries.get(part);
  return new Promise((resolve, reject) => {
    if (!entry) {
      reject(new BackupRefused({ code: 'damaged', part }));
      return;
    }
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new BackupRefused({ code: 'damaged', part }, { cause: error }));
      else resolve(stream);
    });
  });
}

async function wholeText(entry: Entry | undefined, stream: Readable): Promise<string> {
  if ((entry?.uncompressedSize ?? 0) > LONGEST_MANIFEST) {
    stream.destroy();
    throw new BackupRefused({ code: 'damaged', part: MANIFEST_NAME });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
