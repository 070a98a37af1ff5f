import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeXlsxForm } from '../../../documents/writing/xlsx-form.js';
import { readSheetRows, type SheetOfRows } from '../../../documents/xlsx/rows.js';
import { day } from '../../../kernel/day.js';
import type { FilingView } from '../contract.js';
import { reportPaperWords } from '../paper-word-lists.js';
import { sectionTyped } from '../queries.js';
import { NOTHING_TYPED, type SectionContent, type SectionTyped } from '../rules/content.js';
import { missingIn } from '../rules/missing.js';
import type { SectionFacts } from '../rules/prefill.js';
import {
  filingOf,
  type KnownFiling,
  readReturned,
  type ReturnedBook,
  type TypedFields,
} from '../rules/returned-sheet.js';
import { factsOf, period, said, target } from '../rules/section.testing.js';
import { reportSheetWords } from '../sheet-word-lists.js';
import { choicesIn } from '../sheet-parts.js';
import { contentView } from '../view.js';
import { missingWords } from '../words.missing.js';
import { reportSheet } from './report-sheet.js';

const UNIT = '11111111-1111-4111-8111-111111111111';
const [ONE, TWO] = ['22222222-2222-4222-8222-222222222221', '22222222-2222-4222-8222-222222222222'];
const FILING = '33333333-3333-4333-8333-333333333333';
const LINE = '44444444-4444-4444-8444-444444444444';
const HELPER = '55555555-5555-4555-8555-555555555555';

const facts = factsOf(
  {
    light: { kind: 'lag', rules: '1' },
    before: { on: day('2022-03-31'), values: new Map([[1, 40]]) },
    requests: [
      { unitId: UNIT, what: '管线图', askedOn: day('2022-05-10'), dueOn: day('2022-05-17'), answeredOn: null },
    ],
  },
  {
    targets: [target(1), target(2, { kind: 'works', title: '修缮屋面', unit: '%', value: null })],
    responsible: [{ id: UNIT, name: '河西街道' }],
  },
);

/** What was typed, with these fields typed over it. */
function typedWith(typed: SectionTyped, fields: TypedFields): SectionTyped {
  const over = sectionTyped({
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        { value, version: 0, accountId: '', window: null, at: '' },
      ]),
    ),
  });
  const named = Object.fromEntries(
    (['sentence', 'explanation', 'next', 'publicity', 'difficulties'] as const)
      .filter((field) => field in fields)
      .map((field) => [field, over[field]]),
  );
  return {
    ...{ ...typed, ...named },
    figures: new Map([...typed.figures, ...over.figures]),
    cooperation: new Map([...typed.cooperation, ...over.cooperation]),
  };
}

interface Place {
  readonly taskId: string;
  readonly typed: SectionTyped;
  readonly facts?: SectionFacts;
  readonly state?: 'draft' | 'submitted';
}

const contentOf = ({ typed, facts: own = facts }: Place): SectionContent => said(own, typed);

const filingWith = (places: readonly Place[]): FilingView => ({
  obligation: {
    ...{ id: FILING, writtenOn: '2022-07-05', reminderOn: '2022-07-05', dueOn: '2022-07-05', opensOn: '2022-06-20' },
    ...{ state: 'open', overdue: false, metOn: null, late: null, counts: null, clause: null },
  },
  programme: { id: FILING, year: 2022, title: '通知', number: null },
  ...{ unit: { id: HELPER, name: '区住房城乡建设局' }, addressee: '区政府办公室', period: '2022Q2' },
  sections: places.map((place, at) => ({
    ...{ taskId: place.taskId, item: { id: place.taskId, seq: at + 1, title: '停车场建设' }, dueOn: '2022-12-30' },
    ...{ state: place.state ?? 'draft', edition: 1, version: 7, typed: [], can: [], missing: [] },
    content: contentView(contentOf(place)) as FilingView['sections'][number]['content'],
    ...{ submittedAt: null, returned: null, accepted: null, reason: null, standing: null, light: null },
  })),
  ...{ letterNumber: null, signer: null, submission: null, receipt: null, head: false, version: 0, can: [] },
});

async function carriedOut(places: readonly Place[], change: (book: Book) => void = () => undefined): Promise<Book> {
  const book = reportSheet({
    ...{ filing: filingWith(places), units: ['金太阳', '柳石街道'] },
    ...{ words: reportSheetWords['zh-CN'], paper: reportPaperWords['zh-CN'] },
    missing: missingWords['zh-CN'],
  });
  const sheets = await readSheetRows({ name: '表.xlsx', bytes: await writeXlsxForm(book) });
  const mine = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ number, cells }) => ({ number, cells: [...cells] })),
  }));
  change(mine);
  return mine;
}
type Book = { name: string; rows: { number: number; cells: string[] }[] }[];

