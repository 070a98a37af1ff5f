import { expect, test } from 'vitest';
import { byDay, byName, inOrder } from './ordering.js';

test('names come as Chinese dictionaries order them, days by the calendar, and what has none last', () => {
  expect(['住建局', '财政局', '民政局'].toSorted(byName)).toEqual(['财政局', '民政局', '住建局']);
  expect([null, '2022-10-08', undefined, '2022-04-07'].toSorted(byDay).slice(0, 3)).toEqual([
    '2022-04-07',
    '2022-10-08',
    null,
  ]);
});

test('a list keeps its own order where none is asked, and is turned round where that is', () => {
  const [rows, up] = [[2, 1, 3], (one: number, other: number) => one - other];
  expect([inOrder(rows, undefined, undefined), inOrder(rows, undefined, true)]).toEqual([rows, [3, 1, 2]]);
  expect([inOrder(rows, up, false), inOrder(rows, up, true)]).toEqual([
    [1, 2, 3],
    [3, 2, 1],
  ]);
  expect(rows).toEqual([2, 1, 3]);
});
