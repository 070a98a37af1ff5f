import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FilingView } from '../src/regime/reports/contract.js';
import { type District, districtAt } from '../src/simulation/district.js';
import { prepareReports } from '../src/simulation/reporting.js';
import { openBrowser } from './browser.js';
import { atTheReminder, LINK, WHY } from './burden.js';
import { looked, stopOf } from './console-visit.js';
import { type Demo, seated, startDemo } from './demo.js';

/*
 * Other ways to a report than mouse and page: the keyboard alone, the unit's own workbook, and a workbook that came to the
 * office by another channel (代收).
 */

const WITHIN_MS = 180_000;
const [BY_KEYS, BY_WORKBOOK, BY_OFFICE] = ['区住房城乡建设局', '区农业农村局', '太阳村镇'];
const QUARTER = '2022Q2';

let browser: Browser;
let demo: Demo;
let district: District;

const pathOf = async (unit: string): Promise<string> =>
  `/obligations/${(await district.duty('report', unit, { period: QUARTER })).id}/report`;
const filingOf = async (unit: string): Promise<FilingView> =>
  (await district.as('gov-office')).ask<FilingView>('GET', `/api${await pathOf(unit)}`);
const somebody = (role: string, unit?: string): Promise<BrowserContext> =>
  seated(browser, demo.address, { role, unit });
const look = (page: Page, name: string): Promise<void> => looked(page, `report-ways-${name}`);
const dock = (page: Page) => page.locator('.dock');

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  district = districtAt(demo.address);
  await prepareReports(district);
}, WITHIN_MS);
afterAll(async () => {
  await Promise.all([browser.close(), demo.stop()]);
});

const MOST_STOPS = 250;

/** Tabs on until what has the focus is called so; on the way it is always in sight and marked. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isIt = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (!stop) continue;
    expect(stop).toMatchObject({ seen: true, marked: true });
    if (isIt(stop.name)) return;
  }
  throw new Error(`Tab does not come to ${String(name)}`);
}

test(
  'from the reminder to “submitted” without a mouse: two people of a unit type, choose, submit and look back by keyboard alone',
  async () => {
    const { page, context } = await atTheReminder(browser, demo.address, { role: 'liaison', unit: BY_KEYS });
    await page.getByRole('link', { name: LINK }).first().waitFor();
    await tabTo(page, LINK);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '第二季度要报什么？' }).waitFor();
    // What is known is corrected in place: a button unfolds it, the figure is typed, the word on a unit is chosen.
    await tabTo(page, /^更正 第1项 责任单位$/u);
    await page.keyboard.press('Space');
    await tabTo(page, /材料报送$/u);
    const before = await page.locator(':focus').inputValue();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').inputValue()).not.toBe(before);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, WHY);
    await page.keyboard.insertText('6月连续降雨停工9天，8月15日前赶上。');
    await dock(page).getByText('内容已齐').waitFor();
    await dock(page).getByText('已保存').waitFor();
    await look(page, 'keyboard-typed');
    await context.close();

    const head = await atTheReminder(browser, demo.address, { role: 'unit-head', unit: BY_KEYS });
    await head.page.getByRole('link', { name: LINK }).first().waitFor();
    await tabTo(head.page, LINK);
    await head.page.keyboard.press('Enter');
    await head.page.getByRole('heading', { name: '第二季度要报什么？' }).waitFor();
    await tabTo(head.page, '提交第二季度报告');
    await head.page.keyboard.press('Enter');
    await dock(head.page).getByText('已提交，等区政府办接收').waitFor();
    // A dialog holds the focus, and gives it back to where it came from.
    await tabTo(head.page, '撤回');
    await head.page.keyboard.press('Enter');
    await head.page.getByRole('dialog').waitFor();
    expect(await head.page.evaluate("document.activeElement?.closest('dialog') !== null")).toBe(true);
    await look(head.page, 'keyboard-dialog');
    await head.page.keyboard.press('Escape');
    await head.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await stopOf(head.page))?.name).toBe('撤回');
    await head.context.close();
    expect((await filingOf(BY_KEYS)).sections.map(({ state }) => state)).toEqual([
      'submitted',
      'submitted',
      'submitted',
    ]);
  },
  WITHIN_MS,
);

/** Downloads a unit's workbook from the page. */
async function downloaded(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载填报表（Excel）' }).click(),
  ]);
  return readFile(await download.path());
}

/** Writes into the open cells of the first item's sheet, behind the marks of their rows. @returns it, and where it was written */
async function filled(
  bytes: Buffer,
  written: readonly (readonly [key: string, column: number, said: string | number])[],
) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const [, sheet] = book.worksheets;
  if (!sheet) throw new Error('each item has a sheet');
  const rows = written.map(([key, column, said]) => {
    let at = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(6).text === key) at = number;
    });
    const cell = sheet.getCell(at, column);
    expect([key, cell.protection.locked]).toEqual([key, false]);
    cell.value = said;
    return at;
  });
  return { bytes: Buffer.from(await book.xlsx.writeBuffer()), sheet: sheet.name, rows };
}

