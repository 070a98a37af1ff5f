import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { type DutyKind, kindOf, type StatedDuty } from './duties.js';
import { unitsBound } from './parties.js';
import { reportedOn } from './periods.js';

const cases: readonly (readonly [DutyKind, string, Partial<StatedDuty>])[] = [
  ['plan', '制定切实可行的实施方案', {}],
  ['plan', '制定工作推进方案', {}],
  ['plan', '报送实施方案', { dates: [day('2023-03-31')] }],
  ['plan', '制定具體實施方案', {}],
  ['report', '报送进展情况', { every: 'quarter' }],
  ['report', '将工作进展报送区政府办公室', { every: 'month' }],
  ['report', '報送進展情況', { every: 'quarter' }],
  ['report', '报送办理情况', { dates: [day('2023-06-05'), day('2023-12-05')] }],
  ['inspection', '开展一次实地或书面督查', { every: 'quarter' }],
  ['inspection', '组织一次现场检查', { every: 'quarter' }],
  ['acceptance', '会同相关单位组织专项检查验收和绩效考评', {}],
  ['circular', '通报一次项目推进情况', { every: 'quarter' }],
  ['opening-publication', '公布为民办实事项目及责任单位', { clause: '区人民政府在年初公布为民办实事项目及责任单位' }],
  ['closing-publication', '公布办理结果', { clause: '年终公布办理结果' }],
  ['stated', '下达民生项目资金计划', { dates: [day('2023-04-30')] }],
  ['stated', '报送工作台账', { every: 'month' }],
  ['stated', '报送全年工作总结', { dates: [day('2024-12-25')] }],
  ['stated', '报送年度督查报告', { dates: [day('2023-12-20')] }],
  ['stated', '公布项目进展情况', {}],
];

test.each(cases)('%s: %s', (kind, what, more) => {
  expect(kindOf({ who: [], what, to: [], every: null, dates: [], clause: what, ...more })).toBe(kind);
});

const items = [
  { id: '1', leadUnits: ['区民政局'], responsibleUnits: ['银山街道'], dueOn: null },
  { id: '2', leadUnits: ['区教育局'], responsibleUnits: ['区民政局', '银山街道'], dueOn: null },
  { id: '3', leadUnits: [], responsibleUnits: ['河西街道'], dueOn: null },
];
const bound = (...who: string[]) =>
  unitsBound(who, items).map(({ unit, items: owned }) => [unit, ...owned.map(({ id }) => id)]);

test('牵头单位 binds each lead unit with its items; an item without a lead binds its responsible units', () => {
  expect(bound('各牵头单位')).toEqual([
    ['区民政局', '1'],
    ['区教育局', '2'],
    ['河西街道', '3'],
  ]);
});

test('责任单位 binds the responsible units, 各有关单位 everybody, a name that unit, and a stranger nobody', () => {
  expect(bound('责任单位')).toEqual([
    ['银山街道', '1', '2'],
    ['区民政局', '2'],
    ['河西街道', '3'],
  ]);
  expect(bound('各有关单位').map(([unit]) => unit)).toEqual(['区民政局', '银山街道', '区教育局', '河西街道']);
  expect(bound('区民政局')).toEqual([['区民政局', '1', '2']]);
  expect(bound('区财政局')).toEqual([]);
});

test.each([
  ['quarter', '2022-10-05', '2022Q3'],
  ['quarter', '2024-04-10', '2024Q1'],
  ['quarter', '2023-01-10', '2022Q4'],
  ['quarter', '2023-06-25', '2023Q2'],
  ['month', '2024-03-05', '2024-02'],
  ['month', '2024-02-25', '2024-02'],
  ['half-year', '2023-07-10', '2023H1'],
  ['half-year', '2024-01-10', '2023H2'],
  ['year', '2024-01-10', '2023'],
] as const)('by the %s, what is due on %s reports on %s', (length, written, period) => {
  expect(reportedOn(length, day(written)).name).toBe(period);
});
