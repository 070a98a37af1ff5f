import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import type { Target } from '../../notices/contract.js';
import { carriedBy, carriedOver, type PromiseOfItem } from './carrying.js';
import { EMPTY, type PlanContent } from './content.js';
import type { PlanTarget } from './targets.js';

const DUE = day('2022-12-30');
const figure = (indicator: string, value: number, unit: string): Target => ({
  ...{ indicator, value, unit, qualifier: 'exact', written: String(value) },
});
const BEDS = figure('床位', 60, '张');
const AREA = figure('面积', 1198, '平方米');
const WORKS = { title: '配备康复设备', clause: '配备康复设备', kind: 'works' as const };
const promise = (dueOn: string, figures: readonly Target[]): PromiseOfItem => ({
  ...{ dueOn: day(dueOn), figures },
  targets: [
    ...figures.map(({ indicator, value, unit }) => ({
      ...{ title: `${indicator}${String(value)}${unit}`, clause: '', kind: 'figure' as const },
    })),
    WORKS,
  ].map((target, at): PlanTarget => ({ number: at + 1, ...target })),
});
const was = promise(DUE, [AREA, BEDS]);
const node = (id: string, start: string, finish: string, targets: readonly number[]) => ({
  ...{ id, title: id, start: day(start), finish: day(finish), targets, weight: 1, after: [] },
});
const content: PlanContent = {
  ...EMPTY,
  owners: [1, 2, 3].map((target) => ({ target, person: `负责${String(target)}` })),
  duties: [
    { unitId: 'town', target: null, text: '提供场地' },
    { unitId: 'lead', target: 2, text: '牵头组织实施，完成床位60张' },
  ],
  milestones: [
    node('design', '2022-05-09', '2022-06-30', [1, 2]),
    node('build', '2022-07-01', '2022-11-30', [1, 2, 3]),
    node('open', '2022-12-01', '2022-12-30', [1, 2, 3]),
  ],
};

test('a later day lets the node that ended the plan end on it, and moves no other', () => {
  const now = carriedOver(content, was, promise('2023-03-31', [AREA, BEDS]), day('2023-03-31'));
  expect(now.milestones.map(({ start, finish }) => [start, finish])).toEqual([
    ['2022-05-09', '2022-06-30'],
    ['2022-07-01', '2022-11-30'],
    ['2022-12-01', '2023-03-31'],
  ]);
  expect({ ...now, milestones: [] }).toEqual({ ...content, milestones: [] });
});

test('what was said of a target follows its figure to its new value and number; what was given up takes its owner along', () => {
  const now = carriedOver(content, was, promise(DUE, [figure('床位', 80, '张')]), DUE);
  expect(now.owners).toEqual([
    { target: 1, person: '负责2' },
    { target: 2, person: '负责3' },
  ]);
  expect(now.duties).toEqual([
    { unitId: 'town', target: null, text: '提供场地' },
    { unitId: 'lead', target: 1, text: '牵头组织实施，完成床位80张' },
  ]);
  expect(now.milestones.map(({ targets }) => targets)).toEqual([[1], [1, 2], [1, 2]]);
});

test('whatever the change, no node ends behind the new day, none is lost, and none speaks of a target that is not there', () => {
  const anyFigures = fc
    .subarray([AREA, BEDS])
    .chain((kept) =>
      fc.tuple(
        ...kept.map((each) => fc.nat({ max: 900 }).map((value) => ({ ...each, value, written: String(value) }))),
      ),
    );
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 400 }), anyFigures, (days, figures) => {
      const dueOn = addDays(DUE, days);
      const next = promise(dueOn, figures);
      const now = carriedOver(content, was, next, dueOn);
      expect(now.milestones.map(({ id }) => id)).toEqual(content.milestones.map(({ id }) => id));
      const numbers = next.targets.map(({ number }) => number);
      for (const { start, finish, targets } of now.milestones) {
        expect(finish <= dueOn).toBe(true);
        expect(start <= finish).toBe(true);
        expect(targets.filter((number) => !numbers.includes(number))).toEqual([]);
      }
      expect(now.owners.every(({ target }) => numbers.includes(target))).toBe(true);
    }),
  );
});

test('a draft goes on, what was decided stays, and what is on its way gives way', () => {
  expect(carriedBy('draft')).toEqual({ how: 'in-place', givesWay: false });
  expect(carriedBy('approved')).toEqual({ how: 'next', givesWay: false });
  expect(carriedBy('under-review')).toEqual({ how: 'next', givesWay: true });
});
