import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.js';
import { faultsOf, picture } from './console-visit.js';
import { type Demo, seated, startDemo } from './demo.js';

const STARTS_WITHIN_MS = 90_000;
const PLAYED_WITHIN_MS = 120_000;
const ITEM = '柳石街道为老服务中心';
const LEAD = '区民政局';
const MINUTES = '柳南政常纪〔2022〕15号';

let browser: Browser;
let demo: Demo;
let lead: Page;
let clerk: Page;
/** Where the item and its change stand, below the address. */
let itemPath = '';
let changePath = '';

const sitDown = async (post: { readonly role: string; readonly unit?: string }): Promise<Page> =>
  (await seated(browser, demo.address, post)).newPage();
const open = (page: Page, path: string) => page.goto(demo.address + path, { waitUntil: 'networkidle' });
/** Presses one of the record's acts, and looks at its dialog before anything is typed. */
async function act(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  return dialog;
}

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  [lead, clerk] = [await sitDown({ role: 'unit-head', unit: LEAD }), await sitDown({ role: 'gov-office' })];
}, STARTS_WITHIN_MS);
afterAll(async () => {
  await browser.close();
  await demo.stop();
}, STARTS_WITHIN_MS);

test(
  'the lead proposes a later day: the old one is shown and not typed, and the page says that the meeting decides',
  async () => {
    await open(lead, '/');
    await lead.getByRole('link', { name: '实事', exact: true }).click();
    await lead.getByRole('link', { name: ITEM }).click();
    await lead.getByRole('link', { name: '提出变更' }).click();
    await lead.getByRole('heading', { level: 1, name: `“${ITEM}”的承诺要怎么变更？` }).waitFor();
    [, itemPath = ''] = /(\/tasks\/[^/]+)/u.exec(lead.url()) ?? [];
    const decides = lead.getByRole('status').filter({ hasText: '由谁审定' });
    await lead.getByText('现定12月30日').waitFor();
    await lead.getByLabel('变更后的完成时间').fill('2022-12-31');
    await decides.getByText('一般变更').waitFor();
    await lead.getByLabel('变更后的完成时间').fill('2023-03-31');
    await decides.getByText('区政府常务会审议，凭会议纪要登记。').waitFor();
    await decides.getByText('完成时间跨年').waitFor();
    // Read anew after a warning, it is as it was typed: it lies in the browser until it goes out.
    const warned = lead.waitForEvent('dialog').then((dialog) => dialog.accept());
    await Promise.all([warned, lead.reload({ waitUntil: 'networkidle' })]);
    expect(await lead.getByLabel('变更后的完成时间').inputValue()).toBe('2023-03-31');
    await lead.context().setOffline(true);
    await lead.getByRole('button', { name: '提出变更' }).click();
    await lead.getByRole('alert').getByText('连不上服务器').waitFor();
    expect(await lead.getByLabel('变更后的完成时间').inputValue()).toBe('2023-03-31');
    await lead.context().setOffline(false);
    await lead.getByRole('button', { name: '提出变更' }).click();
    await lead.getByRole('alert').waitFor();
    expect(await faultsOf(lead)).toEqual([]);
    await picture(lead, 'change-proposing-empty');
    await lead.getByLabel('变更理由').fill('汛期长，主体工程顺延');
    await lead.getByLabel('对群众的影响').fill('周边老人晚三个月用上');
    await lead.getByRole('button', { name: '提出变更' }).click();
    await lead.getByRole('heading', { level: 1, name: `${LEAD}申请延期（完成时间变更）` }).waitFor();
    changePath = new URL(lead.url()).pathname;
    expect(await faultsOf(lead)).toEqual([]);
  },
  PLAYED_WITHIN_MS,
);

test(
  'it is sent up to the meeting, and while it waits the item promises what it did',
  async () => {
    const asked = await act(lead, '请单位会签');
    await picture(lead, 'change-ask-units');
    expect(await asked.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await lead.keyboard.press('Escape');
    const sending = await act(lead, '报送');
    await sending.getByRole('radio', { name: '经人大票决', exact: true }).check();
    await sending.getByLabel('人大常委会同意文号').fill('柳南人发〔2022〕8号');
    await picture(lead, 'change-submit');
    await sending.getByRole('button', { name: '报送' }).click();
    await lead.getByText('等区政府常务会审议，由区政府办凭会议纪要登记。').waitFor();
    expect(await lead.getByRole('button', { name: '登记审议结果' }).count()).toBe(0);
    await open(lead, itemPath);
    expect(await lead.getByText('现定').count()).toBe(0);
  },
  PLAYED_WITHIN_MS,
);

test(
  'the office registers the meeting’s decision by the number of its minutes, and not without it',
  async () => {
    await open(clerk, changePath);
    const dialog = await act(clerk, '登记审议结果');
    await dialog.getByRole('button', { name: '同意变更' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await faultsOf(clerk)).toEqual([]);
    await dialog.getByLabel('会议纪要文号').fill(MINUTES);
    await dialog.getByLabel('收文编号').fill('收88');
    await picture(clerk, 'change-meeting');
    await dialog.getByRole('button', { name: '同意变更' }).click();
    await clerk.getByText('区政府常务会同意变更').first().waitFor();
    await clerk.getByText(`文号：${MINUTES}`).waitFor();
    await picture(clerk, 'change-approved-played');
    expect(await faultsOf(clerk)).toEqual([]);
  },
  PLAYED_WITHIN_MS,
);

test(
  'the item and the board show the first promise and day beside the new ones (I9)',
  async () => {
    await open(clerk, itemPath);
    const changes = clerk.locator('section', { has: clerk.getByRole('heading', { name: '变更', exact: true }) });
    const row = changes.getByRole('row', { name: /完成时间/u }).first();
    expect(await row.innerText()).toMatch(/2022\s?年\s?12\s?月\s?30\s?日[\s\S]*2023\s?年\s?3\s?月\s?31\s?日/u);
    await clerk.getByText('下达时的原文').click();
    await clerk.locator('details', { hasText: '下达时的原文' }).getByText('12月30日').waitFor();
    await clerk.getByText(`区政府常务会同意变更`).first().waitFor();
    await picture(clerk, 'change-item-after');
    await clerk.getByRole('link', { name: '实事', exact: true }).click();
    const item = clerk.getByRole('row', { name: ITEM });
    await item.waitFor();
    expect(await item.innerText()).toMatch(/2023年3月31日[\s\S]*原定\s*12月30日/u);
    expect(await faultsOf(clerk)).toEqual([]);
    await picture(clerk, 'change-board-after');
    await clerk.getByRole('link', { name: '变更', exact: true }).click();
    await clerk.getByText('全年变更申请1份：办理中0份，已同意1份。').waitFor();
  },
  PLAYED_WITHIN_MS,
);
