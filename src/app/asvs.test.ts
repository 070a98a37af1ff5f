import { access, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

test('every file that the ASVS table names is there, and every quoted test is in the file it is said to be in', async () => {
  const text = await readFile(new URL('docs/asvs.md', root), 'utf8');
  const named = [...text.matchAll(/`((?:src|e2e|docs|scripts)\/[^`]+)`(?: \(([^)]*)\))?/gu)];
  expect(named.length).toBeGreaterThan(50);
  const faults: string[] = [];
  for (const [, path = '', quoted = ''] of named) {
    const file = new URL(path, root);
    const there = await access(file).then(
      () => true,
      () => false,
    );
    if (!there) faults.push(path);
    const source = there ? await readFile(file, 'utf8') : '';
    for (const [, words = ''] of quoted.matchAll(/"([^"…]+)"/gu)) {
      if (!source.includes(words)) faults.push(`${path}: ${words}`);
    }
  }
  expect(faults).toEqual([]);
});
