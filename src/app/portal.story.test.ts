import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { openLog } from '../platform/http/log.js';
import { issueSeed } from './issued-seed.testing.js';
import { openPortal } from './portal.js';
import { type RegimeConsole, regimeConsole } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let portal: FastifyInstance;

beforeAll(async () => {
  portal = await openPortal(await database.open('portal'), { log: openLog('silent'), secure: false });
});
afterAll(() => Promise.all([console.app.close(), portal.close()]));

const read = async (url: string) => {
  const { statusCode, body } = await portal.inject(url);
  return { statusCode, body };
};

test('before any district is there the portal serves, and says that nothing is shown yet', async () => {
  expect((await read('/readyz')).statusCode).toBe(200);
  expect((await read('/')).body).toContain('这里还没有开通');
  console = await regimeConsole(await database.open('application'));
});

test('two districts are listed by name, and neither has a list yet', async () => {
  expect((await read('/')).body).toMatch(/柳南区[^]*柳北区/u);
  expect((await read('/450204/')).body).toContain('柳南区</span>的实事名单还没有定下来');
  expect((await read('/450299/')).statusCode).toBe(404);
});

test('once the notice is issued the public learns the year and the last day for the list, and nothing of the list', async () => {
  const clerk = await console.enter('gov-office');
  const { programmeId } = await issueSeed(clerk);
  const { body } = await read('/450204/');
  expect(body).toContain('2022年办哪些实事');
  expect(body).toContain('<time datetime="2022-05-07">2022年5月7日（周六）</time>');
  expect(body).not.toContain('暂定');
  expect((await read('/450204/en/')).body).toContain('Saturday, 7 May 2022');
  expect((await read('/450205/')).body).toContain('实事名单还没有定下来');
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{
    items: { title: string; leadUnit: string }[];
  }>();
  expect(items).toHaveLength(10);
  expect(items.filter(({ title, leadUnit }) => body.includes(title) || body.includes(leadUnit))).toEqual([]);
});

test('when its database is gone the portal says so to machines, and to people in plain words', async () => {
  const db = await database.open('portal');
  const alone = await openPortal(db, { log: openLog('silent'), secure: false });
  await db.destroy();
  expect((await alone.inject('/readyz')).statusCode).toBe(503);
  expect((await alone.inject('/healthz')).statusCode).toBe(200);
  const { statusCode, body } = await alone.inject('/450204/');
  expect([statusCode, body]).toEqual([503, expect.stringContaining('这一页暂时打不开')]);
  await alone.close();
});
