import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { IntakeRefused, takeIn } from '../app/intake.js';
import { day } from '../kernel/day.js';
import type { PackedFile } from '../documents/writing/archive.js';
import { dataFolder } from '../platform/database/embedded/supervisor.js';
import { importedArrangements } from '../regime/calendar/imported.js';
import { calendarAsOf } from '../regime/calendar/shipped.js';
import { unread } from '../regime/notices/words.js';
import { handoutOf, sourcesOf } from '../regime/obligations/outputs/handout.js';
import { en } from '../regime/obligations/words.en.js';
import { zhCN } from '../regime/obligations/words.zh-CN.js';
import { BadCall, DONE, UNUSABLE } from './exit.js';
import { wordsOf } from './intake.js';
import type { Io } from './io.js';
import { progressLine } from './progress.js';

const USAGE = 'shishi handout FILE --out DIR [--as-of DAY] [--lang zh|en]';

/** What keeps a paper from being handed out: there is nothing to hand out, or it must not be kept. */
const NOTHING_TO_HAND_OUT = ['classified', 'not-a-notice'];

/**
 * Reads a notice and writes the papers of its programme: allocation table, list of days, a duty list for each unit, the
 * text for the group chat, and one archive of all. No account, no database; what is open stays marked as open.
 */
export async function runHandout(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, 'as-of': { type: 'string' }, lang: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.out === undefined) throw new BadCall(USAGE);
  const noticeWords = wordsOf(values.lang);
  const words = values.lang === 'en' ? en : zhCN;
  const calendar = calendarAsOf(asOf(values['as-of']), await importedArrangements(calendarFolder(io)));
  const progress = progressLine(basename(file), io);
  try {
    const { reading } = await takeIn(resolve(io.cwd, file), noticeWords, progress.report);
    progress.end();
    const nothing = reading.questions.find(({ code }) => NOTHING_TO_HAND_OUT.includes(code));
    if (nothing) {
      io.err(`${file}：${nothing.text}\n`);
      return UNUSABLE;
    }
    const { files, archive } = await handoutOf(sourcesOf(reading, calendar, words));
    const folder = resolve(io.cwd, values.out);
    await writeFiles(folder, [...files, archive]);
    for (const { name } of [...files, archive]) io.out(`${join(folder, name)}\n`);
    for (const { text } of reading.questions) io.err(`${text}\n`);
    return DONE;
  } catch (error) {
    progress.end();
    if (!(error instanceof IntakeRefused)) throw error;
    io.err(`${file}：${unread(error.refusal, noticeWords)}\n`);
    return UNUSABLE;
  }
}

/** Where `shishi calendar import` keeps the years that the office took in. */
const calendarFolder = ({ env, cwd }: Io): string =>
  join(dataFolder(env['SHISHI_DATA'] && resolve(cwd, env['SHISHI_DATA'])), 'calendar');

/** @throws BadCall for what is no day */
function asOf(written: string | undefined): ReturnType<typeof day> | 'latest' {
  try {
    return written === undefined ? 'latest' : day(written);
  } catch (error) {
    if (error instanceof RangeError) throw new BadCall(USAGE);
    throw error;
  }
}

/** Writes files below a folder, making the folders they need. */
async function writeFiles(folder: string, files: readonly PackedFile[]): Promise<void> {
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}
