// How much work the system makes: what a unit's people click and type, counted in Chromium on the running demonstration.
// npm run burden            writes docs/burden.json and prints each action
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const FIGURES = new URL('../docs/burden.json', import.meta.url);
const load = async (file) =>
  (await runnerImport(fileURLToPath(new URL(`../${file}`, import.meta.url)), { configFile: false, logLevel: 'error' }))
    .module;
// What is counted, and by what, is the stories' own: they hold the same figures to their bounds.
const [{ openBrowser }, { startDemo }, burden, { districtAt }, { prepareReports }] = await Promise.all([
  load('e2e/browser.ts'),
  load('e2e/demo.ts'),
  load('e2e/burden.ts'),
  load('src/simulation/district.ts'),
  load('src/simulation/reporting.ts'),
]);
const { acceptanceOf, BOUNDS, planOfItemTwo, reportOf, REPORTS } = burden;
const say = (what) => process.stdout.write(`${what}\n`);

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
  const put = (name, counted) => {
    figures[name] = counted;
    if (counted.actions > (BOUNDS[name] ?? Infinity)) throw new Error(`${name}: more than ${BOUNDS[name]} actions`);
    if (counted.retyped > 0) throw new Error(`${name}: something was typed again`);
  };
  put('plan.item2', await inDemo((address) => planOfItemTwo(browser, address, say)));
  await inDemo(async (address) => {
    await prepareReports(districtAt(address));
    for (const [name, asked] of Object.entries(REPORTS)) {
      say(`${name}: ${asked.unit}${asked.phone ? ', on a phone' : ''}`);
      put(name, await reportOf(browser, address, asked, say));
    }
    put('report.accepted', await acceptanceOf(browser, address, REPORTS['report.three'].unit, say));
  });
  await writeFile(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  say(JSON.stringify(figures));
} finally {
  await browser.close();
}