const known = (places: readonly Place[], more: Partial<KnownFiling> = {}): KnownFiling => ({
  sections: places.map((place, at) => ({
    ...{ taskId: place.taskId, number: String(at + 1), edition: 1, mayType: (place.state ?? 'draft') === 'draft' },
    ...{ typed: place.typed, content: contentOf(place) },
  })),
  ...choicesIn(reportSheetWords),
  units: new Map([
    ['金太阳', HELPER],
    ['柳石街道', UNIT],
  ]),
  lacksWith: (taskId, fields) => {
    const place = places.find((each) => each.taskId === taskId);
    return place ? missingIn(contentOf({ ...place, typed: typedWith(place.typed, fields) }), [UNIT], period) : [];
  },
  newId: () => LINE,
  ...more,
});

const back = (book: readonly SheetOfRows[], of: KnownFiling): ReturnedBook => {
  const mark = filingOf(book);
  if (!mark) throw new Error('the workbook is not known again');
  return readReturned(book, mark, of);
};

/** Writes into the row of an item's sheet that a key stands behind. */
const write = (book: Book, key: string, column: number, text: string, sheet = 1): number => {
  const row = book[sheet]?.rows.find(({ cells }) => cells[5] === key);
  if (!row) throw new Error(`no row ${key}`);
  while (row.cells.length <= column) row.cells.push('');
  row.cells[column] = text;
  return row.number;
};

const plainPlaces: readonly Place[] = [
  { taskId: ONE, typed: NOTHING_TYPED },
  { taskId: TWO, typed: NOTHING_TYPED },
];
const changed = async (change: (book: Book) => void, places = plainPlaces): Promise<ReturnedBook> =>
  back(await carriedOut(places, change), known(places));

