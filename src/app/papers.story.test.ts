import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaper } from '../documents/read.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';
import { workbookRows } from './workbook.testing.js';

const SEED = new URL('../../fixtures/seed/notice.docx', import.meta.url);
const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let programmeId: string;
let noticeId: string;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
  noticeId = await clerk.send('通知.docx', await readFile(SEED));
});
afterAll(() => console.app.close());

const taken = async (path: string): Promise<Uint8Array> => {
  const answer = await clerk.ask('GET', path);
  expect(answer.statusCode).toBe(200);
  return new Uint8Array(answer.rawPayload);
};
const cells = async (path: string): Promise<readonly (readonly string[])[]> => {
  const { blocks } = await readPaper({ name: 'taken.xlsx', bytes: await taken(path) });
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  );
};

test('minutes after the upload every paper is there to hand out, marked as a draft, before anything is registered', async () => {
  const list = (await clerk.ask('GET', `/api/notices/${noticeId}/papers`)).json<{
    draft: boolean;
    files: { name: string }[];
    chat: string;
  }>();
  expect(list.draft).toBe(true);
  expect(list.chat).toContain('10月5日');
  const names = list.files.map(({ name }) => name);
  expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(
    names.filter((name) => name.endsWith('.xlsx')).length,
  );
  const packed = unzipSync(await taken(`/api/notices/${noticeId}/papers.zip`));
  expect(Object.keys(packed).sort()).toEqual([...names].sort());
  const chat = names.find((name) => name.endsWith('.txt')) ?? '';
  expect(strFromU8(packed[chat] ?? new Uint8Array())).toContain('10月5日');
});

test('a unit sees them once the notice is registered, and not before', async () => {
  const liaison = await console.enter('supervision');
  expect((await liaison.ask('GET', `/api/notices/${noticeId}/papers`)).statusCode).toBe(404);
  expect((await liaison.ask('GET', `/api/notices/${noticeId}/papers.zip`)).statusCode).toBe(404);
});

test('the board comes out as it is shown: what a search leaves, in its order, in the language of the page', async () => {
  const other = await console.enter('gov-office', console.otherDistrictId);
  ({ programmeId } = await issueSeed(other));
  const board = `/api/programmes/${programmeId}/tasks.xlsx`;
  const unit = encodeURIComponent('金太阳');
  const path = `${board}?q=${encodeURIComponent('项目')}&unit=${unit}&down=true`;
  expect((await clerk.ask('GET', path)).statusCode).toBe(404); // another district's
  clerk = other;
  const rows = await workbookRows(clerk, path);
  expect(rows.slice(1).map(([seq]) => seq)).toEqual(['10', '3', '2']);
  expect(rows[1]?.[1]).toBe('长龙村产业及人饮用水建设项目');
  const found = await workbookRows(clerk, `${board}?q=wlfwzx&language=en`);
  expect(found.map(([, title]) => title)).toEqual(['Title', '柳石街道为老服务中心']);
  expect(rows[1]).toContain('太阳村镇');
  // The light as a word and why: no plan was approved, so nothing is forecast.
  expect(rows[0]).toEqual(expect.arrayContaining(['进度灯', '人工下调', '落后（百分点）', '预计完成']));
  expect(rows[1]).toEqual(expect.arrayContaining(['无数据', '实施方案尚未审定']));
  expect((await clerk.ask('GET', `${board}?sort=colour`)).statusCode).toBe(422);
});

test('the days of a unit come out as a workbook and for a calendar program, on the day as written', async () => {
  const unit = encodeURIComponent('太阳村镇');
  const rows = await cells(`/api/programmes/${programmeId}/obligations.xlsx?unit=${unit}`);
  expect(new Set(rows.slice(1).map(([, who]) => who))).toEqual(new Set(['太阳村镇']));
  expect(rows.map(([, , , written, last]) => [written, last])).toContainEqual(['2022-10-05', '2022-10-08']);
  const text = new TextDecoder().decode(await taken(`/api/programmes/${programmeId}/obligations.ics?unit=${unit}`));
  const unfolded = text.replaceAll(/\r?\n[ \t]/g, '');
  expect(unfolded).toContain('BEGIN:VCALENDAR');
  const report = unfolded.split('BEGIN:VEVENT').find((event) => event.includes('第三季度'));
  expect(report).toContain('DTSTART;VALUE=DATE:20221005');
  expect(report).toContain('DTEND;VALUE=DATE:20221006');
  expect(report).toContain('2022-10-08');
  expect(unfolded.match(/UID:/g)).toHaveLength(rows.length - 1);
});

test('a board of a thousand items comes out whole, narrowed and in its order', async () => {
  await copyItems(1_000);
  const board = `/api/programmes/${programmeId}/tasks.xlsx`;
  const [, ...rows] = await workbookRows(clerk, `${board}?down=true`);
  expect(rows.map(([seq]) => Number(seq))).toEqual(Array.from({ length: 1_000 }, (_, at) => 1_000 - at));
  const [, ...found] = await workbookRows(clerk, `${board}?q=wlfwzx`);
  expect(found).toHaveLength(100);
});

/** Copies the seed's items until there are so many, numbered on. */
async function copyItems(count: number): Promise<void> {
  const owner = await database.open('owner');
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = 'task' and column_name not in ('id', 'seq')`.execute(owner);
  const others = sql.join(rows.map(({ name }) => sql.ref(name)));
  await sql`insert into task (id, seq, ${others}) select gen_random_uuid(), seq + 10 * copy, ${others}
    from task, generate_series(1, ${count / 10 - 1}::int) copy where programme_id = ${programmeId}`.execute(owner);
}
