import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openBrowser } from './browser.js';
import { openSite, type Site } from './console-site.js';
import { faultsOf, overhang, picture, visit } from './console-visit.js';
import {
  emptyWorld,
  issuedWorld,
  NOTICE_ID,
  openNotice,
  PROGRAMME_ID,
  readyNotice,
  secondNotice,
  supersessionForm,
} from './console-world.js';

const NOTICE_FILE = fileURLToPath(new URL('../fixtures/seed/notice.docx', import.meta.url));
const SIGNED_OUT = { type: '/problems/signed-out', title: '请先登录', status: 401, instance: 'urn:shishi:request:1' };
const Sent = z.looseObject({ code: z.string().optional(), about: z.string().optional() });

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

test('a clerk uploads the notice, answers what is asked, registers it and sees the ten items', async () => {
  let looked = 0;
  let notice: typeof openNotice = openNotice;
  let issued = false;
  const world = {
    ...issuedWorld,
    '/api/programmes': () => (issued ? issuedWorld : emptyWorld)['/api/programmes'],
    '/api/notices': { items: [], next: null },
    [`/api/notices/${NOTICE_ID}`]: () => {
      looked += 1;
      return looked > 1 ? notice : { ...openNotice, state: 'reading', reading: null, text: '', progress: 40 };
    },
  };
  const answers = {
    'POST /api/uploads': () => ({
      status: 201,
      body: { id: NOTICE_ID, sha256: 'a'.repeat(64), bytes: 1, name: 'notice.docx' },
    }),
    'POST /api/notices': () => ({ status: 202, body: { noticeId: NOTICE_ID, known: false } }),
    [`POST /api/notices/${NOTICE_ID}/answers`]: (sent: string) => {
      const { code, about } = Sent.parse(JSON.parse(sent));
      const [answer] = readyNotice.answers.filter((each) => each.code === code && each.about === about);
      if (!answer) throw new Error(`nobody asked ${about ?? ''}`);
      notice = { ...notice, answers: [...notice.answers, answer] };
      return { status: 200, body: notice };
    },
    [`POST /api/notices/${NOTICE_ID}/settlement`]: () => {
      notice = readyNotice;
      return { status: 200, body: notice };
    },
    [`POST /api/notices/${NOTICE_ID}/issue`]: () => {
      issued = true;
      return { status: 200, body: { noticeId: NOTICE_ID, programmeId: PROGRAMME_ID } };
    },
  };
  const { page, errors, leave } = await visit(browser, site, '/', {
    width: 1440,
    language: 'zh-CN',
    world,
    answers,
  });
  await page.getByRole('link', { name: '登记已印发文件' }).click();
  await page.locator('input[type=file]').setInputFiles(NOTICE_FILE);
  await page.getByRole('heading', { name: '这份通知读对了吗？' }).waitFor();
  const register = page.getByRole('button', { name: '登记为已下达' });
  await register.waitFor();
  expect(await register.isDisabled()).toBe(true);

  await page.locator('#q1 .opt', { hasText: '从单位名录里选' }).click();
  await page.getByRole('combobox', { name: '单位名录里的单位' }).click();
  await page.getByText('金太阳街道办事处').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'intake-directory');
  await page.keyboard.press('Escape');

  for (const group of await page.locator('.ask-l > li:not(#unsaid)').all()) {
    await group
      .locator('.opt', { hasText: /照原文|不改|行数为准|无关/ })
      .first()
      .click();
    if ((await group.locator('input[type=radio]:checked').count()) === 0) throw new Error('nothing was chosen');
    await group.getByRole('button', { name: '就这样答' }).click();
    await group.getByText('已答').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.getByRole('button', { name: '看建议并确认' }).click();
  await picture(page, 'intake-settlement');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '就按这些定下' }).click();
  await page.getByText('都定了，可以登记。').waitFor();
  expect(await register.isDisabled()).toBe(false);

  await register.click();
  await picture(page, 'intake-register');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('签发人').fill('某某');
  await page.getByRole('dialog').getByRole('button', { name: '登记为已下达' }).click();
  await page.getByRole('heading', { name: '十件实事怎么样了？' }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(10);
  expect(errors).toEqual([]);
  await leave();
});

