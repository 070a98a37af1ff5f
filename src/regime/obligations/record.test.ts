import { expect, test } from 'vitest';
import { subjectsOf } from './record.js';
import { KEPT_APART } from './rules/sight.js';

test('no item’s history tells that a unit answers for what was said of it (workflow §7)', () => {
  const told = (kind: Parameters<typeof subjectsOf>[0]['kind']) =>
    subjectsOf({ id: 'duty', kind, itemIds: ['item'], programmeId: 'year' }).map((subject) => subject.kind);
  expect(told('plan')).toEqual(['obligation', 'task', 'programme']);
  expect(KEPT_APART.map(told)).toEqual(KEPT_APART.map(() => ['obligation', 'programme']));
});
