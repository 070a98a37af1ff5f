import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PlanRecord } from '../src/regime/plans/contract.js';
import { type Seat, seated } from './demo.js';

/*
 * How much work the system makes: what people click and type, counted as they go through the running program. `npm run
 * burden` writes the figures down, and the stories hold them to their bounds. What counts as what: docs/burden.md.
 */

export interface Counted {
  actions: number;
  /** Characters. */
  typed: number;
  /** What somebody typed although the system held it already, in the words of the item. */
  retyped: number;
}
export const nothingYet = (): Counted => ({ actions: 0, typed: 0, retyped: 0 });

/** Whose report is counted, and how many actions of all the unit's people it may cost. */
export const BOUNDS = { 'plan.item2': 39, 'report.one': 6, 'report.three': 10, 'report.phone': 6 } as const;
export const REPORTS = {
  'report.one': { unit: '区农业农村局', sentences: [], phone: false },
  'report.three': { unit: '区住房城乡建设局', sentences: ['6月连续降雨停工9天，8月15日前赶上。'], phone: false },
  'report.phone': { unit: '区乡村振兴局', sentences: [], phone: true },
} as const satisfies Record<string, Reported>;

interface Reported {
  readonly unit: string;
  /** What has to be written in it. */
  readonly sentences: readonly string[];
  readonly phone: boolean;
}

export const LINK = /报送进展情况（第二季度）/u;
export const WHY = '为什么滞后，什么时候赶上？';

interface Working {
  readonly counted: Counted;
  /** The words of the item: whoever types one of them types it again. */
  readonly held?: string;
  readonly phone?: boolean;
  /** Hears of each action. */
  readonly say?: (what: string) => void;
}

/** One at work, whose every action is counted: a click, a tap, a field filled. */
export function atWork(page: Page, { counted, held = '', phone = false, say = () => undefined }: Working) {
  const count = (what: string): void => {
    counted.actions += 1;
    say(`${String(counted.actions).padStart(3)}  ${what}`);
  };
  return {
    click: async (role: 'button' | 'link' | 'radio', name: string | RegExp, within = 'body'): Promise<void> => {
      const found = page.locator(within).getByRole(role, { name, exact: true }).first();
      await (phone ? found.tap() : found.click());
      count(`${phone ? 'tap' : 'click'}: ${String(name)}`);
    },
    fill: async (label: string, text: string, at = 0): Promise<void> => {
      const field = page.getByLabel(label, { exact: true }).nth(at);
      if ((await field.inputValue()) === text) throw new Error(`${label} was filled in already`);
      await field.fill(text);
      counted.typed += [...text].length;
      if (held.includes(text)) counted.retyped += 1;
      count(`fill: ${label} = ${text}`);
    },
  };
}

/** Somebody of a unit where the program tells them of the report: the liaison is reminded, the head finds it on the desk. */
export async function atTheReminder(
  browser: Browser,
  address: string,
  seat: Seat,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await seated(browser, address, seat);
  const page = await context.newPage();
  await page.goto(address + (seat.role === 'liaison' ? '/messages' : '/'));
  return { page, context };
}

/**
 * A unit's report for the second quarter, from the reminder's link to "submitted": the liaison opens it and writes what is
 * missing, the head opens it and submits. Counted for both together; what proves the head's signature is apart.
 */
export async function reportOf(
  browser: Browser,
  address: string,
  { unit, sentences, phone }: Reported,
  say?: (what: string) => void,
): Promise<Counted> {
  const counted = nothingYet();
  for (const role of ['liaison', 'unit-head']) {
    const { page, context } = await atTheReminder(browser, address, { role, unit, phone });
    const work = atWork(page, { counted, phone, ...(say && { say: (what: string) => say(`${what} (${role})`) }) });
    try {
      await work.click('link', LINK);
      await page.getByRole('heading', { name: '第二季度要报什么？' }).waitFor();
      if (role === 'liaison') {
        const missing = await page.getByLabel(WHY, { exact: true }).count();
        if (missing !== sentences.length) throw new Error(`${String(missing)} to be written`);
        for (const [at, text] of sentences.entries()) await work.fill(WHY, text, at);
        await page.locator('.dock').getByText('内容已齐').waitFor();
      } else {
        await work.click('button', '提交第二季度报告');
        await page.getByText('已提交，等区政府办接收').waitFor();
      }
    } finally {
      await context.close();
    }
  }
  return counted;
}

/** The gov office's part of a filing that was submitted: from any page to "accepted". */
export async function acceptanceOf(
  browser: Browser,
  address: string,
  unit: string,
  say?: (what: string) => void,
): Promise<Counted> {
  const counted = nothingYet();
  const { page, context } = await atTheReminder(browser, address, { role: 'gov-office' });
  const work = atWork(page, { counted, ...(say && { say }) });
  try {
    await work.click('link', '报告', 'header');
    await work.click('button', `全部接收${unit}的报告`);
    await page.getByRole('button', { name: `全部接收${unit}的报告` }).waitFor({ state: 'detached' });
    return counted;
  } finally {
    await context.close();
  }
}

interface Item {
  readonly id: string;
  readonly seq: number;
}

/** The plan of seed item 2, from nothing to one that may be sent to its responsible units: no gap is left in it. */
export async function planOfItemTwo(browser: Browser, address: string, say?: (what: string) => void): Promise<Counted> {
  const counted = nothingYet();
  const unit = '区住房城乡建设局';
  const { page, context } = await atTheReminder(browser, address, { role: 'unit-head', unit });
  const get = async (path: string): Promise<unknown> => (await context.request.get(`${address}/api${path}`)).json();
  try {
    const [programme] = ((await get('/programmes')) as { items: readonly { id: string }[] }).items;
    const listed = await get(`/programmes/${programme?.id ?? ''}/tasks?limit=50`);
    const item = (listed as { items: readonly Item[] }).items.find(({ seq }) => seq === 2);
    const work = atWork(page, { counted, held: JSON.stringify(item), ...(say && { say }) });
    // The count begins on the item's page, where everybody lands who follows the duty or the list.
    await page.goto(`${address}/tasks/${item?.id ?? ''}`);
    await work.click('button', '确认承办');
    await work.fill('主要领导', '王某');
    await work.fill('分管领导', '张某');
    await work.fill('列入本单位年度工作计划', '2022年工作计划第3项');
    await work.click('button', '确认承办', 'dialog');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await work.click('link', '开始编制实施方案');
    await work.click('button', '开始编制实施方案');
    await page.getByText('职责分工').first().waitFor();
    for (const [name, duty] of [
      ['金太阳', '配合做好小区内施工协调和水电接入'],
      ['河西街道', '做好居民动员、意见收集和矛盾调处'],
    ] as const)
      await work.fill(await page.locator('label').filter({ hasText: name }).first().innerText(), duty);
    await work.click('radio', '不用区级资金');
    await work.click('radio', '不需要抽调人员');
    await page.locator('.dock #missing').waitFor({ state: 'detached' });
    const { planId } = (await get(`/tasks/${item?.id ?? ''}/plan`)) as { planId: string };
    const { gaps, content } = (await get(`/plans/${planId}`)) as PlanRecord;
    if (gaps.length > 0) throw new Error(`gaps are left: ${JSON.stringify(gaps)}`);
    say?.(`no gap is left; ${String(content.milestones.length)} milestones, all of them prefilled`);
    return counted;
  } finally {
    await context.close();
  }
}
