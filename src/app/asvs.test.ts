import { access, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
/** A file that is named, or the word that the one before is meant again; behind either the titles that are quoted of it. */
const NAMED =
  /(?:`(?<file>(?:src|e2e|docs|scripts)\/[^`]+)`|(?:the|as) same(?: tests?)?)(?:\s*\((?<quoted>[^)|]*"[^)|]*)\))?/gu;

test('every file that the ASVS table names is there, and every quoted test is in the file it is said to be in', async () => {
  const text = await readFile(new URL('docs/asvs.md', root), 'utf8');
  const named = [...text.matchAll(NAMED)];
  expect(named.length).toBeGreaterThan(150);
  const faults: string[] = [];
  let quotes = 0;
  let before = '';
  for (const { groups: { file = before, quoted = '' } = {} } of named) {
    before = file;
    const place = new URL(file, root);
    const there = await access(place).then(
      () => true,
      () => false,
    );
    if (!there) faults.push(file);
    const source = there ? await readFile(place, 'utf8') : '';
    for (const [, words = ''] of quoted.matchAll(/"([^"…]+)"/gu)) {
      quotes += 1;
      if (!source.includes(words)) faults.push(`${file}: ${words}`);
    }
  }
  expect(quotes).toBeGreaterThan(80);
  expect(faults).toEqual([]);
});

/** Every requirement of levels 1 and 2 in the chapters that were gone through, by section: the last figure of each. */
const UP_TO_LEVEL_2: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
};

test('no requirement of levels 1 and 2 is passed over in a chapter that was gone through', async () => {
  const text = await readFile(new URL('docs/asvs.md', root), 'utf8');
  const heads = text.split('\n').flatMap((line) => /^(?:## .*|\| [^|]+)/u.exec(line)?.[0] ?? []);
  const said = new Set<string>();
  for (const [, section = '', first = '', last = first] of heads
    .join('\n')
    .matchAll(/(\d+\.\d+)\.(\d+)(?: to \1\.(\d+))?/gu))
    for (let figure = Number(first); figure <= Number(last); figure += 1) said.add(`${section}.${String(figure)}`);
  const asked = Object.entries(UP_TO_LEVEL_2).flatMap(([section, last]) =>
    Array.from({ length: last }, (_, before) => `${section}.${String(before + 1)}`),
  );
  expect(asked.filter((number) => !said.has(number))).toEqual([]);
});
