import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { readSheetRows } from '../documents/xlsx/rows.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { verify } from '../platform/ledger/verify.js';
import type { PersonView } from '../regime/offices/endpoints.people.js';
import type { applyPeopleImport, PeopleImportView } from '../regime/offices/endpoints.people-import.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;

const CIVIL = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: '区民政局',
  aliases: ['民政局'],
  kind: 'department',
} as const;
const TOWN = { id: '018f0000-0000-7000-8000-000000000002', name: '太阳村镇', aliases: [], kind: 'town' } as const;
const HOSTILE = '=HYPERLINK("http://evil.example","点我")';
const ADDRESS = 'https://shishi.liunan.test';

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  await console.addUnits([CIVIL, TOWN]);
});
afterAll(() => console.app.close());

async function imported(bytes: Uint8Array, visitor = clerk): Promise<PeopleImportView> {
  const uploadId = await visitor.upload('人员.xlsx', bytes);
  const started = await visitor.ask('POST', '/api/person-imports', { uploadId });
  expect(started.statusCode).toBe(202);
  await console.runJobs();
  return opened(started.json<{ importId: string }>().importId, visitor);
}
const opened = async (id: string, visitor = clerk): Promise<PeopleImportView> =>
  (await visitor.ask('GET', `/api/person-imports/${id}`)).json<PeopleImportView>();
const apply = ({ id, preview }: PeopleImportView, headers = {}) =>
  clerk.ask(
    'POST',
    `/api/person-imports/${id}/application`,
    { basis: preview?.basis ?? '', address: ADDRESS },
    headers,
  );
const listed = async (): Promise<readonly PersonView[]> =>
  (await clerk.ask('GET', '/api/people?limit=200')).json<{ items: PersonView[] }>().items;
/** The template as it is downloaded, with rows written under its headings. */
async function filled(...rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const template = (await clerk.ask('GET', '/api/people-template.xlsx')).rawPayload;
  await book.xlsx.load(new Uint8Array(template).buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the template has no sheet');
  let header = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).text === '姓名') header = number;
  });
  for (const [at, cells] of rows.entries())
    for (const [column, text] of cells.entries()) sheet.getCell(header + 1 + at, column + 1).value = text;
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const LI = ['李某', '13800001111', 'li@liunan.test', '联络员', '民政局', '', '', '2022-04-01', '', '李某'];
const LI_AGAIN = ['李某', '13800001111', '', '联络员', '太阳村镇', '', '', '', '', ''];
const ZHAO = ['赵某', '', '', '单位负责人', '区民政局', '主要领导', HOSTILE, '', '', 'zhao'];
const SUN = ['孙某', '13900002222', '', '区财政局', '', '', '', '', '', ''];

test('one fault anywhere, told by row, column and remedy, and nobody at all is taken over', async () => {
  const before = await listed();
  const shown = await imported(await filled(LI, ['钱某', '', '', '联络员', '民政', '', '', '', '', '']));
  expect(shown.preview?.faults).toMatchObject([
    { column: 'E', code: 'unit-alike', sentence: '单位名录里没有“民政”，相近的有：区民政局。请改成名录里的名称或简称' },
  ]);
  expect(shown.can).toEqual([]);
  expect((await apply(shown)).json()).toMatchObject({ type: '/problems/person-import.faulty', params: { count: 1 } });
  expect(await listed()).toEqual(before);
});

test('a filled-in template is shown, then taken over whole; each new account has a link, told once and kept nowhere', async () => {
  const shown = await imported(await filled(LI, LI_AGAIN, ZHAO, SUN));
  expect(shown).toMatchObject({
    state: 'read',
    can: ['person-import.apply'],
    preview: {
      counts: { added: 3, changed: 0, same: 0, invited: 2, faults: 0 },
      people: [
        {
          ...{ name: '李某', does: 'add' },
          changes: [
            { field: 'telephone', was: null, now: '13800001111' },
            { field: 'mail', now: 'li@liunan.test' },
            { field: 'post', now: '联络员，区民政局，2022年4月1日起' },
            { field: 'post', now: '联络员，太阳村镇，2022年4月7日起' },
            { field: 'loginName', now: '李某' },
          ],
        },
        { name: '赵某' },
        { name: '孙某' },
      ],
    },
  });
  const key = { 'idempotency-key': 'taken-over-once' };
  const answer = (await apply(shown, key)).json<z.output<typeof applyPeopleImport.reply>>();
  expect(answer).toMatchObject({
    state: 'applied',
    invited: [
      { name: '李某', loginName: '李某', posts: '联络员，区民政局、联络员，太阳村镇' },
      { name: '赵某', loginName: 'zhao' },
    ],
  });
  const links = (answer.invited ?? []).map(({ invitation }) => invitation);
  const [sheet] = await readSheetRows({ name: 'x.xlsx', bytes: Buffer.from(answer.workbook ?? '', 'base64') });
  const told = sheet?.rows.flatMap(({ cells }) => cells) ?? [];
  expect(told).toEqual(expect.arrayContaining(links.map((link) => `${ADDRESS}/invitation#${link}`)));

  expect((await apply(shown, key)).json()).toMatchObject({ invited: null, workbook: null });
  expect(await opened(shown.id)).toMatchObject({ state: 'applied', preview: null, can: [] });
  const { rows } = await sql<{ kept: string }>`select answer::text as kept from idempotency_key
    union all select to_jsonb(c)::text from entry_code c union all select to_jsonb(i)::text from person_import i where i.state = 'applied'
    union all select body from ledger_entry union all select content from ledger_private`.execute(db);
  const kept = rows.map((row) => row.kept).join('\n');
  for (const link of links) expect(kept).not.toContain(link);
  expect(kept.match(/13800001111/gu)).toHaveLength(1); // in the erasable part of the ledger, once

  const setPassword = (invitation = '') =>
    console.app.inject({
      method: 'POST',
      url: '/api/invitation/password',
      payload: { invitation, password: 'a long sentence' },
    });
  expect((await setPassword(links[1])).statusCode).toBe(204);
  expect((await setPassword(links[1])).statusCode).toBe(409);
});

