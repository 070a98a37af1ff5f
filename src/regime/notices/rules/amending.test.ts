import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import type { Unit } from '../../offices/rules/units.js';
import { type AmendedPaper, composeAmendment, type TypedAmendment, type TypedCell } from './amending.js';
import { cellText, columnChanges, columns } from './cell-text.js';
import type { NoticeRow } from './machine.js';
import { readTargets } from './targets.js';

const unit = (name: string, more: Partial<Unit> = {}): Unit => ({
  id: `id-${name}`,
  name,
  aliases: [],
  kind: 'other',
  ...more,
});
const water = '洛满水厂至街口主管网改造400球墨铸铁管管网500米';
const row = (seq: number, more: Partial<NoticeRow> = {}): NoticeRow => ({
  seq,
  title: '管网改造工程',
  content: water,
  leadUnits: ['区农业农村局'],
  responsibleUnits: ['金太阳', '洛满镇'],
  dueText: '12月30日',
  dueOn: '2022-12-30',
  targets: [...readTargets(water).targets],
  deliverables: [],
  ...more,
});
const paper: AmendedPaper = {
  rows: [row(7), row(8)],
  year: 2022,
  issuedOn: day('2022-04-07'),
  on: day('2022-05-10'),
  district: { code: '450204', name: '柳南区', above: '柳州市' },
  units: [
    unit('区农业农村局'),
    unit('区水利局', { aliases: ['水利局'] }),
    unit('区财政局', { until: day('2022-05-01') }),
    unit('洛满镇', { kind: 'town' }),
    unit('金太阳', { kind: null }),
  ],
};
const typed = (...cells: TypedCell[]): TypedAmendment => ({ cells, names: [] });
const responsible = (now: string, more: Partial<TypedCell> = {}): TypedCell =>
  ({ row: '8', column: 'responsibleUnits', was: '金太阳、洛满镇', now, ...more }) as TypedCell;
const codes = (amendment: TypedAmendment): string[] =>
  composeAmendment(amendment, paper).faults.map(({ code }) => code);

test('a unit is named by any of its names, and stands under its own', () => {
  const { cells, tied, completed } = composeAmendment(typed(responsible('水利局、洛满镇')), paper);
  expect(cells).toEqual([
    { row: '8', field: 'responsibleUnits', old: ['金太阳', '洛满镇'], new: ['区水利局', '洛满镇'] },
  ]);
  expect([tied, completed]).toEqual([[], []]);
  expect(composeAmendment(typed(responsible('洛满镇、金太阳')), paper).cells).toMatchObject([
    { new: ['洛满镇', '金太阳'] },
  ]);
  expect(composeAmendment(typed(responsible('洛满镇人民政府')), paper).completed).toEqual([
    { written: '洛满镇人民政府', name: '洛满镇' },
  ]);
});

test('无 names nobody, and is no unit', () => {
  expect(composeAmendment(typed(responsible('无')), paper).cells).toMatchObject([{ new: [] }]);
});

test('a name that the directory does not know is asked, whatever it is, and nothing is guessed (point 11)', () => {
  const anyName = fc
    .array(fc.constantFrom(...'东南西北新桥石山河'), { minLength: 3, maxLength: 6 })
    .map((signs) => `${signs.join('')}研究院`);
  fc.assert(
    fc.property(anyName, (name) => {
      const { cells, asked } = composeAmendment(typed(responsible(`${name}、洛满镇`)), paper);
      expect(cells).toEqual([]);
      expect(asked).toEqual([{ row: '8', column: 'responsibleUnits', written: name, why: 'unknown', candidates: [] }]);
    }),
  );
  expect(composeAmendment(typed(responsible('区财政局')), paper).asked).toMatchObject([{ why: 'ended' }]);
});

test('what a person says of a name stands: a known unit, a new one, or the very words, unconfirmed', () => {
  const said = (as: TypedAmendment['names'][number]['as']) =>
    composeAmendment({ cells: [responsible('水务站')], names: [{ written: '水务站', as }] }, paper);
  expect(said({ kind: 'unit', unitId: 'id-区水利局' })).toMatchObject({
    cells: [{ new: ['区水利局'] }],
    tied: [{ unitId: 'id-区水利局', alias: '水务站' }],
  });
  expect(said({ kind: 'new-unit' }).units).toEqual([{ name: '水务站', confirmed: true }]);
  expect(said({ kind: 'keep' }).units).toEqual([{ name: '水务站', confirmed: false }]);
});

