import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.js';
import { openSite, type Site } from './console-site.js';
import { faultsOf, picture, visit } from './console-visit.js';
import { verified } from './ledger.world.js';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

const SOUND = { entries: 83, broken: null, seals: 2, differs: null };
const BROKEN = {
  entries: 81,
  broken: { seq: 82, fault: 'entry-changed' },
  seals: 2,
  differs: { day: '2022-04-07', seq: 82 },
};

test.each([
  ['sound', SOUND, '完好：83 条逐条相连，与 2 份封存记录一致。'],
  ['broken', BROKEN, '第 82 条起不可信：这一条的文字被改动过。'],
] as const)(
  'a ledger that is %s is called so in a sentence, which a screen reader hears',
  async (name, outcome, said) => {
    const { page, leave } = await visit(browser, site, '/ledger/proof', {
      ...{ width: 1440, language: 'zh-CN' },
      ...verified(outcome),
    });
    await page.getByRole('button', { name: '校验台账' }).click();
    const verdict = page.getByRole('status').filter({ hasText: said });
    await verdict.waitFor();
    await picture(page, `ledger-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await leave();
  },
);

test('the ledger is narrowed by what stands in the address, so that back works', async () => {
  const { page, leave } = await visit(browser, site, '/ledger', {
    ...{ width: 1440, language: 'zh-CN' },
    ...verified(SOUND),
  });
  await page.getByLabel('哪一类').selectOption('notice');
  expect(new URL(page.url()).searchParams.get('event')).toBe('notice');
  await page.getByLabel('从', { exact: true }).fill('2022-04-01');
  expect(new URL(page.url()).searchParams.get('from')).toBe('2022-04-01');
  await page.getByRole('button', { name: '清除筛选' }).click();
  expect(new URL(page.url()).search).toBe('');
  await leave();
});
