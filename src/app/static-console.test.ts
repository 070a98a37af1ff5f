import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveConsole } from './static-console.js';

const [PAGE, SCRIPT] = ['<!doctype html><title>实事</title>', 'export const words = "各项实事的进展";'];
let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shishi-static-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'assets', 'a-1.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'a-1.js.gz'), gzipSync(SCRIPT));
  await writeFile(join(folder, 'assets', 'a-1.js.br'), 'as brotli');
  app = Fastify();
  await serveConsole(app, folder);
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const ask = (url: string, encoding?: string) =>
  app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', undefined],
  [undefined, undefined],
])('a browser that takes %s is sent a script as %s, which is kept for a year', async (accepted, encoding) => {
  const { statusCode, headers, rawPayload } = await ask('/assets/a-1.js', accepted);
  expect([statusCode, headers['content-encoding'], headers.vary]).toEqual([200, encoding, 'accept-encoding']);
  expect([headers['content-type'], headers['cache-control']]).toEqual([
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  const sent = { br: Buffer.from('as brotli'), gzip: gzipSync(SCRIPT) }[encoding ?? ''] ?? Buffer.from(SCRIPT);
  expect(rawPayload.equals(sent)).toBe(true);
});

test('what the build wrote smaller has no address of its own', async () => {
  expect((await ask('/assets/a-1.js.gz')).statusCode).toBe(404);
});

test('a page that has nothing smaller beside it is sent as it is, and looked for anew each time', async () => {
  const { headers, body } = await ask('/obligations/1/report', 'br, gzip');
  expect([headers['content-encoding'], headers['cache-control'], body]).toEqual([undefined, 'no-cache', PAGE]);
});