test('an item is found by the initials of its pinyin, and the address shows another person the same list', async () => {
  const who = { width: 1440, language: 'zh-CN', world: issuedWorld } as const;
  const { page, leave } = await visit(browser, site, `/programmes/${PROGRAMME_ID}`, who);
  await page.getByLabel('标题、内容、单位').fill('wlfwzx');
  await page.getByRole('link', { name: '柳石街道为老服务中心' }).waitFor();
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
  const { pathname, search } = new URL(page.url());
  await leave();
  const other = await visit(browser, site, pathname + search, who);
  await expect.poll(() => other.page.locator('tbody tr').count()).toBe(1);
  await other.leave();
});

test('whoever is not signed in comes to the door, and from there to where they were going', async () => {
  let signedIn = false;
  const guarded = (path: string) => () => (signedIn ? issuedWorld[path] : undefined);
  const paths = Object.keys(issuedWorld).filter((path) => path !== '/api/first-run');
  const world = { ...issuedWorld, ...Object.fromEntries(paths.map((path) => [path, guarded(path)])) };
  const refuse = (path: string) => () =>
    signedIn ? { status: 200, body: issuedWorld[path] } : { status: 401, body: SIGNED_OUT };
  const answers = {
    ...Object.fromEntries(paths.map((path) => [`GET ${path}`, refuse(path)])),
    'POST /api/session': (sent: string) => {
      if (sent.includes('"password":""')) {
        return {
          status: 422,
          body: {
            type: '/problems/invalid',
            title: '有填写项需要修改',
            status: 422,
            errors: [{ in: 'body', path: 'password', code: 'required', message: '请填写' }],
          },
        };
      }
      signedIn = true;
      return { status: 204 };
    },
  };
  const days = `/programmes/${PROGRAMME_ID}/days`;
  const { page, leave } = await visit(browser, site, days, { width: 390, language: 'zh-CN', world, answers });
  await page.getByRole('heading', { name: '登录实事系统' }).waitFor();
  await page.getByLabel('用户名').fill('clerk');
  await page.getByRole('button', { name: '登录' }).click();
  const summary = page.getByRole('alert');
  await summary.waitFor();
  await picture(page, 'sign-in-faulty');
  expect(await faultsOf(page)).toEqual([]);
  await summary.getByRole('link').click();
  expect(await page.evaluate('document.activeElement.type')).toBe('password');
  await page.keyboard.type('a long enough password');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '谁该在哪一天办什么？' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(days);
  await leave();
});

