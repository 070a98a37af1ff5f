// How much work the system makes: what a unit's people click and type, counted in Chromium on the running demonstration.
// npm run burden            writes docs/burden.json and prints each action
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const FIGURES = new URL('../docs/burden.json', import.meta.url);
const { openBrowser } = (
  await runnerImport(fileURLToPath(new URL('../e2e/browser.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  })
).module;

/** Starts the built program as `npm run demo` does. */
async function startDemo() {
  const env = { ...process.env, PORT: '0', PORTAL_PORT: '0', SHISHI_DATA: '' };
  const demo = spawn(process.execPath, ['bin/shishi.js', 'demo'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((ready, failed) => {
    let said = '';
    demo.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /ready (http:\S+)/u.exec(said)?.[1];
      if (found !== undefined) ready(found);
    });
    demo.once('exit', () => failed(new Error(`the demonstration ended: ${said}`)));
  });
  const stop = () =>
    new Promise((ended) => {
      demo.once('exit', ended);
      demo.kill('SIGTERM');
    });
  return { address, stop };
}

/**
 * One at work, whose every action is counted: a click, a field filled. What is typed is counted by its characters; what the
 * system held already, in the words of the item, counts as typed again.
 */
function atWork(page, held) {
  const counted = { actions: 0, typed: 0, retyped: 0 };
  const say = (what) => process.stdout.write(`${String((counted.actions += 1)).padStart(3)}  ${what}\n`);
  return {
    counted,
    click: async (role, name, within = 'body') => {
      await page.locator(within).getByRole(role, { name, exact: true }).first().click();
      say(`click: ${String(name)}`);
    },
    fill: async (label, text) => {
      const field = page.getByLabel(label, { exact: true }).first();
      if ((await field.inputValue()) === text) throw new Error(`${label} was filled in already`);
      await field.fill(text);
      counted.typed += [...text].length;
      if (held.includes(text)) counted.retyped += 1;
      say(`fill: ${label} = ${text}`);
    },
  };
}

/** The plan of seed item 2, from nothing to one that may be sent to its responsible units: no gap is left in it. */
async function planOfItemTwo(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  try {
    const unit = '区住房城乡建设局';
    await context.request.post(`${address}/api/demo/sign-in`, { data: { role: 'unit-head', unit } });
    const get = async (path) => (await context.request.get(`${address}/api${path}`)).json();
    const [programme] = (await get('/programmes')).items;
    const item = (await get(`/programmes/${programme.id}/tasks?limit=50`)).items.find(({ seq }) => seq === 2);
    const held = JSON.stringify(item);
    const work = atWork(page, held);
    // The count begins on the item's page, where everybody lands who follows the duty or the list.
    await page.goto(`${address}/tasks/${item.id}`);
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
    ]) {
      const label = await page.locator('label').filter({ hasText: name }).first().innerText();
      await work.fill(label, duty);
    }
    await work.click('radio', '不用区级资金');
    await work.click('radio', '不需要抽调人员');
    await page.waitForFunction(() => !document.querySelector('.dock #missing'), undefined, { timeout: 20_000 });
    const { planId } = await get(`/tasks/${item.id}/plan`);
    const { gaps, content } = await get(`/plans/${planId}`);
    if (gaps.length > 0) throw new Error(`gaps are left: ${JSON.stringify(gaps)}`);
    process.stdout.write(`no gap is left; ${String(content.milestones.length)} milestones, all of them prefilled\n`);
    return work.counted;
  } finally {
    await context.close();
  }
}

const [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
try {
  const known = JSON.parse(await readFile(FIGURES, 'utf8').catch(() => '{}'));
  const figures = { ...known, 'plan.item2': await planOfItemTwo(browser, demo.address) };
  await writeFile(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await browser.close();
  await demo.stop();
}
