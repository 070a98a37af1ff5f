import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import type { ReadTask } from '../../notices/contract.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { coverageOf } from '../../tasks/rules/coverage.js';
import { type PlanContent } from './content.js';
import { gapsOf } from './gaps.js';
import { prefilled, type PlannedItem } from './prefill.js';
import { planTargets } from './targets.js';

const bare: ReadTask = {
  ...{ seq: 2, title: '养老服务', content: '', leadUnits: ['区民政局'], responsibleUnits: [], dueText: '12月30日' },
  ...{ dueOn: '2022-12-30', targets: [], deliverables: [], span: [0, 0] },
} as unknown as ReadTask;
const figure = (indicator: string, value: number, unit: string): ReadTask['targets'][number] => ({
  ...{ indicator, value, unit, qualifier: 'exact', written: String(value) },
});
let counter = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((counter += 1)).padStart(12, '0')}`;
const TODAY = day('2022-04-20');
const calendar = calendarAsOf('latest');

const itemOf = (task: ReadTask, more: Partial<PlannedItem> = {}): PlannedItem => ({
  ...{ title: task.title, content: task.content, category: null, targets: planTargets(task) },
  ...{ leadUnitId: 'lead', responsibleUnitIds: ['town'], issuedOn: day('2022-04-07'), dueOn: day('2022-12-30') },
  ...{ handsOnLeader: '李某', districtInvested: true },
  ...more,
});
const home = { ...bare, content: '新建养老中心1个；开展适老化改造。', targets: [figure('养老中心', 1, '个')] };
const codes = (item: PlannedItem, content: PlanContent) => gapsOf(item, content, (id) => id).map(({ code }) => code);

test('a clause in which nothing can be counted is a target of its own: nothing of the promise is dropped (I3)', () => {
  expect(planTargets(home).map(({ number, title, kind }) => [number, title, kind])).toEqual([
    [1, '养老中心1个', 'figure'],
    [2, '开展适老化改造', 'clause'],
  ]);
});

test('every clause of any promise is carried by a target of the plan (I3)', () => {
  const clause = fc.constantFrom('新建养老中心1个', '改造道路', '一、建设卫生室', '配备设备');
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), fc.boolean(), (clauses, counted) => {
      const task = {
        ...bare,
        ...{ content: clauses.join('；'), targets: counted ? [figure('养老中心', 1, '个')] : [] },
        deliverables: ['建设卫生室'],
      };
      const carried = planTargets(task).map((target) => target.clause);
      for (const row of coverageOf({ tasks: [task] }).rows) expect(carried).toContain(row.clause);
    }),
  );
});

test('a plan begins with the nodes of its kind and the lead’s duties, and asks for what the notice does not say', () => {
  const item = itemOf(home);
  const content = prefilled(item, TODAY, calendar, newId);
  expect(content.milestones.at(-1)).toMatchObject({ targets: [1, 2], finish: '2022-12-30' });
  expect(gapsOf(item, content, () => '河西街道').map(({ code, params }) => [code, params])).toEqual([
    ['plan.duty-missing', { unit: '河西街道' }],
    ['plan.funds-unstated', {}],
    ['plan.staffing-unstated', {}],
  ]);
});

test('an item whose lead named nobody has no person for its targets, and so has a gap for each (I2)', () => {
  const item = itemOf(home, { handsOnLeader: null });
  const content = prefilled(item, TODAY, calendar, newId);
  expect(codes(item, content).filter((code) => code === 'plan.target-without-person')).toHaveLength(2);
  const owned = { ...content, owners: [1, 2].map((target) => ({ target, person: '王某' })) };
  expect(codes(item, owned)).not.toContain('plan.target-without-person');
});

test('a node later than the item’s own day, or before its start, keeps a plan from being sent up (R7)', () => {
  const item = itemOf(home);
  const content = prefilled(item, TODAY, calendar, newId);
  const first = content.milestones.at(-1);
  if (!first) throw new Error('a node for each target');
  const late = { ...content, milestones: [{ ...first, targets: [1], finish: addDays(item.dueOn, 1) }] };
  expect(codes(item, late)).toEqual(expect.arrayContaining(['plan.milestone-late', 'plan.target-without-milestone']));
  const backwards = { ...content, milestones: [{ ...first, start: item.dueOn, finish: TODAY, after: ['gone'] }] };
  expect(codes(item, backwards)).toEqual(
    expect.arrayContaining(['plan.milestone-backwards', 'plan.milestone-after-nothing']),
  );
});

test('a plan begun after the item’s last day still has nodes that end no earlier than they start', () => {
  const content = prefilled(itemOf(home), day('2023-02-01'), calendar, newId);
  expect(content.milestones.every(({ start, finish }) => start <= finish)).toBe(true);
});

test('people are asked for something, or it is said that none are needed (R14)', () => {
  const item = itemOf(home);
  const need = { id: newId(), purpose: ' ', posts: 1, from: TODAY, until: item.dueOn };
  const about = (staffing: PlanContent['staffing']) =>
    codes(item, { ...prefilled(item, TODAY, calendar, newId), staffing }).filter((code) => /staffing/u.test(code));
  expect(about({ needed: true, needs: [need] })).toEqual(['plan.staffing-need-untold']);
  expect(about({ needed: true, needs: [{ ...need, purpose: '现场协调' }] })).toEqual([]);
  expect(about({ needed: false, needs: [] })).toEqual([]);
});

test('“no district funds” cannot stand beside a line of district funds, nor a line without its amount (R13)', () => {
  const item = itemOf(home);
  const line = { id: newId(), source: 'district', amount: 100, note: '' } as const;
  const said = {
    ...prefilled(item, TODAY, calendar, newId),
    funds: { ...FUNDS, noDistrictFunds: true, lines: [line] },
  };
  expect(codes(item, said)).toContain('plan.funds-contradict');
  const stated = { ...said, funds: { ...said.funds, noDistrictFunds: false } };
  expect(codes(item, stated).filter((code) => code.startsWith('plan.funds'))).toEqual([]);
  const empty = { ...stated, funds: { ...stated.funds, lines: [line, { ...line, id: newId(), amount: 0 }] } };
  expect(gapsOf(item, empty, () => '')).toContainEqual(
    expect.objectContaining({ code: 'plan.funds-without-amount', params: { number: 2 } }),
  );
});
const FUNDS = { estimate: null, budget: null };
