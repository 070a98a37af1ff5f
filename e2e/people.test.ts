import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.js';
import { openSite, type Site } from './console-site.js';
import { faultsOf, picture, visit } from './console-visit.js';
import { actingWorld, peopleWorld, personInvited, portfoliosWorld, ZHAO, ZHOU } from './people-world.js';
import { HOUSING, JIN } from './units-world.js';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

test('a post is handed on to somebody found on the list, and an invitation is shown once, to be handed over', async () => {
  const sent: unknown[] = [];
  const way = `/api/people/${ZHOU}`;
  const { page, leave } = await visit(browser, site.address, `/people/${ZHOU}`, {
    ...{ width: 390, language: 'zh-CN' },
    world: peopleWorld,
    answers: {
      [`POST ${way}/posts/${personInvited.postId}/transfer`]: (body) => {
        sent.push(JSON.parse(body));
        return { status: 200, body: personInvited.record };
      },
      [`POST ${way}/telephone-code`]: () => ({
        status: 201,
        body: { person: personInvited.record, expiresAt: '2022-04-07T07:15:00.000Z', code: '12345678' },
      }),
    },
  });
  await page.getByRole('button', { name: '移交：区住房城乡建设局　单位负责人（主要领导）' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('接任的人').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByLabel('接任的人').fill('zm');
  await dialog.getByTitle('赵某').click();
  await dialog.getByLabel('接任第一天').fill('2022-05-01');
  await picture(page, 'person-transfer');
  await dialog.getByRole('button', { name: '移交这个岗位' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sent).toEqual([{ to: ZHAO, from: '2022-05-01' }]);

  await page.getByRole('button', { name: '电话重置密码' }).click();
  await page.getByRole('button', { name: '生成口令' }).click();
  await page.getByText('1234 5678').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '委托别人代办' }).click();
  await picture(page, 'person-delegate');
  expect(await faultsOf(page)).toEqual([]);
  await leave();
});

test('whoever acts for another reads so on every page, and goes back to a post of their own at its desk', async () => {
  const sent: unknown[] = [];
  const { page, leave } = await visit(browser, site.address, '/account', {
    ...{ width: 1440, language: 'zh-CN', world: actingWorld },
    answers: {
      'POST /api/own-post/role': (body) => {
        sent.push(JSON.parse(body));
        return { status: 204 };
      },
    },
  });
  await page.getByText('您正在代李某办理').waitFor();
  await page.getByRole('button', { name: '换岗位' }).click();
  await picture(page, 'hats');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '联络员', exact: true }).click();
  await page.waitForURL(`${site.address}/`);
  expect(sent).toEqual([{ role: 'liaison', inPlaceOf: null }]);
  await leave();
});

test('a leader is put in charge of units from a day on, and the list is shown as of any day', async () => {
  const sent: unknown[] = [];
  const { page, leave } = await visit(browser, site.address, '/portfolios', {
    ...{ width: 1440, language: 'zh-CN', world: portfoliosWorld },
    answers: {
      'POST /api/portfolios': (body) => {
        sent.push(JSON.parse(body));
        return { status: 200, body: portfoliosWorld['/api/portfolios'] };
      },
    },
  });
  const housing = page.getByRole('row').filter({ hasText: '区住房城乡建设局' }).first();
  expect(await housing.getByRole('cell').first().textContent()).toBe('周某');
  await page.getByLabel('哪一天').fill('2022-05-02');
  await housing.getByRole('cell').first().getByText('赵某').waitFor();
  await page.getByRole('button', { name: '定分管' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('区领导').selectOption({ label: '赵某' });
  await dialog.getByLabel('金太阳').check();
  await dialog.getByLabel('第一天').fill('2022-05-01');
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'portfolio-give');
  await dialog.getByRole('button', { name: '定下来' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sent).toEqual([{ leaderId: ZHAO, unitIds: [JIN], from: '2022-05-01' }]);
  await leave();
});

test('anything is reached from the keyboard by its pinyin initials: a unit, then a person', async () => {
  const { page, leave } = await visit(browser, site.address, '/', {
    ...{ width: 390, language: 'zh-CN', world: peopleWorld },
  });
  await page.getByRole('button', { name: '查找' }).waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '查找页面、实事、单位、人员、应办事项' });
  await field.waitFor();
  expect(await page.getByRole('option').first().textContent()).toContain('我的待办');
  await page.keyboard.type('qzfcxjs');
  await page.getByRole('option', { name: '区住房城乡建设局' }).first().waitFor();
  await picture(page, 'palette');
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.address}/units/${HOUSING}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('周');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.address}/people/${ZHOU}`);
  await page.keyboard.press('Control+k');
  await field.waitFor();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await leave();
});
