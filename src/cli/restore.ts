import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDatabase } from '../app/database.js';
import type { BackupFile } from '../platform/backup/archive-reader.js';
import { openRestorable, restore } from '../platform/backup/restore.js';
import { verifyAgainstSeal } from '../platform/ledger/seal.js';
import { verify, type LedgerVerdict } from '../platform/ledger/verify.js';
import { BadCall, DONE, FAILED } from './exit.js';
import type { Io } from './io.js';
import { breakLines } from './ledger-report.js';
import { letGo, saying, wordsOf } from './on-database.js';
import { progressLine } from './progress.js';

const USAGE = 'shishi restore FILE [--lang zh|en]';

/** Fills an empty database with a backup, all of it or nothing, and checks the ledger in it. */
export async function runRestore(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new BadCall(USAGE);
  const words = wordsOf(values.lang);
  return saying(words, name, io, async () => {
    const reading = progressLine(basename(name), io);
    // Before any database is made for it.
    const backup = await openRestorable(resolve(io.cwd, name), reading.report).finally(reading.end);
    try {
      const { breaks, chains, entries } = await takeBack(backup, name, io);
      const { createdOn, tables, files } = backup.manifest;
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      io.out(`${words.restored(createdOn, tables.length, rows, files.length)}\n`);
      if (breaks.length === 0) io.out(`${words.sound(chains, entries)}\n`);
      else io.err(`${words.restoredBroken}\n${breakLines(breaks, words)}`);
      return breaks.length === 0 ? DONE : FAILED;
    } finally {
      backup.close();
    }
  });
}

async function takeBack(backup: BackupFile, name: string, io: Io): Promise<LedgerVerdict> {
  const database = await startDatabase(io, (sentence) => io.err(`${sentence}\n`));
  return letGo(database, async () => {
    const progress = progressLine(basename(name), io);
    await restore(backup, database, progress.report).finally(progress.end);
    const db = await database.open('owner');
    const verdict = await verify(db);
    const { createdOn, chains } = backup.manifest;
    const cut = await verifyAgainstSeal(db, { day: createdOn, heads: [...chains] });
    return { ...verdict, breaks: [...verdict.breaks, ...cut] };
  });
}
