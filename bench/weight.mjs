// The weight of a unit's report page in Chromium: bytes over the wire as they are served, and requests, from its address to
// a field that can be typed in; for who never was here, and for who was. Beneath it React and antd alone, built, served and
// measured in the same way.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { sql } from 'kysely';
import { build } from 'vite';
import { serveConsole } from '../dist/app/static-console.js';
import { writeSmaller } from '../scripts/build.mjs';
import { headOf } from './heads.mjs';
import { servingOffice } from './serving.mjs';
import { openBrowser } from './timetable-page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BARE = 'bench/bare.html';
const [COLUMNS, LINES] = [1440, 900];
const LOOK_EVERY_MS = 20;
/** What a browser asks for over plain http, as within many offices. */
const PLAIN_HTTP = 'gzip, deflate';

/** All of it is weighed once, whichever of its figures are asked for. */
let weighed;
const weigh = () => (weighed ??= measure());

const measure = () =>
  servingOffice(async ({ database, programmeId, program }) => {
    const owner = await database.open('owner');
    const { id, districtId, unitId, sections } = await fullestFiling(owner, programmeId);
    const cookie = await headOf(owner, districtId, [unitId]);
    const [{ origin }, bare, browser] = await Promise.all([program(), servingBare(), openBrowser()]);
    const report = {
      address: `${origin}/obligations/${id}/report`,
      field: 'section.item textarea, section.item input',
    };
    const beneath = { address: `${bare.origin}/${BARE}`, field: 'input' };
    const seen = (page, taken) =>
      twice(browser, page, { cookie: { name: 'shishi', value: cookie, url: origin }, taken });
    try {
      const found = { ours: await seen(report), floor: await seen(beneath), plain: await seen(report, PLAIN_HTTP) };
      const answer = await fetch(`${origin}/api/obligations/${id}/report`, { headers: { cookie: `shishi=${cookie}` } });
      return { ...found, sections, alone: (await answer.arrayBuffer()).byteLength };
    } finally {
      await browser.close();
      await bare.stop();
    }
  });

/** The report with the most items on it. */
async function fullestFiling(owner, programmeId) {
  const { rows } = await sql`
    select o.id, o.district_id as "districtId", o.unit_id as "unitId", count(*)::int as sections
    from obligation o join obligation_task ot on ot.district_id = o.district_id and ot.obligation_id = o.id
    where o.programme_id = ${programmeId} and o.kind = 'report' and o.period = '2022Q3' and o.unit_id is not null
    group by o.id, o.district_id, o.unit_id order by sections desc, o.id limit 1`.execute(owner);
  return rows[0];
}

/** The bare page on an address of its own. */
async function servingBare() {
  const folder = await mkdtemp(join(tmpdir(), 'shishi-bare-'));
  await build({
    ...{ root: ROOT, logLevel: 'error', mode: 'production' },
    build: { outDir: folder, rolldownOptions: { input: join(ROOT, BARE) } },
  });
  writeSmaller(folder);
  const app = Fastify();
  await serveConsole(app, folder);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    origin,
    stop: async () => {
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The same page for who never was here, and once more for who was. */
async function twice(browser, page, { cookie, taken }) {
  const context = await browser.newContext({
    ...{ viewport: { width: COLUMNS, height: LINES }, locale: 'zh-CN' },
    ...(taken && { extraHTTPHeaders: { 'accept-encoding': taken } }),
  });
  try {
    await context.addCookies([cookie]);
    return { cold: await visit(context, page), warm: await visit(context, page) };
  } finally {
    await context.close();
  }
}

/** What goes over the wire until somebody can type, with what was under way by then; what the browser had is nothing. */
async function visit(context, { address, field }) {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const [waiting, sizes] = [new Set(), []];
  network.on('Network.requestWillBeSent', ({ requestId }) => waiting.add(requestId));
  network.on('Network.loadingFailed', ({ requestId }) => waiting.delete(requestId));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    waiting.delete(requestId);
    if (encodedDataLength > 0) sizes.push(encodedDataLength);
  });
  await network.send('Network.enable');
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const first = page.locator(field).first();
  await first.waitFor();
  while (!(await first.isEditable())) await page.waitForTimeout(LOOK_EVERY_MS);
  const took = performance.now() - begun;
  const under = new Set(waiting);
  while ([...under].some((each) => waiting.has(each))) await page.waitForTimeout(LOOK_EVERY_MS);
  await page.close();
  return { bytes: sizes.reduce((sum, bytes) => sum + bytes, 0), requests: sizes.length, took };
}

const kilobytes = (bytes) => bytes / 1000;
const within = ({ took }) => `${Math.round(took)} ms`;

export const weightFigures = {
  'weight.cold': async () => {
    const { ours, floor, plain, sections } = await weigh();
    const note = `a report on ${sections} items; as plain http has it ${Math.round(kilobytes(plain.cold.bytes))} kB; typed in after ${within(ours.cold)}, bare ${within(floor.cold)}`;
    return {
      value: kilobytes(ours.cold.bytes),
      floor: kilobytes(floor.cold.bytes),
      unit: 'kB',
      of: 'React + antd',
      note,
    };
  },
  'weight.requests': async () => {
    const { ours, floor } = await weigh();
    return { value: ours.cold.requests, floor: floor.cold.requests, unit: 'requests', of: 'React + antd' };
  },
  'weight.warm': async () => {
    const { ours, alone } = await weigh();
    const note = `${ours.warm.requests} requests; typed in after ${within(ours.warm)}`;
    return { value: kilobytes(ours.warm.bytes), floor: kilobytes(alone), unit: 'kB', of: 'the report itself', note };
  },
};