/** Drops a file where the page takes one. */
async function drop(page: Page, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const all = new DataTransfer();
    const bytes = Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (each) => each.charCodeAt(0));
    all.items.add(new File([bytes], '填报表.xlsx'));
    return all;
  })()`);
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer });
}

/** Fills the workbook in as it should be, drops it, and waits until the page says what it changes. */
async function dropRight(page: Page, empty: Buffer): Promise<void> {
  const right = await filled(empty, [
    ['figure-1', 4, 5],
    ['sentence', 2, '管网铺设过半。'],
  ]);
  await drop(page, right.bytes);
  await page.getByRole('dialog').getByText('共改2处').waitFor();
}

/** Takes over what the dropped workbook changes. */
async function takeOver(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '填入草稿' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('管网铺设过半。').first().waitFor();
  await dock(page).getByText('已保存').waitFor();
}

/** Drops a workbook with one wrong cell, which is named, and of which nothing is taken; then the right one, which is taken whole. */
async function bringBack(page: Page, unit: string, empty: Buffer): Promise<void> {
  const before = (await filingOf(unit)).sections;
  const wrong = await filled(empty, [
    ['figure-1', 4, '约5'],
    ['sentence', 2, '管网铺设过半。'],
  ]);
  await drop(page, wrong.bytes);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('有1处要改，一处也没有填入').waitFor();
  await dialog.getByText(`“${wrong.sheet}”第${String(wrong.rows[0])}行D列`).waitFor();
  await dialog.getByText('“约5”不是数字').waitFor();
  expect(await dialog.getByRole('button', { name: '填入草稿' }).count()).toBe(0);
  await look(page, `${unit}-wrong`);
  expect((await filingOf(unit)).sections).toEqual(before);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

test(
  'a unit’s own workbook: one wrong cell is named with sheet and cell and nothing is taken; then all of it is, and the report shows it',
  async () => {
    const page = await (await somebody('liaison', BY_WORKBOOK)).newPage();
    await page.goto(demo.address + (await pathOf(BY_WORKBOOK)));
    const empty = await downloaded(page);
    await bringBack(page, BY_WORKBOOK, empty);
    await dropRight(page, empty);
    await look(page, 'workbook-right');
    await takeOver(page);
    const [section] = (await filingOf(BY_WORKBOOK)).sections;
    expect(section?.content.targets[0]).toMatchObject({ value: 5, from: 'corrected' });
    expect(section?.content.sentence).toEqual({ text: '管网铺设过半。', corrected: true });
    await page.context().close();
  },
  WITHIN_MS,
);

test(
  'a workbook that came to the office by another channel (代收): known whose it is, and registered with what is known filled in',
  async () => {
    const unit = await (await somebody('liaison', BY_OFFICE)).newPage();
    await unit.goto(demo.address + (await pathOf(BY_OFFICE)));
    const empty = await downloaded(unit);
    await unit.context().close();
    const page = await (await somebody('gov-office')).newPage();
    const board = `${demo.address}/programmes/${await district.programmeId()}/reports?period=${QUARTER}`;
    await page.goto(board);
    await bringBack(page, BY_OFFICE, empty);
    await page.goto(board);
    await dropRight(page, empty);
    expect(new URL(page.url()).pathname).toBe(await pathOf(BY_OFFICE));
    await takeOver(page);
    const dialog = page.getByRole('dialog');
    await dock(page).getByRole('button', { name: '登记收到（代收）' }).click();
    // The channel, the day, the workbook as proof, and who answers for the items: nothing the system knows is typed.
    expect(await dialog.getByRole('radio', { name: '返回的表格', exact: true }).isChecked()).toBe(true);
    expect(await dialog.getByLabel('收到日').inputValue()).toBe('2022-06-30');
    expect(await dialog.getByLabel('签字人').inputValue()).toBe('梁某');
    await dialog.getByText('返回的填报表.xlsx').waitFor();
    await look(page, 'office-receives');
    await dialog.getByRole('button', { name: '登记收到（代收）' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('代收：返回的表格').waitFor();
    const { receipt, sections, submission } = await filingOf(BY_OFFICE);
    expect(receipt).toMatchObject({ channel: 'xlsx', receivedOn: '2022-06-30', scan: expect.any(String) as unknown });
    expect(submission).toMatchObject({ signedBy: '梁某' });
    expect(sections.map(({ state }) => state)).toEqual(['submitted']);
    expect(sections[0]?.content.targets[0]).toMatchObject({ value: 5 });
    await page.context().close();
  },
  WITHIN_MS,
);
