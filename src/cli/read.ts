import { createInterface } from 'node:readline';
import { z } from 'zod';
import { calendarAsOf } from '../regime/calendar/shipped.js';
import { readClause } from '../regime/notices/rules/clause.js';
import { settledBy } from '../regime/notices/rules/settled.js';
import { readTargets } from '../regime/notices/rules/targets.js';
import { readUnitLine } from '../regime/notices/rules/unit-line.js';
import { askedInWords } from '../regime/notices/words.js';
import { zhCN } from '../regime/notices/words.zh-CN.js';
import { BadCall, DONE, UNUSABLE } from './exit.js';
import type { Io } from './io.js';

const USAGE = 'shishi read clause|units|targets  < lines.jsonl';

const Text = z.object({ text: z.string() });
const Clause = z.object({ text: z.string(), issuedOn: z.iso.date().nullish() });

/** What each kind of line is read as: one JSON object in, one out (contract, `shishi read`). */
const READERS: Readonly<Record<string, (line: unknown) => unknown>> = {
  clause: (line) => {
    const { text, issuedOn } = Clause.parse(line);
    return readClause(
      { text, issuedOn: issuedOn ?? undefined },
      ({ code, params }) => zhCN.question[code](params),
      settledBy(calendarAsOf('latest')),
    );
  },
  units: (line) => {
    const { asked, ...read } = readUnitLine(Text.parse(line).text);
    return { ...read, questions: asked.map((question) => askedInWords(question, zhCN)) };
  },
  targets: (line) => ({ targets: readTargets(Text.parse(line).text).targets }),
};

/** Reads standard input line by line; a line that is no such object ends the run with its number and the remedy. */
export async function runRead(args: readonly string[], io: Io, input: NodeJS.ReadableStream): Promise<number> {
  const [kind, ...others] = args;
  const read = kind !== undefined && Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (!read || others.length > 0) throw new BadCall(USAGE);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      io.out(`${JSON.stringify(read(JSON.parse(line)))}\n`);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof z.ZodError || error instanceof RangeError)) throw error;
      io.err(`line ${String(number)}: not an object that can be read: ${reasonOf(error)}\n${USAGE}\n`);
      return UNUSABLE;
    }
  }
  return DONE;
}

const reasonOf = (error: SyntaxError | z.ZodError | RangeError): string =>
  error instanceof z.ZodError
    ? error.issues.map(({ path, message }) => `${path.join('/')} ${message}`).join('; ')
    : error.message;
