import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../platform/database/addresses.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { verify } from '../platform/ledger/verify.js';
import { asProblem } from '../platform/operations/database-faults.js';
import { SAMPLE_TABLES } from '../platform/operations/sample.testing.js';
import { type SampleConsole, sampleConsole, type Visitor } from './sample-console.testing.js';

const database = useTestDatabase();
let console: SampleConsole;
let office: Visitor;
let unit: Visitor;

beforeAll(async () => {
  await sql.raw(SAMPLE_TABLES).execute(await database.open('owner'));
  console = await sampleConsole(await database.open('application'));
  office = await console.enter('office', '区政府办');
  unit = await console.enter('unit', '区住建局');
});
afterAll(() => console.app.close());

interface Report {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly can: readonly string[];
}

let quarters = 0;
/** A fresh report of the unit, still a draft. */
async function begin(of = '区住建局'): Promise<Report> {
  const programmeId = randomUUID();
  await sql`insert into sample_programme values (${console.districtId}, ${programmeId}, 2022, true, 1)`.execute(
    console.db,
  );
  const answer = await office.ask('POST', `/api/programmes/${programmeId}/reports`, {
    unit: of,
    quarter: (quarters++ % 4) + 1,
  });
  expect(answer.statusCode).toBe(201);
  return answer.json<Report>();
}

interface LedgerRow {
  readonly id: string;
  readonly event: string;
  readonly cause?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly actor: { readonly role: string; readonly accountId: string };
}

async function ledgerOf(id: string): Promise<readonly LedgerRow[]> {
  const named = JSON.stringify([{ id }]);
  const { rows } = await sql<{ body: LedgerRow }>`select body::jsonb as body from ledger_entry
    where body::jsonb -> 'subjects' @> ${named}::jsonb order by seq`.execute(console.db);
  return rows.map(({ body }) => body);
}

const submission = (id: string) => `/api/reports/${id}/submission`;
const typeOf = (answer: { json: () => unknown }) => (answer.json() as { readonly type: string }).type;

test('who has not signed in is asked to, before anything of the request is looked at', async () => {
  const { statusCode, headers, ...answer } = await console.nobody.ask('POST', submission('no-id'), {
    progress: 'much',
  });
  expect([statusCode, headers['content-type']]).toEqual([401, 'application/problem+json; charset=utf-8']);
  expect(answer.json()).toMatchObject({ type: '/problems/signed-out', title: '请先登录', status: 401 });
  const broken = await console.app.inject({
    ...{ method: 'POST', url: submission('no-id'), payload: '{', headers: { 'content-type': 'application/json' } },
  });
  expect(broken.statusCode).toBe(401);
});

test('wrong fields are named all at once, each with its whole path and a sentence', async () => {
  const answer = await unit.ask(
    'POST',
    submission('no-id'),
    { progress: 101, reason: 'a\u0000b', colour: 'red' },
    { 'idempotency-key': 'two words', 'if-match': 'yesterday' },
  );
  expect(answer.statusCode).toBe(422);
  const { errors } = answer.json<{ readonly errors: readonly { readonly in: string; readonly path: string }[] }>();
  expect(errors).toEqual([
    { in: 'header', path: 'If-Match', code: 'not-a-version', message: '版本号格式不正确' },
    { in: 'header', path: 'Idempotency-Key', code: 'not-a-key', message: '请求编号须为1至200个可见字符' },
    { in: 'body', path: 'reason', code: 'no-text', message: '含有无法保存的字符，请删除后重新填写' },
    { in: 'path', path: 'reportId', code: 'not-an-id', message: '编号格式不正确' },
    { in: 'body', path: 'progress', code: 'too-big', message: '不能大于100' },
    { in: 'body', path: 'colour', code: 'not-known', message: '没有这一填写项' },
  ]);
  const english = await unit.ask('POST', submission(randomUUID()), {}, { 'accept-language': 'en-GB,zh;q=0.5' });
  expect(english.json()).toMatchObject({ errors: [{ path: 'progress', message: 'Please fill this in' }] });
});