test('what a cell holds is text and nothing else, in the list and when it goes out again', async () => {
  const zhao = (await listed()).find(({ name }) => name === '赵某');
  expect(zhao).toMatchObject({ posts: [{ title: HOSTILE, rank: 'head' }], account: { standing: 'open' } });
  const out = new ExcelJS.Workbook();
  await out.xlsx.load(new Uint8Array((await clerk.ask('GET', '/api/people.xlsx')).rawPayload).buffer);
  const kinds = new Set<unknown>();
  out.worksheets[0]?.eachRow((row) => row.eachCell((cell) => kinds.add(cell.type)));
  expect(kinds).not.toContain(ExcelJS.ValueType.Formula);
});

test('the list as it goes out comes back without a change; what is new in it is all that happens', async () => {
  const exported = new Uint8Array((await clerk.ask('GET', '/api/people.xlsx?standing=all')).rawPayload);
  const same = await imported(exported);
  expect(same.preview).toMatchObject({ counts: { added: 0, changed: 0, invited: 0, faults: 0, unnamed: 0 } });
  expect((await apply(same)).json()).toMatchObject({ type: '/problems/person-import.nothing-to-do' });
  const ends = await imported(
    await filled(['孙某', '13900003333', '', '区财政局', '', '', '', '', '2022-06-30', 'sun'], LI),
  );
  expect(ends.preview?.people).toMatchObject([
    {
      name: '孙某',
      changes: [
        { field: 'telephone', was: '13900002222', now: '13900003333' },
        { field: 'post', was: '区财政局，2022年4月7日起', now: '区财政局，2022年4月7日至2022年6月30日' },
        { field: 'loginName', now: 'sun' },
      ],
    },
  ]);
  const [sun] = (await listed()).filter(({ name }) => name === '孙某');
  await clerk.ask('POST', `/api/people/${sun?.id ?? ''}/posts`, {
    role: 'supervision',
    title: null,
    from: '2022-04-07',
    until: null,
  });
  expect((await apply(ends)).statusCode).toBe(200);
  expect((await listed()).find(({ name }) => name === '孙某')).toMatchObject({
    account: { standing: 'invited', loginName: 'sun' },
    posts: expect.arrayContaining([expect.objectContaining({ role: 'finance', until: '2022-06-30' })]) as unknown,
  });
  expect((await verify(db)).breaks).toEqual([]);
});

test('whoever keeps people brings them in; nobody else, and a security administrator reads no telephone whole', async () => {
  const finance = await console.enter('finance');
  const uploadId = await finance.upload('人员.xlsx', await filled(SUN));
  expect((await finance.ask('POST', '/api/person-imports', { uploadId })).statusCode).toBe(403);
  expect((await finance.ask('GET', '/api/people-template.xlsx')).statusCode).toBe(403);
  const guard = await console.enter('security-admin');
  const shown = await imported(
    await filled(['吴某', '13700004444', '', '审计管理员', '', '', '', '', '', 'wu']),
    guard,
  );
  expect(shown.preview).toMatchObject({
    counts: { added: 1, invited: 1, faults: 0 },
    people: [{ changes: [{ field: 'telephone', now: '137****4444' }, { field: 'post' }, { field: 'loginName' }] }],
  });
  expect((await finance.ask('GET', `/api/person-imports/${shown.id}`)).statusCode).toBe(404);
  expect((await opened(shown.id)).preview?.faults).toMatchObject([{ code: 'security-admin-names' }]);
});
