import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { unitWords } from '../word-lists.js';
import { checkCharacter } from './codes.js';
import type { Sheet } from './sheet.js';
import { takeOver } from './unit-import.js';
import { unitCells, unitHeadings } from './unit-paper.js';
import { planUnits } from './unit-plan.js';
import { readUnits } from './unit-sheet.js';
import { type StoredUnit, type Unit, unitKinds } from './units.js';

const TODAY = day('2022-04-07');
const FREE = () => ({ items: 0, duties: 0 });
const stored = (id: string, name: string, more: Partial<Unit> = {}): StoredUnit => ({
  ...{ id, name, kind: 'department', aliases: [], version: 1 },
  ...more,
});
const sheetOf = (...lines: readonly (readonly string[])[]): Sheet => ({
  name: '名录',
  rows: lines.map((cells, at) => ({ number: at + 1, cells })),
});
const plan = (sheet: Sheet, known: readonly StoredUnit[] = [], boundOf = FREE) =>
  planUnits(readUnits([sheet]), known, boundOf, TODAY);
const exported = (units: readonly Unit[], language: 'zh-CN' | 'en' = 'zh-CN'): Sheet => {
  const words = unitWords[language];
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name;
  return sheetOf(['单位名录'], unitHeadings(words), ...units.map((unit) => unitCells(unit, nameOf, words)));
};
const GOOD = '91350100M000100Y43';

test('twelve faults in a sheet are twelve faults, each with its row, its column and what is wrong', () => {
  const known = [
    stored('civil', '区民政局', { shortName: '民政局' }),
    stored('water', '区水利局', { creditCode: GOOD }),
    stored('land', '区自然资源局'),
  ];
  const sheet = sheetOf(
    ['名称', '简称', '别名', '类别', '上级单位', '统一社会信用代码', '起始日期', '终止日期'],
    ['', '某局', '', '部门', '', '', '', ''],
    ['甲局', '', '', '衙门', '', '', '', ''],
    ['乙局', '', '', '', '', '', '', ''],
    ['丙局', '民政局', '', '部门', '', '', '', ''],
    ['丁局', '', '区水利局、丁', '部门', '', '', '', ''],
    ['戊局', '', '', '部门', '没有的局', '', '', ''],
    ['己局', '', '', '部门', '', '9135010', '', ''],
    ['庚局', '', '', '部门', '', GOOD.slice(0, -1) + '4', '', ''],
    ['区自然资源局', '', '', '部门', '', GOOD, '', ''],
    ['壬局', '', '', '部门', '', '', '去年', ''],
    ['癸局', '', '', '部门', '', '', '2022-03-01', '2022-02-01'],
    ['甲局', '', '', '部门', '', '', '', ''],
  );
  const { faults } = plan(sheet, known);
  expect(faults.map(({ row, column, code }) => `${String(row)}${String(column)} ${code}`)).toEqual([
    '2A name-missing',
    '3D kind-unknown',
    '4D kind-missing',
    '5B name-taken',
    '6C name-taken',
    '7E parent-unknown',
    '8F code-length',
    '9F code-check-character',
    '10F code-taken',
    '11G day-unreadable',
    '12H ends-before-it-begins',
    '13A row-name-taken',
  ]);
  expect(faults[11]?.params).toMatchObject({ row: 3 });
});

test('columns are found by their headings in any order, under a title, and in either language', () => {
  const read = readUnits([
    { name: '说明', rows: [{ number: 1, cells: ['怎样填写'] }] },
    sheetOf(['柳南区单位名录'], [], ['类别', '电话', 'Name'], ['街道', '3721', '河西街道']),
  ]);
  expect(read).toMatchObject({
    rows: [{ number: 4, name: '河西街道', kind: 'subdistrict' }],
    ignored: ['电话'],
    faults: [],
  });
  expect(readUnits([sheetOf(['单', '位'])]).faults).toMatchObject([{ code: 'no-header', row: null }]);
});

test('a unit stands under another of the same sheet, whichever of its names the sheet gives, and never in a circle', () => {
  const rows = [
    ['名称', '简称', '类别', '上级单位'],
    ['区燃气站', '', '事业单位', '区住建局'],
    ['区住房城乡建设局', '区住建局', '部门', ''],
  ];
  const { entries, faults } = plan(sheetOf(...rows));
  expect(faults).toEqual([]);
  expect(entries[0]?.unit.parentId).toBe(entries[1]?.unit.id);
  const circle = plan(sheetOf(...rows.slice(0, 2), ['区住房城乡建设局', '区住建局', '部门', '区燃气站']));
  expect(circle.faults.map(({ row, code }) => [row, code])).toEqual([
    [2, 'parent-circle'],
    [3, 'parent-circle'],
  ]);
});

