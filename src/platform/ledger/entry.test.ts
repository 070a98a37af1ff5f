import { expect, test } from 'vitest';
import { cryptoSuites } from '../crypto/suite.js';
import { digest, link, type NewLedgerEntry, readLinked } from './entry.js';

test('SM3 gives the digests of its own standard (GB/T 32905-2016, appendix A)', () => {
  expect(digest('sm3', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(digest('sm3', 'abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
});

test('SHA-256 gives the digest of its own standard (FIPS 180-4)', () => {
  expect(digest('sha256', 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('an entry says with which digest it was chained, whichever suite the office works with', () => {
  const entry: NewLedgerEntry = {
    ...{ id: '018f0000-0000-7000-8000-000000000001', at: '2022-07-05T09:00:00Z', event: 'report.submitted' },
    ...{ actor: { role: 'unit-head' }, subjects: [], facts: {}, personal: { reason: '雨天' } },
  };
  for (const { digestAlgorithm } of Object.values(cryptoSuites)) {
    const { body, hash } = link('018f0000-0000-7000-8000-000000000002', { seq: 0, hash: null }, entry, digestAlgorithm);
    expect(readLinked(body)?.algorithm).toBe(digestAlgorithm);
    expect(hash).toBe(digest(digestAlgorithm, body));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  }
});
