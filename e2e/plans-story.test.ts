import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type District, districtAt } from '../src/simulation/district.js';
import { agree, askUnits, drawUp, planOf, put, sendUp, signedBy } from '../src/simulation/planning.js';
import type { PlanBoard } from '../src/regime/plans/contract.board.js';
import { openBrowser } from './browser.js';
import { BOUNDS, planOfItemTwo } from './burden.js';
import { faultsOf, picture, spills } from './console-visit.js';
import { seated } from './demo.js';

/*
 * The ten items of the seed notice planned (R5 to R12), in the running program: what people decide they do on the pages,
 * what repeats goes over HTTP.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WITHIN_MS = 180_000;
const DAY = '2022-04-07';
const [HOUSING, CIVIL] = ['区住房城乡建设局', '区民政局'] as const;

let browser: Browser;
let served: ChildProcess;
let address: string;
let district: District;
let clerk: Page;
let leader: Page;
let leaderName: string;
let programmeId: string;

beforeAll(async () => {
  [browser, address] = await Promise.all([openBrowser(), serve()]);
  district = districtAt(address);
  programmeId = await district.programmeId();
  [clerk, leader] = [await somebody('gov-office'), await somebody('deputy-leader')];
  const office = await district.as('gov-office');
  const own = await (
    await district.as('deputy-leader')
  ).ask<{ person: string; personId: string }>('GET', '/api/own-post');
  leaderName = own.person;
  for (const { id, seq } of await district.items()) {
    await office.ask('POST', `/api/tasks/${id}/charge`, { leaderId: own.personId, from: DAY });
    // Item 2 is taken on, and its plan drawn up, on the pages.
    if (seq === 2) continue;
    await office.ask('POST', `/api/tasks/${id}/acknowledgement`, {
      ...{ accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第3条' },
      paper: { on: DAY, proof: { kind: 'receipt', number: '收文〔2022〕1号' } },
    });
  }
}, WITHIN_MS);
afterAll(async () => {
  await browser.close();
  served.removeAllListeners('exit');
  const ended = new Promise((done) => served.once('exit', done));
  served.kill('SIGTERM');
  await ended;
});

/** Starts the demonstration, in which the seed notice is issued. @returns where it answers */
function serve(): Promise<string> {
  served = spawn(process.execPath, ['bin/shishi.js', 'demo'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', PORTAL_PORT: '0', SHISHI_DATA: '', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((ready, failed) => {
    let heard = '';
    served.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      const found = /^ready (http:\S+)/mu.exec(heard)?.[1];
      if (found !== undefined) ready(found);
    });
    served.once('exit', () => failed(new Error(`the program ended: ${heard}`)));
  });
}

const somebody = async (role: string, unit?: string): Promise<Page> =>
  (await seated(browser, address, { role, unit })).newPage();

