import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openBrowser } from './browser.js';
import { faultsOf, picture } from './console-visit.js';
import { type Demo, seated, startDemo } from './demo.js';

const NOTICE_FILE = fileURLToPath(new URL('../fixtures/seed/notice.docx', import.meta.url));
const STARTS_WITHIN_MS = 90_000;
const PLAYED_WITHIN_MS = 120_000;
const Duties = z.object({
  items: z.array(z.object({ kind: z.string(), writtenDue: z.string(), due: z.string(), provisional: z.boolean() })),
});

let browser: Browser;
let demo: Demo;
let page: Page;

/** The built program, as `npm run demo -- --from-start` starts it: an empty programme and the notice at hand. */
beforeAll(async () => {
  browser = await openBrowser();
  demo = await startDemo('--from-start');
  page = await (await seated(browser, demo.address, { role: 'gov-office' })).newPage();
}, STARTS_WITHIN_MS);
afterAll(async () => {
  await browser.close();
  await demo.stop();
}, STARTS_WITHIN_MS);

const duties = async (): Promise<z.infer<typeof Duties>['items']> => {
  const [, programmeId = ''] = /programmes\/([^/?]+)/u.exec(page.url()) ?? [];
  const answer = await page
    .context()
    .request.get(`${demo.address}/api/programmes/${programmeId}/obligations?limit=500`);
  return Duties.parse(await answer.json()).items;
};

test(
  'minute 0: the notice is dragged in, and read whole',
  async () => {
    await page.goto(`${demo.address}/notices`, { waitUntil: 'networkidle' });
    await page.locator('input[type=file]').setInputFiles(NOTICE_FILE);
    await page.getByRole('heading', { name: '这份通知读对了吗？' }).waitFor();
    await page.getByText('10件，6个牵头单位，共13个单位。').waitFor();
    await page.getByText('文中所说10件＝读到10行，不缺不重').waitFor();
    expect(await page.locator('#annex').locator('xpath=ancestor::section').locator('tbody tr').count()).toBe(10);
    expect(await page.locator('dl.read').innerText()).toMatch(/柳南政办〔2022〕10号[\s\S]*2022年4月7日/u);
    expect(await page.locator('article.doc mark').count()).toBeGreaterThan(5);
  },
  PLAYED_WITHIN_MS,
);

test(
  'minute 1: four places of 金太阳 are one question, 无 is none, and nothing can be issued meanwhile',
  async () => {
    await page.getByText('第2、3、8、10项都这样写，答一次，4项都用。').waitFor();
    await page.getByText('第10项“乡村振兴局”按名录补为“区乡村振兴局”').waitFor();
    await page.getByText('第7项没有责任单位，不建单位').waitFor();
    const register = page.getByRole('button', { name: '登记为已下达' });
    expect(await register.isDisabled()).toBe(true);
    for (const group of await page.locator('.ask-l > li:not(#unsaid)').all()) {
      await group.locator('.opt', { hasText: '照原文' }).first().click();
      await group.getByRole('button', { name: '就这样答' }).click();
      await group.getByText('已答').waitFor();
    }
    expect(await register.isDisabled()).toBe(true);
  },
  PLAYED_WITHIN_MS,
);

test(
  'minute 2: what the notice leaves unsaid is settled by one confirmation',
  async () => {
    await page.getByRole('button', { name: '看建议并确认' }).click();
    await picture(page, 'first-minutes-settlement');
    expect(await page.locator('[id^=leader-]').count()).toBe(10);
    await page.getByRole('button', { name: '就按这些定下' }).click();
    await page.getByText('都定了，可以登记。').waitFor();
  },
  PLAYED_WITHIN_MS,
);

