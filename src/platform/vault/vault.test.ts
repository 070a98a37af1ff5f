import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openVault, VaultError, vaultWith } from './vault.js';

describe.each(['international', 'guomi'] as const)('with the %s algorithms', (suite) => {
  const vault = vaultWith(randomBytes(32), suite);

  test('whatever is sealed opens again, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, purpose) => {
        const sealed = vault.seal(purpose, text);
        expect(vault.open(purpose, sealed)).toBe(text);
        expect(vault.seal(purpose, text)).not.toBe(sealed);
      }),
    );
  });

  test('a letter changed, another purpose, another key: it stays closed', () => {
    const sealed = vault.seal('mail', 'the password of the mail server');
    const place = sealed.length - 4;
    const changed = sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1);
    expect(() => vault.open('mail', changed)).toThrow(VaultError);
    expect(() => vault.open('sms', sealed)).toThrow(VaultError);
    expect(() => vaultWith(randomBytes(32)).open('mail', sealed)).toThrow(VaultError);
    expect(() => vault.open('mail', `${sealed.split('.')[0] ?? ''}.AAAA`)).toThrow(VaultError);
    expect(() => vault.open('mail', 'plain text')).toThrow(VaultError);
  });
});

test('an office that changes its algorithms still reads what it sealed before', () => {
  const key = randomBytes(32);
  expect(vaultWith(key, 'guomi').open('mail', vaultWith(key).seal('mail', 'a secret'))).toBe('a secret');
  expect(vaultWith(key).open('mail', vaultWith(key, 'guomi').seal('mail', 'a secret'))).toBe('a secret');
});

test('the key is made once, for its owner alone, also when two begin at once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-vault-'));
  try {
    const [one, other] = await Promise.all([openVault(folder), openVault(folder)]);
    expect(other.open('mail', one.seal('mail', '口令'))).toBe('口令');
    const file = path.join(folder, 'secrets', 'vault.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file)).toHaveLength(32);
  } finally {
    await rm(folder, { recursive: true });
  }
});
