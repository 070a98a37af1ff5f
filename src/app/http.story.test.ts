import { createHash } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import { SAMPLE_TABLES } from '../platform/operations/sample.testing.js';
import type { FileKeeper } from '../platform/uploads/keeper.js';
import { attachUpload, sweepUploads } from '../platform/uploads/upload-store.js';
import { type SampleConsole, sampleConsole, type Visitor } from './sample-console.testing.js';

const database = useTestDatabase();
let console: SampleConsole;
let unit: Visitor;

beforeAll(async () => {
  await sql.raw(SAMPLE_TABLES).execute(await database.open('owner'));
  console = await sampleConsole(await database.open('application'));
  unit = await console.enter('unit', '区住建局');
});
afterAll(() => console.app.close());

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly security?: readonly unknown[] }>>>>;
}

test('the description of the API is valid OpenAPI 3.1 by the word of an independent validator', async () => {
  const answer = await console.nobody.ask('GET', '/api/openapi.json');
  const document = answer.json<Described & Record<string, unknown>>();
  expect(document.openapi).toBe('3.1.0');
  expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
  const broken = { ...structuredClone(document), paths: { '/api/reports': { get: { responses: 5 } } } };
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});

test('the description holds every route below /api, and says which need no sign-in', async () => {
  const { paths } = (await console.nobody.ask('GET', '/api/openapi.json')).json<Described>();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  for (const route of described) {
    const [method = '', path = ''] = route.split(' ');
    const url = path.replace(/\{(\w+)\}/g, ':$1');
    expect([route, console.app.hasRoute({ method: method as 'GET', url })]).toEqual([route, true]);
  }
  expect(described).toContain('POST /api/reports/{reportId}/submission');
  const open = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { security }]) => (security?.length === 0 ? `${method} ${path}` : [])),
  );
  expect(open.sort()).toEqual([
    'delete /api/session',
    'get /api/door',
    'get /api/first-run',
    'get /api/openapi.json',
    'get /api/single-sign-on/callback',
    'get /api/single-sign-on/{district}/{provider}',
    'post /api/first-run',
    'post /api/forgotten-password',
    'post /api/invitation',
    'post /api/invitation/password',
    'post /api/session',
    'post /api/single-sign-on/{district}/{provider}/logout',
  ]);
});