test('whoever would lead and be responsible, or stand twice, is refused by the unit, not by its spelling (I4)', () => {
  expect(codes(typed(responsible('区农业农村局')))).toEqual(['amendment.lead-is-responsible']);
  expect(codes(typed(responsible('区水利局、水利局')))).toEqual(['amendment.unit-twice']);
  const lead = (now: string): TypedCell => ({ row: '8', column: 'leadUnits', was: '区农业农村局', now });
  expect(codes(typed(lead('洛满镇')))).toEqual(['amendment.lead-is-responsible']);
  expect(codes(typed(lead('区水利局、金太阳')))).toContain('amendment.two-leads');
  expect(codes(typed(lead('洛满镇'), responsible('区农业农村局')))).toEqual([]);
});

test('a correction that was typed over other words than those that stand is refused and names them', () => {
  const anyCell = fc.record({
    row: fc.constantFrom('7', '8'),
    column: fc.constantFrom(...columns),
    was: fc.string(),
  });
  fc.assert(
    fc.property(anyCell, ({ row: name, column, was }) => {
      const stands = cellText(row(Number(name)), column);
      fc.pre(was !== stands);
      const cell = { row: name, column, was, now: column === 'targets' ? [] : '新' } as TypedCell;
      expect(composeAmendment(typed(cell), paper).faults).toEqual([
        { code: 'amendment.stale-cell', params: { row: name, field: column, now: stands }, clause: 'point 11' },
      ]);
    }),
  );
  expect(codes(typed(responsible('洛满镇', { row: '9' })))).toEqual(['amendment.no-such-row']);
  expect(codes(typed(responsible('洛满镇'), responsible('无')))).toEqual(['amendment.cell-twice']);
  expect(codes(typed(responsible('金太阳、洛满镇')))).toEqual(['amendment.changes-nothing']);
});

test('a content that is corrected brings its figures and works with it, as the reading would find them', () => {
  const now = '洛满水厂至街口主管网改造400球墨铸铁管管网800米，改造内容有管沟开挖、管道安装、路面恢复';
  const { cells, followed } = composeAmendment(typed({ row: '8', column: 'content', was: water, now }), paper);
  expect(columnChanges(cells)).toMatchObject([
    { column: 'content', was: water, now },
    { column: 'targets', now: expect.stringContaining('800米') as string },
    { column: 'deliverables', was: '', now: '管沟开挖、管道安装、路面恢复' },
  ]);
  expect(followed.map(({ field }) => field)).toEqual(['targets', 'deliverables']);
});

test('a figure that the paper corrects itself stands as typed, and keeps its zero', () => {
  const [target] = row(8).targets;
  if (!target) throw new Error('the content has a figure');
  const cell = (written: string): TypedCell => ({
    ...{ row: '8', column: 'targets', was: cellText(row(8), 'targets') },
    now: [{ ...target, written }],
  });
  expect(composeAmendment(typed(cell('1,198.10')), paper).cells).toMatchObject([
    { field: 'targets', new: [{ written: '1,198.10', value: 1198.1 }] },
  ]);
  expect(codes(typed(cell('五百多')))).toEqual(['amendment.figure-unreadable']);
});

test('a day is read as the annex writes days; one that cannot be read is asked', () => {
  const due = (now: string, on?: string): TypedCell => ({
    ...{ row: '8', column: 'due', was: '12月30日', now },
    ...(on !== undefined && { on: day(on) }),
  });
  expect(composeAmendment(typed(due('11月30日')), paper).cells).toEqual([
    { row: '8', field: 'dueText', old: '12月30日', new: '11月30日' },
    { row: '8', field: 'dueOn', old: '2022-12-30', new: '2022-11-30' },
  ]);
  expect(codes(typed(due('入冬以前')))).toEqual(['amendment.day-unreadable']);
  expect(composeAmendment(typed(due('入冬以前', '2022-11-07')), paper).cells).toMatchObject([
    { new: '入冬以前' },
    { new: '2022-11-07' },
  ]);
});

test('an item whose lead is taken away has none, and is refused (I1)', () => {
  expect(codes(typed({ row: '8', column: 'leadUnits', was: '区农业农村局', now: '无' }))).toEqual([
    'amendment.no-lead',
  ]);
});
