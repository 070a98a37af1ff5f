import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheetRows } from '../../../documents/xlsx/rows.js';
import { writeXlsx } from '../../../documents/writing/xlsx.js';
import { addDays, day } from '../../../kernel/day.js';
import { filled } from '../../../kernel/written.js';
import type { Sheet } from '../../offices/rules/sheet.js';
import type { Milestone } from '../rules/milestone.js';
import { sheetWords } from '../timetable-word-lists.js';
import { timetableDocument } from './plan-xlsx.js';
import { codesOf } from './plan-xlsx-columns.js';
import { type KnownPlan, readTimetable } from './plan-xlsx-reading.js';

const UNITS = [
  { id: 'u1', names: ['区住房城乡建设局', '区住建局'] },
  { id: 'u2', names: ['河西街道'] },
];
const TARGETS = [1, 2, 3].map((number) => ({ number, title: `目标${String(number)}` }));
const uuid = (at: number): string => `018f2c2a-0000-7000-8000-${String(at).padStart(12, '0')}`;
const ids = (): (() => string) => {
  let last = 900;
  return () => uuid((last += 1));
};
const node = (at: number, more: Partial<Milestone> = {}): Milestone => ({
  ...{ id: uuid(at), title: `节点${String(at)}`, targets: [1], weight: 10, after: [] },
  ...{ start: day('2022-05-09'), finish: day('2022-05-31') },
  ...more,
});
const known = (milestones: readonly Milestone[]): KnownPlan => ({ milestones, targets: TARGETS.length, units: UNITS });

const sheetOf = (milestones: readonly Milestone[], language: 'zh-CN' | 'en' = 'zh-CN'): Sheet => {
  const document = timetableDocument({
    ...{ item: '甲', milestones, targets: TARGETS, on: day('2022-05-07'), words: sheetWords[language] },
    unitName: (id) => UNITS.find((unit) => unit.id === id)?.names[0] ?? '',
  });
  const table = document.parts.find((part) => part.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  const rows = [...table.header, ...table.rows].map((row) => row.map(({ text }) => text));
  return { name: '时间表', rows: rows.map((cells, at) => ({ number: at + 3, cells })) };
};

const anyTimetable: fc.Arbitrary<Milestone[]> = fc
  .array(
    fc.record({
      title: fc.constantFrom('开工', '过半', '完工', '验收', '移交'),
      targets: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
      begins: fc.nat({ max: 200 }),
      length: fc.nat({ max: 60 }),
      weight: fc.nat({ max: 10_000 }),
      unit: fc.constantFrom(undefined, 'u1', 'u2'),
      person: fc.constantFrom(undefined, '李某'),
      after: fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ begins, length, unit, person, after, ...more }, at) =>
      node(at, {
        ...more,
        start: addDays(day('2022-04-08'), begins),
        finish: addDays(day('2022-04-08'), begins + length),
        ...(unit !== undefined && { ownerUnitId: unit }),
        ...(person !== undefined && { person }),
        after: after.filter((each) => each < at).map(uuid),
      }),
    ),
  );

describe('a timetable as a sheet', () => {
  test('what goes out comes back as it was, relations and all, in either language', () => {
    fc.assert(
      fc.property(anyTimetable, fc.constantFrom('zh-CN' as const, 'en' as const), (milestones, language) => {
        const read = readTimetable([sheetOf(milestones, language)], known(milestones), ids());
        expect(read.faults).toEqual([]);
        expect(read.milestones).toEqual(milestones);
      }),
    );
  });

  test('the workbook itself, written and read, brings the same nodes back, and the targets stand on a sheet of their own', async () => {
    const milestones = [node(1), node(2, { after: [uuid(1)], ownerUnitId: 'u2', person: '李某', targets: [1, 3] })];
    const bytes = await writeXlsx(
      timetableDocument({
        ...{ item: '甲', milestones, targets: TARGETS, on: day('2022-05-07'), words: sheetWords['zh-CN'] },
        unitName: () => '河西街道',
      }),
    );
    const book = await readSheetRows({ name: '时间表.xlsx', bytes });
    expect(book.map(({ name }) => name)).toEqual(['甲时间表', '目标']);
    expect(readTimetable(book, known(milestones), ids())).toMatchObject({ milestones, faults: [] });
  });
});