test('a page of another site cannot make a signed-in browser do anything', async () => {
  const attempts = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ];
  const url = '/api/session/proof';
  const answers = await Promise.all(attempts.map((headers) => unit.ask('POST', url, {}, headers)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
  const own = await unit.ask('POST', url, {}, { 'sec-fetch-site': 'same-origin' });
  expect(own.statusCode).toBe(422);
  const older = await unit.ask('POST', url, {}, { origin: 'http://localhost:80', host: 'localhost' });
  expect(older.statusCode).toBe(422);
});

test('every answer carries the headers that keep a browser on the safe side', async () => {
  const { headers } = await unit.ask('GET', '/api/session');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  });
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('what cannot be read, is too large or of a strange kind is refused as a problem', async () => {
  const send = async (payload: string, type: string) => {
    const answer = await console.app.inject({
      ...{ method: 'POST', url: '/api/session', payload, headers: { 'content-type': type } },
    });
    return [answer.statusCode, answer.headers['content-type']];
  };
  const problem = 'application/problem+json; charset=utf-8';
  expect(await send('{"loginName":', 'application/json')).toEqual([400, problem]);
  expect(await send('{"__proto__": {"a": 1}}', 'application/json')).toEqual([400, problem]);
  expect(await send('loginName=a', 'application/x-www-form-urlencoded')).toEqual([415, problem]);
  expect(await send(`{"loginName":"${'a'.repeat(1_048_576)}"}`, 'application/json')).toEqual([413, problem]);
  expect(await send('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), 'application/json')).toEqual([422, problem]);
  const bad = await console.app.inject({ method: 'GET', url: '/api/%ff' });
  expect([bad.statusCode, bad.headers['content-type']]).toEqual([400, problem]);
});

test('machines see that it is alive, ready, and how it does', async () => {
  expect((await console.nobody.ask('GET', '/healthz')).statusCode).toBe(200);
  expect((await console.nobody.ask('GET', '/readyz')).json()).toEqual({ status: 'ready' });
  await unit.ask('GET', '/api/session');
  const { body } = await console.nobody.ask('GET', '/metrics');
  expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/api/session",status="200"}');
});

test('the log names the route and the number of a request, and nothing that was secret or searched for', async () => {
  const answer = await unit.ask('GET', '/api/programmes/no-id/reports?cursor=张三');
  const lines = console.log.filter((line) => line.includes(String(answer.headers['x-request-id'])));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ route: '/api/programmes/:programmeId/reports', status: 422 });
  expect(console.log.join('')).not.toMatch(/张三|%E5|shishi=|cookie/);
});

const form = (name: string, content: string): { readonly payload: string; readonly type: string } => ({
  payload: [
    '--edge',
    `content-disposition: form-data; name="file"; filename="${name}"`,
    'content-type: text/plain',
    '',
    content,
    '--edge--',
    '',
  ].join('\r\n'),
  type: 'multipart/form-data; boundary=edge',
});

interface Sent {
  readonly id: string;
  readonly sha256: string;
}

/** Of a part of the regime that keeps nothing beside the file. */
const KEEPER: FileKeeper = {
  name: 'sample',
  columns: [],
  placesOf: () => Promise.resolve([]),
  erase: () => Promise.resolve([]),
};

test('a file that is sent waits in staging, is attached once, and only by who sent it', async () => {
  const { payload, type } = form('方案.txt', '实施方案');
  const answer = await unit.ask('POST', '/api/uploads', payload, { 'content-type': type });
  const upload = answer.json<Sent>();
  expect([answer.statusCode, upload]).toMatchObject([201, { name: '方案.txt', bytes: 12, mediaType: 'text/plain' }]);
  expect(upload.sha256).toBe(createHash('sha256').update('实施方案').digest('hex'));
  const other = await console.enter('unit', '区住建局');
  const attach = ({ clerk }: Visitor) =>
    inTransaction(console.db, (tx) => attachUpload(tx, clerk, upload.id, '2022-04-07T07:00:00Z', KEEPER));
  expect(await attach(other)).toBeUndefined();
  expect(await attach(unit)).toMatchObject({ id: upload.id, name: '方案.txt' });
  expect(await attach(unit)).toBeUndefined();
  expect((await console.nobody.ask('POST', '/api/uploads', payload, { 'content-type': type })).statusCode).toBe(401);
  expect((await unit.ask('POST', '/api/uploads', {})).statusCode).toBe(415);
});

test('a file that nobody attaches is swept after a day, one that is attached stays', async () => {
  const send = async (content: string): Promise<Sent> => {
    const { payload, type } = form('a.txt', content);
    return (await unit.ask('POST', '/api/uploads', payload, { 'content-type': type })).json<Sent>();
  };
  const [kept, left] = [await send('kept'), await send('left')];
  await inTransaction(console.db, (tx) => attachUpload(tx, unit.clerk, kept.id, '2022-04-07T07:00:00Z', KEEPER));
  const removed: string[] = [];
  const folder = {
    ...console.folder,
    remove: (_district: string, sha256: string) => Promise.resolve(void removed.push(sha256)),
  };
  await sweepUploads(console.db, folder, console.clock.now() + 25 * 3_600_000);
  expect(removed).toEqual([left.sha256]);
  const { rows } = await sql<{ id: string }>`select id from upload where id in (${kept.id}, ${left.id})`.execute(
    console.db,
  );
  expect(rows).toEqual([{ id: kept.id }]);
});
