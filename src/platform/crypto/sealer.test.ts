import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSealer, sealerWith } from './sealer.js';
import { cryptoSuites } from './suite.js';

describe.each([cryptoSuites.international, cryptoSuites.guomi])('under the suite $name', (suite) => {
  const sealer = sealerWith(randomBytes(32), suite);

  test('what was sealed opens again in its own context, and in no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (plain, context, other) => {
        const sealed = sealer.seal(plain, context);
        expect(sealer.open(sealed, context)).toBe(plain);
        if (other !== context) expect(sealer.open(sealed, other)).toBeUndefined();
      }),
    );
  });

  test('the same secret is never sealed alike, and one changed character opens nothing', () => {
    const sealed = sealer.seal('a secret', 'whose');
    expect(sealer.seal('a secret', 'whose')).not.toBe(sealed);
    const at = sealed.length - 8;
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect(sealer.open(changed, 'whose')).toBeUndefined();
    expect(sealer.open('', 'whose')).toBeUndefined();
    expect(sealer.open(`${sealed.split('.').slice(0, 2).join('.')}.AAAA`, 'whose')).toBeUndefined();
  });

  test('another key opens nothing', () => {
    expect(sealerWith(randomBytes(32), suite).open(sealer.seal('a secret', 'whose'), 'whose')).toBeUndefined();
  });
});

test('an office that changes its suite still reads what it sealed before', () => {
  const key = randomBytes(32);
  const before = sealerWith(key, cryptoSuites.international).seal('a secret', 'whose');
  expect(sealerWith(key, cryptoSuites.guomi).open(before, 'whose')).toBe('a secret');
});

test('the key is made once, for its owner alone, also by two starts at once; a damaged one is named, never replaced', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-sealer-'));
  const [one, other] = await Promise.all([openSealer(folder), openSealer(folder)]);
  expect(other.open(one.seal('a secret', 'whose'), 'whose')).toBe('a secret');
  const file = path.join(folder, 'secrets', 'sealing.key');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await openSealer(folder)).open(one.seal('a secret', 'whose'), 'whose')).toBe('a secret');
  await writeFile(file, 'half a key');
  await expect(openSealer(folder)).rejects.toThrow(/sealing\.key is no key/);
  expect(await readFile(file, 'utf8')).toBe('half a key');
});