test('what belongs to another and what does not exist are answered the same to the byte', async () => {
  const foreign = await begin('区教育局');
  const other = await console.enter('office', '区政府办', randomUUID());
  const asks = [
    unit.ask('POST', submission(foreign.id), { progress: 5 }),
    unit.ask('POST', submission(randomUUID()), { progress: 5 }),
    unit.ask('GET', `/api/reports/${foreign.id}`),
    unit.ask('PATCH', `/api/reports/${foreign.id}/draft`, { progress: 5 }),
    other.ask('GET', `/api/reports/${foreign.id}`),
    unit.ask('GET', '/api/no-such-thing'),
  ];
  const answers = await Promise.all(asks);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 404]);
  const bodies = answers.map(({ body }) => body.replace(/request:[^"]*/, ''));
  expect(new Set(bodies).size).toBe(1);
});

test('what is seen but not allowed is 403, and leaves no trace', async () => {
  const report = await begin();
  const answer = await office.ask('POST', submission(report.id), { progress: 5 });
  expect([answer.statusCode, typeOf(answer)]).toEqual([403, '/problems/forbidden']);
  expect((await ledgerOf(report.id)).map(({ event }) => event)).toEqual(['report.created']);
});

test('a step that needs proof asks for the password again before the rule is asked', async () => {
  const report = await begin();
  const confirmation = `/api/reports/${report.id}/confirmation`;
  const fresh = await office.ask('POST', confirmation, {});
  expect([fresh.statusCode, typeOf(fresh)]).toEqual([409, '/problems/report.wrong-state']);
  console.clock.forward(6 * 60_000);
  const old = await office.ask('POST', confirmation, {});
  expect([old.statusCode, typeOf(old)]).toEqual([401, '/problems/proof-needed']);
  expect(old.headers['www-authenticate']).toContain('insufficient_user_authentication');
});

test('a rule that says no is answered with its clause and in the reader’s language', async () => {
  const report = await begin();
  await unit.ask('PUT', `/api/reports/${report.id}/figures`, { progress: 60 }, { 'if-match': '"1"' });
  const answer = await unit.ask('POST', submission(report.id), { progress: 40 });
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({
    type: '/problems/report.falls',
    title: 'zh-CN: the figure fell from 60',
    params: { from: 60 },
    clause: 'R21',
  });
});

test('a submission changes the report, meets its obligation and stands in the ledger with its cause', async () => {
  const report = await begin();
  expect(report.can).toEqual([]);
  const seen = await unit.ask('GET', `/api/reports/${report.id}`);
  expect(seen.json<Report>().can).toEqual(['report.submit', 'report.type']);
  const answer = await unit.ask('POST', submission(report.id), { progress: 40, reason: '联系人张三' });
  expect([answer.statusCode, answer.headers['etag']]).toEqual([200, '"2"']);
  expect(answer.json()).toMatchObject({ state: 'submitted', progress: 40, can: [] });
  const [, submitted, met] = await ledgerOf(report.id);
  expect(submitted).toMatchObject({
    event: 'report.submitted',
    facts: { progress: 40, version: 2 },
    actor: { role: 'unit', accountId: unit.clerk.accountId },
  });
  expect(met).toMatchObject({ event: 'obligation.met', cause: submitted?.id });
  expect(JSON.stringify(submitted)).not.toContain('张三');
  expect((await verify(console.db)).breaks).toEqual([]);
});

test('when what must follow is refused, nothing happened at all', async () => {
  const report = await begin();
  await sql`update sample_obligation set state = 'void' where report_id = ${report.id}`.execute(console.db);
  const answer = await unit.ask('POST', submission(report.id), { progress: 40 });
  expect([answer.statusCode, answer.json<{ readonly clause: string }>().clause]).toEqual([409, 'R4']);
  const after = await unit.ask('GET', `/api/reports/${report.id}`);
  expect(after.json()).toMatchObject({ state: 'draft', progress: 0 });
  expect((await ledgerOf(report.id)).map(({ event }) => event)).toEqual(['report.created']);
});

test('who changes what somebody else has changed since is told what, and by whom', async () => {
  const report = await begin();
  const colleague = await console.enter('unit', '区住建局');
  const figures = `/api/reports/${report.id}/figures`;
  expect((await colleague.ask('PUT', figures, { progress: 30 }, { 'if-match': '"1"' })).statusCode).toBe(200);
  const answer = await unit.ask('PUT', figures, { progress: 35 }, { 'if-match': '"1"' });
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({
    type: '/problems/stale',
    version: 2,
    changes: [
      {
        event: 'report.corrected',
        version: 2,
        facts: { progress: 30 },
        by: { role: 'unit', accountId: colleague.clerk.accountId, loginName: colleague.loginName },
      },
    ],
  });
  const blind = await unit.ask('PUT', figures, { progress: 35 });
  expect(blind.json()).toMatchObject({ errors: [{ in: 'header', path: 'If-Match', code: 'version-missing' }] });
});

test('ten who correct the same figures at once: one is heard, nine are told', async () => {
  const report = await begin();
  const figures = `/api/reports/${report.id}/figures`;
  const tries = Array.from({ length: 10 }, (_, place) =>
    unit.ask('PUT', figures, { progress: place }, { 'if-match': '"1"' }),
  );
  const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
  expect(statuses.sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
});

test('the same request sent twice at once is done once, and answered twice the same', async () => {
  const report = await begin();
  const key = { 'idempotency-key': randomUUID() };
  const twins = await Promise.all(
    Array.from({ length: 5 }, () => unit.ask('POST', submission(report.id), { progress: 40 }, key)),
  );
  expect(twins.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(twins.map(({ body, headers }) => `${body} ${String(headers['etag'])}`)).size).toBe(1);
  expect((await ledgerOf(report.id)).filter(({ event }) => event === 'report.submitted')).toHaveLength(1);
});

test('a key used for another request is refused, and free again after three days', async () => {
  const report = await begin();
  const key = { 'idempotency-key': randomUUID() };
  const figures = `/api/reports/${report.id}/figures`;
  await unit.ask('PUT', figures, { progress: 1 }, { ...key, 'if-match': '"1"' });
  const other = await unit.ask('PUT', figures, { progress: 2 }, { ...key, 'if-match': '"2"' });
  expect([other.statusCode, typeOf(other)]).toEqual([422, '/problems/key-reused']);
  console.clock.forward(72 * 3_600_000);
  const late = await console.enter('unit', '区住建局');
  const first = await late.ask('PUT', figures, { progress: 2 }, { ...key, 'if-match': '"2"' });
  expect(first.statusCode).toBe(200);
  unit = await console.enter('unit', '区住建局'); // three days later everybody signs in again
  office = await console.enter('office', '区政府办');
});

test('a refused request may be sent again under its key once the reason is gone', async () => {
  const report = await begin();
  const key = { 'idempotency-key': randomUUID() };
  await sql`update sample_obligation set state = 'void' where report_id = ${report.id}`.execute(console.db);
  expect((await unit.ask('POST', submission(report.id), { progress: 4 }, key)).statusCode).toBe(409);
  await sql`update sample_obligation set state = 'open' where report_id = ${report.id}`.execute(console.db);
  expect((await unit.ask('POST', submission(report.id), { progress: 4 }, key)).statusCode).toBe(200);
});

test('what the database forbids is the rule’s answer, not a fault', async () => {
  const body = { unit: '区水利局', quarter: 2 };
  const reports = `/api/programmes/${console.programmeId}/reports`;
  expect((await office.ask('POST', reports, body)).statusCode).toBe(201);
  const answer = await office.ask('POST', reports, body);
  expect([answer.statusCode, answer.json<{ readonly clause: string }>().clause]).toEqual([409, 'R20']);
  expect(typeOf(answer)).toBe('/problems/report.twice');
});

test('who waits too long for a record that is being worked on may try again', async () => {
  const report = await begin();
  const holding = await database.open('application');
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let locked: () => void = () => undefined;
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  const held = holding.transaction().execute(async (tx) => {
    await sql`select 1 from sample_report where id = ${report.id} for update`.execute(tx);
    locked();
    await released;
  });
  await isLocked;
  const answer = await unit.ask('POST', submission(report.id), { progress: 4 });
  release();
  await held;
  expect([answer.statusCode, typeOf(answer), answer.headers['retry-after']]).toEqual([503, '/problems/busy', '1']);
});

/** Long enough for the first connection on a busy machine: the pool waits as long for that as for a free one. */
const PATIENCE_MS = 2_000;

test('who waits too long for a connection, since every one is in use, may try again', async () => {
  const connectionString = addressOf(database.addresses, 'application');
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: PATIENCE_MS });
  const held = await pool.connect();
  const fault: unknown = await pool.connect().then(
    (client) => client.release(),
    (error: unknown) => error,
  );
  held.release();
  await pool.end();
  expect(asProblem(fault, {})).toMatchObject({ status: 503, code: 'busy', details: { retryAfter: 1 } });
});

