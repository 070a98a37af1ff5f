import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import type { NoticeRow } from './machine.js';
import { composeSuperseding, type SaidOfRows, type StandingItem } from './superseding.js';

const row = (seq: number, more: Partial<NoticeRow> = {}): NoticeRow => ({
  seq,
  title: `第${String(seq)}件`,
  content: '内容',
  leadUnits: ['区农业农村局'],
  responsibleUnits: ['洛满镇'],
  dueText: '12月30日',
  dueOn: '2022-12-30',
  targets: [{ indicator: '道路', value: 5, unit: '米', qualifier: 'exact', written: '5' }],
  deliverables: [],
  ...more,
});
const UNITS: Readonly<Record<string, string>> = { 区农业农村局: 'u1', 农业局: 'u1', 洛满镇: 'u2', 区水利局: 'u3' };
const idOf = (name: string): string => UNITS[name] ?? name;
const item = (seq: number, more: Partial<StandingItem> = {}): StandingItem => ({
  id: `i${String(seq)}`,
  words: row(seq),
  leadUnitId: 'u1',
  responsibleUnitIds: ['u2'],
  state: 'issued',
  atEnd: false,
  canEnd: true,
  issuedOn: day('2022-04-07'),
  ...more,
});
const match = (name: string, continues: string | null) => ({ row: name, continues });
const compose = (rows: readonly NoticeRow[], items: readonly StandingItem[], said: Partial<SaidOfRows>) =>
  composeSuperseding(rows, items, { matches: [], ended: [], ...said }, idOf);
const codes = (...args: Parameters<typeof compose>) => compose(...args).faults.map(({ code }) => code.split('.')[1]);

test('an item continues under another number, with what reads otherwise and nothing else', () => {
  const { continued, faults } = compose([row(2, { title: '第1件', content: '新内容' })], [item(1)], {
    matches: [match('2', 'i1')],
  });
  expect(faults).toEqual([]);
  expect(continued).toEqual([
    {
      ...{ itemId: 'i1', was: '1', row: '2', leadChanged: false },
      cells: [{ row: '2', field: 'content', old: '内容', new: '新内容' }],
    },
  ]);
});

test('a unit under another of its names is the same unit: nothing changes; another unit is another lead', () => {
  const of = (lead: string) =>
    compose([row(1, { leadUnits: [lead] })], [item(1)], { matches: [match('1', 'i1')] }).continued[0];
  expect(of('农业局')).toMatchObject({ cells: [], leadChanged: false });
  expect(of('区水利局')).toMatchObject({ cells: [{ field: 'leadUnits', new: ['区水利局'] }], leadChanged: true });
});

test('the lead is never also responsible, under whatever name (I4)', () => {
  const both = row(1, { responsibleUnits: ['农业局'] });
  expect(codes([both], [item(1)], { matches: [match('1', 'i1')] })).toEqual(['lead-is-responsible']);
});

test('nothing is left unsaid: each row continues an item or opens one, each item left over ends with its reason', () => {
  expect(codes([row(1), row(2)], [item(1), item(2)], { matches: [match('1', 'i1')] })).toEqual([
    'row-unsaid',
    'item-unsaid',
  ]);
  const said = { matches: [match('1', 'i1'), match('2', null)], ended: [{ itemId: 'i2', reason: '不再实施' }] };
  expect(compose([row(1), row(2)], [item(1), item(2)], said)).toMatchObject({
    ...{ opened: ['2'], ended: [{ itemId: 'i2', was: '2', reason: '不再实施' }], faults: [] },
  });
});

test('an item has one row, a row one item, and both are there', () => {
  const items = [item(1)];
  expect(codes([row(1), row(2)], items, { matches: [match('1', 'i1'), match('2', 'i1')] })).toEqual(['item-twice']);
  expect(codes([row(1)], items, { matches: [match('1', 'i1'), match('1', null)] })).toEqual(['row-twice']);
  expect(codes([row(1)], items, { matches: [match('1', 'i1'), match('7', null)] })).toEqual(['no-such-row']);
  expect(codes([row(1)], [], { matches: [match('1', 'i1')] })).toEqual(['no-such-item']);
});

test('an item at its end keeps its words and asks for no row; a finished one is not ended by leaving it out', () => {
  const closed = item(1, { state: 'closed', atEnd: true, canEnd: false });
  expect(codes([], [closed], {})).toEqual([]);
  expect(codes([row(1)], [closed], { matches: [match('1', 'i1')] })).toEqual([]);
  expect(codes([row(1, { content: '另写' })], [closed], { matches: [match('1', 'i1')] })).toEqual(['item-at-end']);
  const accepted = item(1, { state: 'accepted', canEnd: false });
  expect(codes([], [accepted], { ended: [{ itemId: 'i1', reason: '不再实施' }] })).toEqual(['item-finished']);
});

test('whatever is said, what has no fault is a matching: every row once, every running item once (workflow §2)', () => {
  const said = fc.record({
    matches: fc.array(
      fc.record({
        row: fc.constantFrom('1', '2', '3', '4'),
        continues: fc.constantFrom('i1', 'i2', 'i3', 'i9', null),
      }),
      { maxLength: 5 },
    ),
    ended: fc.array(fc.record({ itemId: fc.constantFrom('i1', 'i2', 'i3'), reason: fc.constantFrom('', '取消') })),
  });
  let sound = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), said, (newer, older, given) => {
      const rows = Array.from({ length: newer }, (_, at) => row(at + 1));
      const items = Array.from({ length: older }, (_, at) => item(at + 1));
      const { continued, opened, ended, faults } = compose(rows, items, given);
      if (faults.length > 0) return;
      sound += 1;
      expect([...continued.map((each) => each.row), ...opened].sort()).toEqual(rows.map(({ seq }) => String(seq)));
      expect([...continued, ...ended].map(({ itemId }) => itemId).sort()).toEqual(items.map(({ id }) => id));
    }),
    { numRuns: 2_000 },
  );
  expect(sound).toBeGreaterThan(10);
});