/** Opens the plan of an item. */
async function atPlan(page: Page, seq: number): Promise<Page> {
  const item = (await district.items()).find((each) => each.seq === seq);
  await page.goto(`${address}/tasks/${item?.id ?? ''}/plan`);
  await page.getByRole('heading', { name: '这件实事怎么实施？' }).waitFor();
  return page;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Fills the open dialog, and ends it by its own act. */
async function inDialog(page: Page, act: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await press(page, act);
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
const stateOf = (page: Page, state: string) => page.locator('.state').getByText(state, { exact: true }).waitFor();

test(
  'item 2: its head takes it on and draws its plan up with far less work than its form has fields, and types nothing again',
  async () => {
    const { actions, retyped } = await planOfItemTwo(browser, address);
    expect(actions).toBeLessThanOrEqual(BOUNDS['plan.item2']);
    expect(retyped).toBe(0);
  },
  WITHIN_MS,
);

test(
  'item 2: a responsible unit objects on its own page, the lead unit answers and sends it up, the leader approves',
  async () => {
    await agree(district, await askUnits(district, await planOf(district, 2)), DAY, ['河西街道']);
    const unit = await atPlan(await somebody('liaison', '河西街道'), 2);
    await inDialog(unit, '答复会签', async (dialog) => {
      await dialog.getByText('有异议', { exact: true }).click();
      await dialog.getByLabel('理由').fill('场地还没有定，三季度完成不了');
    });
    const lead = await atPlan(await somebody('unit-head', HOUSING), 2);
    await press(lead, '报审实施方案');
    await lead.getByRole('alert').getByText('河西街道').waitFor();
    await inDialog(lead, '答复河西街道的异议', (dialog) =>
      dialog.getByLabel('牵头单位答复').fill('场地由街道协调，已列入节点'),
    );
    await lead.getByText('场地由街道协调，已列入节点').waitFor();
    await press(lead, '报审实施方案');
    await stateOf(lead, '已报审，待审核');
    await press(await atPlan(clerk, 2), '审核通过，送分管领导');
    await stateOf(clerk, '待审定');
    await inDialog(await atPlan(leader, 2), '审定实施方案', (dialog) => dialog.getByLabel('审定意见').fill('同意'));
    await stateOf(leader, '已审定');
    expect(await spills(leader)).toEqual([]);
    await picture(leader, 'plans-story-approved');
  },
  WITHIN_MS,
);

test(
  'item 8: an objection comes on paper, the clerk registers it, the lead unit answers it, and the leader’s paper is registered',
  async () => {
    await agree(district, await askUnits(district, await drawUp(district, 8)), DAY, ['洛满镇']);
    await inDialog(await atPlan(clerk, 8), '登记洛满镇的意见', async (dialog) => {
      await dialog.getByText('有异议', { exact: true }).click();
      await dialog.getByLabel('理由').fill('管网走向要避开基本农田');
      await dialog.getByLabel('收文编号').fill('收文〔2022〕51号');
    });
    const lead = await atPlan(await somebody('liaison', '区农业农村局'), 8);
    await inDialog(lead, '答复洛满镇的异议', (dialog) => dialog.getByLabel('牵头单位答复').fill('已改走村道'));
    await sendUp(district, await planOf(district, 8), DAY);
    await inDialog(await atPlan(clerk, 8), '登记线下审签', async (dialog) => {
      expect(await dialog.getByLabel('签批人').inputValue()).toBe(leaderName);
      await dialog.getByLabel('收文编号').fill('收文〔2022〕58号');
    });
    await stateOf(clerk, '已审定');
  },
  WITHIN_MS,
);

test(
  'item 1: houses are to be taken, so the leader puts it before the executive meeting, and it holds by the minutes (R10)',
  async () => {
    const risk = { id: randomUUID(), kind: 'expropriation', text: '需征收房屋2处', measure: '先行协商' };
    const plan = await askUnits(district, await drawUp(district, 1, { risks: [risk] }));
    await agree(district, plan, DAY);
    await sendUp(district, plan, DAY);
    await atPlan(leader, 1);
    expect(await leader.getByRole('button', { name: '审定实施方案' }).count()).toBe(0);
    await inDialog(leader, '提请常务会审议', (dialog) => dialog.getByLabel('理由').fill('涉及房屋征收'));
    await stateOf(leader, '已提请常务会审议');
    await inDialog(await atPlan(clerk, 1), '登记常务会决定', async (dialog) => {
      await dialog.getByLabel('会议纪要文号').fill('常务会议纪要〔2022〕13号');
      await dialog.getByLabel('收文编号').fill('收文〔2022〕60号');
    });
    await stateOf(clerk, '已审定');
    await clerk.getByText('常务会议纪要〔2022〕13号').waitFor();
  },
  WITHIN_MS,
);

test(
  'item 4 is sent back twice, once by the office and once by the leader’s paper, and its third edition is approved',
  async () => {
    const lead = await somebody('unit-head', CIVIL);
    let plan = await askUnits(district, await drawUp(district, 4));
    for (const [reason, byPaper] of [
      ['没有写明经费来源', false],
      ['节点过粗，请分到月', true],
    ] as const) {
      await agree(district, plan, DAY);
      await put(district, plan, 'submission', { paper: { on: DAY, proof: { kind: 'receipt', number: '收40' } } });
      if (byPaper) await put(district, plan, 'check', {});
      await inDialog(await atPlan(clerk, 4), '退回并说明', async (dialog) => {
        await dialog.getByLabel('理由').fill(reason);
        if (byPaper) await dialog.getByLabel('收文编号').fill('收文〔2022〕41号');
      });
      await stateOf(clerk, '已退回');
      await press(await atPlan(lead, 4), '修改，编制新版本');
      await stateOf(lead, '编制中');
      await press(lead, '送责任单位会签');
      await stateOf(lead, '会签中');
      plan = await planOf(district, 4);
    }
    await agree(district, plan, DAY);
    await sendUp(district, plan, DAY);
    await inDialog(await atPlan(leader, 4), '审定实施方案', () => Promise.resolve());
    await stateOf(leader, '已审定');
    expect((await planOf(district, 4)).editions.map(({ number, state }) => [number, state])).toEqual([
      [1, 'returned'],
      [2, 'returned'],
      [3, 'approved'],
    ]);
  },
  WITHIN_MS,
);

test(
  'the other six go their way by paper, and the board says that all ten plans hold',
  async () => {
    for (const seq of [3, 5, 6, 7, 9, 10]) {
      const plan = await askUnits(district, await drawUp(district, seq));
      await agree(district, plan, DAY);
      await sendUp(district, plan, DAY);
      await put(district, plan, 'approval', signedBy(leaderName, DAY));
    }
    await clerk.goto(`${address}/`);
    await clerk.getByRole('link', { name: '方案', exact: true }).click();
    await clerk.getByText('10项中，已审定10项').waitFor();
    expect(await clerk.locator('tbody tr').count()).toBe(10);
    await clerk.getByLabel('牵头或责任单位').selectOption('河西街道');
    await expect.poll(() => clerk.locator('tbody tr').count()).toBe(2);
    await clerk.getByText('有异议').waitFor();
    expect(await faultsOf(clerk)).toEqual([]);
    await picture(clerk, 'plans-story-board');
    const { items } = await (
      await district.as('gov-office')
    ).ask<PlanBoard>('GET', `/api/programmes/${programmeId}/plans`);
    expect(items.map(({ approvedEdition, awaits }) => [approvedEdition, awaits.length])).toEqual(
      [1, 1, 1, 3, 1, 1, 1, 1, 1, 1].map((edition) => [edition, 0]),
    );
    const unit = await somebody('liaison', '河西街道');
    await unit.goto(`${address}/programmes/${programmeId}/plans`);
    await expect.poll(() => unit.locator('tbody tr').count()).toBe(2);
  },
  WITHIN_MS,
);
