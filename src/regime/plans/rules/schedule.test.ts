import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from '../../../kernel/work-calendar.js';
import type { Milestone } from './milestone.js';
import { reserveOf, type Schedule, scheduleOf } from './schedule.js';
import { moveNode, settle, stretchNode } from './schedule-moving.js';
import { networkOf, unknownPredecessors } from './schedule-order.js';

const START = day('2022-04-08');
/** 2022 as it was published: what this timetable needs of it. */
const CALENDAR: WorkCalendar = {
  published: new Map([[2022, day('2021-10-25')]]),
  off: new Set(['2022-05-02', '2022-05-03', '2022-05-04', '2022-06-03'].map(day)),
  worked: new Set(['2022-04-24', '2022-05-07'].map(day)),
};

const node = (id: string, start: string, finish: string, after: readonly string[] = []): Milestone => ({
  id,
  title: id,
  targets: [1],
  start: day(start),
  finish: day(finish),
  weight: 1,
  after,
});

/** Timetables whose nodes wait only for earlier ones, some of them started too soon. */
const anyTimetable: fc.Arbitrary<Milestone[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 200 }),
      length: fc.integer({ min: 0, max: 40 }),
      after: fc.array(fc.nat({ max: 30 }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ at, length, after }, place) => ({
      ...node(`n${String(place)}`, addDays(START, at), addDays(START, at + length)),
      after: after.filter((each) => each < place).map((each) => `n${String(each)}`),
    })),
  );

const reckoned = (milestones: readonly Milestone[]): Schedule => {
  const schedule = scheduleOf(milestones, CALENDAR);
  if (schedule === undefined || 'circle' in schedule) throw new Error('no schedule');
  return schedule;
};
const settled = (milestones: readonly Milestone[]): readonly Milestone[] => {
  const moved = settle(milestones, CALENDAR);
  if ('circle' in moved) throw new Error('a circle');
  return moved.milestones;
};
const after = (one: Day, other: Day): boolean => one > other;

describe('the timetable reckoned through (R7)', () => {
  test('every node starts after all it waits for, at the earliest as at the latest', () => {
    fc.assert(
      fc.property(anyTimetable, (milestones) => {
        const { nodes } = reckoned(settled(milestones));
        for (const { id, after: before } of milestones)
          for (const each of before) {
            const [waits, first] = [nodes.get(id), nodes.get(each)];
            expect(after(waits?.earliestStart ?? START, first?.earliestFinish ?? START)).toBe(true);
            expect(after(waits?.latestStart ?? START, first?.latestFinish ?? START)).toBe(true);
          }
      }),
    );
  });

  test('slack is never negative, the critical path is never empty and ends with the plan', () => {
    fc.assert(
      fc.property(anyTimetable, (milestones) => {
        const { nodes, critical, ends } = reckoned(milestones);
        expect(critical.length).toBeGreaterThan(0);
        for (const { slack, latestFinish } of nodes.values()) {
          expect(slack).toBeGreaterThanOrEqual(0);
          expect(latestFinish <= ends || !isWorkingDay(latestFinish, CALENDAR)).toBe(true);
        }
      }),
    );
  });

  test('a node that slips by its slack ends the plan on the same working day', () => {
    fc.assert(
      fc.property(anyTimetable, fc.nat(), (milestones, pick) => {
        const plan = settled(milestones);
        const chosen = plan[pick % plan.length] ?? plan[0];
        if (chosen === undefined) return;
        const { nodes, ends } = reckoned(plan);
        const within = moveNode(plan, chosen.id, nodes.get(chosen.id)?.latestStart ?? START, CALENDAR);
        if ('circle' in within) throw new Error('a circle');
        expect(Math.abs(workingDaysBetween(ends, reckoned(within.milestones).ends, CALENDAR).count)).toBe(0);
      }),
    );
  });

  test('a node on days off that is moved to where it is stays there', () => {
    const plan = [node('festival', '2022-04-30', '2022-04-30')];
    expect(moveNode(plan, 'festival', day('2022-04-30'), CALENDAR)).toEqual({ milestones: plan, pushed: [] });
    expect(moveNode(plan, 'festival', day('2022-05-01'), CALENDAR)).toMatchObject({
      milestones: [{ start: '2022-05-05', finish: '2022-05-05' }],
    });
  });

  test('of a chain with a side branch the chain is critical, and the branch has the days between as slack', () => {
    const { nodes, critical, ends, conflicts } = reckoned([
      node('design', '2022-04-11', '2022-04-22'),
      node('permit', '2022-04-11', '2022-04-13'),
      node('build', '2022-04-24', '2022-05-20', ['design', 'permit']),
    ]);
    expect(critical).toEqual(['design', 'build']);
    expect(ends).toBe('2022-05-20');
    expect(conflicts).toEqual([]);
    expect(nodes.get('design')).toMatchObject({ length: 10, slack: 0, latestFinish: '2022-04-22' });
    expect(nodes.get('permit')).toMatchObject({ length: 3, slack: 7, latestStart: '2022-04-20' });
  });

  test('a node that starts before what it waits for has finished is named, and reckoned from where it can start', () => {
    const { nodes, conflicts, ends } = reckoned([
      node('design', '2022-04-11', '2022-04-29'),
      node('build', '2022-04-29', '2022-05-06', ['design']),
    ]);
    expect(conflicts).toEqual([{ id: 'build', after: 'design' }]);
    expect(nodes.get('build')?.earliestStart).toBe('2022-05-05');
    expect(ends).toBe('2022-05-07');
  });

  test('a plan without nodes has no schedule, and one that ends before its day has working days in reserve', () => {
    expect(scheduleOf([], CALENDAR)).toBeUndefined();
    const schedule = reckoned([node('build', '2022-04-11', '2022-04-22')]);
    expect(reserveOf(schedule, day('2022-04-25'), CALENDAR)).toBe(2);
    expect(reserveOf(schedule, day('2022-04-20'), CALENDAR)).toBe(-2);
  });
});

