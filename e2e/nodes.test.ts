import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FundView } from '../src/regime/funds/contract.js';
import { type District, districtAt } from '../src/simulation/district.js';
import { drawUp, planOf, sendUp, signedBy, put } from '../src/simulation/planning.js';
import { openBrowser } from './browser.js';
import { faultsOf, picture, spills, widen } from './console-visit.js';
import { type Demo, seated, startDemo } from './demo.js';

/*
 * A node from its report to the money that rests on it, in the running program: who says it, who looks and who sees why
 * money is paid do so on the pages, and so does who asks for it, too early and in time; the plan before and finance's part go over HTTP.
 */

const WITHIN_MS = 120_000;
const DAY = '2022-04-07';
/** An item without responsible units: its plan needs nobody's answer. */
const SEQ = 7;
const wan = (amount: number): number => amount * 1_000_000;

let browser: Browser;
let demo: Demo;
let district: District;
let taskId: string;
let lead: Page;
let head: Page;
let inspector: Page;
let node: string;

const somebody = async (role: string, unit?: string): Promise<Page> =>
  (await seated(browser, demo.address, { role, unit })).newPage();
const signed = (name: string, post: string) => ({
  paper: { signedBy: name, post, signedOn: DAY, opinion: '', proof: { kind: 'receipt', number: `收${name}` } },
});
/** The money of the item, carried from paper by the clerk. */
const money = async (path: string, body: object): Promise<FundView> =>
  (await district.as('gov-office')).ask<FundView>('POST', `/api/tasks/${taskId}/funds${path}`, body);

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  district = districtAt(demo.address);
  const item = (await district.items()).find(({ seq }) => seq === SEQ);
  if (!item) throw new Error('the seed has the item');
  taskId = item.id;
  const clerk = await district.as('gov-office');
  const leader = await (
    await district.as('deputy-leader')
  ).ask<{ person: string; personId: string }>('GET', '/api/own-post');
  await clerk.ask('POST', `/api/tasks/${taskId}/charge`, { leaderId: leader.personId, from: DAY });
  const invested = { category: null, sites: null, districtInvested: true };
  await clerk.ask('POST', `/api/tasks/${taskId}/description`, invested);
  await clerk.ask('POST', `/api/tasks/${taskId}/acknowledgement`, {
    ...{ accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第3条' },
    paper: { on: DAY, proof: { kind: 'receipt', number: '收1' } },
  });
  await sendUp(district, await drawUp(district, SEQ), DAY);
  const plan = await put(district, await planOf(district, SEQ), 'approval', signedBy(leader.person, DAY));
  node = plan.content.milestones[0]?.title ?? '';
  const lines = [{ source: 'district', amount: wan(120), note: '柳南财预〔2022〕18号' }];
  await money('/plan', { lines, ...signed('演示·局长', '局长') });
  await money('/plan/review', signed('演示·财政局长', '局长'));
  await money('/plan/approval', signed(leader.person, '副区长'));
  const contract = { number: 'LN-2022-07', party: '演示建设公司', signedOn: DAY, labourShare: 0 };
  await money('/contracts', { ...contract, amount: wan(100) });
  [lead, head] = [await somebody('liaison', item.leadUnit), await somebody('unit-head', item.leadUnit)];
  inspector = await somebody('supervision');
}, WITHIN_MS);
afterAll(async () => {
  await Promise.all([browser.close(), demo.stop()]);
});

const inRow = (page: Page) => page.getByRole('row').filter({ has: page.getByText(node, { exact: true }) });
const button = (page: Page, act: string) => page.getByRole('button', { name: `${act}“${node}”`, exact: true });

/** Opens a node's dialog, fills it, looks at it at both widths, and ends it by its act. */
async function inDialog(page: Page, act: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await button(page, act).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  for (const width of [390, 1440] as const) {
    await widen(page, width);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `nodes-${act}-${String(width)}`);
  }
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test(
  'the lead reports its node on the plan’s page, and cannot look at it itself',
  async () => {
    await lead.goto(`${demo.address}/tasks/${taskId}/plan`);
    await inDialog(lead, '报告节点', (dialog) => dialog.getByLabel('说明').fill('踏勘完成，群众意见已汇总'));
    await inRow(lead).first().getByText('已报，待核实').waitFor();
    await lead.getByText('踏勘完成，群众意见已汇总').waitFor();
    expect(await button(lead, '核实').count()).toBe(0);
    expect(await spills(lead)).toEqual([]);
  },
  WITHIN_MS,
);

test(
  'the inspector finds it on the desk, and money waits until the inspector has seen it',
  async () => {
    await head.goto(`${demo.address}/tasks/${taskId}/funds`);
    await head.getByRole('button', { name: '申请拨付', exact: true }).first().click();
    const form = head.getByRole('dialog');
    await form.getByLabel('款项').selectOption({ label: '进度款' });
    await form.getByLabel('依据的节点').selectOption({ label: `${node}（未核实）` });
    await form.getByLabel('金额（元）', { exact: true }).fill('2万元');
    await form.getByLabel('发票号码').fill('04500210');
    const apply = form.getByRole('button', { name: '申请拨付', exact: true });
    await apply.click();
    await form.getByText(`节点“${node}”还没有核实，不能据此拨付`).waitFor();
    expect(await faultsOf(head)).toEqual([]);
    await picture(head, 'nodes-refused');
    await inspector.goto(`${demo.address}/`);
    const matter = inspector.getByRole('listitem').filter({ hasText: '核实节点' });
    await matter.getByRole('link', { name: '去办理' }).click();
    await inspector.getByRole('heading', { name: '这件实事怎么实施？' }).waitFor();
    await inDialog(inspector, '核实', () => Promise.resolve());
    await inRow(inspector).first().getByText('已完成', { exact: true }).waitFor();
    // What was typed still stands in the open form.
    await apply.click();
    await form.waitFor({ state: 'detached' });
    const { payments } = await (await district.as('gov-office')).ask<FundView>('GET', `/api/tasks/${taskId}/funds`);
    const payment = `/payments/${payments.at(-1)?.id ?? ''}`;
    const pass = { verdict: 'pass', reason: '' };
    await money(`${payment}/review`, { ...pass, ...signed('演示·财政局长', '局长') });
    await money(`${payment}/decision`, { ...pass, ...signed('演示·王某', '副区长') });
    const slip = { kind: 'receipt', number: '回单1' };
    await money(`${payment}/voucher`, { voucher: '记-0407', amount: wan(2), paidOn: DAY, slip });
    await lead.goto(`${demo.address}/tasks/${taskId}/funds`);
    await lead.getByText(`节点“${node}”已核实`).first().waitFor();
    await lead.getByText('记-0407').first().waitFor();
    expect(await spills(lead)).toEqual([]);
    await picture(lead, 'nodes-paid');
  },
  WITHIN_MS,
);
