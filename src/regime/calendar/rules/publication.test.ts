import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { SHIPPED } from '../shipped.js';
import type { Arrangement } from './arrangement.js';
import { changedDays, type KeptArrangement, publish, standingOf } from './publication.js';

const today = day('2022-12-20');
const kept: readonly KeptArrangement[] = SHIPPED.map((each) => ({ ...each, revision: 1 }));
const known = kept.find(({ year }) => year === 2023);
const of2023 = (): KeptArrangement => {
  if (!known) throw new Error('the year comes with the program');
  return known;
};
/** 2023 as somebody typed it wrongly: the swap day of 28 January left out. */
const mistyped = (): Arrangement => ({
  ...of2023(),
  days: of2023().days.filter(({ day: d }) => d !== '2023-01-28'),
});
const of2027: Arrangement = {
  year: 2027,
  published: day('2022-12-19'),
  document: null,
  days: [{ day: day('2027-01-01'), off: true, name: '元旦' }],
};

test('a year of which nothing is known is new; one that is known word for word is not taken in twice', () => {
  expect(standingOf(of2027, kept, today)).toBe('new');
  expect(publish(of2023(), kept, { today, reason: '' })).toMatchObject({
    done: false,
    refusal: { code: 'calendar.already-known' },
  });
});

test('nothing is published before its day', () => {
  const tomorrow = { ...of2027, published: day('2022-12-21') };
  expect(publish(tomorrow, kept, { today, reason: '' })).toMatchObject({
    refusal: { code: 'calendar.not-yet-published' },
  });
});

test('of a year that is known a later publication stands, and an earlier one is refused', () => {
  const earlier = { ...mistyped(), published: day('2022-12-01') };
  expect(publish(earlier, kept, { today, reason: '核对' })).toMatchObject({ refusal: { code: 'calendar.older' } });
  const later = { ...mistyped(), published: day('2022-12-18') };
  expect(publish(later, kept, { today, reason: '国办通知调整' })).toMatchObject({ done: true, value: { revision: 1 } });
});

test('a correction says why, and stands as a further revision beside what it puts right (I17)', () => {
  expect(publish(mistyped(), kept, { today, reason: '' })).toMatchObject({
    refusal: { code: 'calendar.reason-missing' },
  });
  const wrong = publish(mistyped(), kept, { today, reason: '漏录' });
  if (!wrong.done) throw new Error(wrong.refusal.code);
  expect(wrong.value.revision).toBe(2);
  expect(wrong.events).toMatchObject([{ type: 'calendar.published', year: 2023, changed: 1, reason: '漏录' }]);
  const right = publish(of2023(), [...kept, wrong.value], { today, reason: '补录1月28日' });
  expect(right).toMatchObject({ done: true, value: { revision: 3 } });
});

test('the preview names each day that offices work otherwise, and no other', () => {
  expect(changedDays(mistyped(), kept, today)).toEqual([{ day: '2023-01-28', becomes: 'off', name: '' }]);
  expect(changedDays(of2023(), kept, today)).toEqual([]);
  expect(changedDays(of2027, kept, today)).toEqual([{ day: '2027-01-01', becomes: 'off', name: '元旦' }]);
});