test(
  'minute 2:45: issued, the ten items and every duty have their days',
  async () => {
    await page.getByRole('button', { name: '登记为已下达' }).click();
    await page.getByLabel('签发人').fill('某某');
    await page.getByRole('dialog').getByRole('button', { name: '登记为已下达' }).click();
    await page.getByRole('heading', { name: '十件实事怎么样了？' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(10);
    expect(await faultsOf(page)).toEqual([]);
    const all = await duties();
    const daysOf = (kind: string) => [
      ...new Set(
        all
          .filter((duty) => duty.kind === kind)
          .map(({ writtenDue, due, provisional }) => `${writtenDue} ${due}${provisional ? ' 暂定' : ''}`),
      ),
    ];
    expect(daysOf('plan')).toEqual(['2022-05-07 2022-05-07']);
    expect(daysOf('report')).toEqual(['2022-07-05 2022-07-05', '2022-10-05 2022-10-08', '2023-01-05 2023-01-05 暂定']);
    expect(daysOf('opening-publication')).toEqual(['2022-05-07 2022-05-07']);
  },
  PLAYED_WITHIN_MS,
);

test(
  'minute 3: the days on the page say what they are, and an item shows its promise in its own words',
  async () => {
    await page.getByRole('link', { name: '日子' }).click();
    await page.getByRole('heading', { name: '谁该在哪一天办什么？' }).waitFor();
    const said = await page.locator('main').innerText();
    for (const day of ['5月7日（周六，调休上班）', '10月8日（周六，调休上班）', '暂定']) expect(said).toContain(day);
    await page.getByRole('link', { name: '实事', exact: true }).click();
    await page.getByRole('link', { name: '洛满镇洛满水厂水厂至街口管网改造工程' }).click();
    await page.getByText('洛满水厂至街口主管网改造400球墨铸铁管管网500米').first().waitFor();
    await page.getByText('“金太阳”是哪个单位，未确认').waitFor();
    await picture(page, 'first-minutes-item');
  },
  PLAYED_WITHIN_MS,
);

test(
  "minute 8:30: item 8's unit is corrected, the old value stands beside, and every duty is as it was",
  async () => {
    const itemPage = page.url();
    await page.getByRole('link', { name: '登记更正通知' }).click();
    await page.getByRole('heading', { name: '这份更正通知改了哪些地方？' }).waitFor();
    await page.getByLabel('哪一栏').selectOption('responsibleUnits');
    await page.getByRole('button', { name: '加一处更正' }).click();
    await page.getByText('现在是').waitFor();
    await page.getByLabel('更正为').fill('洛满镇、柳石街道');
    await page.getByText('没有应办事项因此改变。').waitFor();
    for (const [label, text] of [
      ['发文字号', '柳南政办〔2022〕15号'],
      ['成文日期', '2022-04-07'],
      ['更正理由', '机构调整'],
      ['签发人', '某某'],
      ['收文编号', '收2022-112'],
    ] as const)
      await page.getByLabel(label).fill(text);
    await page.getByText('都填好了，可以登记。').waitFor();
    await page.getByText('已保存。').waitFor();
    await page.getByRole('button', { name: '登记更正通知' }).click();
    await page.getByRole('heading', { name: '更正过1次' }).waitFor();
    await page.goto(itemPage, { waitUntil: 'networkidle' });
    await page.getByText('责任单位：原为“金太阳、洛满镇”，由柳南政办〔2022〕15号更正为“洛满镇、柳石街道”').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  },
  PLAYED_WITHIN_MS,
);

test(
  'a large scan whose line breaks in the middle is not lost: it says how much has gone, and goes on by itself',
  async () => {
    await page.getByRole('link', { name: '登记更正通知' }).click();
    await page.getByRole('heading', { name: '这份更正通知改了哪些地方？' }).waitFor();
    const sent: string[] = [];
    // Each piece takes its time, as over a village's line.
    await page.route('**/api/uploads/pieces/*', async (route) => {
      if (route.request().method() === 'PATCH') sent.push((await route.request().headerValue('upload-offset')) ?? '');
      await new Promise((done) => setTimeout(done, 100));
      await route.continue();
    });
    const scan = { name: '更正通知.pdf', mimeType: 'application/pdf', buffer: randomBytes(20 * 1_048_576) };
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.getByText(/已传[1-9]\d?%。断线不要紧/u).waitFor();
    await page.context().setOffline(true);
    await page.waitForTimeout(1500);
    const before = sent.length;
    await page.context().setOffline(false);
    await page.getByText('更正通知.pdf').waitFor({ timeout: 60_000 });
    await page.unroute('**/api/uploads/pieces/*');
    expect(before).toBeLessThan(20);
    // Twenty pieces, and at most the one sent twice that was on its way when the line broke.
    expect(new Set(sent).size).toBe(20);
    expect(sent.length).toBeLessThanOrEqual(22);
    expect(await faultsOf(page)).toEqual([]);
  },
  PLAYED_WITHIN_MS,
);
