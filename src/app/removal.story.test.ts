import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runBackup } from '../cli/backup.js';
import { runRestore } from '../cli/restore.js';
import { openBackup } from '../platform/backup/archive-reader.js';
import { fileName, tableName } from '../platform/backup/manifest.js';
import { migrate } from '../platform/database/migrate.js';
import type { Db } from '../platform/database/tables.js';
import { verify } from '../platform/ledger/verify.js';
import { fileKeepers } from '../regime/keepers.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { FilingView } from '../regime/reports/contract.js';
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

/** A report of the second quarter that came on paper, was entered and accepted, and one of the third that is being typed. */
async function reportOn(taskId: string): Promise<void> {
  const duties = await dutiesOf(clerk, issued.programmeId);
  const [second, third] = ['2022Q2', '2022Q3'].map(
    (period) =>
      duties.find(
        (each) => each.kind === 'report' && each.period === period && each.tasks.some(({ id }) => id === taskId),
      )?.id ?? '',
  );
  const at = (id = ''): string => `/api/obligations/${id}/report`;
  const received = { channel: 'paper', receivedOn: '2022-04-07', proof: { kind: 'receipt', number: '收2' } };
  for (const id of [second, third]) await clerk.ask('POST', `${at(id)}/receipt`, received);
  const { sections } = (await clerk.ask('GET', at(second))).json<FilingView>();
  for (const { taskId: of, missing } of sections) {
    const figures = missing.map(({ target = 0 }) => [`figure-${String(target)}`, { value: 1 }] as const);
    await clerk.ask('PATCH', `${at(second)}/sections/${of}`, {
      ...Object.fromEntries(figures),
      next: '为老服务中心封顶',
    });
  }
  await clerk.ask('POST', `${at(second)}/submission`, {});
  const accepted = (await clerk.ask('POST', `${at(second)}/acceptance`, {})).json<FilingView>();
  expect(accepted.sections.map(({ state }) => state)).toEqual(sections.map(() => 'accepted'));
  const typed = await clerk.ask('PATCH', `${at(third)}/sections/${taskId}`, { explanation: '为老服务中心停工' });
  expect(typed.statusCode).toBe(200);
}

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
  await reportOn(item?.id ?? '');
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
  const code = await verb(args, {
    out: say,
    err: say,
    watched: false,
    env: { SHISHI_DATA: path.join(above, data) },
    cwd: above,
  });
  return `${String(code)} ${said}`;
}

/** Stands in files that were attached, in their names, and in what was written with them: in nothing of the notice. */
const ATTACHED = '南山计划';

/** Sends a file that nobody else sent, and answers with its upload and digest. */
async function attachable(part: string, bytes?: Uint8Array): Promise<{ uploadId: string; sha256: string }> {
  const content = bytes ?? Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.from(ATTACHED + part)]);
  const uploadId = await clerk.upload(`${ATTACHED}${part}.jpg`, content);
  return { uploadId, sha256: createHash('sha256').update(content).digest('hex') };
}

