import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { takeSeal, writeSeal } from '../platform/ledger/seal.js';
import type { LedgerEntryView, LedgerVerified, SealView } from '../regime/boards/endpoints.ledger.js';
import type { TaskView } from '../regime/tasks/contract.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const ENGLISH = { 'accept-language': 'en' };

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let auditor: Visitor;
let supervisor: Visitor;
let clerk: Visitor;
let programmeId: string;
let draftId: string;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  [auditor, supervisor, clerk] = [
    await console.enter('audit-admin'),
    await console.enter('supervision'),
    await console.enter('gov-office'),
  ];
  ({ programmeId } = await issueSeed(clerk));
  // A notice that is still the gov office's own.
  draftId = await clerk.send('草稿.txt', await readFile(new URL('../../fixtures/README.md', import.meta.url)));
});
afterAll(() => console.app.close());

interface ListOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
const listed = async (visitor: Visitor, search = '', headers = {}): Promise<ListOf<LedgerEntryView>> =>
  (await visitor.ask('GET', `/api/ledger?${search}`, undefined, headers)).json<ListOf<LedgerEntryView>>();

/** All pages one after the other. */
async function everything(visitor: Visitor, search = ''): Promise<readonly LedgerEntryView[]> {
  const all: LedgerEntryView[] = [];
  let cursor: string | null = '';
  do {
    const { items, next }: ListOf<LedgerEntryView> = await listed(
      visitor,
      `${search}&limit=37${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    all.push(...items);
    cursor = next;
  } while (cursor !== null);
  return all;
}

async function outcomeOf<Outcome>(visitor: Visitor, url: string, body: object): Promise<Outcome> {
  const started = await visitor.ask('POST', url, body);
  expect([url, started.statusCode]).toEqual([url, 202]);
  await console.runJobs();
  const job = await visitor.ask('GET', `/api/jobs/${started.json<{ jobId: string }>().jobId}`);
  const { state, progress, outcome } = job.json<{ state: string; progress: number; outcome: Outcome }>();
  expect([state, progress]).toEqual(['done', 100]);
  return outcome;
}

test('the audit administrator reads who did what to what, when and from where, each entry a sentence', async () => {
  const { items } = await listed(auditor, 'event=notice.issued');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    who: { name: 'gov-office', role: '区政府办公室', onBehalfOf: null },
    address: '127.0.0.1',
    erased: false,
    algorithm: 'sha256',
  });
  expect(items[0]?.sentence).toMatch(
    /^gov-office（区政府办公室）登记通知已印发：2022年4月7日，签发人.+：《.*为民办实事.*》$/u,
  );
  const english = (await listed(auditor, 'event=notice.issued', ENGLISH)).items[0]?.sentence ?? '';
  expect(english).toMatch(
    /^gov-office \(Government office\) registered the notice as issued on 7 April 2022, signed by /u,
  );
});

test('every entry is told in words, none by its bare name, and holds the hash of the one before', async () => {
  const entries = await everything(auditor);
  expect(entries.length).toBeGreaterThan(60);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => entries.length - place));
  expect(entries.filter(({ what, event }) => what === event)).toEqual([]);
  entries.forEach(({ previous }, place) => {
    expect(previous).toBe(entries[place + 1]?.hash ?? null);
  });
});

test('entries are found by person, unit, item, kind of event and day', async () => {
  const choices = (await auditor.ask('GET', '/api/ledger/choices')).json<{
    readonly people: readonly { readonly id: string; readonly name: string }[];
    readonly items: readonly { readonly id: string; readonly name: string }[];
    readonly kinds: readonly { readonly kind: string; readonly name: string }[];
  }>();
  expect(choices.kinds).toContainEqual({ kind: 'notice', name: '通知' });
  const person = choices.people.find(({ name }) => name === 'gov-office')?.id ?? '';
  const byClerk = await everything(auditor, `person=${person}`);
  expect(new Set(byClerk.map(({ who }) => who.name))).toEqual(new Set(['gov-office']));
  const item = choices.items[0];
  expect(item?.name).toMatch(/^第1项“/u);
  const ofItem = await everything(auditor, `item=${item?.id ?? ''}`);
  expect(ofItem.length).toBeGreaterThan(1);
  expect(ofItem.filter(({ things }) => !things.some(({ id }) => id === item?.id))).toEqual([]);
  expect((await everything(auditor, 'event=unit')).every(({ event }) => event.startsWith('unit.'))).toBe(true);
  expect(await everything(auditor, 'from=2022-04-08')).toEqual([]);
  expect(await everything(auditor, 'to=2022-04-06')).toEqual([]);
  expect((await everything(auditor, 'from=2022-04-07&to=2022-04-07')).length).toBe((await everything(auditor)).length);
  const both = await everything(auditor, `person=${person}&item=${item?.id ?? ''}&event=task.issued`);
  expect(both.map(({ event }) => event)).toEqual(['task.issued']);
  const wrong = await auditor.ask('GET', '/api/ledger?from=yesterday');
  expect(wrong.statusCode).toBe(422);
});

test('what an act brought about names the act as its cause', async () => {
  const [issued] = (await listed(auditor, 'event=notice.issued')).items;
  const tasks = await everything(auditor, 'event=task.issued');
  expect(tasks).toHaveLength(10);
  expect(new Set(tasks.map(({ causedBy }) => causedBy))).toEqual(new Set([issued?.seq]));
  expect(new Set(tasks.map(({ address }) => address))).toEqual(new Set([null]));
});

test('the supervision office sees the programme’s entries, no draft notice, no account, no address', async () => {
  const [seen, all] = [await everything(supervisor), await everything(auditor)];
  expect(seen.length).toBeGreaterThan(50);
  expect(new Set(seen.map(({ address }) => address))).toEqual(new Set([null]));
  const ofDraft = ({ things }: LedgerEntryView): boolean => things.some(({ id }) => id === draftId);
  expect(all.filter(ofDraft).length).toBeGreaterThan(0);
  expect(seen.filter(ofDraft)).toEqual([]);
  expect(seen.filter(({ event }) => event.startsWith('ledger.') || event.startsWith('account.'))).toEqual([]);
});

test('nobody else reads the ledger, and another district’s is another ledger', async () => {
  for (const role of ['gov-office', 'system-admin', 'security-admin', 'unit-head', 'deputy-leader'] as const) {
    const unit = role === 'unit-head' ? { unitId: (await firstUnit()) ?? '' } : {};
    const visitor = await console.enter([{ role, ...unit }]);
    expect([role, (await visitor.ask('GET', '/api/ledger')).statusCode]).toEqual([role, 403]);
    expect((await visitor.ask('GET', '/api/ledger/seals')).statusCode).toBe(403);
    expect((await visitor.ask('POST', '/api/ledger/exports', { format: 'jsonl' })).statusCode).toBe(404);
  }
  const elsewhere = await console.enter('audit-admin', console.otherDistrictId);
  expect(await everything(elsewhere)).toEqual([]);
});

const firstUnit = async (): Promise<string | undefined> =>
  (await db.selectFrom('unit').select('id').where('district_id', '=', console.districtId).executeTakeFirst())?.id;

test('an item’s history tells the same sentences, in the language of whoever asks', async () => {
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<ListOf<TaskView>>();
  const url = `/api/tasks/${items[1]?.id ?? ''}/history`;
  const history = (await clerk.ask('GET', url)).json<ListOf<{ sentence: string; by: string | null }>>().items;
  expect(history.map(({ sentence }) => sentence)).toContain(
    '随通知下达，列第2项，区住房城乡建设局牵头，完成时间2022年12月30日',
  );
  expect(history.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringMatching(/^报送进展情况（第三季度）：定下应办日期2022年10月5日（2022年10月8日含当日前不计迟）$/u),
  );
  expect(new Set(history.map(({ by }) => by))).toEqual(new Set(['gov-office']));
});

test('an export in lines of JSON can be checked with nothing but a hash, and says that it was made', async () => {
  const { uploadId, entries, name } = await outcomeOf<{ uploadId: string; entries: number; name: string }>(
    auditor,
    '/api/ledger/exports',
    { format: 'jsonl' },
  );
  const file = await auditor.ask('GET', `/api/uploads/${uploadId}/content`);
  expect([file.statusCode, name]).toEqual([200, '台账-2022-04-07.jsonl']);
  const lines = file.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { seq: number; hash: string; body: string; sentence: string });
  expect(lines).toHaveLength(entries);
  let before: string | null = null;
  for (const { body, hash } of lines) {
    expect(createHash('sha256').update(body).digest('hex')).toBe(hash);
    expect((JSON.parse(body) as { previous: string | null }).previous).toBe(before);
    before = hash;
  }
  expect(lines.at(-1)?.sentence).toBe('audit-admin（审计管理员）导出台账（jsonl）：台账');
  expect((await supervisor.ask('GET', `/api/uploads/${uploadId}/content`)).statusCode).toBe(404);
});

test('an export as a workbook opens, one row an entry, and holds what was filtered', async () => {
  const body = { format: 'xlsx', event: 'task.issued' };
  const { uploadId } = await outcomeOf<{ uploadId: string }>(supervisor, '/api/ledger/exports', body);
  const file = await supervisor.ask('GET', `/api/uploads/${uploadId}/content`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.rawPayload as never);
  const sheet = workbook.worksheets[0];
  expect(sheet?.rowCount).toBe(11);
  expect(sheet?.getRow(1).getCell(7).text).toBe('做了什么');
  expect(sheet?.getRow(2).getCell(7).text).toMatch(/^随通知下达，列第1项/u);
  expect(sheet?.getRow(2).getCell(14).text).toMatch(/^[0-9a-f]{64}$/u);
});

test('the chain is verified from the page, and agrees with every seal, one kept outside too', async () => {
  await writeSeal(console.sealFolder, await takeSeal(db, '2022-04-07'));
  const seals = (await auditor.ask('GET', '/api/ledger/seals')).json<ListOf<SealView>>().items;
  expect(seals).toMatchObject([{ day: '2022-04-07', district: console.districtId }]);
  const [{ day = '', ...head } = {}] = seals;
  const verdict = await outcomeOf<LedgerVerified>(auditor, '/api/ledger/verifications', {
    seal: { day, heads: [head] },
  });
  expect(verdict).toMatchObject({ broken: null, seals: 2, differs: null });
  const foreign = { day, heads: [{ ...head, district: console.otherDistrictId }] };
  const refused = await auditor.ask('POST', '/api/ledger/verifications', { seal: foreign });
  expect([refused.statusCode, refused.json<{ type: string }>().type]).toEqual([409, '/problems/ledger.foreign-seal']);
});

test('a row that the owner of the database changed is named by the page’s verification, and by the seal', async () => {
  const owner = await database.open('owner');
  await writeFile(path.join(console.sealFolder, 'notes.txt'), 'no seal');
  const before = await sql<{ seq: number; body: string }>`select seq, body from ledger_entry
    where district_id = ${console.districtId} and event = 'notice.issued'`.execute(owner);
  const { seq = 0, body = '' } = before.rows[0] ?? {};
  const forged = body.replace('"registered":true', '"registered":false');
  expect(forged).not.toBe(body);
  await sql`update ledger_entry set body = ${forged} where district_id = ${console.districtId} and seq = ${seq}`.execute(
    owner,
  );
  const verdict = await outcomeOf<LedgerVerified>(auditor, '/api/ledger/verifications', {});
  expect(verdict.broken).toEqual({ seq, fault: 'entry-changed' });
  await sql`update ledger_entry set body = ${body} where district_id = ${console.districtId} and seq = ${seq}`.execute(
    owner,
  );
  expect((await outcomeOf<LedgerVerified>(auditor, '/api/ledger/verifications', {})).broken).toBeNull();
});
