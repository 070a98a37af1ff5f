import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Typed } from '../../kernel/draft.js';
import { mergeDraft } from './merge-draft.js';

const EMPTY: Typed = { version: 0, fields: {}, conflicts: [] };
const at = '2022-06-30T01:00:00Z';
const [li, wang] = [
  { accountId: 'li', window: null, at },
  { accountId: 'wang', window: null, at },
];
const [desk, telephone] = [
  { ...li, window: 'desk-0001' },
  { ...li, window: 'phone-01' },
];

test('whoever types alone never meets a conflict, however late an answer reached them', () => {
  const saves = fc.array(
    fc.record({ typed: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string()), seen: fc.nat(5) }),
  );
  fc.assert(
    fc.property(saves, (all) => {
      const last = all.reduce((kept, { typed, seen }) => mergeDraft(kept, typed, seen, desk).typed, EMPTY);
      const wanted = Object.assign({}, ...all.map(({ typed }) => typed)) as Record<string, string>;
      expect(last.conflicts).toEqual([]);
      expect(Object.fromEntries(Object.entries(last.fields).map(([name, { value }]) => [name, value]))).toEqual(wanted);
    }),
  );
});

test('two who type into different fields keep both', () => {
  const first = mergeDraft(EMPTY, { progress: 30 }, 0, li).typed;
  const { typed } = mergeDraft(first, { reason: '雨天' }, 0, wang);
  expect(typed).toMatchObject({
    version: 2,
    fields: { progress: { value: 30 }, reason: { value: '雨天' } },
    conflicts: [],
  });
});

test('a field somebody else has changed stays theirs, and what was typed comes back', () => {
  const first = mergeDraft(EMPTY, { progress: 30 }, 0, li).typed;
  const { typed, changed } = mergeDraft(first, { progress: 35 }, 0, wang);
  expect(typed.conflicts).toEqual([{ ...first.fields['progress'], field: 'progress', yours: 35 }]);
  expect([changed, typed.version]).toEqual([{}, 1]);
});

test('who has seen the other’s value may change it, and the same value is no quarrel', () => {
  const first = mergeDraft(EMPTY, { progress: 30, sites: ['a'] }, 0, li).typed;
  expect(mergeDraft(first, { progress: 35 }, 1, wang).typed.fields['progress']?.value).toBe(35);
  expect(mergeDraft(first, { sites: ['a'] }, 0, wang)).toMatchObject({
    changed: {},
    typed: { version: 1, conflicts: [] },
  });
});

test('what was begun in a form that was thrown away since meets all that stands in the next one', () => {
  const next = mergeDraft(EMPTY, { reason: '雨天' }, 0, wang).typed;
  expect(mergeDraft(next, { reason: '停工' }, 7, li).typed.conflicts).toMatchObject([{ value: '雨天', yours: '停工' }]);
});

test('one person in two windows is told in the one what the other wrote unseen; a window that does not name itself never is', () => {
  const first = mergeDraft(EMPTY, { reason: '雨天' }, 0, telephone).typed;
  const { typed, changed } = mergeDraft(first, { reason: '停工' }, 0, desk);
  expect([typed.conflicts.map(({ yours, value }) => [yours, value]), changed]).toEqual([[['停工', '雨天']], {}]);
  expect(mergeDraft(first, { reason: '停工' }, 1, desk).typed.conflicts).toEqual([]);
  expect(mergeDraft(first, { reason: '停工' }, 0, li).typed.conflicts).toEqual([]);
});
