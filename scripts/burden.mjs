// How much work the system makes: what a unit's people click and type, counted in Chromium on the running demonstration.
// npm run burden            writes docs/burden.json and prints each action
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Whose report is counted, what has to be written in it, and how many actions of all the unit's people it may cost. */
const REPORTS = {
  'report.one': { unit: '区农业农村局', sentences: [], most: 6 },
  'report.three': { unit: '区住房城乡建设局', sentences: ['6月连续降雨停工9天，8月15日前赶上。'], most: 10 },
  'report.phone': { unit: '太阳村镇', sentences: [], phone: true, most: 6 },
};
const FIGURES = new URL('../docs/burden.json', import.meta.url);
const load = async (file) =>
  (await runnerImport(fileURLToPath(new URL(`../${file}`, import.meta.url)), { configFile: false, logLevel: 'error' }))
    .module;
const [{ openBrowser }, { districtAt }, { prepareReports }] = await Promise.all([
  load('e2e/browser.ts'),
  load('src/simulation/district.ts'),
  load('src/simulation/reporting.ts'),
]);

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
function atWork(page, held, { counted = { actions: 0, typed: 0, retyped: 0 }, by = '', phone = false } = {}) {
  const say = (what) => process.stdout.write(`${String((counted.actions += 1)).padStart(3)}  ${by} ${what}\n`);
  return {
    counted,
    click: async (role, name, within = 'body') => {
      const found = page.locator(within).getByRole(role, { name, exact: true }).first();
      await (phone ? found.tap() : found.click());
      say(`${phone ? 'tap' : 'click'}: ${String(name)}`);
    },
    fill: async (label, text, at = 0) => {
      const field = page.getByLabel(label, { exact: true }).nth(at);
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

/** Somebody of a unit where the program tells them of the report: the liaison is reminded, the head finds it on the desk. */
async function atTheReminder(browser, address, { role, unit, phone }) {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone && { hasTouch: true, isMobile: true }),
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await context.request.post(`${address}/api/demo/sign-in`, { data: { role, ...(unit && { unit }) } });
  await page.goto(address + (role === 'liaison' ? '/messages' : '/'));
  return { page, leave: () => context.close() };
}

/**
 * A unit's report for the second quarter, from the reminder's link to "submitted": the liaison opens it and writes what is
 * missing, the head opens it and submits. Counted for both together; what proves the head's signature is apart.
 */
async function reportOf(browser, address, name, { unit, sentences, phone = false }) {
  process.stdout.write(`${name}: ${unit}${phone ? ', on a phone' : ''}\n`);
  const counted = { actions: 0, typed: 0, retyped: 0 };
  for (const role of ['liaison', 'unit-head']) {
    const { page, leave } = await atTheReminder(browser, address, { role, unit, phone });
    const work = atWork(page, '', { counted, by: role, phone });
    try {
      await work.click('link', /报送进展情况（第二季度）/u);
      await page.getByRole('heading', { name: '第二季度要报什么？' }).waitFor();
      if (role === 'liaison') {
        const missing = page.getByLabel('为什么滞后，什么时候赶上？', { exact: true });
        if ((await missing.count()) !== sentences.length)
          throw new Error(`${String(await missing.count())} to be written`);
        for (const [at, text] of sentences.entries()) await work.fill('为什么滞后，什么时候赶上？', text, at);
        await page.locator('.dock').getByText('内容已齐').waitFor();
      } else {
        await work.click('button', '提交第二季度报告');
        await page.getByText('已提交，等区政府办接收').waitFor();
      }
    } finally {
      await leave();
    }
  }
  return counted;
}

/** The gov office's part of a filing that was submitted: from the page of the quarter to "accepted". */
async function acceptanceOf(browser, address, name, { unit }) {
  process.stdout.write(`${name}: ${unit}\n`);
  const { page, leave } = await atTheReminder(browser, address, { role: 'gov-office' });
  try {
    const work = atWork(page, '', { by: 'gov-office' });
    await work.click('link', '报告', 'header');
    await work.click('button', `全部接收${unit}的报告`);
    await page.getByRole('button', { name: `全部接收${unit}的报告` }).waitFor({ state: 'detached' });
    return work.counted;
  } finally {
    await leave();
  }
}

/** Runs something in a demonstration of its own: what one counts does not help the next. */
async function inDemo(run) {
  const demo = await startDemo();
  try {
    return await run(demo.address);
  } finally {
    await demo.stop();
  }
}

const browser = await openBrowser();
try {
  const figures = JSON.parse(await readFile(FIGURES, 'utf8').catch(() => '{}'));
  figures['plan.item2'] = await inDemo((address) => planOfItemTwo(browser, address));
  await inDemo(async (address) => {
    await prepareReports(districtAt(address));
    for (const [name, asked] of Object.entries(REPORTS)) {
      figures[name] = await reportOf(browser, address, name, asked);
      if (figures[name].actions > asked.most) throw new Error(`${name}: more than ${String(asked.most)} actions`);
      if (figures[name].retyped > 0) throw new Error(`${name}: something was typed again`);
    }
    figures['report.accepted'] = await acceptanceOf(browser, address, 'report.accepted', REPORTS['report.three']);
  });
  await writeFile(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await browser.close();
}
