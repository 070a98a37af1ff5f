import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanBackup } from '../app/clean-backup.js';
import { startExistingDatabase } from '../app/database.js';
import { openShelf } from '../app/files.js';
import { keepTombstonesBeside, tombstonesBeside } from '../app/tombstones.js';
import { backUp } from '../platform/backup/backup.js';
import { momentAt } from '../platform/clocks/regime-clock.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import { bucketIn } from '../platform/uploads/bucket.js';
import { BadCall, DONE } from './exit.js';
import type { Io } from './io.js';
import { letGo, saying, sizeOf, wordsOf } from './on-database.js';
import { progressLine } from './progress.js';

const USAGE = 'shishi backup FILE [--replace] [--lang zh|en]; shishi backup clean FILE… [--lang zh|en]';
const CLEAN = 'clean';

/** Writes all there is into one file, while others go on working; or takes out of such files what was removed since. */
export async function runBackup(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { replace: { type: 'boolean' }, lang: { type: 'string' } },
  });
  const [name] = positionals;
  if (name === CLEAN && positionals.length > 1) return runClean(positionals.slice(1), values.lang, io);
  if (name === undefined || positionals.length > 1) throw new BadCall(USAGE);
  const words = wordsOf(values.lang);
  return saying(words, name, io, async () => {
    const database = await startExistingDatabase(io, (sentence) => io.err(`${sentence}\n`));
    const { addresses, dataFolder } = database;
    const progress = progressLine(basename(name), io);
    const order = {
      addresses,
      dataFolder,
      shelf: await openShelf(bucketIn(io.env), dataFolder),
      file: resolve(io.cwd, name),
      present: values.replace ? ('replace' as const) : ('keep' as const),
      createdOn: momentAt(systemClock.now()).today,
    };
    const made = await letGo(database, async () => {
      await keepTombstonesBeside(order.file, await database.open('owner'));
      return backUp(order, progress.report).finally(progress.end);
    });
    io.out(`${words.backedUp(name, made.tables, made.rows, made.files, sizeOf(made.bytes))}\n`);
    io.out(`sha256 ${made.sha256}\n`);
    return DONE;
  });
}

/** Each file by itself: one that cannot be cleaned keeps none of the others from it. */
async function runClean(names: readonly string[], language: string | undefined, io: Io): Promise<number> {
  const words = wordsOf(language);
  const files = names.map((name) => ({ name, file: resolve(io.cwd, name) }));
  const note = (sentence: string): void => {
    io.err(`${sentence}\n`);
  };
  let worst = await saying(words, CLEAN, io, async () => {
    const database = await startExistingDatabase(io, note);
    await letGo(database, async () => {
      const db = await database.open('owner');
      for (const { file } of files) await keepTombstonesBeside(file, db);
    });
    return DONE;
  });
  if (worst !== DONE) return worst;
  for (const { name, file } of files) {
    const code = await saying(words, name, io, async () => {
      const progress = progressLine(basename(name), io);
      const tombstones = await tombstonesBeside(file);
      const cleaned = await cleanBackup(file, tombstones, progress.report, note).finally(progress.end);
      io.out(`${words.cleaned(name, cleaned.removals)}\n`);
      if ('sha256' in cleaned) io.out(`sha256 ${cleaned.sha256}\n`);
      return DONE;
    });
    worst = Math.max(worst, code);
  }
  return worst;
}
