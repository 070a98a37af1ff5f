import { expect, test } from 'vitest';
import { idMaker } from './ids.js';

test('ids sort in the order they were made in, also while the regime’s clock stands still', () => {
  const next = idMaker();
  const days = ['2022-04-07T07:00:00Z', '2022-04-07T07:00:00.001Z', '2022-07-05T01:00:00Z'];
  const made = days.flatMap((now) => Array.from({ length: 1_000 }, () => next(now)));
  expect(made).toEqual([...made].sort());
  expect(new Set(made).size).toBe(made.length);
});

test('an id carries the regime’s moment, not the machine’s', () => {
  const milliseconds = Number.parseInt(idMaker()('2022-04-07T07:00:00Z').replace('-', '').slice(0, 12), 16);
  expect(new Date(milliseconds).toISOString()).toBe('2022-04-07T07:00:00.000Z');
});
