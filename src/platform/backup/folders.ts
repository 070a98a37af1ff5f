import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BackupFile } from './archive-reader.js';
import type { AddPart } from './archive-writer.js';
import { fileName, type BackedUpFile } from './manifest.js';
import { measuring } from './measure.js';
import { BackupRefused } from './refusal.js';

/**
 * What of the data folder belongs to the regime: years of the calendar taken in, and files by their hash. The rest is the
 * database itself, its passwords (made anew where it is restored), logs, and what holds for one machine and moment.
 */
const FOLDERS = ['calendar', 'files'];
/** Files that are just being received: they belong to nothing yet, and change while they are read. */
const ARRIVING = 'files/arriving';

/** Puts the files of the data folder into the archive. Take the database's moment first: what it names is here already. */
export async function addFiles(dataFolder: string, add: AddPart): Promise<readonly BackedUpFile[]> {
  const files: BackedUpFile[] = [];
  for (const file of (await Promise.all(FOLDERS.map((name) => filesBelow(dataFolder, name)))).flat()) {
    const handle = await open(path.join(dataFolder, file)).catch(unlessMissing); // swept away meanwhile
    if (!handle) continue;
    const { stream, result } = measuring(() => undefined);
    await Promise.all([pipeline(handle.createReadStream(), stream), add(fileName(file), stream, 'as-it-is')]);
    const { bytes, sha256 } = result();
    files.push({ path: file, bytes, sha256 });
  }
  return files;
}

async function filesBelow(dataFolder: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(dataFolder, folder), { withFileTypes: true }).catch(unlessMissing);
  const found: string[] = [];
  for (const entry of [...(entries ?? [])].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const inside = `${folder}/${entry.name}`;
    if (inside === ARRIVING) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(dataFolder, inside)));
    else if (entry.isFile()) found.push(inside);
  }
  return found;
}

/** @throws BackupRefused where files are there already */
export async function mustHoldNoFiles(dataFolder: string): Promise<void> {
  for (const name of FOLDERS) {
    const folder = path.join(dataFolder, name);
    if ((await filesBelow(dataFolder, name)).length > 0) throw new BackupRefused({ code: 'folder-not-empty', folder });
  }
}

/** The files of a backup, unpacked beside the place they go to. */
export interface UnpackedFiles {
  /** Puts them in their place: renames, so as good as at once. */
  readonly place: () => Promise<void>;
  /** Takes away what was unpacked, and what was placed. */
  readonly undo: () => Promise<void>;
  /** Takes away what is left of the unpacking. */
  readonly end: () => Promise<void>;
}

/** @throws BackupRefused where a file is not the one that was backed up */
export async function unpackFiles(backup: BackupFile, dataFolder: string): Promise<UnpackedFiles> {
  const aside = path.join(dataFolder, `restoring-${randomBytes(4).toString('hex')}`);
  const end = () => rm(aside, { recursive: true, force: true });
  const placed: string[] = [];
  try {
    for (const file of backup.manifest.files) await unpack(backup, file, aside);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    place: async () => {
      for (const name of (await readdir(aside).catch(unlessMissing)) ?? []) {
        const target = path.join(dataFolder, name);
        await rm(target, { recursive: true, force: true }); // empty folders at most
        await rename(path.join(aside, name), target);
        placed.push(target);
      }
    },
    undo: async () => {
      for (const target of placed) await rm(target, { recursive: true, force: true });
      await end();
    },
    end,
  };
}

async function unpack(backup: BackupFile, { path: name, bytes, sha256 }: BackedUpFile, aside: string): Promise<void> {
  const part = fileName(name);
  const target = path.join(aside, name);
  if (!FOLDERS.includes(name.split('/')[0] ?? '')) throw new BackupRefused({ code: 'damaged', part });
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const { stream, result } = measuring(() => undefined);
  await pipeline(await backup.read(part), stream, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
  const found = result();
  if (found.bytes !== bytes || found.sha256 !== sha256) throw new BackupRefused({ code: 'damaged', part });
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
