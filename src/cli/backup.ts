import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startExistingDatabase } from '../app/database.js';
import { backUp } from '../platform/backup/backup.js';
import { momentAt } from '../platform/clocks/regime-clock.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import { BadCall, DONE } from './exit.js';
import type { Io } from './io.js';
import { letGo, saying, sizeOf, wordsOf } from './on-database.js';
import { progressLine } from './progress.js';

const USAGE = 'shishi backup FILE [--replace] [--lang zh|en]';

/** Writes all there is into one file, while others go on working. */
export async function runBackup(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { replace: { type: 'boolean' }, lang: { type: 'string' } },
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new BadCall(USAGE);
  const words = wordsOf(values.lang);
  return saying(words, name, io, async () => {
    const database = await startExistingDatabase(io, (sentence) => io.err(`${sentence}\n`));
    const { addresses, dataFolder } = database;
    const progress = progressLine(basename(name), io);
    const order = {
      addresses,
      dataFolder,
      file: resolve(io.cwd, name),
      present: values.replace ? ('replace' as const) : ('keep' as const),
      createdOn: momentAt(systemClock.now()).today,
    };
    const made = await letGo(database, () => backUp(order, progress.report).finally(progress.end));
    io.out(`${words.backedUp(name, made.tables, made.rows, made.files, sizeOf(made.bytes))}\n`);
    io.out(`sha256 ${made.sha256}\n`);
    return DONE;
  });
}