test('two who type into one form keep both their fields, and are told where they met', async () => {
  const report = await begin();
  const draft = `/api/reports/${report.id}/draft`;
  const colleague = await console.enter('unit', '区住建局');
  const first = await unit.ask('PATCH', draft, { progress: 30 });
  expect([first.statusCode, first.headers['etag']]).toEqual([200, '"1"']);
  const second = await colleague.ask('PATCH', draft, { progress: 35, reason: '雨天' }, { 'if-match': '"0"' });
  expect(second.json()).toMatchObject({
    version: 2,
    fields: { progress: 30, reason: '雨天' },
    conflicts: [{ field: 'progress', yours: 35, theirs: 30, own: false }],
  });
  const knowing = await colleague.ask('PATCH', draft, { progress: 35 }, { 'if-match': '"2"' });
  expect(knowing.json()).toMatchObject({ version: 3, fields: { progress: 35 }, conflicts: [] });
  expect((await ledgerOf(report.id)).map(({ event }) => event)).toEqual(['report.created']);
});

test('a form that was submitted takes nothing more, and forgets what was typed', async () => {
  const report = await begin();
  await unit.ask('PATCH', `/api/reports/${report.id}/draft`, { progress: 30 });
  await unit.ask('POST', submission(report.id), { progress: 30 });
  const answer = await unit.ask('PATCH', `/api/reports/${report.id}/draft`, { progress: 31 });
  expect([answer.statusCode, typeOf(answer)]).toEqual([409, '/problems/draft-closed']);
  const { rows } = await sql`select 1 from draft_field where subject_id = ${report.id}`.execute(console.db);
  expect(rows).toEqual([]);
});

