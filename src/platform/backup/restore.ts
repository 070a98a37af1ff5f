import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DatabaseAddresses } from '../database/addresses.js';
import {
  inSnapshot,
  inSoleUse,
  LOCK_NOT_AVAILABLE,
  MIGRATION_LIST,
  type CopiedTable,
  type CopySession,
} from '../database/copying.js';
import { migrate } from '../database/migrate.js';
import type { Shelf } from '../uploads/shelf.js';
import { openBackup, type BackupFile } from './archive-reader.js';
import { mustHoldNoFiles, unpackFiles } from './folders.js';
import { tableName, type BackedUpTable } from './manifest.js';
import { measuring, type Measure } from './measure.js';
import { broughtMigrations, checkMigrations, MIGRATIONS, withFirstMigrations } from './migrations.js';
import { fillingOrder } from './order.js';
import { BackupRefused } from './refusal.js';

/** Where a backup is taken back to. */
export interface RestoreTarget {
  readonly addresses: DatabaseAddresses;
  readonly dataFolder: string;
  readonly shelf: Shelf;
}

/**
 * Opens a backup that this program can take back, having read all of it once; the target is not asked yet.
 * @param heard how much of the file was read, 0 to 1
 * @throws BackupRefused where it is no backup, damaged, or of a newer program
 */
export async function openRestorable(
  file: string,
  heard: (done: number) => void,
  folder = MIGRATIONS,
): Promise<BackupFile> {
  const backup = await openBackup(file, heard);
  try {
    checkMigrations(backup.manifest.migrations, await broughtMigrations(folder));
    return backup;
  } catch (error) {
    backup.close();
    throw error;
  }
}

/** A table of the backup, and the one of the target it goes into. */
interface Pair {
  readonly kept: BackedUpTable;
  readonly table: CopiedTable;
}

/**
 * Fills an empty database, and the folders beside it, with a backup: all of it or nothing. Each table is read back before
 * anything holds, and must give the very bytes that were backed up. Older backups are then brought to the newest schema.
 * Whether the ledger in it is sound is for `verify` to say: a broken one is restored as it was, or all would be lost by it.
 * @param heard how much of the tables was written, 0 to 1
 * @throws BackupRefused, and the target is as empty as before
 */
export async function restore(
  backup: BackupFile,
  { addresses, dataFolder, shelf }: RestoreTarget,
  heard: (done: number) => void,
  folder = MIGRATIONS,
): Promise<void> {
  const { migrations } = backup.manifest;
  await mustHoldNoFiles(dataFolder, shelf);
  await inSnapshot(addresses, async (target) => {
    // Before anything is done to it, for it may be somebody's.
    await mustBeReady(target, migrations.length);
  });
  await withFirstMigrations(folder, migrations, (first) => migrate(addresses, first));
  const files = await unpackFiles(backup, dataFolder, shelf);
  try {
    await inSoleUse(addresses, async (target) => {
      await mustBeReady(target, migrations.length);
      await fill(target, backup, heard);
      await files.place(); // before the commit: a row may not name a file that is not there
    });
  } catch (error) {
    await files.undo();
    if (isLocked(error)) throw new BackupRefused({ code: 'in-use' }, { cause: error });
    throw error;
  }
  await files.end();
  await migrate(addresses, folder);
}

/** @param migrations how many of them the rows of the backup have seen */
async function mustBeReady(target: CopySession, migrations: number): Promise<void> {
  for (const table of target.tables) {
    if (table.name === MIGRATION_LIST || (await target.isEmpty(table))) continue;
    throw new BackupRefused({ code: 'table-not-empty', table: table.name });
  }
  const ahead = target.migrations[migrations];
  if (ahead) throw new BackupRefused({ code: 'target-ahead', migration: ahead.name });
}

async function fill(target: CopySession, backup: BackupFile, heard: (done: number) => void): Promise<void> {
  const pairs = fillingOrder(target.tables).flatMap((table) => pairOf(table, backup.manifest.tables));
  const missing = backup.manifest.tables.find(({ name }) => !pairs.some(({ table }) => table.name === name));
  if (missing) throw new BackupRefused({ code: 'table-differs', table: missing.name });
  const total = pairs.reduce((sum, { kept }) => sum + kept.bytes, 0);
  let before = 0;
  for (const { kept, table } of pairs) {
    if (table.name === MIGRATION_LIST) await target.clear(table); // the same list, with the days of the backup
    await fillTable(target, backup, { kept, table }, (bytes) => heard((before + bytes) / total));
    before += kept.bytes;
  }
  for (const { kept, table } of pairs) await compare(target, { kept, table });
}

/** The table with its rows, or nothing where the target has a table of its own beside ours (it is empty). */
function pairOf(table: CopiedTable, tables: readonly BackedUpTable[]): readonly Pair[] {
  const kept = tables.find(({ name }) => name === table.name);
  if (!kept) return [];
  const same = [...kept.columns].sort().join() === [...table.columns].sort().join();
  if (!same) throw new BackupRefused({ code: 'table-differs', table: table.name });
  return [{ kept, table }];
}

async function fillTable(
  target: CopySession,
  backup: BackupFile,
  { kept, table }: Pair,
  heard: (bytes: number) => void,
): Promise<void> {
  const part = tableName(kept.name);
  const { stream, result } = measuring(heard);
  await pipeline(await backup.read(part), stream, target.copyIn(table, kept.columns));
  if (!same(result(), kept)) throw new BackupRefused({ code: 'damaged', part });
}

/** Reads the table back as it was read for the backup. */
async function compare(target: CopySession, { kept, table }: Pair): Promise<void> {
  const { stream, result } = measuring(() => undefined);
  await pipeline(target.copyOut(table, kept.columns), stream, nowhere());
  if (!same(result(), kept)) throw new BackupRefused({ code: 'table-differs', table: kept.name });
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const same = (found: Measure, kept: Measure): boolean =>
  found.rows === kept.rows && found.bytes === kept.bytes && found.sha256 === kept.sha256;

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
