import { chmod, copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBackup } from '../cli/backup.js';
import { runRestore } from '../cli/restore.js';
import { openBackup } from '../platform/backup/archive-reader.js';
import { fileName, tableName } from '../platform/backup/manifest.js';
import { migrate } from '../platform/database/migrate.js';
import type { Db } from '../platform/database/tables.js';
import { verify } from '../platform/ledger/verify.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { TaskRecord } from '../regime/tasks/contract.js';
import { type RunningDatabase, startDatabase } from './database.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

/** Words of the seed that stand in its file, its items, its duties, and in what people wrote about them. */
const SECRET = ['为老服务中心', '切实可行的实施方案', '柳南政办〔2022〕10号'];
const SETTING_UP_MS = 120_000;
const paper = '柳南保函〔2022〕3号';

let above = '';
let database: RunningDatabase;
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let issued: Awaited<ReturnType<typeof issueSeed>>;

beforeAll(async () => {
  above = await mkdtemp(path.join(tmpdir(), 'shishi-removal-'));
  await chmod(above, 0o755); // as root, PostgreSQL runs as another user
  database = await startDatabase({ env: { SHISHI_DATA: path.join(above, 'data') }, cwd: above }, () => undefined);
  await migrate(database.addresses);
  db = await database.open('application');
  console = await regimeConsole(db, database);
  clerk = await console.enter('gov-office');
  issued = await issueSeed(clerk);
}, SETTING_UP_MS);
afterAll(async () => {
  await console.app.close();
  await database.stop();
  await rm(above, { recursive: true });
});

/** The files below the data folder in whose bytes a word stands. */
async function filesHolding(words: readonly string[], below = database.dataFolder): Promise<readonly string[]> {
  const files = await readdir(below, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    files.map(async (file) => {
      const place = path.join(file.parentPath, file.name);
      const bytes = file.isFile() ? await readFile(place).catch(() => Buffer.of()) : Buffer.of(); // gone meanwhile
      return words.some((word) => bytes.includes(word)) ? [path.relative(below, place)] : [];
    }),
  );
  return found.flat();
}

const typeOf = (answer: { json: () => unknown }): string => (answer.json() as { type: string }).type;
const notice = async (visitor = clerk): Promise<NoticeView> =>
  (await visitor.ask('GET', `/api/notices/${issued.noticeId}`)).json<NoticeView>();
const items = async (): Promise<readonly TaskRecord[]> =>
  (await clerk.ask('GET', `/api/programmes/${issued.programmeId}/tasks`)).json<{ items: TaskRecord[] }>().items;
const remove = (visitor = clerk, given = paper) =>
  visitor.ask('POST', `/api/notices/${issued.noticeId}/removal`, { reason: 'mark-overlooked', paper: given });

test('before, a secret lies in more places than its file: what people wrote, kept answers, exports, the log', async () => {
  const item = (await items()).find(({ content }) => content.includes('为老服务中心'));
  const described = { category: '民生', sites: ['为老服务中心'], districtInvested: null };
  const key = { 'idempotency-key': 'said-once' };
  const said = await clerk.ask('POST', `/api/tasks/${item?.id ?? ''}/description`, described, key);
  expect([said.statusCode, said.body]).toEqual([200, expect.stringContaining('为老服务中心')]);
  const duty = (await dutiesOf(clerk, issued.programmeId)).find(({ kind }) => kind === 'plan');
  const filed = { channel: 'paper', receivedOn: '2022-04-07', proof: { kind: 'receipt', number: '收1' } };
  const received = { ...filed, drawnUpOn: '2022-04-07', note: '为老服务中心的承办回执' };
  expect((await clerk.ask('POST', `/api/obligations/${duty?.id ?? ''}/receipts`, received)).statusCode).toBe(201);
  await clerk.ask('PATCH', `/api/notices/${issued.noticeId}/amendment`, { reason: '切实可行的实施方案一句有误' });
  const auditor = await console.enter('audit-admin');
  expect((await auditor.ask('POST', '/api/ledger/exports', { format: 'jsonl' })).statusCode).toBe(202);
  await console.runJobs();
  await sql`checkpoint`.execute(await database.open('owner'));
  const places = await filesHolding(SECRET);
  for (const part of ['files/', 'postgres/base/', 'postgres/pg_wal/'])
    expect(
      places.some((place) => place.startsWith(part)),
      part,
    ).toBe(true);
});

/** As an administrator would on a machine of their own, with the database of a folder. */
async function shishi(verb: typeof runBackup, data: string, ...args: string[]): Promise<string> {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const code = await verb(args, { out: say, err: say, env: { SHISHI_DATA: path.join(above, data) }, cwd: above });
  return `${String(code)} ${said}`;
}