test('a list is paged by its cursor, holds each row once, and only rows that may be seen', async () => {
  const programmeId = randomUUID();
  await sql`insert into sample_programme values (${console.districtId}, ${programmeId}, 2022, true, 1)`.execute(
    console.db,
  );
  const reports = `/api/programmes/${programmeId}/reports`;
  for (const quarter of [1, 2, 3, 4]) {
    await office.ask('POST', reports, { unit: '区住建局', quarter });
    await office.ask('POST', reports, { unit: '区教育局', quarter });
  }
  const pages: string[][] = [];
  for (let cursor = ''; ;) {
    const answer = await unit.ask('GET', `${reports}?limit=3${cursor}`);
    const { items, next } = answer.json<{ readonly items: readonly Report[]; readonly next: string | null }>();
    pages.push(items.map(({ id }) => id));
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  expect(pages.map((ids) => ids.length)).toEqual([3, 1]);
  expect(new Set(pages.flat()).size).toBe(4);
  const strange = await unit.ask('GET', `${reports}?limit=3&cursor=abc`);
  expect(strange.json()).toMatchObject({ status: 422, errors: [{ in: 'query', path: 'cursor' }] });
});

test('long work is accepted with a job that only its owner can ask for', async () => {
  const report = await begin();
  const answer = await unit.ask('POST', `/api/reports/${report.id}/export`, {});
  const { job } = answer.json<{ readonly job: string }>();
  expect([answer.statusCode, answer.headers['location']]).toEqual([202, `/api/jobs/${job}`]);
  const state = await unit.ask('GET', `/api/jobs/${job}`);
  expect(state.json()).toMatchObject({ id: job, kind: 'report.write', state: 'waiting', progress: 0, outcome: null });
  expect((await office.ask('GET', `/api/jobs/${job}`)).statusCode).toBe(404);
});
