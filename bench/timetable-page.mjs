// The page of a timetable with a thousand nodes in Chromium, and a page that holds the bare picture of the same rows.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { day } from '../dist/kernel/day.js';
import { calendarAsOf } from '../dist/regime/calendar/shipped.js';
import { ganttSvg } from '../dist/regime/plans/outputs/gantt-svg.js';
import { timetableWords } from '../dist/regime/plans/timetable-word-lists.js';
import { middle } from './middle.mjs';

/** What the browser's own tests have: how a browser is opened, the console served, and a world played to it. */
const tests = async (name) =>
  (
    await runnerImport(fileURLToPath(new URL(`../e2e/${name}.ts`, import.meta.url)), {
      ...{ configFile: false, logLevel: 'error' },
    })
  ).module;

export const openBrowser = async () => (await tests('browser')).openBrowser();

const [THOROUGH, SHORT] = [7, 3];
const STEPS = 60;

/** Both pages, each opened as often as asked. */
async function withBoth(browser, measure) {
  const [{ openSite }, { visit }, { thousandNodesWorld, PLAN_ID }] = await Promise.all(
    ['console-site', 'console-visit', 'timetable-world'].map(tests),
  );
  const site = await openSite();
  const plan = thousandNodesWorld[`/api/plans/${PLAN_ID}`];
  const { milestones } = plan.content;
  const picture = ganttSvg(
    {
      ...{ milestones, baseline: [], critical: new Set(), dueOn: day(plan.item.dueOn), today: null },
      calendar: calendarAsOf('latest'),
    },
    { item: plan.item.title, words: timetableWords['zh-CN'] },
  );
  const ours = async () => {
    const path = `/plans/${PLAN_ID}/timetable`;
    const who = { width: 1440, language: 'zh-CN', world: thousandNodesWorld };
    const { page, leave } = await visit(watching(browser), site, path, who);
    await page.waitForFunction(() => window.barsPaintedAt !== undefined);
    return { page, leave, bar: page.locator('.gantt-live .g-bar').first() };
  };
  const bare = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(watchForBars);
    await context.route('**/*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><title>施工图</title>${picture}`,
      }),
    );
    await page.goto(site.address);
    await page.waitForFunction(() => window.barsPaintedAt !== undefined);
    await page.evaluate(() => {
      const [bar] = document.querySelectorAll('.g-bar');
      let from;
      bar.addEventListener('pointerdown', (event) => (from = event.clientX));
      addEventListener('pointermove', (event) => {
        if (from !== undefined) bar.setAttribute('transform', `translate(${event.clientX - from} 0)`);
      });
    });
    return { page, leave: () => context.close(), bar: page.locator('.g-bar').first() };
  };
  try {
    return await measure({ ours, bare });
  } finally {
    await site.stop();
  }
}

/** The browser, each of whose pages says when its bars were painted. */
const watching = (browser) => ({
  newContext: async (options) => {
    const context = await browser.newContext(options);
    await context.addInitScript(watchForBars);
    return context;
  },
});

/** By turns; the middle of the rounds counts. */
async function byTurns({ ours, bare }, short, of) {
  const [values, floors] = [[], []];
  for (let round = 0; round < (short ? SHORT : THOROUGH); round += 1)
    for (const [open, figures] of [
      [ours, values],
      [bare, floors],
    ]) {
      const opened = await open();
      figures.push(await of(opened));
      await opened.leave();
    }
  return { value: middle(values), floor: middle(floors) };
}

/** From the start of the page to the frame behind the one in which its bars were first drawn, in ms. */
export const paintedIn = (browser, short) =>
  withBoth(browser, (both) => byTurns(both, short, ({ page }) => page.evaluate(() => window.barsPaintedAt)));

/** Runs before anything of a page does. */
function watchForBars() {
  const look = () => {
    if (document.querySelector('.g-bar') === null) requestAnimationFrame(look);
    else requestAnimationFrame((now) => (window.barsPaintedAt = now));
  };
  requestAnimationFrame(look);
}

/** Of the frames while a bar is dragged, the time to the next that nineteen of twenty keep, in ms. */
export const moved = (browser, short) =>
  withBoth(browser, (both) =>
    byTurns(both, short, async ({ page, bar }) => {
      await bar.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await bar.boundingBox();
      const [left, top] = [x + Math.min(4, width / 2), y + height / 2];
      await page.mouse.move(left, top);
      await page.mouse.down();
      await page.evaluate(() => {
        window.framesTaken = [];
        let last = performance.now();
        const next = (now) => {
          window.framesTaken.push(now - last);
          last = now;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      });
      for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(left + step * 3, top);
      const frames = await page.evaluate(() => window.framesTaken.slice(1));
      await page.mouse.up();
      return frames.sort((one, other) => one - other)[Math.floor(frames.length * 0.95)];
    }),
  );