async function sheetOfUnits(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('单位').addRows([['名称'], [`${ATTACHED}办公室`]]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What each part of the regime attaches, as a clerk does it, with words of their own beside it. */
async function attachEverywhere(): Promise<Readonly<Record<string, string>>> {
  const done = async (path: string, body: object): Promise<void> => {
    const { statusCode, body: said } = await clerk.ask('POST', path, body);
    expect([path, statusCode < 300, said]).toEqual([path, true, said]);
  };
  const [sheet, original, correction] = [
    await attachable('单位', await sheetOfUnits()),
    await attachable('原件'),
    await attachable('更正'),
  ];
  await done('/api/unit-imports', { uploadId: sheet.uploadId });
  await done(`/api/notices/${issued.noticeId}/originals`, { uploadId: original.uploadId });
  await done(`/api/notices/${issued.noticeId}/amendments`, {
    ...{ number: '柳南政办〔2022〕15号', on: '2022-04-07', reason: ATTACHED, signedBy: '柳南区人民政府办公室' },
    proof: { kind: 'file', uploadId: correction.uploadId },
    cells: [{ row: '8', column: 'responsibleUnits', was: '金太阳、洛满镇', now: '洛满镇' }],
  });
  const [paper, filing] = [await attachable('承办'), await attachable('回执')];
  const item = (await items()).find(({ seq }) => seq === 2);
  await done(`/api/tasks/${item?.id ?? ''}/acknowledgement`, {
    ...{ accountableHead: '李某', handsOnLeader: '王某', planReference: '年度工作计划' },
    paper: { on: '2022-04-07', proof: { kind: 'file', uploadId: paper.uploadId } },
  });
  const duty = (await dutiesOf(clerk, issued.programmeId)).findLast(({ kind }) => kind === 'plan');
  await done(`/api/obligations/${duty?.id ?? ''}/receipts`, {
    ...{ channel: 'paper', receivedOn: '2022-04-07', drawnUpOn: '2022-04-07', note: `${ATTACHED}的附注` },
    proof: { kind: 'scan', uploadId: filing.uploadId },
  });
  // A ruling on lateness waits for a duty to be late: as it is kept then, with the words on the paper.
  const signed = { signedBy: '李某', signedOn: '2022-04-07', opinion: ATTACHED, scan: filing.sha256 };
  await sql`insert into lateness_ruling (district_id, id, obligation_id, counts, reason, state, proposed_by, proposed_at,
    decided_by, decided_at, paper) select district_id, id, obligation_id, false, '汛期', 'confirmed', account_id,
    entered_at, account_id, entered_at, ${JSON.stringify(signed)} from obligation_receipt
    where scan = ${filing.sha256}`.execute(db);
  await console.runJobs();
  const sent = { 'unit-import': sheet, original, amendment: correction, task: paper, obligation: filing };
  return Object.fromEntries(Object.entries(sent).map(([name, { sha256 }]) => [name, sha256]));
}

interface FilesAnswer {
  readonly items: readonly {
    readonly sha256: string;
    readonly names: readonly string[];
    readonly places: readonly { readonly kind: string }[];
    readonly keepers: readonly string[];
    readonly can: readonly string[];
  }[];
}
const files = async (q = ''): Promise<FilesAnswer['items']> =>
  (await clerk.ask('GET', `/api/files?q=${encodeURIComponent(q)}`)).json<FilesAnswer>().items;
const removeFile = (sha256: string, visitor = clerk, given = paper) =>
  visitor.ask('POST', `/api/files/${sha256}/removal`, { reason: 'mark-missing', paper: given });

/** The columns of every table in whose text a word stands. */
async function columnsHolding(word: string): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string; column: string }>`select table_name as table, column_name as column
    from information_schema.columns c join pg_class r on r.relname = c.table_name and r.relkind = 'r'
    where table_schema = 'public' and table_name not in ('migration', 'ledger_entry')`.execute(db);
  const found = [];
  for (const { table, column } of rows) {
    const may = await sql<{ may: boolean }>`select has_column_privilege(${table}, ${column}, 'select') as may`.execute(
      db,
    );
    if (may.rows[0]?.may !== true) continue;
    const held = await sql<{ held: boolean }>`select exists (select from ${sql.table(table)}
      where strpos(${sql.ref(column)}::text, ${word}) > 0) as held`.execute(db);
    if (held.rows[0]?.held === true) found.push(`${table}.${column}`);
  }
  return found;
}

let attached: Readonly<Record<string, string>>;

test('every file that was attached stands in a list, with what it belongs to; the gov office alone sees it', async () => {
  attached = await attachEverywhere();
  const listed = await files();
  for (const [part, sha256] of Object.entries(attached)) {
    const file = listed.find((each) => each.sha256 === sha256);
    expect([part, file?.can]).toEqual([part, ['file.remove']]);
    // Of a paper by which an item was taken on only the ledger speaks.
    if (part !== 'task') expect(file?.places.map(({ kind }) => kind)).toEqual([part]);
  }
  expect((await files('南山计划回执')).map(({ sha256 }) => sha256)).toEqual([attached['obligation']]);
  expect((await (await console.enter('supervision')).ask('GET', '/api/files')).statusCode).toBe(403);
  expect(await filesHolding([ATTACHED])).not.toEqual([]);
});

test('whatever column holds the digest of an attached file, some keeper knows of it and can take the file out', async () => {
  const known = new Set(['upload.sha256', ...fileKeepers.flatMap(({ columns }) => columns)]);
  for (const sha256 of Object.values(attached))
    expect((await columnsHolding(sha256)).filter((column) => !known.has(column))).toEqual([]);
  // So does every column that a migration holds to be a digest, but for those of secrets and of the program itself.
  const { rows } = await sql<{ column: string }>`select r.relname || '.' || a.attname as column from pg_constraint c
    join pg_class r on r.oid = c.conrelid join pg_attribute a on a.attrelid = r.oid and a.attnum = any(c.conkey)
    where c.contype = 'c' and pg_get_constraintdef(c.oid) like '%0-9a-f]{64}%'`.execute(db);
  const digests = rows.map(({ column }) => column);
  expect(digests.length).toBeGreaterThan(5);
  // What was made of a file, a thumbnail, goes with it wherever the file goes: the platform's own (erasing.ts).
  const ofNoFile = /_hash$|^ledger_|^tombstone[.]|^derived_file[.]/u;
  expect(digests.filter((column) => !known.has(column) && !ofNoFile.test(column))).toEqual([]);
});