describe('a workbook that comes back', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      '@SUM(A1)',
      '6月停工\n7月赶上',
      '_x0041_',
      '_x005F_x0041_',
      '0012',
      '2022-07-05',
      ' 空 ',
      '1e5',
    ),
  );
  const figures = fc.oneof(
    fc.nat({ max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 1000),
  );
  const typed = fc.record({
    ...{ sentence: fc.option(texts), explanation: fc.option(texts), next: fc.option(texts) },
    publicity: fc.option(
      fc.array(fc.record({ id: fc.uuid(), on: fc.constant(day('2022-06-16')), channel: texts, link: texts }), {
        maxLength: 3,
      }),
    ),
    difficulties: fc.option(
      fc.array(fc.record({ id: fc.uuid(), text: texts, unitId: fc.constantFrom(null, HELPER) }), { maxLength: 3 }),
    ),
    figures: fc.tuple(fc.option(figures), texts).map(([value, note]) => new Map([[1, { value, note }]])),
    cooperation: fc
      .tuple(fc.constantFrom(null, 'late' as const), fc.option(texts), fc.constantFrom(null, 'fair' as const))
      .map(([materials, sentence, grade]) => new Map([[UNIT, { materials, sentence, grade }]])),
  });

  test('unchanged changes nothing, whatever was typed and whatever was typed since', async () => {
    await fc.assert(
      fc.asyncProperty(typed, typed, async (then, now) => {
        const book = await carriedOut([{ taskId: ONE, typed: then }]);
        expect(back(book, known([{ taskId: ONE, typed: now }]))).toEqual({ faults: [], sections: [] });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('types what was changed, and nothing else, over the version that it went out with', async () => {
    const result = await changed((book) => {
      write(book, 'sentence', 1, '完成2栋。');
      write(book, 'figure-1', 3, '1,234个');
      write(book, `unit-${UNIT}`, 1, '按时');
      write(book, 'publicity-+2', 0, '2022年6月16日');
      write(book, 'publicity-+2', 1, '报纸');
      write(book, 'difficulty-+1', 0, '管线迁改排期未定', 2);
      write(book, 'difficulty-+1', 4, '金太阳', 2);
    });
    expect(result.faults).toEqual([]);
    expect(result.sections).toEqual([
      {
        ...{ taskId: ONE, version: 7 },
        fields: {
          sentence: '完成2栋。',
          'figure-1': { value: 1234, note: '' },
          [`unit-${UNIT}`]: { materials: 'on-time', sentence: null, grade: null },
          publicity: [{ id: LINE, on: '2022-06-16', channel: '报纸', link: '' }],
        },
      },
      {
        ...{ taskId: TWO, version: 7 },
        fields: { difficulties: [{ id: LINE, text: '管线迁改排期未定', unitId: HELPER }] },
      },
    ]);
  });

  test('an emptied cell goes back to what is filled in; an emptied line is taken out', async () => {
    const typedBefore: SectionTyped = {
      ...NOTHING_TYPED,
      sentence: '写过的',
      publicity: [{ id: LINE, on: day('2022-06-16'), channel: '报纸', link: '' }],
    };
    const places = [{ taskId: ONE, typed: typedBefore }];
    const result = await changed((book) => {
      write(book, 'sentence', 1, '');
      write(book, `publicity-${LINE}`, 0, '');
      write(book, `publicity-${LINE}`, 1, '');
    }, places);
    expect(result.sections.map(({ fields }) => fields)).toEqual([{ sentence: null, publicity: [] }]);
  });

  test('names every cell that cannot be taken, and takes nothing', async () => {
    const rows: number[] = [];
    const result = await changed((book) => {
      rows.push(
        write(book, 'figure-1', 3, '约12'),
        write(book, `unit-${UNIT}`, 1, '还行'),
        write(book, 'publicity-+1', 0, '昨天'),
        write(book, 'difficulty-+1', 4, '没有的局'),
        write(book, 'next', 1, '长'.repeat(2001)),
        write(book, 'figure-2', 0, '别的目标'),
      );
      write(book, 'sentence', 1, '对的一句', 2);
    });
    expect(result.sections).toEqual([]);
    expect(result.faults.map(({ sheet, row, column, code }) => [sheet, row, column, code]).toSorted()).toEqual(
      [
        ['第1项', rows[0], 'D', 'no-figure'],
        ['第1项', rows[1], 'B', 'no-choice'],
        ['第1项', rows[2], 'A', 'no-day'],
        ['第1项', rows[2], 'B', 'part-missing'],
        ['第1项', rows[3], 'A', 'part-missing'],
        ['第1项', rows[3], 'E', 'unit-unknown'],
        ['第1项', rows[4], 'B', 'too-long'],
        ['第1项', rows[5], 'A', 'locked'],
      ].toSorted(),
    );
  });

  test('holds figures to the rules of the page: none falls without a note, none that is a share passes 100 (I18)', async () => {
    const low = await changed((book) => void write(book, 'figure-1', 3, '30'));
    expect(low.faults.map(({ column, code, params }) => [column, code, params])).toEqual([
      ['E', 'fall-note', { before: 40 }],
    ]);
    const noted = await changed((book) => {
      write(book, 'figure-1', 3, '30');
      write(book, 'figure-1', 4, '上次多报');
    });
    expect(noted.sections[0]?.fields).toEqual({ 'figure-1': { value: 30, note: '上次多报' } });
    expect((await changed((book) => void write(book, 'figure-2', 3, '101%'))).faults[0]?.code).toBe('over-whole');
    // Two hundred per cent of what is counted is real.
    expect((await changed((book) => void write(book, 'figure-1', 3, '240'))).faults).toEqual([]);
  });

  test('is known again by its marks: rows that were added, copied or taken out are named', async () => {
    const added = await changed((book) => void book[1]?.rows.push({ number: 90, cells: ['多一条'] }));
    expect(added.faults).toMatchObject([{ row: 90, code: 'row-added' }]);
    const copied = await changed((book) => {
      const row = book[1]?.rows.find(({ cells }) => cells[5] === 'next');
      if (row) book[1]?.rows.push({ ...row, number: 91 });
    });
    expect(copied.faults).toMatchObject([{ row: 91, code: 'row-twice' }]);
    const gone = await changed((book) => {
      if (book[1]) book[1].rows = book[1].rows.filter(({ cells }) => cells[5] !== 'next');
    });
    expect(gone.faults).toMatchObject([{ sheet: '第1项', code: 'row-missing', params: { count: 1 } }]);
    const without = await changed((book) => void book.splice(2, 1));
    expect(without.faults).toMatchObject([{ code: 'sheet-missing', params: { item: '2' } }]);
  });

  test('of an earlier edition, of an item that is gone, of a section that is closed is refused', async () => {
    const book = await carriedOut(plainPlaces, (mine) => void write(mine, 'sentence', 1, '改了'));
    const now = known(plainPlaces);
    const [first, second] = now.sections;
    if (!first || !second) throw new Error('there are two');
    const codes = (sections: KnownFiling['sections']) =>
      back(book, { ...now, sections }).faults.map(({ code }) => code);
    expect(codes([{ ...first, edition: 2 }, second])).toEqual(['edition']);
    expect(codes([first])).toEqual(['item-gone']);
    expect(codes([{ ...first, mayType: false }, second])).toEqual(['closed']);
    // Nothing was changed in the second: that it is closed by now hinders nothing.
    expect(codes([first, { ...second, mayType: false }])).toEqual([]);
  });

  test('a line that somebody else added meanwhile stays, and what was typed of a unit in other cells too', async () => {
    const book = await carriedOut(plainPlaces, (mine) => {
      write(mine, 'publicity-+1', 0, '2022-06-16');
      write(mine, 'publicity-+1', 1, '报纸');
      write(mine, `unit-${UNIT}`, 3, '一般');
    });
    const theirs = { id: HELPER, on: day('2022-06-20'), channel: '公示栏', link: '' };
    const meanwhile: SectionTyped = {
      ...NOTHING_TYPED,
      publicity: [theirs],
      cooperation: new Map([[UNIT, { materials: null, sentence: '两次催要', grade: null }]]),
    };
    const places = [{ taskId: ONE, typed: meanwhile }, plainPlaces[1] as Place];
    expect(back(book, known(places)).sections[0]?.fields).toEqual({
      publicity: [theirs, { id: LINE, on: '2022-06-16', channel: '报纸', link: '' }],
      [`unit-${UNIT}`]: { materials: null, sentence: '两次催要', grade: 'fair' },
    });
  });

  test('a workbook of somebody else’s making is none of ours', () => {
    expect(
      filingOf([{ name: '表', rows: [{ number: 1, cells: ['季度报告', '', '', '', '', 'x', '{}'] }] }]),
    ).toBeUndefined();
    expect(filingOf([])).toBeUndefined();
  });
});
