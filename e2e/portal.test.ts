import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../src/kernel/day.js';
import type { Announcement } from '../src/portal/announcement-page.js';
import { createPortal } from '../src/portal/server.js';
import { openBrowser } from './browser.js';
import { faultsOf, overhang, picture } from './console-visit.js';

const PAGES = [
  ['portal', '/450204/'],
  ['portal-large', '/450204/?type=150'],
  ['portal-en', '/450204/en/'],
  ['portal-provisional', '/450205/en/'],
  ['portal-no-programme', '/450206/'],
  ['portal-no-programme-en', '/450206/en/'],
  ['portal-missing', '/000000/'],
  ['portal-districts', '/'],
  ['portal-districts-en', '/en/?type=150'],
] as const;

const PROGRAMME = { year: 2022, publishedBy: day('2022-05-07'), provisional: false };
const DISTRICTS = new Map<string, Announcement>([
  ['450204', { district: '柳南区', programme: PROGRAMME }],
  ['450205', { district: '柳北区', programme: { year: 2023, publishedBy: day('2023-01-12'), provisional: true } }],
  ['450206', { district: '柳江区', programme: null }],
]);

let browser: Browser;
let portal: Awaited<ReturnType<typeof createPortal>>;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  portal = await createPortal({
    log: pino({ level: 'silent' }),
    announcementOf: (code) => Promise.resolve(DISTRICTS.get(code)),
    districts: () => Promise.resolve([...DISTRICTS].map(([code, { district }]) => ({ code, name: district }))),
    ready: () => Promise.resolve(true),
    secure: false,
  });
  address = await portal.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await Promise.all([browser.close(), portal.close()]);
});

describe.each([1440, 390])('a citizen with a screen of %i pixels', (width) => {
  test.each(PAGES)('reads the page %s', async (name, path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(address + path);
    await picture(page, `${name}-${String(width)}`);
    expect(await overhang(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });
});

test('without any script in the browser the page says the same, and its links work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  await page.getByRole('link', { name: '柳南区' }).click();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'What will be done in 2022?' }).waitFor();
  await page.getByRole('link', { name: 'Large type' }).click();
  expect(new URL(page.url()).search).toBe('?type=150');
  await context.close();
});
