import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheetRows } from '../documents/xlsx/rows.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { Db } from '../platform/database/tables.js';
import { verify } from '../platform/ledger/verify.js';
import type { UnitImportView } from '../regime/offices/endpoints.import.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
});
afterAll(() => console.app.close());

/** A workbook as somebody would fill it in by hand. */
async function workbook(...rows: readonly (readonly (string | Date)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('单位').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function imported(bytes: Uint8Array, visitor = clerk): Promise<UnitImportView> {
  const started = await visitor.ask('POST', '/api/unit-imports', {
    uploadId: await visitor.upload('单位.xlsx', bytes),
  });
  expect(started.statusCode).toBe(202);
  await console.runJobs();
  return opened(started.json<{ importId: string }>().importId, visitor);
}
const opened = async (id: string, visitor = clerk): Promise<UnitImportView> =>
  (await visitor.ask('GET', `/api/unit-imports/${id}`)).json<UnitImportView>();
const apply = ({ id, preview }: UnitImportView, visitor = clerk) =>
  visitor.ask('POST', `/api/unit-imports/${id}/application`, { basis: preview?.basis ?? '' });
const names = async (): Promise<string[]> =>
  (await clerk.ask('GET', '/api/units?standing=all')).json<{ items: UnitView[] }>().items.map(({ name }) => name);
const exported = async (query = 'standing=all'): Promise<Uint8Array> =>
  new Uint8Array((await clerk.ask('GET', `/api/units.xlsx?${query}`)).rawPayload);

const HEADINGS = ['名称', '简称', '别名', '类别', '上级单位', '统一社会信用代码', '起始日期', '终止日期'];

test('a list of units is shown before anything of it is done, and then taken over whole, units above one another too', async () => {
  const shown = await imported(
    await workbook(
      HEADINGS,
      ['区燃气站', '', '', '事业单位', '区住建局', '', '', ''],
      ['区住房城乡建设局', '区住建局', '建设局、住建局', '部门', '', '91350100M000100Y43', '', ''],
      ['河西街道', '', '', '街道', '', '', new Date('2015-01-01T00:00:00Z'), ''],
    ),
  );
  expect(shown).toMatchObject({
    state: 'read',
    preview: { counts: { added: 3, changed: 0, same: 0, unnamed: 0, faults: 0 }, faults: [] },
    can: ['unit-import.apply'],
  });
  expect(shown.preview?.rows[0]).toMatchObject({ row: 2, name: '区燃气站', does: 'add' });
  expect(await names()).toEqual([]);
  expect((await apply(shown)).json<UnitImportView>()).toMatchObject({ state: 'applied', can: [] });
  const { items } = (await clerk.ask('GET', '/api/units')).json<{ items: UnitView[] }>();
  expect(items.find(({ name }) => name === '区燃气站')?.parent?.name).toBe('区住房城乡建设局');
  expect(items.find(({ name }) => name === '区住房城乡建设局')?.aliases.toSorted()).toEqual(['住建局', '建设局']);
  expect(items.find(({ name }) => name === '河西街道')?.from).toBe('2015-01-01');
  expect((await apply(shown)).statusCode).toBe(409);
});

test('the export comes back and changes nothing, whichever language it is in', async () => {
  const answer = await clerk.ask('GET', '/api/units.xlsx');
  expect(answer.headers['content-type']).toContain('spreadsheetml');
  expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('柳南区单位名录');
  for (const language of ['zh-CN', 'en']) {
    const shown = await imported(await exported(`standing=all&language=${language}`));
    expect(shown.preview).toMatchObject({ counts: { added: 0, changed: 0, same: 3, unnamed: 0, faults: 0 } });
    expect(shown.can).toEqual([]);
    expect((await apply(shown)).json<{ type: string }>().type).toBe('/problems/unit-import.nothing-to-do');
  }
});

test('the export holds what the search leaves on the screen', async () => {
  const [sheet] = await readSheetRows({ name: '单位名录.xlsx', bytes: await exported('search=hxjd') });
  const cells = sheet?.rows.flatMap(({ cells: [name = ''] }) => name) ?? [];
  expect(cells).toContain('河西街道');
  expect(cells).not.toContain('区燃气站');
});

test('twelve faults come as twelve, each with row, column and remedy, and not one row is taken over', async () => {
  const before = await names();
  const shown = await imported(
    await workbook(
      HEADINGS,
      ['好的局', '', '', '部门', '', '', '', ''],
      ['', '无名', '', '部门', '', '', '', ''],
      ['甲局', '', '', '衙门', '', '', '', ''],
      ['乙局', '', '', '', '', '', '', ''],
      ['丙局', '住建局', '', '部门', '', '', '', ''],
      ['丁局', '', '河西街道', '部门', '', '', '', ''],
      ['戊局', '', '', '部门', '没有的局', '', '', ''],
      ['己局', '', '', '部门', '', '12345', '', ''],
      ['庚局', '', '', '部门', '', '91350100M000100Y44', '', ''],
      ['河西街道', '', '', '街道', '', '91350100M000100Y43', '', ''],
      ['壬局', '', '', '部门', '', '', '去年', ''],
      ['癸局', '', '', '部门', '', '', '2022-03-01', '2022-02-01'],
      ['甲局', '', '', '部门', '', '', '', ''],
    ),
  );
  const faults = shown.preview?.faults ?? [];
  expect(faults.map(({ row, column }) => `${String(row)}${String(column)}`)).toEqual([
    ...['3A', '4D', '5D', '6B', '7C', '8E', '9F', '10F', '11F', '12G', '13H', '14A'],
  ]);
  expect(faults[3]?.sentence).toBe(
    '“住建局”已经是区住房城乡建设局的名称、简称或别名。请改名，或改到区住房城乡建设局那一行',
  );
  expect(shown.can).toEqual([]);
  expect((await apply(shown)).json()).toMatchObject({ type: '/problems/unit-import.faulty', params: { count: 12 } });
  expect(await names()).toEqual(before);
});

test('where the list has changed since somebody looked, they are shown it anew and nothing is done', async () => {
  const shown = await imported(await workbook(['名称', '类别'], ['区审计局', '部门'], ['河西街道', '其他']));
  const blank = { shortName: null, parentId: null, creditCode: null, from: null, until: null };
  await clerk.ask('POST', '/api/units', { ...blank, name: '区审计局', kind: 'department' });
  expect((await apply(shown)).json<{ type: string }>().type).toBe('/problems/unit-import.moved-on');
  const again = await opened(shown.id);
  expect(again.preview).toMatchObject({
    counts: { added: 0, changed: 1, same: 1 },
    rows: [{ row: 3, name: '河西街道', does: 'change', changes: [{ field: 'kind', was: '街道', now: '其他' }] }],
  });
  expect((await apply(again)).statusCode).toBe(200);
});

test('the list of the seed’s district comes in cleanly, goes out as it came, and its notice then asks about no known name', async () => {
  const other = await console.enter('gov-office', console.otherDistrictId);
  const bytes = await readFile(new URL('../../fixtures/seed/units.xlsx', import.meta.url));
  const shown = await imported(new Uint8Array(bytes), other);
  expect(shown.preview).toMatchObject({ counts: { added: 12, faults: 0 }, ignored: [] });
  expect((await apply(shown, other)).statusCode).toBe(200);
  const rowsIn = async (book: Uint8Array): Promise<string[]> => {
    const [sheet] = await readSheetRows({ name: '单位.xlsx', bytes: book });
    const rows = (sheet?.rows ?? []).map(({ cells }) =>
      cells
        .map((cell) => cell.trim())
        .join(' ')
        .trim(),
    );
    return rows.slice(rows.findIndex((row) => row.startsWith('名称'))).toSorted();
  };
  const out = new Uint8Array((await other.ask('GET', '/api/units.xlsx')).rawPayload);
  expect(await rowsIn(out)).toEqual(await rowsIn(new Uint8Array(bytes)));
  const notice = await readFile(new URL('../../fixtures/seed/notice.docx', import.meta.url));
  const { reading } = (
    await other.ask('GET', `/api/notices/${await other.send('通知.docx', notice)}`)
  ).json<NoticeView>();
  const asked = reading?.questions.filter(({ code }) => code === 'unknown-unit');
  expect(asked?.map(({ params }) => params['unit'])).toEqual(['金太阳']);
});

test('what is no workbook says why, and what to do', async () => {
  const shown = await imported(Buffer.from('PK\u0003\u0004 no archive'));
  expect(shown).toMatchObject({ state: 'unread', preview: null, unread: { code: 'damaged' } });
  expect(shown.unread?.sentence).toContain('另存');
  const other = await imported(await workbook(['序号', '电话'], ['1', '3721']));
  expect(other.preview?.faults).toMatchObject([{ row: null, code: 'no-header' }]);
});

test('only the gov office brings a list in; others do not even see it', async () => {
  const finance = await console.enter('finance');
  const uploadId = await finance.upload('单位.xlsx', await workbook(['名称'], ['甲']));
  expect((await finance.ask('POST', '/api/unit-imports', { uploadId })).statusCode).toBe(403);
  const shown = await imported(await workbook(['名称'], ['河西街道']));
  expect((await finance.ask('GET', `/api/unit-imports/${shown.id}`)).statusCode).toBe(404);
  expect((await finance.ask('GET', '/api/units.xlsx')).statusCode).toBe(200);
});

test('six thousand units with a further name each are taken over in one go, and the ledger verifies', async () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => [`第${String(at)}站`, '事业单位', `站${String(at)}`]);
  const shown = await imported(await workbook(['名称', '类别', '别名'], ...rows));
  expect(shown.preview?.counts).toMatchObject({ added: 6_000, faults: 0 });
  expect((await apply(shown)).statusCode).toBe(200);
  const { breaks, entries } = await verify(db);
  expect(breaks).toEqual([]);
  expect(entries).toBeGreaterThan(12_000);
});
