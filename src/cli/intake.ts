import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { IntakeRefused, takeIn } from '../app/intake.js';
import { en } from '../regime/notices/words.en.js';
import { type NoticeWords, unread } from '../regime/notices/words.js';
import { zhCN } from '../regime/notices/words.zh-CN.js';
import { BadCall, DONE, UNUSABLE } from './exit.js';
import type { Io } from './io.js';
import { progressLine } from './progress.js';
import { report } from './report.js';

const USAGE = 'shishi intake FILE [--json | --text] [--lang zh|en]';

/** Reads one document and prints what it promises, who owes what to whom by when, and what only a person can decide. */
export async function runIntake(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, text: { type: 'boolean' }, lang: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || (values.json && values.text)) throw new BadCall(USAGE);
  const words = wordsOf(values.lang);
  const progress = progressLine(basename(file), io);
  try {
    const { reading, text } = await takeIn(resolve(io.cwd, file), words, progress.report);
    progress.end();
    const classified = reading.questions.find(({ code }) => code === 'classified');
    if (values.json) io.out(`${JSON.stringify(reading, null, 2)}\n`);
    if (classified) {
      io.err(`${file}：${classified.text}\n`);
      return UNUSABLE;
    }
    if (values.text) io.out(`${text}\n`);
    if (!values.json && !values.text) io.out(report(reading, words));
    return DONE;
  } catch (error) {
    progress.end();
    if (!(error instanceof IntakeRefused)) throw error;
    io.err(`${file}：${unread(error.refusal, words)}\n`);
    return UNUSABLE;
  }
}

/** @throws BadCall for a language that is not spoken here */
export function wordsOf(language: string | undefined): NoticeWords {
  if (language === undefined || language === 'zh' || language === 'zh-CN') return zhCN;
  if (language === 'en') return en;
  throw new BadCall(`--lang zh|en`);
}
