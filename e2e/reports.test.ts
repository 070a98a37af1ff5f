import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaper } from '../src/documents/read.js';
import type { FilingView } from '../src/regime/reports/contract.js';
import { type District, districtAt } from '../src/simulation/district.js';
import { prepareReports } from '../src/simulation/reporting.js';
import { openBrowser } from './browser.js';
import { atWork, BOUNDS, LINK, nothingYet, REPORTS, reportOf, WHY } from './burden.js';
import { looked } from './console-visit.js';
import { type Demo, seated, startDemo } from './demo.js';

/*
 * A unit's report in the running program, as two people of the unit make it: without a line, in a closed tab, both in one
 * place; then submitted, accepted, and read by the unit it speaks of. The plans and nodes before it go over HTTP.
 */

const WITHIN_MS = 180_000;
const UNIT = '区住房城乡建设局';
const MINE = '6月连续降雨停工9天，8月15日前赶上。';
const THEIRS = '设计变更，8月底前赶上。';

let browser: Browser;
let demo: Demo;
let district: District;
let path: string;
let liaison: BrowserContext;
let head: BrowserContext;
/** What the report of three items costs its two people, from the reminder to "submitted": their detours apart. */
const three = nothingYet();

const somebody = (role: string, unit?: string): Promise<BrowserContext> =>
  seated(browser, demo.address, { role, unit });
/** Comes to the report where the program tells of it: the liaison is reminded, the head finds it on the desk. */
async function followed(context: BrowserContext, from: '/messages' | '/') {
  const page = await context.newPage();
  await page.goto(demo.address + from);
  const work = atWork(page, { counted: three });
  await work.click('link', LINK);
  await page.getByRole('heading', { name: '第二季度要报什么？' }).waitFor();
  return { page, work };
}
async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(demo.address + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const photo = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 1200,
      height: 900,
      channels: 3,
      background: '#8d8a84',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer();
const dock = (page: Page) => page.locator('.dock');
const kept = async (): Promise<string> => {
  const { sections } = await (await district.as('gov-office')).ask<FilingView>('GET', `/api${path}`);
  return sections.map(({ content }) => content.explanation.text).join('');
};
const look = (page: Page, name: string): Promise<void> => looked(page, `reports-story-${name}`);

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  district = districtAt(demo.address);
  await prepareReports(district);
  path = `/obligations/${(await district.duty('report', UNIT, { period: '2022Q2' })).id}/report`;
  [liaison, head] = [await somebody('liaison', UNIT), await somebody('unit-head', UNIT)];
}, WITHIN_MS);
afterAll(async () => {
  await Promise.all([browser.close(), demo.stop()]);
});

test(
  'what is typed without a line stays in the browser, over a closed tab, and is sent once there is one',
  async () => {
    const { page, work } = await followed(liaison, '/messages');
    await dock(page).getByText('还差1处').waitFor();
    await liaison.setOffline(true);
    await work.fill(WHY, MINE);
    await dock(page).getByText('未连网，已存本机').waitFor();
    await look(page, 'offline');
    await page.close();
    expect(await kept()).toBe('');
    await liaison.setOffline(false);
    const again = await opened(liaison);
    expect(await again.getByLabel(WHY, { exact: true }).inputValue()).toBe(MINE);
    await dock(again).getByText('内容已齐').waitFor();
    expect(await kept()).toBe(MINE);
    await again.close();
  },
  WITHIN_MS,
);

test(
  'two who write in one place see both texts, and neither is written over',
  async () => {
    const [one, other] = [await opened(liaison), await opened(head)];
    await liaison.setOffline(true);
    await one.getByLabel(WHY, { exact: true }).fill(`${MINE}已增派人手。`);
    await dock(one).getByText('未连网，已存本机').waitFor();
    await other.getByLabel(WHY, { exact: true }).fill(THEIRS);
    await expect.poll(kept).toBe(THEIRS);
    await liaison.setOffline(false);
    const clash = one.getByRole('alert').filter({ hasText: '刚才写的' });
    await clash.waitFor();
    expect(await clash.innerText()).toContain(THEIRS);
    expect(await clash.innerText()).toContain(`${MINE}已增派人手。`);
    expect(await kept()).toBe(THEIRS);
    await look(one, 'clash');
    await clash.getByRole('button', { name: '用我写的' }).click();
    await expect.poll(kept).toBe(`${MINE}已增派人手。`);
    await clash.waitFor({ state: 'detached' });
    // The other sees it without doing anything.
    await other.getByLabel(WHY, { exact: true }).blur();
    await expect
      .poll(() => other.getByLabel(WHY, { exact: true }).inputValue(), { timeout: 20_000 })
      .toBe(`${MINE}已增派人手。`);
    await Promise.all([one.close(), other.close()]);
  },
  WITHIN_MS,
);

