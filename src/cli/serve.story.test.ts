import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shishi } from './running.testing.js';

const PROGRAM = fileURLToPath(new URL('../../bin/shishi.js', import.meta.url));

let data: string;
let running: Started | undefined;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'shishi-serve-'));
  await chmod(data, 0o755); // as root, PostgreSQL runs as another user
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(data, { recursive: true, force: true });
});

interface Started {
  readonly out: string;
  readonly addresses: readonly string[];
  readonly stop: () => Promise<number | null>;
}

/** Starts the built program and waits until it says that it is ready. */
function start(...args: readonly string[]): Promise<Started> {
  const env = { ...process.env, SHISHI_DATA: data, PORT: '0', PORTAL_PORT: '0', LOG_LEVEL: 'warn' };
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const stop = (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const ready = /^ready(.*)$/mu.exec(out);
      if (ready) resolve({ out, addresses: (ready[1] ?? '').split(' ').filter((each) => each !== ''), stop });
    });
    void ended.then((code) => {
      reject(new Error(`ended with ${String(code)} before it was ready: ${err}`));
    });
  });
}

const post = (url: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

test('the program serves from an empty folder, and its first administrator is made by the code it prints', async () => {
  running = await start('serve');
  const [console = '', portal = ''] = running.addresses;
  for (const address of [console, portal]) {
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  }
  expect(await (await fetch(`${console}/metrics`)).text()).toContain('http_request_duration_seconds');
  const code = /one-time code: (\w+)/u.exec(running.out)?.[1] ?? '';
  const person = { loginName: 'admin', password: 'a password of some length' };
  expect((await post(`${console}/api/first-run`, { ...person, code: 'WRONG' })).status).toBe(409);
  const made = await post(`${console}/api/first-run`, { ...person, code });
  expect(made.status).toBe(204);
  const cookie = made.headers.get('set-cookie')?.split(';')[0] ?? '';
  // An administrator is let in to set up the second factor, and to nothing else before it is there.
  const session = (await (await fetch(`${console}/api/session`, { headers: { cookie } })).json()) as object;
  expect(session).toMatchObject({ loginName: 'admin', role: 'system-admin', todo: 'enrol-second-factor' });
  expect((await fetch(`${console}/api/own-post`, { headers: { cookie } })).status).toBe(403);
  expect(await running.stop()).toBe(0);
});

test('nobody signs in with one click, and nobody moves the clock, outside a demonstration', async () => {
  running = await start('serve');
  const [console = ''] = running.addresses;
  expect((await post(`${console}/api/demo/sign-in`, { role: 'gov-office' })).status).toBe(404);
  expect((await post(`${console}/api/demo/clock`, { to: '2022-05-01' })).status).toBe(404);
});

test('the portal alone needs neither the console nor more of the database than its own user may read', async () => {
  running = await start('serve', '--only', 'portal');
  expect(running.addresses).toHaveLength(1);
  expect(running.out).not.toContain('one-time code');
  const [portal = ''] = running.addresses;
  for (const path of ['/healthz', '/readyz', '/']) expect((await fetch(portal + path)).status).toBe(200);
  for (const path of ['/metrics', '/api/openapi.json']) expect((await fetch(portal + path)).status).toBe(404);
});

test('a demonstration shows the seed notice issued, to every post, in a folder of its own', async () => {
  running = await start('demo');
  const [console = '', portal = ''] = running.addresses;
  expect(await (await fetch(portal)).text()).toContain('2022年办哪些实事');
  expect(await readdir(data)).toEqual([expect.stringMatching(/^demo-/u)]);
  const signedIn = await post(`${console}/api/demo/sign-in`, { role: 'unit-head', unit: '区民政局' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const own = (await (await fetch(`${console}/api/own-post`, { headers: { cookie } })).json()) as object;
  expect(own).toMatchObject({ role: 'unit-head', units: [{ name: '区民政局' }], today: '2022-04-07', demo: true });
  const programmes = (await (await fetch(`${console}/api/programmes`, { headers: { cookie } })).json()) as object;
  expect(programmes).toMatchObject({ items: [{ year: 2022, tasks: 10, notice: { issuedOn: '2022-04-07' } }] });
  expect((await post(`${console}/api/demo/clock`, { to: '2022-07-01' })).status).toBe(200);
  expect((await post(`${console}/api/demo/clock`, { to: '2022-06-30' })).status).toBe(409);
  expect((await post(`${console}/api/demo/sign-in`, { role: 'unit-head', unit: '没有的局' })).status).toBe(409);
});

test('a demonstration from the start has no programme, and the notice lies at hand', async () => {
  running = await start('demo', '--from-start');
  const [console = ''] = running.addresses;
  expect(running.out).toMatch(/notice\.docx$/mu);
  const signedIn = await post(`${console}/api/demo/sign-in`, { role: 'gov-office' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await (await fetch(`${console}/api/programmes`, { headers: { cookie } })).json()).toEqual({
    items: [],
    next: null,
  });
});

test('a port that is no port is said before anything is started', async () => {
  const { code, err } = await shishi(['serve'], { env: { PORT: 'many', SHISHI_DATA: data } });
  expect([code, err]).toEqual([2, expect.stringContaining('PORT')]);
  expect(await readdir(data)).toEqual([]);
});
