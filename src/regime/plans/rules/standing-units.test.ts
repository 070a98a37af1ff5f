import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { EMPTY } from './content.js';
import { inUnitsOfToday, unitsNow } from './standing-units.js';

const moved = (was: string, now: string | null) => ({ was: { id: was }, now: now === null ? null : { id: now } });

test('what a unit was to do its successor does, and the successor of that one after it (point 11)', () => {
  const now = unitsNow([moved('town', 'merged'), moved('merged', 'street')], 'lead');
  expect([now('town'), now('merged'), now('other'), now('lead')]).toEqual(['street', 'street', 'other', 'lead']);
});

test('a unit that became the lead, or part of it, is the lead', () => {
  expect(unitsNow([moved('town', null)], 'lead')('town')).toBe('lead');
});

test('owners, duties and nodes are the successor’s; of a plan whose units all stand not a letter is otherwise', () => {
  const content = {
    ...EMPTY,
    owners: [{ target: 1, unitId: 'town', person: '韦某' }, { target: 2 }],
    duties: [{ unitId: 'town', target: 1, text: '腾出场地' }],
    milestones: [
      {
        ...{ id: 'n', title: '腾出场地', targets: [1], after: [], weight: 1, ownerUnitId: 'town' },
        ...{ start: day('2022-05-01'), finish: day('2022-05-20') },
      },
    ],
  };
  const now = inUnitsOfToday(content, unitsNow([moved('town', 'street')], 'lead'));
  expect(now.owners).toEqual([{ target: 1, unitId: 'street', person: '韦某' }, { target: 2 }]);
  expect(now.duties[0]?.unitId).toBe('street');
  expect(now.milestones[0]).toMatchObject({ ownerUnitId: 'street', title: '腾出场地' });
  expect(inUnitsOfToday(content, unitsNow([], 'lead'))).toEqual(content);
});

test('whatever became of units, somebody who did not give way speaks for each', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.option(fc.nat(5))), { maxLength: 8 }), fc.nat(5), (steps, asked) => {
      // A unit that ended takes no place again.
      const ended = new Set<number>();
      const moves = steps.flatMap(([was, now]) => {
        if (ended.has(was) || was === now || (now !== null && ended.has(now))) return [];
        ended.add(was);
        return [moved(String(was), now === null ? null : String(now))];
      });
      const standing = unitsNow(moves, 'lead')(String(asked));
      expect(standing === 'lead' || !ended.has(Number(standing))).toBe(true);
    }),
  );
});
