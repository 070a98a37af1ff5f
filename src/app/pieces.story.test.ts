import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import S3rver from 's3rver';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { backUp } from '../platform/backup/backup.js';
import { openRestorable } from '../platform/backup/restore.js';
import { addressOf } from '../platform/database/addresses.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { bucketShelf } from '../platform/uploads/bucket-shelf.js';
import { folderShelf } from '../platform/uploads/folder-shelf.js';
import { openFiles } from '../platform/uploads/folder.js';
import type { Shelf } from '../platform/uploads/shelf.js';
import { sweepUploads } from '../platform/uploads/upload-store.js';
import type { EvidenceView } from '../regime/evidence/contract.shown.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const PROGRAM = fileURLToPath(new URL('../../bin/shishi.js', import.meta.url));
const MEGABYTE = 1_048_576;
const PIECES = '/api/uploads/pieces';

const database = useTestDatabase();
let db: Db;
let office: RegimeConsole;
let clerk: Visitor;
let taskId: string;
let data: string;
let port: number;
let program: ChildProcess | undefined;

/** Where files are kept: what the program is told of it, how to look into it, and how to make something look old. */
interface Keeping {
  readonly env: Readonly<Record<string, string>>;
  readonly shelf: Shelf;
  readonly aged: (sha256: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

const LONG_AGO = new Date(Date.now() - 40 * 24 * 3_600_000);
const inFolder = (): Promise<Keeping> =>
  Promise.resolve({
    env: {},
    shelf: folderShelf(path.join(data, 'files')),
    aged: (sha256) =>
      utimes(path.join(data, 'files', office.districtId, sha256.slice(0, 2), sha256), LONG_AGO, LONG_AGO),
    end: () => Promise.resolve(),
  });

/** A server of its own that speaks S3. */
async function inBucket(): Promise<Keeping> {
  const [s3Port, directory] = [await freePort(), path.join(data, 'store')];
  const configureBuckets = [{ name: 'shishi', configs: [] }];
  const store = new S3rver({ port: s3Port, address: '127.0.0.1', silent: true, directory, configureBuckets });
  await store.run();
  const endpoint = `http://127.0.0.1:${String(s3Port)}`;
  const key = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
  for (const [name, value] of Object.entries(key)) vi.stubEnv(name, value); // our own look into it needs the key too
  return {
    env: { SHISHI_S3_BUCKET: 'shishi', SHISHI_S3_ENDPOINT: endpoint, ...key },
    shelf: await bucketShelf({ name: 'shishi', endpoint, region: 'us-east-1' }),
    aged: async (sha256) => {
      const object = path.join(directory, 'shishi', office.districtId, `${sha256}._S3rver_object`);
      await utimes(object, LONG_AGO, LONG_AGO);
    },
    end: () => {
      vi.unstubAllEnvs(); // what other stories start next in this process keeps its files in a folder
      return store.close();
    },
  };
}

beforeAll(async () => {
  db = await database.open('application');
  office = await regimeConsole(db);
  clerk = await office.enter('gov-office');
  const { programmeId } = await issueSeed(clerk);
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{
    items: { id: string }[];
  }>();
  taskId = items[0]?.id ?? '';
});
afterAll(() => office.app.close());

describe.each([
  ['a folder', inFolder],
  ['a bucket', inBucket],
])('files kept in %s', (_where, keptThere) => {
  let keeping: Keeping;

  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'shishi-pieces-'));
    port = await freePort();
    keeping = await keptThere();
    program = await serve(keeping.env);
  });
  afterAll(async () => {
    await kill();
    await keeping.end();
    await rm(data, { recursive: true, force: true });
  });

  test('an upload during which the program is killed goes on from where it was, and nothing is left of it but the file', async () => {
    const bytes = randomBytes(24 * MEGABYTE);
    const acknowledged: number[] = [];
    let killed = 0;
    const id = await inPieces(bytes, async (sent) => {
      acknowledged.push(sent);
      if (killed > 0 || sent < 9 * MEGABYTE) return;
      killed = sent;
      await kill();
      program = await serve(keeping.env);
    });
    expect(killed).toBeGreaterThan(0);
    // What was acknowledged before the kill was not sent again.
    expect(acknowledged).toEqual([...acknowledged].sort((one, other) => one - other));
    expect(acknowledged.filter((each) => each === killed)).toHaveLength(1);
    const arrived = await ask('POST', `/api/uploads/${id}/arrival`, {}, { name: '施工图.pdf' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect([arrived.status, await arrived.json()]).toMatchObject([
      201,
      { id, sha256, bytes: bytes.length, name: '施工图.pdf' },
    ]);
    // The answer was lost on the way, and it is asked for again.
    const again = await ask('POST', `/api/uploads/${id}/arrival`, {}, { name: '施工图.pdf' });
    expect([again.status, await again.json()]).toMatchObject([201, { id, sha256 }]);
    const content = await ask('GET', `/api/uploads/${id}/content`);
    expect(
      createHash('sha256')
        .update(Buffer.from(await content.arrayBuffer()))
        .digest('hex'),
    ).toBe(sha256);
    expect(await contentsOf(keeping)).toEqual([sha256]);
  });

  test('what is kept and was never written down, for the program was killed in between, is swept after a month', async () => {
    const [kept, lost] = [randomBytes(64), randomBytes(64)];
    const folder = openFiles(keeping.shelf, path.join(data, 'files'));
    const id = await inPieces(kept, () => undefined);
    await ask('POST', `/api/uploads/${id}/arrival`, {}, { name: 'a' });
    const { sha256 } = await folder.receive(office.districtId, Readable.from([lost]), MEGABYTE);
    const sweep = () => sweepUploads(db, folder, Date.now());
    await sweep();
    expect(await contentsOf(keeping)).toContain(sha256);
    const written = createHash('sha256').update(kept).digest('hex');
    for (const digest of [sha256, written]) await keeping.aged(digest);
    await sweep();
    expect(await contentsOf(keeping)).not.toContain(sha256);
    expect(await contentsOf(keeping)).toContain(written);
  });

  test('a photo is attached, shown without what the camera wrote, and its original kept; a kill while it is attached leaves all of it or nothing', async () => {
    const evidence = `/api/tasks/${taskId}/evidence`;
    const [bytes, another] = [await photo(), await photo()];
    const body = async (sent: Buffer) => ({
      uploadId: await arrived(sent, '现场.jpg'),
      about: { kind: 'item-quarter', id: '2022Q2' },
    });
    const attached = await ask('POST', evidence, {}, await body(bytes));
    expect(attached.status).toBe(201);
    const { id } = (await attached.json()) as EvidenceView;
    for (const form of ['thumbnail', 'picture', 'original'] as const) {
      const shown = Buffer.from(await (await ask('GET', `/api/evidence/${id}/${form}`)).arrayBuffer());
      const { exif } = await sharp(shown).metadata();
      expect([form, exif !== undefined, shown.equals(bytes)]).toEqual([form, form === 'original', form === 'original']);
    }
    const listed = async () => ((await (await ask('GET', evidence)).json()) as { items: EvidenceView[] }).items;
    const [earlier, sent] = [(await listed()).length, await body(another)];
    const broken = ask('POST', evidence, {}, sent).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, MIDDLE_OF_A_PHOTO_MS));
    await kill();
    await broken;
    program = await serve(keeping.env);
    const isThere = (await listed()).length > earlier;
    expect((await ask('POST', evidence, {}, sent)).status).toBe(isThere ? 409 : 201);
    // Whatever the killed one had put there and written down nowhere goes with the sweep; nothing else does.
    for (const digest of await contentsOf(keeping)) await keeping.aged(digest);
    await sweepUploads(db, openFiles(keeping.shelf, path.join(data, 'files')), Date.now());
    const all = await contentsOf(keeping);
    const { rows } = await sql<{
      sha256: string;
    }>`select sha256 from upload union select sha256 from derived_file`.execute(db);
    const digestOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
    expect(all).toEqual(expect.arrayContaining([digestOf(bytes), digestOf(another)]));
    expect(rows.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining([...all]));
    const [last] = await listed();
    expect((await ask('GET', `/api/evidence/${last?.id ?? ''}/thumbnail`)).status).toBe(200);
  });

  test('a file in pieces is whose it is: to anybody else it is not there, and it can be given up', async () => {
    const begun = await ask('POST', PIECES, { 'tus-resumable': '1.0.0', 'upload-length': '10' });
    expect(begun.status).toBe(201);
    const place = begun.headers.get('location') ?? '';
    const id = place.split('/').at(-1) ?? '';
    const asked = (cookie: string) => ask('HEAD', place, { 'tus-resumable': '1.0.0', cookie });
    expect((await asked(clerk.cookie())).headers.get('upload-offset')).toBe('0');
    const others = [await office.enter('gov-office'), await office.enter('gov-office', office.otherDistrictId)];
    for (const other of others) expect((await asked(other.cookie())).status).toBe(404);
    expect((await asked('')).status).toBe(401);
    // It is not whole yet.
    expect((await ask('POST', `/api/uploads/${id}/arrival`, {}, { name: 'a' })).status).toBe(404);
    expect((await ask('DELETE', place, { 'tus-resumable': '1.0.0' })).status).toBe(204);
    expect((await asked(clerk.cookie())).status).toBe(404);
  });

  test('a backup holds them, wherever they are kept', async () => {
    const bytes = randomBytes(64);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = await inPieces(bytes, () => undefined);
    await ask('POST', `/api/uploads/${id}/arrival`, {}, { name: 'a' });
    const file = path.join(data, 'backup.zip');
    const { addresses } = database;
    const order = { addresses, dataFolder: data, shelf: keeping.shelf, file, createdOn: '2022-07-05' };
    await backUp({ ...order, present: 'replace' }, () => undefined);
    const backup = await openRestorable(file, () => undefined);
    backup.close();
    const kept = { path: `files/${office.districtId}/${sha256.slice(0, 2)}/${sha256}`, bytes: 64, sha256 };
    expect(backup.manifest.files).toContainEqual(kept);
  });

  test('a file past the limit is turned away before a byte of it is sent', async () => {
    const tooMuch = String(300 * MEGABYTE);
    const answer = await ask('POST', PIECES, { 'tus-resumable': '1.0.0', 'upload-length': tooMuch });
    expect([answer.status, await answer.json()]).toMatchObject([413, { type: '/problems/too-large' }]);
  });

  test('a classified file leaves nothing behind, in pieces as in one go (point 13)', async () => {
    const before = await contentsOf(keeping);
    const id = await inPieces(Buffer.from('机密★5年\n内部安排\n'.padEnd(2 * MEGABYTE, '。')), () => undefined);
    const answer = await ask('POST', `/api/uploads/${id}/arrival`, {}, { name: '安排.txt' });
    expect([answer.status, await answer.json()]).toMatchObject([409, { type: '/problems/upload.classified' }]);
    expect(await contentsOf(keeping)).toEqual(before);
    const { rows } = await sql`select id from upload where id = ${id}`.execute(db);
    expect(rows).toEqual([]);
  });
});