describe('a sheet that comes in', () => {
  const header = [
    '序号',
    '节点名称',
    '对应目标',
    '开始日期',
    '完成日期',
    '权重',
    '责任单位',
    '责任人',
    '前置节点',
    '编码',
  ];
  const sheet = (...rows: readonly (readonly string[])[]): Sheet => ({
    name: '时间表',
    rows: [header, ...rows].map((cells, at) => ({ number: at + 1, cells })),
  });

  test('every fault is named with its row and column, all of them at once, and nothing is taken', () => {
    const { milestones, faults } = readTimetable(
      [
        sheet(
          ['1', '', '1、9', '2022-05-09', '2022年5月8日', '半', '区财政局', '', '7', ''],
          ['1', '完工', '1', '五月', '', '10', '', '', '2', 'ffffffff'],
          ['2', '验收', '1', '2022/6/1', '2022.6.30', '10', '区住建局', '', '2', ''],
        ),
      ],
      known([]),
      ids(),
    );
    expect(milestones).toEqual([]);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual(
      expect.arrayContaining([
        [2, 'B', 'title-missing'],
        [2, 'C', 'target-unknown'],
        [2, 'E', 'finish-before-start'],
        [2, 'F', 'weight-unreadable'],
        [2, 'G', 'unit-unknown'],
        [2, 'I', 'predecessor-unknown'],
        [3, 'A', 'number-twice'],
        [3, 'D', 'day-unreadable'],
        [3, 'E', 'day-missing'],
        [3, 'J', 'code-unknown'],
        [4, 'I', 'predecessor-self'],
      ]),
    );
    expect(faults).toHaveLength(11);
    for (const language of ['zh-CN', 'en'] as const)
      for (const { code, params } of faults)
        expect(filled(language, sheetWords[language].fault[code], params)).not.toMatch(/[{}]/u);
  });

  test('nodes that wait for each other are named, and nothing is taken', () => {
    const { milestones, faults } = readTimetable(
      [
        sheet(
          ['1', '甲', '1', '2022-05-09', '2022-05-10', '1', '', '', '2', ''],
          ['2', '乙', '1', '2022-05-11', '2022-05-12', '1', '', '', '1', ''],
        ),
      ],
      known([]),
      ids(),
    );
    expect(milestones).toEqual([]);
    expect(faults).toMatchObject([{ column: 'I', code: 'circle' }]);
  });

  test('a row without a code is the node of its title; one that was added is new, and waited for by its number', () => {
    const plan = [node(1, { title: '开工', person: '李某' }), node(2, { title: '完工' })];
    const code = codesOf(plan.map(({ id }) => id)).get(uuid(2)) ?? '';
    const { milestones, faults } = readTimetable(
      [
        sheet(
          ['1', '开工', '1', '2022-05-09', '2022-05-31', '10', '', '', '', ''],
          ['2', '监理进场', '', '2022-06-01', '2022-06-02', '', '', '', '1', ''],
          ['3', '全部完工', '1', '2022-06-03', '2022-06-30', '10', '区住建局', '', '1，2', code],
        ),
      ],
      known(plan),
      ids(),
    );
    expect(faults).toEqual([]);
    expect(milestones.map(({ id, title, after }) => [id, title, after])).toEqual([
      [uuid(1), '开工', []],
      [uuid(901), '监理进场', [uuid(1)]],
      [uuid(2), '全部完工', [uuid(1), uuid(901)]],
    ]);
    expect(milestones[0]).not.toHaveProperty('person');
    expect(milestones[2]).toMatchObject({ ownerUnitId: 'u1' });
  });

  test('a column that is left out leaves what a node had', () => {
    const plan = [node(1, { title: '开工', person: '李某', ownerUnitId: 'u2', weight: 7, targets: [2] })];
    const { milestones } = readTimetable(
      [
        {
          name: '表',
          rows: [
            { number: 1, cells: ['节点', '开始', '完成'] },
            { number: 2, cells: ['开工', '2022-06-01', '2022-06-02'] },
          ],
        },
      ],
      known(plan),
      ids(),
    );
    expect(milestones).toEqual([{ ...plan[0], start: '2022-06-01', finish: '2022-06-02' }]);
  });

  test('a table that is no timetable, one without days and one without rows say so', () => {
    const codes = (book: Sheet): string[] => readTimetable([book], known([]), ids()).faults.map(({ code }) => code);
    expect(codes({ name: '表', rows: [{ number: 1, cells: ['姓名', '电话'] }] })).toEqual(['no-header']);
    expect(codes({ name: '表', rows: [{ number: 1, cells: ['节点名称', '权重'] }] })).toEqual([
      'no-column',
      'no-column',
      'no-rows',
    ]);
    expect(codes(sheet())).toEqual(['no-rows']);
  });
});