test(
  'what is no figure stays in its field and is said to be none; nothing is kept of it until it can be read',
  async () => {
    const counted = async (): Promise<number | null | undefined> => {
      const { sections } = await (await district.as('gov-office')).ask<FilingView>('GET', `/api${path}`);
      return sections.flatMap(({ content }) => content.targets).find(({ title }) => title.startsWith('改造户数'))
        ?.value;
    };
    const page = await opened(liaison);
    await page.getByRole('button', { name: '更正 第2项 目标' }).click();
    const figure = page.getByLabel(/^“改造户数.*累计完成$/u);
    const before = await counted();
    await figure.fill('一百');
    await figure.blur();
    const fault = page.getByText('读不出数字');
    await fault.waitFor();
    expect(await figure.inputValue()).toBe('一百');
    await look(page, 'no-figure');
    expect(await counted()).toBe(before);
    await figure.fill('１0３户');
    await expect.poll(counted).toBe(103);
    expect(await fault.count()).toBe(0);
    await figure.fill('');
    await expect.poll(counted).toBe(before);
    await page.close();
  },
  WITHIN_MS,
);

test(
  'one who writes in two windows sees both texts; signing out is asked about while something is unsent, and leaves nothing of it',
  async () => {
    const context = await somebody('liaison', UNIT);
    const [one, other] = [await opened(context), await opened(context)];
    const [before, field] = [await kept(), (page: Page) => page.getByLabel(WHY, { exact: true })];
    // The window in the back has not heard yet what the other one wrote.
    await other.route('**/report', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
    await field(one).fill(`${before}（窗口一）`);
    await expect.poll(kept).toBe(`${before}（窗口一）`);
    await field(other).fill(`${before}（窗口二）`);
    const clash = other.getByRole('alert').filter({ hasText: '您在另一个窗口写的' });
    await clash.waitFor();
    await look(other, 'two-windows');
    expect(await kept()).toBe(`${before}（窗口一）`);
    await other.getByRole('button', { name: '退出', exact: true }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByText('还有内容没有保存').waitFor();
    await look(other, 'leaving');
    const unsent = () =>
      other.evaluate<string[]>("Object.keys(localStorage).filter((name) => name.includes('unsent'))");
    expect(await unsent()).toHaveLength(1);
    await dialog.getByRole('button', { name: '清除并退出' }).click();
    await other.waitForURL('**/sign-in*');
    expect([await unsent(), await kept()]).toEqual([[], `${before}（窗口一）`]);
    await context.close();
  },
  WITHIN_MS,
);

test(
  'the liaison cannot submit, the head does in one act, the office accepts in one, and the unit spoken of reads it',
  async () => {
    const filler = await opened(liaison);
    await dock(filler).getByText('请主要领导登录提交').waitFor();
    // A photo is added in its section, and one that cannot be taken stands in nobody's way.
    await filler.getByRole('button', { name: '添加 第1项 照片和文件' }).click();
    await filler.getByLabel('选照片或文件').setInputFiles([
      { name: '路面.jpg', mimeType: 'image/jpeg', buffer: await photo() },
      { name: '坏照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') },
    ]);
    await filler.getByText('照片1张', { exact: true }).waitFor();
    await dock(filler).getByText('有1个照片或文件没有传上，不影响提交').waitFor();
    await look(filler, 'photos');
    expect(await dock(filler).getByRole('button', { name: '提交第二季度报告' }).count()).toBe(0);
    const { page, work } = await followed(head, '/');
    await work.click('button', '提交第二季度报告', '.dock');
    await dock(page).getByText('已提交，等区政府办接收').waitFor();
    expect(three.actions).toBeLessThanOrEqual(BOUNDS['report.three']);
    expect(three.retyped).toBe(0);
    await look(page, 'submitted');
    const letter = await head.request.get(`${demo.address}/api${path}/letter`);
    expect(JSON.stringify(await readPaper({ name: 'letter.docx', bytes: await letter.body() }))).toContain(
      '附现场照片1张。',
    );
    expect([letter.status(), letter.headers()['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    const clerk = await (await somebody('gov-office')).newPage();
    const board = `${demo.address}/programmes/${await district.programmeId()}/reports?period=2022Q2`;
    await clerk.goto(board);
    await clerk.getByRole('button', { name: `全部接收${UNIT}的报告` }).click();
    await clerk.getByRole('button', { name: `全部接收${UNIT}的报告` }).waitFor({ state: 'detached' });
    await page.reload();
    await dock(page).getByText('已全部接收').waitFor();
    const street = await (await somebody('unit-head', '鹅山街道')).newPage();
    await street.goto(board);
    const word = street.getByRole('row').filter({ hasText: '配合正常' });
    await word.first().waitFor();
    expect(await word.count()).toBe(1);
    expect(await street.getByText('进展情况汇报（Word）').count()).toBe(0);
  },
  WITHIN_MS,
);

test(
  'a letter on paper is registered, entered and accepted; one section goes back with its reason, and one is corrected later',
  async () => {
    const clerk = await somebody('gov-office');
    const town = await district.duty('report', '太阳村镇', { period: '2022Q2' });
    const page = await clerk.newPage();
    await page.goto(`${demo.address}/obligations/${town.id}/report`);
    const bar = dock(page);
    const dialog = page.getByRole('dialog');
    const within = async (name: string, fill: () => Promise<void>): Promise<void> => {
      await fill();
      await look(page, name);
      await dialog.getByRole('button').last().click();
      await dialog.waitFor({ state: 'detached' });
    };
    await page.getByRole('button', { name: /^更正 第10项 目标/u }).click();
    await page.getByRole('button', { name: /^更正 第10项 责任单位/u }).click();
    await page.getByRole('button', { name: /^添加 第10项 宣传报道/u }).click();
    await page.getByRole('button', { name: /^添加 第10项 困难/u }).click();
    await page.getByLabel('媒体或渠道', { exact: true }).fill('“柳南发布”公众号');
    await look(page, 'forms');
    await page.getByRole('button', { name: '添加', exact: true }).first().click();
    await page.getByText('“柳南发布”公众号').first().waitFor();
    await bar.getByText('已保存').waitFor();
    await bar.getByRole('button', { name: '登记收到（代收）' }).click();
    await within('receive', async () => {
      await dialog.getByLabel('收文编号', { exact: true }).fill('收文〔2022〕58号');
      await dialog.getByLabel('签字人', { exact: true }).fill('覃某');
    });
    await page.getByText('代收：纸件，收文编号收文〔2022〕58号').waitFor();
    await page.getByRole('button', { name: '退回 第10项' }).click();
    await within('return', async () => {
      await dialog.getByLabel('原因', { exact: true }).fill('缺管网长度');
      await dialog.getByLabel('重报期限', { exact: true }).fill('2022-07-12');
    });
    await page.getByText('退回：缺管网长度').waitFor();
    await bar.getByRole('button', { name: '代单位提交第二季度报告' }).click();
    await bar.getByRole('button', { name: '全部接收' }).click();
    await bar.getByText('已全部接收').waitFor();
    await page.getByRole('button', { name: '更正已接收的报告 第10项' }).click();
    await within('supersede', () => dialog.getByLabel('原因', { exact: true }).fill('完成数统计有误'));
    await page.getByText('第2版，更正原因：完成数统计有误').waitFor();
    await page.getByText('第1版仍有效，更正版接收后才替代。').waitFor();
    for (const form of ['summary', 'briefing']) {
      const address = `${demo.address}/api/programmes/${await district.programmeId()}/reports/${form}?period=2022Q2`;
      expect((await clerk.request.get(address)).status()).toBe(200);
    }
  },
  WITHIN_MS,
);

test.each(['report.one', 'report.phone'] as const)(
  'a quarter with nothing unusual costs a unit no more than its bound, from the reminder to “submitted”: %s',
  async (name) => {
    const { actions, typed, retyped } = await reportOf(browser, demo.address, REPORTS[name]);
    expect(actions).toBeLessThanOrEqual(BOUNDS[name]);
    expect([typed, retyped]).toEqual([0, 0]);
  },
  WITHIN_MS,
);