test('a backup of before holds it', async () => {
  expect(await shishi(runBackup, 'data', 'before.zip')).toMatch(/^0 /u);
  await copyFile(path.join(above, 'before.zip'), path.join(above, 'overlooked.zip'));
});

test('only the gov office removes, after a fresh proof, by a paper that quotes nothing of it (point 13)', async () => {
  expect((await remove(await console.enter('supervision'))).statusCode).toBe(403);
  expect((await remove(await console.enter('system-admin'))).statusCode).toBe(404);
  expect(typeOf(await remove(clerk, '柳南政办〔2022〕10号'))).toBe('/problems/notice.removal-quotes');
  const { rows } = await sql<{ at: string }>`update session set proven_at = null returning created_at as at`.execute(
    db,
  );
  expect(typeOf(await remove())).toBe('/problems/proof-needed');
  await sql`update session set proven_at = ${rows[0]?.at}`.execute(db);
});

test('a removed notice is nowhere: not on a page, not in a file, not in the database’s pages or log', async () => {
  const removed = await remove();
  expect(removed.statusCode).toBe(202);
  // With the answer nobody reads a word of it any more, though its file still waits for the job.
  expect(await notice()).toMatchObject({
    reading: null,
    text: '',
    file: { name: '' },
    removal: { progress: 0 },
    can: [],
  });
  await console.runJobs();
  expect(await filesHolding(SECRET)).toEqual([]);
  expect(await notice()).toMatchObject({ removal: { progress: null, leftOver: null } });
});

test('what stays says that something was here, and the chain verifies', async () => {
  const supervisor = await console.enter('supervision');
  expect((await notice(supervisor)).removal).toMatchObject({ reason: 'mark-overlooked', paper, bytes: 6674 });
  const [item] = await items();
  const record = (await clerk.ask('GET', `/api/tasks/${item?.id ?? ''}`)).json<TaskRecord>();
  expect(record).toMatchObject({
    title: '（内容已紧急清除）',
    notice: { removed: true },
    dueOn: '2022-12-30',
    targets: [],
  });
  const duties = await dutiesOf(clerk, issued.programmeId);
  expect(duties.map(({ due }) => due)).toContain('2022-10-08');
  const { items: told } = (await supervisor.ask('GET', '/api/ledger?event=notice.removed')).json<{
    items: { sentence: string }[];
  }>();
  expect(told[0]?.sentence).toContain(`依据${paper}`);
  expect(await verify(db)).toMatchObject({ breaks: [] });
});

test('the same file does not come in again, and nothing is done to what is gone', async () => {
  const seed = await readFile(new URL('../../fixtures/seed/notice.docx', import.meta.url));
  expect(await clerk.upload('换个名字.docx', seed)).toBeUndefined();
  expect(typeOf(await remove())).toBe('/problems/notice.removed');
  const said = { code: 'coverage', about: '/tasks/9/content', answer: { kind: 'keep' } };
  expect((await clerk.ask('POST', `/api/notices/${issued.noticeId}/answers`, said)).statusCode).toBe(409);
  expect((await clerk.ask('GET', `/api/notices/${issued.noticeId}/papers`)).statusCode).toBe(404);
  expect(await filesHolding(SECRET)).toEqual([]);
});

/** The parts of a backup in whose bytes a word stands. */
async function partsHolding(words: readonly string[], file: string): Promise<readonly string[]> {
  const backup = await openBackup(path.join(above, file), () => undefined);
  const { tables, files } = backup.manifest;
  const parts = [...tables.map(({ name }) => tableName(name)), ...files.map((file) => fileName(file.path))];
  const found = [];
  for (const part of parts) {
    const bytes = await buffer(await backup.read(part));
    if (words.some((word) => bytes.includes(word))) found.push(part);
  }
  backup.close();
  return found;
}

test('a backup made before is cleaned in its place, and one that was overlooked does not bring it back', async () => {
  expect(await partsHolding(SECRET, 'before.zip')).toContain('tables/notice.copy');
  expect(await shishi(runBackup, 'data', 'clean', 'before.zip')).toMatch(/^0 [^]*清除 1 份通知/u);
  expect(await partsHolding(SECRET, 'before.zip')).toEqual([]);
  // The list of removals lies beside the backups since then.
  expect(await shishi(runRestore, 'restored', 'overlooked.zip')).toMatch(/^0 [^]*又清除了 1 份[^]*台账完好/u);
  expect(await filesHolding(SECRET, path.join(above, 'restored'))).toEqual([]);
});