test('what has no column stays as it is; an empty cell takes away; a unit that nobody lists stays', () => {
  const known = [stored('civil', '区民政局', { shortName: '民政局', aliases: ['民政'] }), stored('water', '区水利局')];
  const kept = plan(sheetOf(['名称'], ['区民政局']), known);
  expect(kept).toMatchObject({ entries: [{ does: 'same' }], unnamed: 1 });
  const taken = plan(sheetOf(['名称', '简称'], ['区民政局', '']), known);
  expect(taken.entries[0]?.events).toMatchObject([{ changes: [{ field: 'shortName', was: '民政局', now: null }] }]);
});

test('a unit that comes under another name with its own credit code was renamed, and keeps its former name', () => {
  const known = [stored('health', '区卫计局', { creditCode: GOOD })];
  const { entries, faults } = plan(sheetOf(['名称', '信用代码', '类别'], ['区卫健局', GOOD, '部门']), known);
  expect(faults).toEqual([]);
  expect(entries).toMatchObject([{ does: 'change', unit: { id: 'health', name: '区卫健局', aliases: ['区卫计局'] } }]);
});

test('a unit that something still names is not ended by a sheet', () => {
  const sheet = sheetOf(['名称', '终止日期'], ['区民政局', '2022年6月30日']);
  const { faults } = plan(sheet, [stored('civil', '区民政局')], () => ({ items: 2, duties: 5 }));
  expect(faults).toMatchObject([{ row: 2, column: 'B', code: 'still-bound', params: { items: 2, duties: 5 } }]);
});

test('a sheet is taken over whole or not at all, as it was shown, and every new unit gets an id of its own', () => {
  const rows = [
    ['名称', '类别', '上级单位', '别名'],
    ['区民政局', '部门', '', '民政'],
    ['区救助站', '事业单位', '区民政局', ''],
  ];
  let made = 0;
  const newId = () => `id${String((made += 1))}`;
  const decided = takeOver('import', plan(sheetOf(...rows)), true, newId);
  expect(decided).toMatchObject({
    done: true,
    value: {
      added: [
        { id: 'id1', name: '区民政局' },
        { id: 'id2', parentId: 'id1' },
      ],
      changed: [],
    },
    events: [
      { type: 'units.imported', added: 2 },
      { type: 'unit.added' },
      { unitId: 'id1', alias: '民政' },
      { type: 'unit.added' },
    ],
  });
  const refusal = (...given: Parameters<typeof takeOver>) => {
    const answer = takeOver(...given);
    return answer.done ? 'done' : answer.refusal.code;
  };
  expect(refusal('import', plan(sheetOf(...rows)), false, newId)).toBe('unit-import.moved-on');
  expect(refusal('import', plan(sheetOf(...rows, ['', '部门', '', ''])), true, newId)).toBe('unit-import.faulty');
  expect(refusal('import', plan(sheetOf(['名称'], ['区民政局']), [stored('civil', '区民政局')]), true, newId)).toBe(
    'unit-import.nothing-to-do',
  );
});

test('whatever a list of units holds, its own export changes nothing when it comes back', () => {
  const anyBody = fc
    .array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 17, maxLength: 17 })
    .map((characters) => characters.join(''));
  const anyDay = fc.integer({ min: 1, max: 28 }).map((on) => day(`2021-02-${String(on).padStart(2, '0')}`));
  const anyUnit = fc.record({
    kind: fc.constantFrom(...unitKinds, null),
    short: fc.boolean(),
    aliases: fc.nat({ max: 3 }),
    parent: fc.option(fc.nat({ max: 40 }), { nil: undefined }),
    code: fc.option(anyBody, { nil: undefined }),
    from: fc.option(anyDay, { nil: undefined }),
    ended: fc.boolean(),
  });
  const anyList = fc.array(anyUnit, { maxLength: 12 }).map((all) =>
    all.map(({ kind, short, aliases, parent, code, from, ended }, at): StoredUnit => {
      const above = parent === undefined ? undefined : parent % Math.max(1, at);
      return stored(`u${String(at)}`, `第${String(at)}局`, {
        kind,
        aliases: Array.from({ length: aliases }, (_, nth) => `别名${String(at)}-${String(nth)}`),
        ...(short && { shortName: `局${String(at)}` }),
        ...(above !== undefined && above < at && { parentId: `u${String(above)}` }),
        ...(code !== undefined && { creditCode: code + checkCharacter(code) }),
        ...(from && { from }),
        ...(ended && { until: day('2021-06-30') }),
      });
    }),
  );
  fc.assert(
    fc.property(anyList, fc.constantFrom('zh-CN' as const, 'en' as const), (units, language) => {
      fc.pre(
        new Set(units.flatMap(({ creditCode }) => creditCode ?? [])).size ===
          units.filter(({ creditCode }) => creditCode).length,
      );
      const { entries, faults, unnamed } = plan(exported(units, language), units);
      expect(faults).toEqual([]);
      expect(unnamed).toBe(0);
      expect(entries.map(({ does }) => does)).toEqual(units.map(() => 'same'));
    }),
  );
});