test('the keyboard alone goes past the head to the page, opens a dialog, and comes back to where it was', async () => {
  const { page, leave } = await visit(browser, site, `/notices/${NOTICE_ID}`, {
    width: 1440,
    language: 'zh-CN',
    world: issuedWorld,
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  const correct = page.getByRole('button', { name: '更正发文字号' });
  await correct.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('更正发文字号');
  await leave();
});

test('dark, large and in English: the page is still whole, and stays so after it is loaded again', async () => {
  const { page, leave } = await visit(browser, site, `/programmes/${PROGRAMME_ID}`, {
    width: 390,
    language: 'zh-CN',
    world: issuedWorld,
  });
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByRole('button', { name: /大字/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'How do the 10 items stand?' }).waitFor();
  expect(await page.evaluate('({ ...document.documentElement.dataset })')).toEqual({ theme: 'dark', type: '125' });
  const field = await page.evaluate("getComputedStyle(document.querySelector('.ant-input')).backgroundColor");
  expect(field).toBe('rgb(30, 28, 25)'); // --paper by night: antd's own parts follow the tokens
  await picture(page, 'board-dark-large-en');
  expect(await faultsOf(page)).toEqual([]);
  await leave();
});

test('a clerk lays the rows of a notice printed anew beside the items, decides each, and registers it in the place of the old', async () => {
  const [asked, decided] = [supersessionForm(false), supersessionForm(true)];
  let fields: Readonly<Record<string, z.core.util.JSONType>> = { reason: '区政府调整项目，重新印发' };
  let sent: unknown;
  const formNow = () => {
    const whole = Array.isArray(fields['matches']) && fields['matches'].length === asked.rows.length;
    const form = { version: 3, fields, conflicts: [] };
    return { ...(whole ? decided : asked), ...{ form, faults: 'ended' in fields ? [] : decided.faults } };
  };
  const world = {
    ...issuedWorld,
    [`/api/notices/${NOTICE_ID}`]: secondNotice,
    [`/api/notices/${NOTICE_ID}/supersession`]: formNow,
  };
  const answers = {
    [`PATCH /api/notices/${NOTICE_ID}/supersession`]: (body: string) => {
      fields = { ...fields, ...z.record(z.string(), z.json()).parse(JSON.parse(body)) };
      return { status: 200, body: { version: 3, fields, conflicts: [] } };
    },
    [`POST /api/notices/${NOTICE_ID}/supersession`]: (body: string) => {
      sent = JSON.parse(body);
      return { status: 201, body: { noticeId: NOTICE_ID, programmeId: PROGRAMME_ID } };
    },
  };
  const { page, errors, leave } = await visit(browser, site, `/notices/${NOTICE_ID}`, {
    ...{ width: 1440, language: 'zh-CN', world, answers },
  });
  await page.getByRole('button', { name: '替代原通知' }).click();
  await page.getByRole('heading', { level: 1, name: '新通知的每一项，原来是哪一项？' }).waitFor();
  await page.getByRole('button', { name: '看过了，其余9项照建议填' }).click();
  await page.getByRole('combobox', { name: /^第10项/u }).selectOption({ label: '新增的一项' });
  await page.getByRole('textbox', { name: /^原第10项.*为何终止$/u }).fill('建设条件不具备');
  await page.getByRole('textbox', { name: '签发人' }).fill('某某');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText('都填好了，可以登记。').waitFor();
  await page.getByRole('button', { name: '登记新通知，替代原通知' }).click();
  await page.waitForURL(`**/programmes/${PROGRAMME_ID}`);
  expect(sent).toMatchObject({
    ...{ replaces: supersessionForm(true).replaces, signedBy: '某某', proof: { kind: 'file' } },
    ended: [{ reason: '建设条件不具备' }],
  });
  expect(errors).toEqual([]);
  await leave();
});

test('what narrows a list is kept under a name, found again in one click, and removed where it stands', async () => {
  let items: object[] = [];
  const world = { ...issuedWorld, '/api/saved-views': () => ({ items }) };
  const id = '018f0000-0000-7000-8009-000000000001';
  const answers = {
    'POST /api/saved-views': (sent: string) => {
      items = [{ id, ...(JSON.parse(sent) as object) }];
      return { status: 201, body: { id } };
    },
    [`DELETE /api/saved-views/${id}`]: () => {
      items = [];
      return { status: 200, body: { id } };
    },
  };
  const board = `/programmes/${PROGRAMME_ID}`;
  const who = { width: 390, language: 'zh-CN', world, answers } as const;
  const { page, leave } = await visit(browser, site, board, who);
  const save = page.getByRole('button', { name: '存为视图' });
  expect(await save.count()).toBe(0);
  await page.getByRole('searchbox').fill('小区');
  await save.click();
  await page.getByRole('dialog').getByLabel('名称').fill('老旧小区');
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'view-saving');
  await page.getByRole('dialog').getByRole('button', { name: '存下来' }).click();
  const kept = page.getByRole('button', { name: '老旧小区', exact: true });
  await kept.waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
  expect(await kept.getAttribute('aria-pressed')).toBe('false');
  await kept.click();
  await page.waitForURL((url) => url.searchParams.get('q') === '小区');
  expect(await page.getByRole('searchbox').inputValue()).toBe('小区');
  expect(await kept.getAttribute('aria-pressed')).toBe('true');
  expect([await overhang(page), await faultsOf(page)]).toEqual([0, []]);
  await picture(page, 'view-kept');
  await page.getByRole('button', { name: '删去“老旧小区”' }).click();
  await kept.waitFor({ state: 'detached' });
  await leave();
});