describe('what waits for each other', () => {
  test('a circle is named by its nodes, each behind the one it waits for, and none besides', () => {
    const circle = networkOf([
      node('a', '2022-04-11', '2022-04-11'),
      node('b', '2022-04-11', '2022-04-11', ['a', 'd']),
      node('c', '2022-04-11', '2022-04-11', ['b']),
      node('d', '2022-04-11', '2022-04-11', ['c']),
      node('e', '2022-04-11', '2022-04-11', ['d']),
    ]);
    if (!('circle' in circle)) throw new Error('no circle was found');
    expect([...circle.circle].sort()).toEqual(['b', 'c', 'd']);
    const waitsFor: Readonly<Record<string, string>> = { b: 'd', c: 'b', d: 'c' };
    circle.circle.forEach((id, at) => {
      expect(waitsFor[id]).toBe(circle.circle.at(at - 1));
    });
  });

  test('a node that waits for itself is a circle of one', () => {
    expect(networkOf([node('a', '2022-04-11', '2022-04-11', ['a'])])).toEqual({ circle: ['a'] });
    expect(scheduleOf([node('a', '2022-04-11', '2022-04-11', ['a'])], CALENDAR)).toEqual({ circle: ['a'] });
  });

  test('a predecessor that the timetable does not hold is named, and hinders no reckoning', () => {
    const alone = node('a', '2022-04-11', '2022-04-12', ['gone']);
    expect(unknownPredecessors([alone])).toEqual([{ id: 'a', after: 'gone' }]);
    expect(reckoned([alone]).critical).toEqual(['a']);
  });
});

describe('moving a node', () => {
  test('it keeps its working days, and its followers go only as far as they must', () => {
    fc.assert(
      fc.property(anyTimetable, fc.nat(), fc.integer({ min: 0, max: 260 }), (milestones, pick, to) => {
        const plan = settled(milestones);
        const chosen = plan[pick % plan.length] ?? plan[0];
        if (chosen === undefined) return;
        const moved = moveNode(plan, chosen.id, addDays(START, to), CALENDAR);
        if ('circle' in moved) throw new Error('a circle');
        const length = ({ start, finish }: Milestone): number =>
          Math.max(1, workingDaysBetween(addDays(start, -1), finish, CALENDAR).count);
        moved.milestones.forEach((now, at) => {
          const was = plan[at] ?? now;
          expect(length(now)).toBe(length(was));
          if (now.id !== chosen.id) expect(now.start >= was.start).toBe(true);
          if (now.id !== chosen.id && !moved.pushed.includes(now.id)) expect(now).toEqual(was);
          for (const each of now.after) {
            const before = moved.milestones.find(({ id }) => id === each);
            expect(after(now.start, before?.finish ?? START)).toBe(true);
          }
        });
      }),
    );
  });

  test('on a day off it begins on the next working day, and a swap Saturday is worked', () => {
    const plan = [node('a', '2022-04-11', '2022-04-13'), node('b', '2022-04-14', '2022-04-15', ['a'])];
    const moved = moveNode(plan, 'a', day('2022-05-02'), CALENDAR);
    if ('circle' in moved) throw new Error('a circle');
    expect(moved.pushed).toEqual(['b']);
    expect(moved.milestones.map(({ start, finish }) => [start, finish])).toEqual([
      ['2022-05-05', '2022-05-07'],
      ['2022-05-09', '2022-05-10'],
    ]);
  });

  test('days that somebody writes stand as written, and a finish before the start becomes one day', () => {
    const plan = [node('a', '2022-04-11', '2022-04-13'), node('b', '2022-04-14', '2022-04-15', ['a'])];
    const moved = stretchNode(plan, 'a', { start: day('2022-04-16'), finish: day('2022-04-10') }, CALENDAR);
    if ('circle' in moved) throw new Error('a circle');
    expect(moved.milestones.map(({ start, finish }) => [start, finish])).toEqual([
      ['2022-04-16', '2022-04-16'],
      ['2022-04-18', '2022-04-19'],
    ]);
  });
});
