import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { SHIPPED } from '../../calendar/shipped.js';
import { knownCalendar } from '../../calendar/rules/known.js';
import { type OwedDuty, remindersOf } from './digest.js';
import type { Holder } from './recipients.js';
import { stageOn } from './stages.js';

const calendar = knownCalendar(SHIPPED, day('2022-04-07'));
const TODAY = day('2022-07-05');
const reportOf = (unitId: string, due = TODAY): OwedDuty => ({
  id: `report of ${unitId} by ${due}`,
  owing: { unitId },
  reminder: due,
  due,
});
const liaison = (personId: string, unitId: string): Holder => ({ personId, role: 'liaison', unitId });

describe('who is reminded', () => {
  const holders: readonly Holder[] = [
    liaison('li', 'housing'),
    { personId: 'wang', role: 'unit-head', unitId: 'housing', rank: 'head' },
    { personId: 'zhao', role: 'unit-head', unitId: 'housing', rank: 'deputy-head' },
    { personId: 'qian', role: 'gov-office' },
    { personId: 'sun', role: 'deputy-leader' },
  ];
  const told = (today: string): readonly string[] =>
    remindersOf([reportOf('housing')], holders, day(today), calendar).digests.map(({ personId }) => personId);

  test('is the liaison before the day and on it', () => {
    expect(told('2022-06-30')).toEqual(['li']);
    expect(told('2022-07-04')).toEqual(['li']);
    expect(told('2022-07-05')).toEqual(['li']);
  });

  test('is the deputy head as well on the working day after, and never the head', () => {
    expect(told('2022-07-06')).toEqual(['li', 'zhao']);
  });

  test('is the gov office three working days on: no machine writes to a leader', () => {
    expect(told('2022-07-08')).toEqual(['qian']);
    const approval: OwedDuty = { id: 'approval', owing: { role: 'deputy-leader' }, reminder: TODAY, due: TODAY };
    const { digests, unreached } = remindersOf([approval], holders, TODAY, calendar);
    expect(digests).toEqual([]);
    expect(unreached).toEqual([{ dutyId: 'approval', stage: 'today' }]);
  });

  test('is said where it is nobody: a unit without a liaison stands on the list', () => {
    expect(remindersOf([reportOf('water')], holders, TODAY, calendar).unreached).toHaveLength(1);
  });
});

test('however many duties a day has, each person gets one message with exactly what is theirs', () => {
  const units = ['a', 'b', 'c', 'd'];
  const anyDuties = fc.array(fc.tuple(fc.constantFrom(...units), fc.integer({ min: -9, max: 9 })), { maxLength: 60 });
  const anyHolders = fc.array(fc.tuple(fc.constantFrom('li', 'wang', 'zhao'), fc.constantFrom(...units)), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(anyDuties, anyHolders, (drawn, held) => {
      const duties = drawn.map(([unit, after], place) => ({
        ...reportOf(unit, addDays(TODAY, after)),
        id: String(place),
      }));
      const holders = held.map(([person, unit]) => liaison(person, unit));
      const { digests } = remindersOf(duties, holders, TODAY, calendar);
      expect(new Set(digests.map(({ personId }) => personId)).size).toBe(digests.length);
      for (const { personId, lines } of digests) {
        const theirs = duties.filter(
          (duty) =>
            ['ahead', 'tomorrow', 'today', 'late'].includes(stageOn(duty, TODAY, calendar) ?? '') &&
            held.some(([person, unit]) => person === personId && 'unitId' in duty.owing && unit === duty.owing.unitId),
        );
        expect(lines.map(({ dutyId }) => dutyId).toSorted()).toEqual(theirs.map(({ id }) => id).toSorted());
      }
    }),
  );
});
