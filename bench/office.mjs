// An office with fifty items in force, made once a run by what an office itself would do: the seed notice with its ten
// rows five times over is dragged in, answered, settled and registered, all over HTTP.
import { mkdtemp, chmod, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { startDatabase } from '../dist/app/database.js';
import { startProgram } from './program.mjs';

const fixture = (name) => fileURLToPath(new URL(`../fixtures/seed/${name}`, import.meta.url));
const TIMES = 5;
const READ_WITHIN_MS = 60_000;

let made;

/** The office's data folder, and a cookie of its clerk: sessions outlive the program that gave them. */
export const office = () => (made ??= makeOffice());

/** Removes the folder, if there is one. */
export async function clearOffice() {
  const office = await made?.catch(() => undefined);
  if (office) await rm(office.above, { recursive: true, force: true });
}

async function makeOffice() {
  const above = await mkdtemp(join(tmpdir(), 'shishi-bench-'));
  await chmod(above, 0o755); // as root, PostgreSQL runs as another user
  const demo = await startProgram(['demo', '--from-start'], { SHISHI_DATA: above });
  const issued = signIn(demo.origin).then(async (clerk) => ({
    cookie: clerk.cookie,
    programmeId: await issue(clerk, await fiftyItems()),
  }));
  await issued.catch(() => undefined).then(demo.stop);
  const [name] = await readdir(above);
  const folder = join(above, name);
  await forgetDays(folder);
  return { above, folder, ...(await issued) };
}

/** The demonstration lived in 2022. The program that is measured lives today, and would make up for every day between. */
async function forgetDays(folder) {
  const database = await startDatabase({ env: { SHISHI_DATA: folder }, cwd: folder }, console.error);
  const owner = await database.open('owner');
  await owner.deleteFrom('daily_run').execute();
  await database.stop();
}

/** The seed notice with its rows again and again under further numbers. */
async function fiftyItems() {
  const html = await readFile(fixture('notice.html'), 'utf8');
  const rows = [...html.matchAll(/<tr><td><p>\d+<\/p>.*?<\/tr>/g)].map(([row]) => row);
  let number = 0;
  const many = Array.from({ length: TIMES }, () => rows)
    .flat()
    .map((row) => row.replace(/<p>\d+<\/p>/, `<p>${(number += 1)}</p>`));
  return html.replace(rows.join('\n'), many.join('\n')).replaceAll(`${rows.length}件`, `${many.length}件`);
}

async function signIn(origin) {
  const answer = await fetch(`${origin}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'gov-office' }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`the sign-in was answered with ${answer.status}`);
  return { origin, cookie };
}

/** Asks the API as somebody who signed in. @throws Error for whatever is no success */
export async function ask({ origin, cookie }, method, path, body) {
  const form = body instanceof FormData;
  const answer = await fetch(`${origin}/api${path}`, {
    method,
    headers: { cookie, ...(body && !form && { 'content-type': 'application/json' }) },
    ...(body && { body: form ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
  return text === '' ? undefined : JSON.parse(text);
}

async function issue(clerk, html) {
  const noticeId = await takeIn(clerk, html);
  const answers = JSON.parse(await readFile(fixture('answers.json'), 'utf8'));
  let notice = await untilRead(clerk, noticeId);
  const items = notice.reading.tasks.length;
  const keep = (code, about) =>
    ask(clerk, 'POST', `/notices/${noticeId}/answers`, { code, about, answer: { kind: 'keep' } });
  for (const { code, about } of notice.reading.questions)
    if (code === 'unknown-unit' || code === 'coverage') notice = await keep(code, about);
  await ask(clerk, 'POST', `/notices/${noticeId}/settlement`, {
    ...answers.settlement,
    deputyLeaders: notice.reading.tasks.map(({ seq }) => ({ row: String(seq), name: null })),
  });
  const { programmeId } = await ask(clerk, 'POST', `/notices/${noticeId}/issue`, answers.issue);
  if (items !== notice.reading.tasks.length || !programmeId) throw new Error('the notice of the bench was not issued');
  return programmeId;
}

async function takeIn(clerk, html) {
  const form = new FormData();
  form.set('file', new Blob([html], { type: 'text/html' }), '柳南政办〔2022〕10号.html');
  const upload = await ask(clerk, 'POST', '/uploads', form);
  const { noticeId } = await ask(clerk, 'POST', '/notices', { uploadId: upload.id });
  return noticeId;
}

async function untilRead(clerk, noticeId) {
  for (let waited = 0; waited < READ_WITHIN_MS; waited += 50) {
    const notice = await ask(clerk, 'GET', `/notices/${noticeId}`);
    if (notice.state === 'draft') return notice;
    if (notice.state !== 'reading') throw new Error(`the notice of the bench is ${notice.state}`);
    await wait(50);
  }
  throw new Error('the notice of the bench was not read in time');
}
