import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fileKeepers } from './keepers.js';

const HERE = new URL('.', import.meta.url);
/** How a capability declares what it attaches; nothing is attached without one, and it must stand in the table. */
const DECLARED = /export const (\w+): FileKeeper = \{\s+name: '([\w-]+)'/gu;

test('whoever attaches files can take them out again: every keeper of the regime stands in the table, under a name of its own', async () => {
  const names = (await readdir(HERE, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const sources = await Promise.all(names.map((name) => readFile(new URL(name, HERE), 'utf8')));
  const declared = sources.flatMap((source) => [...source.matchAll(DECLARED)].map(([, , name]) => name));
  const typed = sources.join('\n').match(/: FileKeeper = /gu) ?? [];
  expect(declared).toHaveLength(typed.length);
  expect(fileKeepers.map(({ name }) => name).toSorted()).toEqual(declared.toSorted());
});
