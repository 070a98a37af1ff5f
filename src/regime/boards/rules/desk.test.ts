import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { SHIPPED } from '../../calendar/shipped.js';
import { knownCalendar } from '../../calendar/rules/known.js';
import { type DeskDuty, type DeskHolder, deskOf, nearnesses } from './desk.js';

const calendar = knownCalendar(SHIPPED, day('2022-04-07'));
const TODAY = day('2022-07-01');
const clerk: DeskHolder = { role: 'gov-office', unitIds: [] };
const liaison: DeskHolder = { role: 'liaison', unitIds: ['housing', 'civil'] };
const duty = (id: string, due: string, more: Partial<DeskDuty> = {}): DeskDuty => ({
  ...{ id, kind: 'report', period: '2022Q2', due: day(due), open: true, unitId: 'housing', seenToBy: null },
  ...more,
});

describe('on 1 July 2022', () => {
  test('the report of 5 July is near: two working days on, a weekend between', () => {
    const { groups } = deskOf([duty('r', '2022-07-05')], liaison, TODAY, calendar);
    expect(groups.soon.map(({ act, dutyIds }) => [act, dutyIds])).toEqual([['do', ['r']]]);
  });

  test('what a unit should have sent by May is red on the gov office’s desk, to be asked for and taken down', () => {
    const { groups } = deskOf([duty('p', '2022-05-07', { kind: 'plan', period: null })], clerk, TODAY, calendar);
    expect(groups.overdue.map(({ act, lateWorkingDays }) => [act, lateWorkingDays])).toEqual([['receive', 39]]);
  });

  test('six reports due on one day are one matter of six; a plan due that day is another', () => {
    const reports = ['a', 'b', 'c'].map((unit) => duty(unit, '2022-07-05', { unitId: unit }));
    const { groups } = deskOf([...reports, duty('p', '2022-07-05', { kind: 'plan' })], clerk, TODAY, calendar);
    expect(groups.soon.map(({ dutyIds }) => dutyIds.length)).toEqual([3, 1]);
  });

  test('waits of one day are matters of their own, since each is about another thing', () => {
    const waits = ['a', 'b'].map((id) =>
      duty(id, '2022-07-05', { kind: 'staffing-answer', period: null, waits: true }),
    );
    expect(deskOf(waits, liaison, TODAY, calendar).groups.soon.map(({ dutyIds }) => dutyIds)).toEqual([['a'], ['b']]);
  });

  test('what waits for a deputy leader is on the desk of the one in charge, and of the office that takes down his paper', () => {
    const wait = duty('w', '2022-07-05', { unitId: null, seenToBy: 'deputy-leader', waits: true });
    const shownTo = (role: string, othersCharge: boolean) =>
      deskOf([{ ...wait, othersCharge }], { role, unitIds: [] }, TODAY, calendar).groups.soon.map(({ act }) => act);
    expect(shownTo('deputy-leader', false)).toEqual(['do']);
    expect(shownTo('deputy-leader', true)).toEqual([]);
    expect(shownTo('gov-office', true)).toEqual(['receive']);
  });

  test('what is not asked for yet lies ahead, and is no matter of today', () => {
    const { groups, ahead } = deskOf([duty('q3', '2022-10-08', { open: false })], liaison, TODAY, calendar);
    expect(nearnesses.flatMap((nearness) => groups[nearness])).toEqual([]);
    expect(ahead.map(({ dutyIds }) => dutyIds)).toEqual([['q3']]);
  });

  test('an administrator, who keeps out of the programme, has none of it on the desk', () => {
    const { groups, ahead } = deskOf([duty('r', '2022-07-05')], { role: 'audit-admin', unitIds: [] }, TODAY, calendar);
    expect([...groups.soon, ...ahead]).toEqual([]);
  });
});

test('every duty of the holder stands on the desk exactly once, and no other unit’s does', () => {
  const anyDuty = fc.record({
    unitId: fc.constantFrom('housing', 'civil', 'water', null),
    seenToBy: fc.constantFrom('gov-office', 'supervision'),
    kind: fc.constantFrom('plan', 'report', 'stated'),
    after: fc.integer({ min: -40, max: 120 }),
    open: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyDuty, { maxLength: 40 }), fc.constantFrom(clerk, liaison), (drawn, holder) => {
      const duties = drawn.map(({ unitId, seenToBy, kind, after, open }, place) =>
        duty(String(place), addDays(TODAY, after), {
          ...{ unitId, kind, open, seenToBy: unitId === null ? seenToBy : null },
        }),
      );
      const { groups, ahead } = deskOf(duties, holder, TODAY, calendar);
      const shown = [...nearnesses.flatMap((nearness) => groups[nearness]), ...ahead].flatMap(({ dutyIds }) => dutyIds);
      const theirs = duties.filter(({ unitId, seenToBy }) =>
        holder === clerk ? unitId !== null || seenToBy === 'gov-office' : unitId !== null && unitId !== 'water',
      );
      expect([...shown].sort()).toEqual(theirs.map(({ id }) => id).sort());
    }),
  );
});
