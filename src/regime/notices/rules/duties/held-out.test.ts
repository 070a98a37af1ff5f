import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { day } from '../../../../kernel/day.js';
import { readDuties } from '../duties.js';

/** A duty on one line, `who | what | to | every | days` (of many days the first, their number and the last), and what is asked. */
function inShort(text: string): readonly string[] {
  const { obligations, asked } = readDuties(text, { issuedOn: day('2023-03-20'), year: 2023 });
  const duties = obligations.map(({ who, what, to, every, dates }) => {
    const days = dates.length > 4 ? [dates[0], `(${String(dates.length)})`, dates.at(-1)] : dates;
    return [who.join('、'), what, to.join('、'), every ?? '', days.join(' ')].join(' | ').trim();
  });
  return [...duties, ...asked.map(({ code, about }) => `? ${code} ${/\d+/u.exec(about)?.[0] ?? ''}`)];
}

/**
 * Sentences of our own in the style of district notices, issued on 20 March 2023: one a line, and below it, set in, what
 * a careful reader takes from it.
 */
const HELD_OUT = readFileSync(new URL('held-out.txt', import.meta.url), 'utf8');

const held = HELD_OUT.trim()
  .split(/\n(?! )/u)
  .map((entry) => entry.split('\n').map((line) => line.trim()))
  .map(([sentence = '', ...expected]) => ({ sentence, expected }));

test.each(held)('$sentence', ({ sentence, expected }) => {
  expect(inShort(sentence)).toEqual(expected);
});
