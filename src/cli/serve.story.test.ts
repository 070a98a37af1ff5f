import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { docxOf, drawnPdf, drawnText, wordParagraph } from '../documents/packing.testing.js';
import { shishi } from './running.testing.js';

const PROGRAM = fileURLToPath(new URL('../../bin/shishi.js', import.meta.url));

let data: string;
let temporary: string;
let running: Started | undefined;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'shishi-serve-'));
  await chmod(data, 0o755); // as root, PostgreSQL runs as another user
  temporary = await mkdtemp(path.join(tmpdir(), 'shishi-temporary-'));
  await chmod(temporary, 0o777);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(data, { recursive: true, force: true });
  await rm(temporary, { recursive: true, force: true });
});

interface Started {
  readonly out: string;
  readonly addresses: readonly string[];
  /** All it has written so far, the log too. */
  readonly said: () => string;
  readonly stop: () => Promise<number | null>;
}

/** Starts the built program and waits until it says that it is ready. */
function start(...args: readonly string[]): Promise<Started> {
  const env = { ...process.env, SHISHI_DATA: data, PORT: '0', PORTAL_PORT: '0', TMPDIR: temporary, LOG_LEVEL: 'debug' };
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
      if (ready)
        resolve({
          out,
          addresses: (ready[1] ?? '').split(' ').filter((each) => each !== ''),
          said: () => out + err,
          stop,
        });
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

const SECRET_NAME = '隐蔽工程甲方案';
const SECRET_WORDS = 'ZX7-MARKER-OF-THE-SECRET';
const PLAIN_NAME = '公开工程乙方案';
const PLAIN_WORDS = 'ZX7-MARKER-OF-THE-PLAIN';

/** Every file that stays anywhere: the database with its log, what was sent, seals, temporary folders. */
async function everyFile(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file).catch(() => undefined); // gone meanwhile
    if (content) files.set(file, content);
  }
  return files;
}

test('a file whose head bears a mark of secrecy leaves neither its name nor a word of it anywhere (point 13)', async () => {
  running = await start('demo', '--from-start');
  const [console = ''] = running.addresses;
  const signedIn = await post(`${console}/api/demo/sign-in`, { role: 'gov-office' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const send = async (name: string, bytes: Uint8Array): Promise<Response> => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], name));
    return fetch(`${console}/api/uploads`, { method: 'POST', body: form, headers: { cookie } });
  };
  const page = (mark: string, words: string) =>
    drawnText(mark, 60, 780) + drawnText(words, 60, 740) + drawnText('2022年4月7日', 60, 700);
  const secret = {
    docx: docxOf(['机密★5年', SECRET_WORDS, '关于下达任务的通知'].map((line) => wordParagraph(line)).join('')),
    pdf: drawnPdf([page('机密★5年', SECRET_WORDS)]),
    txt: Buffer.from(`绝密\n${SECRET_WORDS}\n`),
  };
  for (const [ending, bytes] of Object.entries(secret)) {
    const answer = await send(`${SECRET_NAME}.${ending}`, bytes);
    expect([ending, answer.status]).toEqual([ending, 409]);
    expect(await answer.json()).toMatchObject({ type: '/problems/upload.classified', clause: 'point 13' });
  }
  const plain = docxOf([PLAIN_WORDS, '关于下达任务的通知'].map((line) => wordParagraph(line)).join(''));
  const taken = await send(`${PLAIN_NAME}.docx`, plain);
  expect(taken.status).toBe(201);
  const { id } = (await taken.json()) as { id: string };
  const started = await post(`${console}/api/notices`, { uploadId: id }, { cookie });
  const { noticeId } = (await started.json()) as { noticeId: string };
  const state = async (): Promise<unknown> =>
    ((await (await fetch(`${console}/api/notices/${noticeId}`, { headers: { cookie } })).json()) as { state: unknown })
      .state;
  await expect.poll(state, { timeout: 20_000 }).toBe('draft');

  const traces = async (...sought: readonly (string | Buffer)[]): Promise<readonly string[]> => {
    const files = [...(await everyFile(data)), ...(await everyFile(temporary))];
    const said = Buffer.from(running?.said() ?? '');
    return [...files, ['its log', said] as const].flatMap(([file, content]) =>
      file.includes(SECRET_NAME) || sought.some((each) => content.includes(each)) ? [file] : [],
    );
  };
  /** What stands in the middle of a packed file, where its words are. */
  const middle = (bytes: Uint8Array): Buffer => Buffer.from(bytes.subarray(bytes.length / 3, bytes.length / 3 + 48));
  // What may stay is found, each part of it: so what must not stay would be found too.
  for (const part of [PLAIN_NAME, PLAIN_WORDS, middle(plain)]) expect(await traces(part)).not.toEqual([]);
  const utf16 = Buffer.from(SECRET_NAME, 'utf16le');
  const names = [SECRET_NAME, utf16, encodeURIComponent(SECRET_NAME)];
  expect(await traces(...names, SECRET_WORDS, ...Object.values(secret).map(middle))).toEqual([]);
  await running.stop();
  expect(await traces(...names, SECRET_WORDS, ...Object.values(secret).map(middle))).toEqual([]);
});
