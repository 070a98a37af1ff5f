import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en as leadersEn } from '../src/regime/boards/web/leader-words.en.js';
import { zhCN as leadersZhCN } from '../src/regime/boards/web/leader-words.zh-CN.js';
import { en as peopleEn } from '../src/regime/offices/web/words.people.en.js';
import { zhCN as peopleZhCN } from '../src/regime/offices/web/words.people.zh-CN.js';
import { peopleEn as personEn } from '../src/regime/offices/words.people.en.js';
import { peopleZhCN as personZhCN } from '../src/regime/offices/words.people.zh-CN.js';
import { openBrowser } from './browser.js';
import { openSite, type Site } from './console-site.js';
import { faultsOf, overhang, picture, visit, widen } from './console-visit.js';
import {
  actingWorld,
  recordToInvite,
  PEOPLE_IMPORT,
  peopleTaken,
  peopleWorld,
  personInvited,
  portfoliosWorld,
  ZHAO,
  ZHOU,
} from './people-world.js';
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
  const { page, leave } = await visit(browser, site, `/people/${ZHOU}`, {
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
  const { page, leave } = await visit(browser, site, '/account', {
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

const WORDS = {
  'zh-CN': { ...peopleZhCN, spoken: personZhCN, leaders: leadersZhCN },
  en: { ...peopleEn, spoken: personEn, leaders: leadersEn },
};
type Spoken = (typeof WORDS)['zh-CN' | 'en'];

/** What opens each dialog of the pages of people, by page. */
const DIALOGS: readonly (readonly [path: string, opens: (words: Spoken) => readonly string[]])[] = [
  ['/people', ({ list }) => [list.add]],
  [
    `/people/${ZHOU}`,
    ({ record, account, delegation, spoken }) => [
      ...[record.change, record.give, record.of(record.end, `区住房城乡建设局　${spoken.role.liaison}`)],
      ...[account.inviteAgain, account.code, account.reset, account.close],
      ...[delegation.give, record.of(delegation.end, '赵某')],
    ],
  ],
  ['/portfolios', ({ leaders }) => [leaders.give]],
];

test.each(['zh-CN', 'en'] as const)(
  'every dialog of the pages of people can be read by everybody, wide and narrow (%s)',
  async (language) => {
    const words = WORDS[language];
    const world = { ...portfoliosWorld, [`/api/people/${ZHOU}`]: recordToInvite };
    const sent = { person: recordToInvite, expiresAt: '2022-04-10T07:00:00.000Z', invitation: 'x'.repeat(80) };
    const answers = { [`POST /api/people/${ZHOU}/invitation`]: () => ({ status: 201, body: sent }) };
    const looked: string[] = [];
    for (const [path, opens] of DIALOGS) {
      const { page, errors, leave } = await visit(browser, site, path, {
        width: 1440,
        language,
        world,
        answers,
      });
      const look = async (name: string): Promise<void> => {
        for (const width of [390, 1440] as const) {
          await widen(page, width);
          await picture(page, `dialog-${name}-${String(width)}-${language}`);
          expect(await overhang(page), `${name}, sideways at ${String(width)}`).toBe(0);
          expect(await faultsOf(page, 'dialog[open]'), `${name}, axe at ${String(width)}`).toEqual([]);
        }
        looked.push(name);
      };
      for (const name of opens(words)) {
        await page.getByRole('button', { name, exact: true }).first().click();
        await page.getByRole('dialog').waitFor();
        await look(name);
        if (name === words.account.inviteAgain) {
          await page.getByRole('dialog').getByRole('button', { name: words.account.invite, exact: true }).click();
          await page.getByRole('textbox', { name: words.account.link }).waitFor();
          await look(words.account.link);
        }
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      expect(errors).toEqual([]);
      await leave();
    }
    expect(looked).toHaveLength(12);
  },
);

test('a sheet of people is taken over in one act; the links it gives are shown once and can be kept as a file', async () => {
  const sent: unknown[] = [];
  let taken = false;
  const way = `/api/person-imports/${PEOPLE_IMPORT}`;
  const world = { ...peopleWorld, [way]: () => (taken ? { ...peopleTaken, invited: undefined } : peopleWorld[way]) };
  const { page, leave } = await visit(browser, site, `/people/imports/${PEOPLE_IMPORT}`, {
    ...{ width: 1440, language: 'zh-CN', world },
    answers: {
      [`POST ${way}/application`]: (body) => {
        sent.push(JSON.parse(body));
        taken = true;
        return { status: 200, body: peopleTaken };
      },
    },
  });
  await page.getByRole('button', { name: '导入这2人' }).click();
  await page.getByRole('heading', { name: '1个人的邀请链接' }).waitFor();
  await page.getByText('已经导入。').waitFor();
  const link = `${site.address}/invitation#${peopleTaken.invited[0]?.invitation ?? ''}`;
  await page.getByText(link).waitFor();
  for (const width of [390, 1440] as const) {
    await widen(page, width);
    await picture(page, `people-imported-${String(width)}`);
    expect(await overhang(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  }
  const kept = async (name: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  expect(await kept('下载邀请链接（文本）')).toContain(link);
  expect(await kept('下载邀请链接（表格）')).toMatch(/^PK/u);
  expect(sent).toEqual([{ basis: 'b', address: site.address }]);
  await leave();
});

test('a leader is put in charge of units from a day on, and the list is shown as of any day', async () => {
  const sent: unknown[] = [];
  const { page, leave } = await visit(browser, site, '/portfolios', {
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
  const { page, leave } = await visit(browser, site, '/', {
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
