import { pipeline } from 'node:stream/promises';
import type { DatabaseAddresses } from '../database/addresses.js';
import { inSnapshot, type CopiedTable, type CopySession } from '../database/copying.js';
import { writeArchive, type AddPart, type WrittenArchive } from './archive-writer.js';
import type { Shelf } from '../uploads/shelf.js';
import { addFiles } from './folders.js';
import { tableName, writeManifest, type BackedUpTable } from './manifest.js';
import { measuring } from './measure.js';
import { BackupRefused } from './refusal.js';

/** What is backed up, and where to. */
export interface BackupOrder {
  readonly addresses: DatabaseAddresses;
  readonly dataFolder: string;
  readonly shelf: Shelf;
  readonly file: string;
  readonly present: 'keep' | 'replace';
  /** The system's day, `YYYY-MM-DD`. */
  readonly createdOn: string;
}

export interface BackupMade extends WrittenArchive {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Writes all there is into one file, as it stood at one moment, while others go on working.
 * @param heard about how much of the database was copied, 0 to 1
 * @throws BackupRefused where there is nothing to back up, or the file is there already
 */
export const backUp = (order: BackupOrder, heard: (done: number) => void): Promise<BackupMade> =>
  inSnapshot(order.addresses, async (session) => {
    const { migrations } = session;
    if (migrations.length === 0) throw new BackupRefused({ code: 'not-migrated' });
    let counted = { tables: 0, rows: 0, files: 0 };
    const written = await writeArchive(order.file, order.present, async (add) => {
      const chains = await session.chainEnds();
      const tables = await addTables(session, add, heard);
      const files = await addFiles(order, add);
      counted = { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: files.length };
      return writeManifest({ createdOn: order.createdOn, migrations, tables, chains, files });
    });
    return { ...written, ...counted };
  });

async function addTables(
  session: CopySession,
  add: AddPart,
  heard: (done: number) => void,
): Promise<readonly BackedUpTable[]> {
  const total = session.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  const tables: BackedUpTable[] = [];
  let before = 0;
  for (const table of session.tables) {
    // On disk and as text a table is of different size: what is heard is near enough for a person who waits.
    tables.push(await addTable(session, table, add, (bytes) => heard((before + Math.min(bytes, table.bytes)) / total)));
    before += table.bytes;
  }
  return tables;
}

async function addTable(
  session: CopySession,
  table: CopiedTable,
  add: AddPart,
  heard: (bytes: number) => void,
): Promise<BackedUpTable> {
  const { name, columns } = table;
  const { stream, result } = measuring(heard);
  await Promise.all([pipeline(session.copyOut(table, columns), stream), add(tableName(name), stream, 'squeezed')]);
  return { name, columns, ...result() };
}
