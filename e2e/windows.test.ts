import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consoleWords } from '../src/app/console/word-lists.js';
import type { Language } from '../src/kernel/language.js';
import type { AmendmentForm } from '../src/regime/boards/contract.amending.js';
import { amendWords } from '../src/regime/boards/web/word-lists.js';
import type { NoticeView } from '../src/regime/notices/endpoints.js';
import type { PlanRecord } from '../src/regime/plans/contract.js';
import { planWords } from '../src/regime/plans/web/word-lists.js';
import { type District, districtAt } from '../src/simulation/district.js';
import { drawUp, planOf } from '../src/simulation/planning.js';
import { webWords } from '../src/web/word-lists.js';
import { openBrowser } from './browser.js';
import { looked } from './console-visit.js';
import { type Demo, seated, startDemo } from './demo.js';

/*
 * One person in two windows, a lost line, a page that is left too early: nothing is lost, and nothing is written over
 * without a word, on the plan's page and on that of a correction.
 */

const WITHIN_MS = 180_000;
const UNIT = '区农业农村局';
const ITEM = 8;

let browser: Browser;
let demo: Demo;
let district: District;
let folder: string;
let liaison: BrowserContext;
let clerk: BrowserContext;
let planPath: string;
let amendPath: string;

const somebody = (role: string, unit?: string, locale?: Language): Promise<BrowserContext> =>
  seated(browser, demo.address, { role, unit, ...(locale && { locale }) });
async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(demo.address + path);
  await page.locator('.dock').waitFor();
  return page;
}
/** A window in the back: it has not heard yet what was written in the one in front. */
async function inTheBack(context: BrowserContext, path: string, reads: string): Promise<Page> {
  const page = await opened(context, path);
  await page.route(reads, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  return page;
}
/** What comes to be so when the machine is busy with others too. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
const dock = (page: Page) => page.locator('.dock');
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const toDesk = (page: Page, language: Language = 'zh-CN') =>
  page.getByRole('link', { name: consoleWords[language].nav.desk, exact: true }).click();
const look = (page: Page, name: string): Promise<void> => looked(page, `windows-${name}`);
/** The same in both languages, where the page can be read anew. */
async function lookTwice(page: Page, name: string): Promise<void> {
  for (const language of ['en', 'zh-CN'] as const) {
    const from = language === 'en' ? 'zh-CN' : 'en';
    await page.getByRole('button', { name: consoleWords[from].foot.otherLanguage, exact: true }).click();
    await page.locator('.loading').waitFor({ state: 'detached' });
    await page.locator('.clash').waitFor();
    await look(page, `${name}-${language}`);
  }
}

const kept = async (): Promise<PlanRecord['content']> => (await planOf(district, ITEM)).content;
const form = async (): Promise<AmendmentForm['form']['fields']> => {
  const office = await district.as('gov-office');
  return (await office.ask<AmendmentForm>('GET', `/api${amendPath.replace('/amend', '/amendment')}`)).form.fields;
};

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  district = districtAt(demo.address);
  folder = await mkdtemp(join(tmpdir(), 'shishi-windows-'));
  const item = (await district.items()).find(({ seq }) => seq === ITEM);
  const office = await district.as('gov-office');
  const { items } = await office.ask<{ items: NoticeView[] }>('GET', '/api/notices');
  [planPath, amendPath] = [`/tasks/${item?.id ?? ''}/plan`, `/notices/${items[0]?.id ?? ''}/amend`];
  [liaison, clerk] = [await somebody('liaison', UNIT), await somebody('gov-office')];
  await drawUp(district, ITEM);
}, WITHIN_MS);
afterAll(async () => {
  await Promise.all([browser.close(), demo.stop(), rm(folder, { recursive: true })]);
});

test(
  'a plan in two windows of one person: both texts stand side by side until one is chosen',
  async () => {
    const [front, back] = [await opened(liaison, planPath), await inTheBack(liaison, planPath, '**/api/plans/*')];
    await field(front, '总体安排').fill('分两批实施');
    await soon(async () => (await kept()).summary).toBe('分两批实施');
    await field(back, '总体安排').fill('一次实施');
    const clash = back.getByRole('alert').filter({ hasText: '您在另一个窗口写的' });
    await clash.waitFor();
    expect(await clash.innerText()).toMatch(/分两批实施[\s\S]*一次实施/u);
    await dock(back).getByText('同一处有两份内容').waitFor();
    expect((await kept()).summary).toBe('分两批实施');
    await back.unrouteAll();
    await lookTwice(back, 'plan-clash');
    await clash.getByRole('button', { name: '用我写的' }).click();
    await soon(async () => (await kept()).summary).toBe('一次实施');
    await dock(back).getByText('已保存').waitFor();
    // The one in front is told when it comes to the fore again; what it then types is typed upon the other's words.
    await front.reload();
    expect(await field(front, '总体安排').inputValue()).toBe('一次实施');
    await Promise.all([front.close(), back.close()]);
  },
  WITHIN_MS,
);

