import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.js';
import { ASKED, AT_MEETING, CARRIED, changesWorld, PROPOSED, UP as CHANGE_UP } from './changes-world.js';
import { openSite, type Site } from './console-site.js';
import { faultsOf, overhang, picture, spills, visit, widen } from './console-visit.js';
import { PROGRAMME_ID, taskId } from './console-world.js';
import { dutyWorld, LATE_DUTY, OPEN_DUTY } from './duty-world.js';
import { fundsWorld } from './funds-world.js';
import { earlyStartWorld, planNodesFreshWorld, planNodesWorld } from './nodes-world.js';
import { planCountersignWorld, planDraftWorld, planReviewWorld } from './plan-world.js';
import { ANSWERED, SILENT, staffingWorld, UP } from './staffing-world.js';
import { PLAN_ID, timetableWorld } from './timetable-world.js';

/*
 * The dialogs behind the pages: whichever button opens one is found by pressing them all. Each is looked at as it opens, sent
 * off with nothing filled in, and looked at again with what it says then.
 */
const PAGES = [
  ['funds', `/programmes/${PROGRAMME_ID}/funds`, fundsWorld, 3],
  ['fund', `/tasks/${taskId(2)}/funds`, fundsWorld, 3],
  ['plan-draft', `/tasks/${taskId(2)}/plan`, planDraftWorld, 0],
  ['plan-countersign', `/tasks/${taskId(2)}/plan`, planCountersignWorld, 1],
  ['plan-review', `/tasks/${taskId(2)}/plan`, planReviewWorld, 1],
  ['plan-nodes', `/tasks/${taskId(2)}/plan`, planNodesWorld, 3],
  ['plan-nodes-fresh', `/tasks/${taskId(2)}/plan`, planNodesFreshWorld, 0],
  ['task-start', `/tasks/${taskId(2)}`, earlyStartWorld, 0],
  ['timetable', `/plans/${PLAN_ID}/timetable`, timetableWorld, 2],
  ['change-draft', `/changes/${PROPOSED}`, changesWorld, 2],
  ['change-asked', `/changes/${ASKED}`, changesWorld, 1],
  ['change-up', `/changes/${CHANGE_UP}`, changesWorld, 2],
  ['change-at-meeting', `/changes/${AT_MEETING}`, changesWorld, 1],
  ['change-carried', `/changes/${CARRIED}`, changesWorld, 1],
  ['staffing-item', `/tasks/${taskId(2)}/staffing`, staffingWorld, 2],
  ['staffing-request', `/secondments/${ANSWERED}`, staffingWorld, 1],
  ['staffing-silent', `/secondments/${SILENT}`, staffingWorld, 1],
  ['staffing-up', `/secondments/${UP}`, staffingWorld, 1],
  ['duty', `/obligations/${LATE_DUTY}`, dutyWorld, 1],
  ['duty-open', `/obligations/${OPEN_DUTY}`, dutyWorld, 1],
] as const;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

/** Long for a press; what opens later than this would lie over the next button, and be noticed by that. */
const OPENS_WITHIN_MS = 1_000;
const DIALOG = 'dialog[open]';
const SAID_OR_GONE = `(() => {
  const open = document.querySelector('${DIALOG}');
  return open === null || open.querySelector('[role=alert], [aria-invalid=true]') !== null;
})()`;
/** The page of an item's money has ten of them. */
const WITHIN_MS = 240_000;

/** What the buttons of a page say, each once: of those in rows of a table the first is as the others. */
const buttonsOf = async (page: Page): Promise<readonly string[]> => [
  ...new Set(await page.locator('main button:visible:enabled').allInnerTexts()),
];

/** Presses a button. @returns whether a dialog stands open then */
async function opens(page: Page, says: string): Promise<boolean> {
  const button = page.locator('main').getByRole('button', { name: says, exact: true, disabled: false }).first();
  if (says.trim() === '' || (await button.count()) === 0) return false;
  await button.click();
  return page
    .locator(DIALOG)
    .waitFor({ timeout: OPENS_WITHIN_MS })
    .then(
      () => true,
      () => false,
    );
}

async function lookedAt(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of [1440, 390] as const) {
    await widen(page, width);
    await picture(page, `${name}-${String(width)}`);
    const wide = `${name} at ${String(width)}`;
    if ((await overhang(page)) > 0) found.push(`${wide}: sideways`);
    found.push(...(await spills(page)).map((text) => `${wide}: out of its place: ${text}`));
    found.push(...(await faultsOf(page, DIALOG)).map((fault) => `${wide}: ${fault}`));
  }
  await widen(page, 1440);
  return found;
}

describe.concurrent.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each(PAGES)(
    'every dialog of the page %s is sound, empty and refused',
    async (name, path, world, least) => {
      const { page, errors, leave } = await visit(browser, site.address, path, { width: 1440, language, world });
      const address = page.url();
      const found: string[] = [];
      let dialogs = 0;
      for (const says of await buttonsOf(page)) {
        if (!(await opens(page, says))) {
          if (page.url() !== address) await page.goto(address);
          continue;
        }
        dialogs += 1;
        const named = `dialog-${name}-${String(dialogs)}-${language}`;
        found.push(...(await lookedAt(page, named)));
        const send = page.locator(`${DIALOG} button.ant-btn-primary:enabled`).last();
        if ((await send.count()) > 0) {
          await send.click();
          // What needs nothing filled in is done, and its dialog gone.
          await page.waitForFunction(SAID_OR_GONE);
          if ((await page.locator(DIALOG).count()) === 0) continue;
          found.push(...(await lookedAt(page, `${named}-empty`)));
        }
        await page.keyboard.press('Escape');
        await page.locator(DIALOG).waitFor({ state: 'detached' });
      }
      expect(found).toEqual([]);
      expect(dialogs).toBeGreaterThanOrEqual(least);
      // What a press asks of the server it does not know here: a 404, which Chromium itself reports; anything else is ours.
      expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
      await leave();
    },
    WITHIN_MS,
  );
});
