import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeText } from '../documents/decode.js';
import { type Day, day } from '../kernel/day.js';
import { DamagedArrangement, importedArrangements, keepArrangement } from '../regime/calendar/imported.js';
import { type Arrangement, saysTheSame } from '../regime/calendar/rules/arrangement.js';
import type { Problem } from '../regime/calendar/rules/draft.js';
import { readArrangement } from '../regime/calendar/rules/file.js';
import { calendarYear, knownArrangements, knownCalendar } from '../regime/calendar/rules/known.js';
import { SHIPPED } from '../regime/calendar/shipped.js';
import { en } from '../regime/calendar/words.en.js';
import { type CalendarWords, zhCN } from '../regime/calendar/words.zh-CN.js';
import { calendarReport } from './calendar-report.js';
import { BadCall, DONE, FAILED, UNUSABLE } from './exit.js';
import type { Io } from './io.js';

const USAGE = `shishi calendar YEAR [--json] [--as-of DAY] [--lang zh|en]
                shishi calendar import FILE [--published DAY] [--replace] [--lang zh|en]`;

const DATA = './data';
const DATA_FOR_ROOT = '/var/lib/shishi/data';

/** Says what is known of a year's holidays and swap days, or takes a new year in. */
export async function runCalendar(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      'as-of': { type: 'string' },
      published: { type: 'string' },
      replace: { type: 'boolean' },
      lang: { type: 'string' },
    },
  });
  const words = wordsOf(values.lang);
  const [what, file] = positionals;
  try {
    if (what === 'import') {
      if (file === undefined || positionals.length > 2 || values.json || values['as-of'] !== undefined)
        throw new BadCall(USAGE);
      const published = values.published === undefined ? null : dayOf('--published', values.published);
      return await takeIn(file, { published, replace: values.replace ?? false }, words, io);
    }
    if (!/^[1-9]\d{3}$/u.test(what ?? '') || positionals.length > 1 || values.published !== undefined || values.replace)
      throw new BadCall(USAGE);
    const asOf = values['as-of'] === undefined ? 'latest' : dayOf('--as-of', values['as-of']);
    const arrangements = [...SHIPPED, ...(await importedArrangements(calendarFolder(io)))];
    const year = Number(what);
    io.out(
      values.json
        ? `${JSON.stringify(calendarYear(year, knownCalendar(arrangements, asOf)), null, 2)}\n`
        : calendarReport(year, arrangements, asOf, words),
    );
    return DONE;
  } catch (error) {
    if (error instanceof DamagedArrangement) {
      io.err(`${error.file}${words.separator}${words.damaged}\n`);
      sayProblems(error.file, error.problems, words, io);
      return FAILED;
    }
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    io.err(`${words.folderUnusable(calendarFolder(io), reason)}\n`);
    return FAILED;
  }
}

interface Import {
  readonly published: Day | null;
  readonly replace: boolean;
}

async function takeIn(file: string, { published, replace }: Import, words: CalendarWords, io: Io): Promise<number> {
  const unusable = (why: string): number => {
    io.err(`${file}${words.separator}${why}\n`);
    return UNUSABLE;
  };
  const bytes = await readFile(resolve(io.cwd, file)).catch((error: unknown) => {
    if (reasonOf(error) === undefined) throw error;
    return undefined;
  });
  if (!bytes) return unusable(words.noFile);
  const text = decodeText(bytes);
  if (text === undefined) return unusable(words.notText);
  const outcome = readArrangement(text, published);
  if (!outcome.read) {
    sayProblems(file, outcome.problems, words, io);
    return UNUSABLE;
  }
  const { arrangement, missing } = outcome.value;
  const shipped = SHIPPED.find(({ year }) => year === arrangement.year);
  if (shipped && arrangement.published < shipped.published) {
    io.err(`${words.older(shipped.year, shipped.published)}\n`);
    return FAILED;
  }
  const folder = calendarFolder(io);
  const present = replace ? undefined : await presentFor(arrangement.year, folder);
  if (present) {
    const same = saysTheSame(present, arrangement);
    const say = same ? io.out : io.err;
    say(`${same ? words.alreadyKnown(arrangement.year) : words.differs(arrangement.year)}\n`);
    return same ? DONE : FAILED;
  }
  io.out(`${words.kept(arrangement.year, await keepArrangement(folder, arrangement))}\n`);
  if (missing.length > 0)
    io.err(`${words.statutoryMissing(words.listed(missing.map((d) => words.day(d, arrangement.year))))}\n`);
  return DONE;
}

/** What is known of a year already, shipped or taken in. */
async function presentFor(year: number, folder: string): Promise<Arrangement | undefined> {
  const arrangements = [...SHIPPED, ...(await importedArrangements(folder))];
  return knownArrangements(arrangements, 'latest').find((arrangement) => arrangement.year === year);
}

function sayProblems(file: string, problems: readonly Problem[], words: CalendarWords, io: Io): void {
  for (const { code, line, params } of problems) {
    const place = line === null ? '' : words.line(line);
    io.err(`${file}${words.separator}${place}${words.problem[code](params)}\n`);
  }
}

/** The folder in which imported years are kept: below the data folder of the program's contract. */
const calendarFolder = ({ env, cwd }: Io): string =>
  resolve(cwd, env['SHISHI_DATA'] || (process.getuid?.() === 0 ? DATA_FOR_ROOT : DATA), 'calendar');

/** The operating system's word for what went wrong with a file, or undefined where it is no such error. */
const reasonOf = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;

function wordsOf(language: string | undefined): CalendarWords {
  if (language === undefined || language === 'zh' || language === 'zh-CN') return zhCN;
  if (language === 'en') return en;
  throw new BadCall(USAGE);
}

/** @throws BadCall where an option names no real day */
function dayOf(option: string, text: string): Day {
  try {
    return day(text);
  } catch (error) {
    if (error instanceof RangeError) throw new BadCall(`${option} YYYY-MM-DD: ${error.message}`);
    throw error;
  }
}
