import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDatabase } from '../app/database.js';
import { openShelf } from '../app/files.js';
import { applyTombstones, NoTombstones, readTombstones, tombstonesBeside } from '../app/tombstones.js';
import type { BackupFile } from '../platform/backup/archive-reader.js';
import { openRestorable, restore } from '../platform/backup/restore.js';
import { scrub } from '../platform/database/scrubbing.js';
import { verifyAgainstSeal } from '../platform/ledger/seal.js';
import { verify, type LedgerVerdict } from '../platform/ledger/verify.js';
import type { KeptTombstone } from '../regime/notices/contract.removal.js';
import { bucketIn } from '../platform/uploads/bucket.js';
import { BadCall, DONE, FAILED } from './exit.js';
import type { Io } from './io.js';
import { breakLines } from './ledger-report.js';
import { letGo, saying, wordsOf } from './on-database.js';
import { progressLine } from './progress.js';

const USAGE = 'shishi restore FILE [--tombstones LIST] [--lang zh|en]';

/** Fills an empty database with a backup, all of it or nothing, and checks the ledger in it. */
export async function runRestore(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string' }, tombstones: { type: 'string' } },
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new BadCall(USAGE);
  const words = wordsOf(values.lang);
  return saying(words, name, io, async () => {
    const reading = progressLine(basename(name), io);
    // Before any database is made for it.
    const file = resolve(io.cwd, name);
    const list = values.tombstones;
    const tombstones = await (
      list === undefined ? tombstonesBeside(file) : readTombstones(resolve(io.cwd, list))
    ).catch((error: unknown) => {
      if (error instanceof NoTombstones) throw new BadCall(words.noTombstones(error.message));
      throw error;
    });
    const backup = await openRestorable(file, reading.report).finally(reading.end);
    try {
      const { breaks, chains, entries, removed } = await takeBack(backup, name, tombstones, io);
      const { createdOn, tables, files } = backup.manifest;
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      io.out(`${words.restored(createdOn, tables.length, rows, files.length)}\n`);
      if (removed > 0) io.out(`${words.keptOut(removed)}\n`);
      if (breaks.length === 0) io.out(`${words.sound(chains, entries)}\n`);
      else io.err(`${words.restoredBroken}\n${breakLines(breaks, words)}`);
      return breaks.length === 0 ? DONE : FAILED;
    } finally {
      backup.close();
    }
  });
}

/** @returns what the ledger in it is like, and how much was taken out again because it had been removed */
async function takeBack(
  backup: BackupFile,
  name: string,
  tombstones: readonly KeptTombstone[],
  io: Io,
): Promise<LedgerVerdict & { readonly removed: number }> {
  const database = await startDatabase(io, (sentence) => io.err(`${sentence}\n`));
  return letGo(database, async () => {
    const progress = progressLine(basename(name), io);
    const shelf = await openShelf(bucketIn(io.env), database.dataFolder);
    await restore(backup, { ...database, shelf }, progress.report).finally(progress.end);
    const db = await database.open('owner');
    const removed = await applyTombstones(db, shelf, tombstones);
    if (removed > 0) await scrub(database.addresses, () => Promise.resolve());
    const verdict = await verify(db);
    const { createdOn, chains } = backup.manifest;
    const cut = await verifyAgainstSeal(db, { day: createdOn, heads: [...chains] });
    return { ...verdict, breaks: [...verdict.breaks, ...cut], removed };
  });
}
