import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unlessMissing } from '../uploads/folder-shelf.js';
import type { Shelf } from '../uploads/shelf.js';
import type { BackupFile } from './archive-reader.js';
import type { AddPart } from './archive-writer.js';
import { fileName, type BackedUpFile } from './manifest.js';
import { measuring } from './measure.js';
import { BackupRefused } from './refusal.js';

/**
 * What of the data folder belongs to the regime: years of the calendar taken in. The rest is the database itself, its
 * passwords (made anew where it is restored), logs, and what holds for one machine and moment; and files by their hash, which
 * may lie elsewhere (`Shelf`).
 */
const CALENDAR = 'calendar';
/** Where contents stand in a backup, wherever they are kept: `files/district/first two digits/digest`. */
const FILES = 'files';
const PARTS_OF_A_CONTENT = 4;

/** Puts all files into the archive. Take the database's moment first: what it names is here already. */
export async function addFiles(
  { dataFolder, shelf }: { readonly dataFolder: string; readonly shelf: Shelf },
  add: AddPart,
): Promise<readonly BackedUpFile[]> {
  const files: BackedUpFile[] = [];
  const put = async (file: string, content: Readable | undefined): Promise<void> => {
    if (!content) return; // swept away meanwhile
    const { stream, result } = measuring(() => undefined);
    await Promise.all([pipeline(content, stream), add(fileName(file), stream, 'as-it-is')]);
    files.push({ path: file, ...result() });
  };
  for (const file of await filesBelow(dataFolder, CALENDAR))
    await put(file, (await open(path.join(dataFolder, file)).catch(unlessMissing))?.createReadStream());
  for await (const { districtId, digests } of shelf.all())
    for (const sha256 of digests)
      await put(
        [FILES, districtId, sha256.slice(0, 2), sha256].join('/'),
        await shelf.read(districtId, sha256).catch(unlessMissing),
      );
  return files;
}

async function filesBelow(dataFolder: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(dataFolder, folder), { withFileTypes: true }).catch(unlessMissing);
  const found: string[] = [];
  for (const entry of [...(entries ?? [])].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(dataFolder, inside)));
    else if (entry.isFile()) found.push(inside);
  }
  return found;
}

/** @throws BackupRefused where files are there already */
export async function mustHoldNoFiles(dataFolder: string, shelf: Shelf): Promise<void> {
  const refuse = (name: string): never => {
    throw new BackupRefused({ code: 'folder-not-empty', folder: path.join(dataFolder, name) });
  };
  if ((await filesBelow(dataFolder, CALENDAR)).length > 0) refuse(CALENDAR);
  for await (const { digests } of shelf.all()) if (digests.length > 0) refuse(FILES);
}

/** The files of a backup, unpacked beside the place they go to. */
export interface UnpackedFiles {
  /** Puts them in their place, file by file. */
  readonly place: () => Promise<void>;
  /** Takes away what was unpacked, and what was placed. */
  readonly undo: () => Promise<void>;
  /** Takes away what is left of the unpacking. */
  readonly end: () => Promise<void>;
}

/** @throws BackupRefused where a file is not the one that was backed up */
export async function unpackFiles(backup: BackupFile, dataFolder: string, shelf: Shelf): Promise<UnpackedFiles> {
  const aside = path.join(dataFolder, `restoring-${randomBytes(4).toString('hex')}`);
  const end = () => rm(aside, { recursive: true, force: true });
  const undoing: (() => Promise<void>)[] = [];
  try {
    for (const file of backup.manifest.files) await unpack(backup, file, aside);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    place: async () => {
      for (const { path: name } of backup.manifest.files) undoing.push(await place(name, { aside, dataFolder, shelf }));
    },
    undo: async () => {
      for (const undo of undoing) await undo();
      await end();
    },
    end,
  };
}

interface Places {
  readonly aside: string;
  readonly dataFolder: string;
  readonly shelf: Shelf;
}

/** @returns how to take it away again */
async function place(name: string, { aside, dataFolder, shelf }: Places): Promise<() => Promise<void>> {
  const [folder, districtId = '', , sha256 = ''] = name.split('/');
  if (folder === FILES) {
    await shelf.keep(districtId, sha256, path.join(aside, name));
    return () => shelf.erase(districtId, sha256);
  }
  const target = path.join(dataFolder, name);
  await mkdir(path.dirname(target), { recursive: true });
  await rename(path.join(aside, name), target);
  return () => rm(target, { force: true });
}

/** Whether a file of a backup is one of those we put there; what is not, has no place to go to. */
const isOurs = (name: string): boolean => {
  const parts = name.split('/');
  return parts[0] === CALENDAR || (parts[0] === FILES && parts.length === PARTS_OF_A_CONTENT);
};

async function unpack(backup: BackupFile, { path: name, bytes, sha256 }: BackedUpFile, aside: string): Promise<void> {
  const part = fileName(name);
  const target = path.join(aside, name);
  if (!isOurs(name)) throw new BackupRefused({ code: 'damaged', part });
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const { stream, result } = measuring(() => undefined);
  await pipeline(await backup.read(part), stream, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
  const found = result();
  if (found.bytes !== bytes || found.sha256 !== sha256) throw new BackupRefused({ code: 'damaged', part });
}
