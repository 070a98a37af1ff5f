import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backUp, type BackupMade } from '../platform/backup/backup.js';
import { folderShelf } from '../platform/uploads/folder-shelf.js';
import { openRestorable, restore } from '../platform/backup/restore.js';
import type { KeptTombstone } from '../regime/notices/contract.removal.js';
import { type RunningDatabase, startDatabase } from './database.js';
import { filesFolder } from './files.js';
import { applyTombstones } from './tombstones.js';

/** What was done to a backup: how many notices and files were taken out of it, and the file that now stands in its place. */
type CleanedBackup = { readonly removals: 0 } | ({ readonly removals: number } & BackupMade);

/**
 * Takes out of a backup file what was removed since it was made: restored into a database of its own that goes with it,
 * cleaned there, and written anew in the place of the old file, which stands until the new one is whole. A file that holds
 * nothing of it stays as it is.
 * @param heard how far it is, 0 to 1
 * @param note hears what whoever reads a log would want to know
 * @throws BackupRefused where it is no whole backup
 */
export async function cleanBackup(
  file: string,
  tombstones: readonly KeptTombstone[],
  heard: (done: number) => void,
  note: (sentence: string) => void,
): Promise<CleanedBackup> {
  const above = await mkdtemp(path.join(tmpdir(), 'shishi-clean-'));
  try {
    await chmod(above, PASSABLE);
    // Never the environment's own database: only this folder is named.
    const database = await startDatabase({ env: { SHISHI_DATA: path.join(above, 'data') }, cwd: above }, note);
    return await cleanIn(database, file, tombstones, heard).finally(database.stop);
  } finally {
    await rm(above, { recursive: true, force: true });
  }
}

/** As root, PostgreSQL runs as another user, who must come through to the folder below; into that one nobody else does. */
const PASSABLE = 0o711;

async function cleanIn(
  database: RunningDatabase,
  file: string,
  tombstones: readonly KeptTombstone[],
  heard: (done: number) => void,
): Promise<CleanedBackup> {
  const { addresses, dataFolder } = database;
  const backup = await openRestorable(file, () => undefined);
  const { createdOn } = backup.manifest;
  const shelf = folderShelf(filesFolder(dataFolder));
  await restore(backup, { addresses, dataFolder, shelf }, (done) => heard(done / 2)).finally(backup.close);
  const removals = await applyTombstones(await database.open('owner'), shelf, tombstones);
  if (removals === 0) return { removals: 0 };
  const order = { addresses, dataFolder, shelf, file, present: 'replace', createdOn } as const;
  return { removals, ...(await backUp(order, (done) => heard((1 + done) / 2))) };
}
