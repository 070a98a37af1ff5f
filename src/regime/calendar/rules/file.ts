import type { Day } from '../../../kernel/day.js';
import type { Arrangement } from './arrangement.js';
import { type Checked, checkDraft } from './check.js';
import type { Outcome } from './draft.js';
import { readJson } from './json-file.js';
import { readLines } from './line-file.js';

/** Reads a year's arrangement from the text of a file, JSON or lines, and checks it whole. */
export function readArrangement(text: string, published: Day | null): Outcome<Checked> {
  const unmarked = text.replace(/^\uFEFF/u, '');
  const draft = /^\s*[[{]/u.test(unmarked) ? readJson(unmarked) : readLines(unmarked);
  return draft.read ? checkDraft(draft.value, published) : draft;
}

/** An arrangement as it is kept: in the shape of the public data set, and since when it is known. */
export const writtenArrangement = ({ year, published, document, days }: Arrangement): string =>
  `${JSON.stringify(
    { year, published, document, days: days.map(({ day, off, name }) => ({ name, date: day, isOffDay: off })) },
    null,
    2,
  )}\n`;
