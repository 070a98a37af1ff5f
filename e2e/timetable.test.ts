import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openBrowser } from './browser.js';
import { openSite, type Site } from './console-site.js';
import { faultsOf, overhang, picture, visit, widen } from './console-visit.js';
import { emptyTimetableWorld, PLAN_ID, thousandNodesWorld, timetableWorld } from './timetable-world.js';

const Sent = z.object({
  milestones: z.array(z.looseObject({ title: z.string(), start: z.string(), finish: z.string() })),
});
const PLAN = `/api/plans/${PLAN_ID}`;
const Plan = z.looseObject({ formVersion: z.int(), content: z.looseObject({ milestones: z.array(z.unknown()) }) });
type Node = z.infer<typeof Sent>['milestones'][number];

/** A plan as the server has it once the page has sent its nodes: the last of them, in as many versions more. */
function keptIn(plan: unknown, sent: readonly (readonly Node[])[]): unknown {
  const { content, formVersion, ...read } = Plan.parse(plan);
  const milestones = sent.at(-1) ?? content.milestones;
  return { ...read, formVersion: formVersion + sent.length, content: { ...content, milestones } };
}

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

/** Opens a timetable, keeps what the page sends to be kept, and has it read again as it was kept last. */
async function open(world: Readonly<Record<string, unknown>>, sheet?: object) {
  const sent: Node[][] = [];
  const answers = {
    [`PATCH /api/plans/${PLAN_ID}/content`]: (body: string) => {
      sent.push(Sent.parse(JSON.parse(body)).milestones);
      return { status: 200, body: { version: sent.length, fields: {}, conflicts: [], gaps: [] } };
    },
    'POST /api/uploads': () => ({
      status: 201,
      body: { id: PLAN_ID, sha256: 'a'.repeat(64), bytes: 1, name: '时间表.xlsx' },
    }),
  };
  const visited = await visit(browser, site, `/plans/${PLAN_ID}/timetable`, {
    ...{ width: 1440, language: 'zh-CN', answers },
    world: {
      ...world,
      ...{ [PLAN]: () => keptIn(world[PLAN], sent) },
      ...(sheet && { [`/api/plans/${PLAN_ID}/timetable-sheet`]: sheet }),
    },
  });
  const kept = async (): Promise<readonly Node[]> => {
    const before = sent.length;
    await expect.poll(() => sent.length, { timeout: 10_000 }).toBeGreaterThan(before);
    return sent.at(-1) ?? [];
  };
  return { ...visited, kept, sent };
}
const daysOf = (nodes: readonly Node[], title: string): readonly string[] => {
  const node = nodes.find((each) => each.title === title);
  return [node?.start ?? '', node?.finish ?? ''];
};

test('a bar that is dragged takes its followers along, is kept, and can be put back', async () => {
  const { page, kept, errors, leave } = await open(timetableWorld);
  const bar = page.getByRole('button', { name: /^5\. 招标采购/u });
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.locator('.g-bar').boundingBox();
  if (!box) throw new Error('the bar is not drawn');
  const [x, y] = [box.x + 8, box.y + box.height / 2];
  const waiting = kept();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y, { steps: 5 });
  await page.mouse.up();
  const nodes = await waiting;
  const [start] = daysOf(nodes, '招标采购、签订施工合同');
  expect((start ?? '') < '2022-08-08').toBe(true);
  expect(await bar.getAttribute('aria-label')).toContain('比审定的晚');
  const back = kept();
  await page.getByRole('button', { name: '撤销' }).click();
  expect(daysOf(await back, '招标采购、签订施工合同')[0]).toBe('2022-08-08');
  expect(await faultsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
  await leave();
});

test('by keyboard a node moves by working days, is stretched, opened, and another is reached', async () => {
  const { page, kept, leave } = await open(timetableWorld);
  const bar = page.getByRole('button', { name: /^1\. 现场踏勘/u });
  await bar.focus();
  const moved = kept();
  await page.keyboard.press('ArrowRight');
  expect(daysOf(await moved, '现场踏勘、征求群众意见')).toEqual(['2022-05-10', '2022-05-20']);
  const stretched = kept();
  await page.keyboard.press('Shift+ArrowRight');
  const nodes = await stretched;
  expect(daysOf(nodes, '现场踏勘、征求群众意见')).toEqual(['2022-05-10', '2022-05-23']);
  expect(daysOf(nodes, '设计方案和施工图编制')[0]).toBe('2022-05-24');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toContain('2. 监理单位进场');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '节点2' });
  await dialog.waitFor();
  await picture(page, 'timetable-node');
  expect(await faultsOf(page)).toEqual([]);
  const named = kept();
  await dialog.getByLabel('责任单位').selectOption({ label: '河西街道' });
  expect((await named)[1]).toMatchObject({ title: '监理单位进场', ownerUnitId: expect.any(String) });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await widen(page, 390);
  expect(await overhang(page)).toBe(0);
  await leave();
});

test('an empty timetable is laid by the template of its kind, and the words that spoke for it are shown', async () => {
  const { page, kept, leave } = await open(emptyTimetableWorld);
  await page.getByRole('button', { name: '按模板排节点' }).click();
  const dialog = page.getByRole('dialog', { name: '按模板排节点' });
  expect(await dialog.innerText()).toContain('改造');
  await picture(page, 'timetable-template');
  expect(await faultsOf(page)).toEqual([]);
  const laid = kept();
  await dialog.getByRole('button', { name: '排出节点' }).click();
  const nodes = await laid;
  expect(nodes.at(-1)?.finish).toBe('2022-12-30');
  expect(nodes).toHaveLength(9);
  await leave();
});

test('a sheet with faults changes nothing and says where they are', async () => {
  const fault = { row: 3, column: 'D', code: 'day-unreadable', sentence: '“八月”不是日期，应写作 2022-04-07' };
  const { page, sent, leave } = await open(timetableWorld, {
    ...{ unread: null, faults: [fault], milestones: [] },
    counts: { added: 0, changed: 0, removed: 0, same: 0, faults: 1 },
  });
  await page.getByRole('button', { name: '从表格导入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    ...{ name: '时间表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') },
  });
  await dialog.getByText('第3行D列').waitFor();
  await picture(page, 'timetable-sheet-faults');
  expect(await faultsOf(page)).toEqual([]);
  expect(await dialog.getByRole('button', { name: '按这张表更新时间表' }).count()).toBe(0);
  expect(sent).toEqual([]);
  await leave();
});

test('of a thousand nodes those in sight are drawn, and the last is reached by scrolling', async () => {
  const { page, leave } = await open(thousandNodesWorld);
  expect(await page.locator('.gantt-live .g-node').count()).toBeLessThan(60);
  await page.locator('.gantt-box').hover();
  await page.mouse.wheel(0, 50_000);
  await page.getByRole('button', { name: /^1000\. /u }).waitFor();
  await leave();
});