test('a backup of before holds it', async () => {
  expect(await shishi(runBackup, 'data', 'before.zip')).toMatch(/^0 /u);
  await copyFile(path.join(above, 'before.zip'), path.join(above, 'overlooked.zip'));
  // The verb hands the database back, which is there again a moment later.
  await vi.waitFor(() => sql`select 1`.execute(db), { timeout: SETTING_UP_MS, interval: 100 });
});

test('each attached file is taken out of everything, and its tombstone and the chain stay (point 13)', async () => {
  const { obligation: scan = '' } = attached;
  const [ownFile] = (await files()).filter(({ places }) => places.some(({ kind }) => kind === 'notice'));
  expect(typeOf(await removeFile(ownFile?.sha256 ?? ''))).toBe('/problems/file.is-notice');
  expect((await removeFile(scan, await console.enter('supervision'))).statusCode).toBe(404);
  expect(typeOf(await removeFile(scan, clerk, ATTACHED))).toBe('/problems/notice.removal-quotes');
  for (const sha256 of Object.values(attached)) expect((await removeFile(sha256)).statusCode).toBe(202);
  expect((await removeFile(scan)).statusCode).toBe(404);
  // With the answers no row, kept answer, draft or text beside the ledger holds a word of them.
  expect(await columnsHolding(ATTACHED)).toEqual([]);
  await console.runJobs();
  expect(await filesHolding([ATTACHED])).toEqual([]);
  const removals = (await clerk.ask('GET', '/api/file-removals')).json<{ items: { sha256: string }[] }>().items;
  expect(removals.map(({ sha256 }) => sha256).toSorted()).toEqual(Object.values(attached).toSorted());
  expect(removals[0]).toMatchObject({ paper, noticeId: null, leftOver: null, cleanedAt: expect.any(String) as string });
  expect(await verify(db)).toMatchObject({ breaks: [] });
});

test('what was filed on which day, and what binds, stays when the paper of it is gone', async () => {
  const { rows } = await sql`select received_on::text as "on", note, scan from obligation_receipt
    where scan = ${attached['obligation']}`.execute(db);
  expect(rows).toEqual([{ on: '2022-04-07', note: null, scan: attached['obligation'] }]);
  const item = (await items()).find(({ seq }) => seq === 8);
  expect(item?.responsibleUnits).toEqual(['洛满镇']);
  const again = Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.from(`${ATTACHED}回执`)]);
  expect(await clerk.upload('别的名字.jpg', again)).toBeUndefined();
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

test('what had had its time lies in no page either, once the day’s erasing is done (个人信息保护法 art. 47)', async () => {
  const telephone = '0772-3700009';
  const added = await clerk.ask('POST', '/api/people', { name: '赵某', telephone, mail: null, post: null });
  await sql`insert into post (district_id, id, person_id, role, from_on, until_on) values (${console.districtId},
    gen_random_uuid(), ${added.json<{ id: string }>().id}, 'finance', '2022-01-01', '2022-01-02')`.execute(db);
  await sql`checkpoint`.execute(await database.open('owner'));
  expect(await filesHolding([telephone])).not.toEqual([]);
  await clerk.ask('POST', '/api/demo/clock', { to: '2022-04-08' });
  await console.runJobs();
  expect(await filesHolding([telephone])).toEqual([]);
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
  const everything = [...SECRET, ATTACHED];
  expect(await partsHolding(SECRET, 'before.zip')).toContain('tables/notice.copy');
  expect(await partsHolding([ATTACHED], 'before.zip')).toContain('tables/obligation_receipt.copy');
  expect(await shishi(runBackup, 'data', 'clean', 'before.zip')).toMatch(/^0 [^]*清除 6 份内容/u);
  expect(await partsHolding(everything, 'before.zip')).toEqual([]);
  // The list of removals lies beside the backups since then.
  expect(await shishi(runRestore, 'restored', 'overlooked.zip')).toMatch(/^0 [^]*又清除了 6 份[^]*台账完好/u);
  expect(await filesHolding(everything, path.join(above, 'restored'))).toEqual([]);
});