test(
  'two move the nodes of one plan: of both lists only what differs is laid side by side',
  async () => {
    const words = planWords['zh-CN'];
    const back = await inTheBack(liaison, planPath, '**/api/plans/*');
    const other = await opened(clerk, planPath);
    const [first] = (await kept()).milestones;
    const name = words.of(words.milestone, first?.title ?? '');
    await field(other, name).fill('勘察设计（区政府办改）');
    await soon(async () => (await kept()).milestones[0]?.title).toBe('勘察设计（区政府办改）');
    await field(back, name).fill('勘察设计（单位改）');
    const clash = back.getByRole('alert').filter({ hasText: '刚才写的' });
    await clash.waitFor();
    expect(await clash.locator('p[lang]').count()).toBe(2);
    await clash.getByRole('button', { name: '用对方写的' }).click();
    await clash.waitFor({ state: 'detached' });
    expect((await kept()).milestones[0]?.title).toBe('勘察设计（区政府办改）');
    await Promise.all([back.close(), other.close()]);
  },
  WITHIN_MS,
);

test(
  'a correction in two windows of one clerk: both texts stand side by side until one is chosen',
  async () => {
    const [front, back] = [await opened(clerk, amendPath), await inTheBack(clerk, amendPath, '**/amendment')];
    await field(front, '更正理由').fill('机构调整');
    await soon(async () => (await form())['reason']).toBe('机构调整');
    await field(back, '更正理由').fill('笔误');
    const clash = back.getByRole('alert').filter({ hasText: '您在另一个窗口写的' });
    await clash.waitFor();
    expect((await form())['reason']).toBe('机构调整');
    await back.unrouteAll();
    await lookTwice(back, 'amend-clash');
    await clash.getByRole('button', { name: '用另一个窗口写的' }).click();
    await clash.waitFor({ state: 'detached' });
    expect(await field(back, '更正理由').inputValue()).toBe('机构调整');
    await Promise.all([front.close(), back.close()]);
  },
  WITHIN_MS,
);

test.each(
  (['zh-CN', 'en'] as const).flatMap((language) =>
    (['plan', 'amend'] as const).map((page) => [page, language] as [typeof page, Language]),
  ),
)(
  'what is typed without a line lies in the browser; leaving is warned of, and the next opening sends it: %s, %s',
  async (which, language) => {
    const text = `断网时写的（${language}）`;
    const { plan, amend } = {
      plan: { path: planPath, label: planWords[language].summary, sent: async () => (await kept()).summary },
      amend: { path: amendPath, label: amendWords[language].signedBy, sent: async () => (await form())['signedBy'] },
    };
    const { path, label, sent } = which === 'plan' ? plan : amend;
    const context = await (which === 'plan'
      ? somebody('liaison', UNIT, language)
      : somebody('gov-office', undefined, language));
    const { standing } = webWords[language];
    const { cutOff } = consoleWords[language];
    const page = await opened(context, path);
    await context.setOffline(true);
    await field(page, label).fill(text);
    await dock(page).getByText(standing.offline).waitFor();
    await look(page, `${which}-offline-${language}`);
    // Another page: asked first, and staying keeps the field as it is.
    await toDesk(page, language);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(cutOff.title).waitFor();
    await look(page, `${which}-leaving-${language}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect([new URL(page.url()).pathname, await field(page, label).inputValue()]).toEqual([path, text]);
    // The tab: the browser asks.
    const [asked, closed] = [page.waitForEvent('dialog'), page.waitForEvent('close')];
    await page.close({ runBeforeUnload: true });
    const warning = await asked;
    expect(warning.type()).toBe('beforeunload');
    await warning.accept();
    await closed;
    await context.setOffline(false);
    const again = await opened(context, path);
    expect(await field(again, label).inputValue()).toBe(text);
    await dock(again).getByText(standing.saved).waitFor();
    expect(await sent()).toBe(text);
    // With all kept nobody is asked.
    await toDesk(again, language);
    await again.waitForURL(`${demo.address}/`);
    await context.close();
  },
  WITHIN_MS,
);

test(
  'who types and goes on to another page in one breath is not asked: it is kept on the way',
  async () => {
    const page = await opened(liaison, planPath);
    await field(page, '总体安排').fill('写完就走');
    await toDesk(page);
    await page.waitForURL(`${demo.address}/`);
    expect((await kept()).summary).toBe('写完就走');
    await page.close();
  },
  WITHIN_MS,
);

test(
  'an upload under way is warned of; after the page is read anew the same file goes on from where it stopped',
  async () => {
    const page = await opened(clerk, amendPath);
    const file = join(folder, '更正通知.pdf');
    await writeFile(file, Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(9 * 1_048_576)]));
    // The line carries the first pieces and no more.
    let pieces = 0;
    await page.route('**/api/uploads/pieces/*', async (route) => {
      if (route.request().method() === 'PATCH' && (pieces += 1) > 3) return;
      await route.continue();
    });
    await page.locator('input[type=file]').setInputFiles(file);
    await soon(() => pieces).toBeGreaterThan(3);
    await toDesk(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('有文件正在上传').waitFor();
    await look(page, 'upload-leaving');
    await page.keyboard.press('Escape');
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    const warning = await asked;
    expect(warning.type()).toBe('beforeunload');
    await warning.accept();
    await reloaded;
    await page.unrouteAll();
    const offsets: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH' && request.url().includes('/uploads/pieces/'))
        offsets.push(Number(request.headers()['upload-offset']));
    });
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('更正通知.pdf').waitFor();
    expect(offsets[0]).toBeGreaterThanOrEqual(3 * 1_048_576);
    await page.close();
  },
  WITHIN_MS,
);
