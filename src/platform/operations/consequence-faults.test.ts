import { expect, test } from 'vitest';
import type { Acting } from '../../kernel/world.js';
import { consequenceFaults } from './consequence-faults.js';
import type { Effect } from './effect.js';
import { sampleConsequences } from './sample.testing.js';

const leads = (event: string, ...emits: readonly string[]): Effect<Acting> => ({
  event,
  changes: 'task',
  emits,
  follow: () => Promise.resolve([]),
});
const ORDER = ['task'];

test('the sample’s table has no fault', () => {
  expect(consequenceFaults(sampleConsequences, ['programme', 'report', 'obligation'])).toEqual([]);
});

test('an event that brings itself about, at whatever distance, is found', () => {
  const circle = { a: [leads('a', 'b')], b: [leads('b', 'c')], c: [leads('c', 'a')], d: [leads('d', 'a')] };
  expect(consequenceFaults(circle, ORDER)).toEqual(['a', 'b', 'c'].map((event) => `${event}: brings itself about`));
});

test('eight events in a row can be followed, nine cannot', () => {
  const row = (length: number) =>
    Object.fromEntries(
      Array.from({ length: length + 1 }, (_, place) => {
        const name = `e${String(place)}`;
        return [name, place < length ? [leads(name, `e${String(place + 1)}`)] : []];
      }),
    );
  expect(consequenceFaults(row(8), ORDER)).toEqual([]);
  expect(consequenceFaults(row(9), ORDER)).toEqual(['e0: 9 events deep']);
});

test('an event that is not listed, an effect in the wrong row and a kind without a place are found', () => {
  expect(consequenceFaults({ a: [leads('b', 'c')] }, [])).toEqual([
    'a: an effect of b is listed here',
    'a: task has no place in the lock order',
    'a: c is not listed',
  ]);
});