/** As long as a photo of the test takes to be looked at, halved. */
const MIDDLE_OF_A_PHOTO_MS = 120;

/** A photo as a telephone makes one; each is another. */
const photo = (): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width: 2400, height: 1800, channels: 3, background: '#808080' },
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .withExif({ IFD0: { Make: 'Camera' }, IFD2: { DateTimeOriginal: '2022:06:20 09:15:00' } })
    .jpeg()
    .toBuffer();

async function arrived(bytes: Buffer, name: string): Promise<string> {
  const id = await inPieces(bytes, () => undefined);
  await ask('POST', `/api/uploads/${id}/arrival`, {}, { name });
  return id;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** The console as a program of its own, so that it can be killed. */
async function serve(where: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const env = {
    ...process.env,
    ...where,
    ...{ SHISHI_DATA: data, PORT: String(port), LOG_LEVEL: 'silent' },
    DATABASE_URL: addressOf(database.addresses, 'application'),
  };
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--only', 'console'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    out += String(text);
    if (/^ready/mu.test(out)) return child;
  }
  throw new Error(`ended before it was ready: ${out}`);
}

async function kill(): Promise<void> {
  if (!program || program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
}

const ask = (method: string, url: string, headers: Record<string, string> = {}, body?: object): Promise<Response> =>
  fetch(`http://127.0.0.1:${String(port)}${url}`, {
    method,
    headers: { cookie: clerk.cookie(), ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });

/** Sends a file as the console's page does. @param onPiece told how much was acknowledged */
const inPieces = (bytes: Buffer, onPiece: (acknowledged: number) => Promise<void> | void): Promise<string> =>
  new Promise((resolve, reject) => {
    const sending = new Upload(bytes, {
      endpoint: `http://127.0.0.1:${String(port)}${PIECES}`,
      chunkSize: MEGABYTE,
      headers: { cookie: clerk.cookie() },
      retryDelays: Array.from({ length: 200 }, () => 100),
      onShouldRetry: () => true,
      onChunkComplete: (_size, acknowledged) => void onPiece(acknowledged),
      onSuccess: () => {
        resolve(sending.url?.split('/').at(-1) ?? '');
      },
      onError: reject,
    });
    sending.start();
  });

/** What lies on the shelf, and what is still on its way to it. */
async function contentsOf({ shelf }: Keeping): Promise<readonly string[]> {
  const kept: string[] = [];
  for await (const { digests } of shelf.all()) kept.push(...digests);
  const arriving = await readdir(path.join(data, 'files', 'arriving'), { recursive: true, withFileTypes: true });
  return [...kept, ...arriving.flatMap((each) => (each.isFile() ? [each.name] : []))].sort();
}
