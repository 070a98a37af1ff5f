import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { isWorkingDay, workingDaysBetween } from '../../../kernel/work-calendar.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { EMPTY, type PlanContent } from './content.js';
import { copied } from './copied.js';
import { likeItems } from './models.js';
import type { PlannedItem } from './prefill.js';

const calendar = calendarAsOf('latest');
let made = 0;
const newId = (): string => `new-${String((made += 1))}`;
const target = (number: number, title: string) => ({ number, title, clause: title, kind: 'figure' as const });
const item: PlannedItem = {
  ...{ title: '柳石街道为老服务中心', content: '改造建筑面积约1198平方米', category: null },
  targets: [target(1, '床位60张'), target(2, '建筑面积约1198平方米')],
  ...{ leadUnitId: 'lead', responsibleUnitIds: ['town', 'heir'] },
  ...{ issuedOn: day('2022-04-07'), dueOn: day('2022-12-30'), handsOnLeader: '李某', districtInvested: null },
};
const node = (id: string, start: string, finish: string, more: object = {}) => ({
  ...{ id, title: id, targets: [], start: day(start), finish: day(finish), weight: 10, after: [] },
  ...more,
});
const content: PlanContent = {
  ...EMPTY,
  summary: '去年的总体安排',
  owners: [{ target: 1, person: '已调离的人' }],
  duties: [
    { unitId: 'last-lead', target: 1, text: '统筹床位采购' },
    { unitId: 'town', target: null, text: '提供场地' },
    { unitId: 'merged', target: null, text: '办理消防手续' },
    { unitId: 'stranger', target: null, text: '与今年无关' },
  ],
  milestones: [
    node('a', '2021-05-06', '2021-05-12', { person: '已调离的人', ownerUnitId: 'merged' }),
    node('b', '2021-06-01', '2021-11-30', { targets: [1, 2], after: ['a'] }),
    node('c', '2021-12-06', '2021-12-30', { targets: [1], after: ['b'], ownerUnitId: 'stranger' }),
  ],
  funds: { ...EMPTY.funds, estimate: 1_000_000, lines: [{ id: 'x', source: 'district', amount: 5, note: '' }] },
  staffing: { needed: true, needs: [] },
  risks: [{ id: 'r', kind: 'petition', text: '停车', measure: '上门说明' }],
};
const model = { content, targets: [target(1, '床位60张'), target(2, '建筑面积约900平方米')], leadUnitId: 'last-lead' };
const standsFor = (unitId: string): string | undefined => (unitId === 'merged' ? 'heir' : unitId);
const begin = { today: day('2022-04-07'), calendar, newId, standsFor };

test('nodes keep how long they take and how they follow each other, and end on this year’s own last day', () => {
  const { milestones } = copied(item, model, begin);
  expect(milestones.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  expect(milestones.at(-1)?.finish).toBe('2022-12-30');
  const length = (each: { start: string; finish: string }) =>
    workingDaysBetween(day(each.start), day(each.finish), calendar).count;
  expect(milestones.map(length)).toEqual(content.milestones.map(length));
  expect(milestones.every(({ start, finish }) => isWorkingDay(start, calendar) && isWorkingDay(finish, calendar))).toBe(
    true,
  );
  const [a, b, c] = milestones;
  expect([b?.after, c?.after]).toEqual([[a?.id], [b?.id]]);
  expect(milestones.map(({ id }) => id)).not.toContain('a');
});

test('a node that served all targets serves all of this year’s, another those of the same words alone', () => {
  expect(copied(item, model, begin).milestones.map(({ targets }) => targets)).toEqual([[], [1, 2], [1]]);
});

test('duties come along of units that are on the item, or whose heirs are; the lead unit’s others are as in any plan', () => {
  expect(copied(item, model, begin).duties).toEqual([
    { unitId: 'lead', target: 1, text: '统筹床位采购' },
    { unitId: 'town', target: null, text: '提供场地' },
    { unitId: 'heir', target: null, text: '办理消防手续' },
    { unitId: 'lead', target: 2, text: '牵头组织实施，完成建筑面积约1198平方米' },
  ]);
});

test('neither names nor amounts nor last year’s words come along, and money and people are open as in any plan', () => {
  const plan = copied(item, model, begin);
  expect(JSON.stringify(plan)).not.toContain('已调离的人');
  expect(plan).toMatchObject({ summary: '', owners: [], funds: EMPTY.funds, staffing: EMPTY.staffing });
  expect(plan.milestones.map(({ ownerUnitId }) => ownerUnitId)).toEqual(['heir', undefined, undefined]);
  expect(plan.risks.map(({ kind, text, measure }) => [kind, text, measure])).toEqual([
    ['petition', '停车', '上门说明'],
  ]);
  expect(plan.risks[0]?.id).not.toBe('r');
});

test('an earlier plan without nodes leaves those of the item’s kind', () => {
  const { milestones } = copied(item, { ...model, content: EMPTY }, begin);
  expect(milestones.length).toBeGreaterThan(3);
});

test('like are items of the same kind or of much the same title, the likest first; the same lead alone is no likeness', () => {
  const like = (title: string, text: string, leadUnitId = 'other') => ({
    title,
    content: text,
    category: null,
    leadUnitId,
  });
  const works = { title: '老旧小区改造项目', content: '改造道路、排水', category: null, leadUnitId: 'lead' };
  const found = likeItems(works, [
    like('城乡居民免费体检服务', '为2万人提供免费体检服务', 'lead'),
    like('农村道路硬化工程', '硬化道路2100米', 'other'),
    like('老旧小区改造项目（二期）', '改造道路、排水', 'lead'),
  ]);
  expect(found.map(({ title }) => title)).toEqual(['老旧小区改造项目（二期）', '农村道路硬化工程']);
});
