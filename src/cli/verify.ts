import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startExistingDatabase } from '../app/database.js';
import { momentAt } from '../platform/clocks/regime-clock.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import type { Db } from '../platform/database/tables.js';
import { readSeal, takeSeal, verifyAgainstSeal, writeSeal, type Seal } from '../platform/ledger/seal.js';
import { verify } from '../platform/ledger/verify.js';
import { BadCall, DONE, FAILED, UNUSABLE } from './exit.js';
import type { Io } from './io.js';
import { breakLines } from './ledger-report.js';
import { letGo, saying, wordsOf } from './on-database.js';
import type { DatabaseWords } from './words/database.zh-CN.js';

const USAGE = 'shishi verify [--seal FILE] [--seal-into FOLDER] [--lang zh|en]';

/** Checks every chain of the ledger from its first entry to its last, and what was sealed; seals it where it is sound. */
export async function runVerify(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seal: { type: 'string' }, 'seal-into': { type: 'string' }, lang: { type: 'string' } },
  });
  if (positionals.length > 0) throw new BadCall(USAGE);
  const words = wordsOf(values.lang);
  const { seal: file, 'seal-into': folder } = values;
  return saying(words, '', io, async () => {
    const kept = file === undefined ? undefined : await readSeal(resolve(io.cwd, file)).catch(() => 'none' as const);
    if (kept === 'none') {
      io.err(`${file ?? ''}${words.separator}${words.noSeal}\n`);
      return UNUSABLE;
    }
    const database = await startExistingDatabase(io, (sentence) => io.err(`${sentence}\n`));
    return letGo(database, async () => {
      const db = await database.open('application');
      return check(db, kept, folder === undefined ? undefined : resolve(io.cwd, folder), words, io);
    });
  });
}

async function check(
  db: Db,
  kept: Seal | undefined,
  folder: string | undefined,
  words: DatabaseWords,
  io: Io,
): Promise<number> {
  // Taken before the check, which then covers all that is sealed.
  const seal = await takeSeal(db, momentAt(systemClock.now()).today);
  const { entries, chains, breaks: inChains } = await verify(db);
  const breaks = [...inChains, ...(kept ? await verifyAgainstSeal(db, kept) : [])];
  if (breaks.length > 0) {
    io.err(`${words.broken(breaks.length, chains, entries)}\n${breakLines(breaks, words)}`);
    if (folder !== undefined) io.err(`${words.notSealed}\n`);
    return FAILED;
  }
  io.out(`${words.sound(chains, entries)}\n`);
  if (kept) io.out(`${words.agreesWithSeal(kept.day, kept.heads.length)}\n`);
  if (folder !== undefined) io.out(`${await sealInto(folder, seal, words)}\n`);
  return DONE;
}

async function sealInto(folder: string, seal: Seal, words: DatabaseWords): Promise<string> {
  const file = await writeSeal(folder, seal);
  const same = JSON.stringify((await readSeal(file)).heads) === JSON.stringify(seal.heads);
  return same ? words.sealed(file) : words.sealedBefore(file);
}
