import { expect, test } from 'vitest';
import type { FilingRow } from '../contract.js';
import { hasNotReported, missingFirst } from './board-order.js';

const row = (name: string, more: Partial<FilingRow>): FilingRow => ({
  ...{ obligationId: name, unit: { id: name, name }, state: 'missing', opensOn: '2022-06-20', writtenOn: '2022-07-05' },
  ...{ dueOn: '2022-07-05', overdue: false, metOn: null, late: null, counts: null, receivedBy: null, sections: [] },
  ...more,
});

test('who has not reported stands first, and among them whoever is overdue', () => {
  const rows = [
    row('accepted', { state: 'accepted', metOn: '2022-07-01', late: false }),
    row('begun', { state: 'begun' }),
    row('submitted', { state: 'submitted', metOn: '2022-07-04', late: false }),
    row('late', { state: 'begun', overdue: true }),
    row('missing', {}),
  ];
  expect(missingFirst(rows).map(({ obligationId }) => obligationId)).toEqual([
    ...['late', 'missing', 'begun', 'submitted', 'accepted'],
  ]);
});

test('a letter that came and is still to be typed has been reported', () => {
  expect(hasNotReported(row('paper', { state: 'begun', metOn: '2022-07-04', late: false }))).toBe(false);
  expect(hasNotReported(row('begun', { state: 'begun' }))).toBe(true);
});
