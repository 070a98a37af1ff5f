import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.js';
import { openSite, type Site } from './console-site.js';
import { comingAndGoing, faultsOf, overhang, picture, spills, stopOf, visit, widen } from './console-visit.js';
import {
  amendedNotice,
  amendedTask,
  emptyWorld,
  guardedAccount,
  ownSession,
  issuedWorld,
  leftOutTask,
  NOTICE_ID,
  passwordRules,
  PROGRAMME_ID,
  noticeToSign,
  closingNotice,
  secondNotice,
  supersededNotice,
  supersessionForm,
  readyNotice,
  removedNotice,
  taskId,
} from './console-world.js';
import { emptyUnitsWorld, faultyImportWorld, HOUSING, IMPORT, JIN, unitsWorld } from './units-world.js';
import {
  actingWorld,
  emptyPeopleWorld,
  faultyPeopleWorld,
  handoverWorld,
  PEOPLE_IMPORT,
  peopleWorld,
  portfoliosWorld,
  ZHOU,
} from './people-world.js';
import { DISTRICT, districtsWorld, noDistrictsWorld } from './districts-world.js';
import { fundsWorld, noFundsWorld } from './funds-world.js';
import { filesWorld, noFilesWorld } from './files-world.js';
import { plainSecurityWorld, securityWorld } from './security-world.js';
import { auditorWorld, emptyLedgerWorld } from './ledger.world.js';
import { ANSWERED, noStaffingWorld, SILENT, staffingWorld, UP } from './staffing-world.js';
import {
  APPROVED,
  ASKED,
  AT_MEETING,
  CARRIED,
  changesWorld,
  noChangesWorld,
  otherUnitsWorld,
  PROPOSED,
  UP as CHANGE_UP,
} from './changes-world.js';
import { calendarWorld, dutyWorld, faultyCalendarWorld, keeperWorld, LATE_DUTY, OPEN_DUTY } from './duty-world.js';
import {
  emptyTimetableWorld,
  PLAN_ID,
  readOnlyTimetableWorld,
  thousandNodesWorld,
  timetableWorld,
} from './timetable-world.js';
import { webWords } from '../src/web/word-lists.js';
import { noPlanBoardWorld, planBoardWorld } from './plan-board-world.js';
import {
  followingPlanWorld,
  likePlanWorld,
  noPlanWorld,
  planAnsweredWorld,
  planCountersignWorld,
  planDraftWorld,
  planReviewWorld,
} from './plan-world.js';
import { noStocktakeWorld, stocktakeWorld } from './stocktake-world.js';
import { REPORT, reportWorlds, SHEET } from './reports-world.js';
import { earlyStartWorld, planNodesFreshWorld, planNodesWorld } from './nodes-world.js';
import { askingsWorld, noAskingsWorld } from './askings-world.js';
import { evidenceWorld, noEvidenceWorld } from './evidence-world.js';
import { adminDeskWorld, deskWorld, rulesWorld, unitDeskWorld } from './desk-world.js';

/** A district that takes single sign-on and nothing else. */
const providersOnly = {
  ...{ local: false, rules: passwordRules },
  providers: [{ id: PROGRAMME_ID, name: '柳州市统一身份认证' }],
};
const waitingFor = (todo: string) => ({ ...ownSession, todo });

const PAGES = [
  ['sign-in', '/sign-in', { ...emptyWorld, '/api/first-run': { open: true } }],
  ['first-run', '/first-run', { ...emptyWorld, '/api/first-run': { open: true } }],
  ['home-empty', '/', emptyWorld],
  ['sign-in-rules', '/sign-in-rules', securityWorld],
  ['sign-in-rules-plain', '/sign-in-rules', plainSecurityWorld],
  ['districts-empty', '/', noDistrictsWorld],
  ['districts', '/districts', districtsWorld],
  ['district-new', '/districts/new', districtsWorld],
  ['district', `/districts/${DISTRICT}`, districtsWorld],
  ['units', '/units', unitsWorld],
  ['units-empty', '/units?q=zzzz', emptyUnitsWorld],
  ['unit', `/units/${HOUSING}`, unitsWorld],
  ['unit-unconfirmed', `/units/${JIN}`, unitsWorld],
  ['succession', `/units/${HOUSING}/succession`, unitsWorld],
  ['identification', `/units/${JIN}/identification`, unitsWorld],
  ['unit-import', `/units/imports/${IMPORT}`, unitsWorld],
  ['unit-import-faults', `/units/imports/${IMPORT}`, faultyImportWorld],
  ['people', '/people', peopleWorld],
  ['people-empty', '/people?q=zzzz', emptyPeopleWorld],
  ['person', `/people/${ZHOU}`, peopleWorld],
  ['people-import', `/people/imports/${PEOPLE_IMPORT}`, peopleWorld],
  ['people-import-faults', `/people/imports/${PEOPLE_IMPORT}`, faultyPeopleWorld],
  ['handover', `/people/${ZHOU}/handover`, handoverWorld],
  ['owners', '/owners', handoverWorld],
  ['portfolios', '/portfolios', portfoliosWorld],
  ['notices-empty', '/notices', emptyWorld],
  ['notices', '/notices', issuedWorld],
  ['intake', `/notices/${NOTICE_ID}`, issuedWorld],
  ['intake-ready', `/notices/${NOTICE_ID}`, { ...issuedWorld, [`/api/notices/${NOTICE_ID}`]: readyNotice }],
  ['notice-removed', `/notices/${NOTICE_ID}`, { ...issuedWorld, [`/api/notices/${NOTICE_ID}`]: removedNotice }],
  ['amend', `/notices/${NOTICE_ID}/amend?item=8`, issuedWorld],
  ['intake-second', `/notices/${NOTICE_ID}`, { ...issuedWorld, [`/api/notices/${NOTICE_ID}`]: secondNotice }],
  [
    'supersede',
    `/notices/${NOTICE_ID}/supersede`,
    { ...issuedWorld, [`/api/notices/${NOTICE_ID}/supersession`]: supersessionForm(false) },
  ],
  [
    'supersede-said',
    `/notices/${NOTICE_ID}/supersede`,
    { ...issuedWorld, [`/api/notices/${NOTICE_ID}/supersession`]: supersessionForm(true) },
  ],
  ['notice-superseded', `/notices/${NOTICE_ID}`, { ...issuedWorld, [`/api/notices/${NOTICE_ID}`]: supersededNotice }],
  ['notice-closing', `/notices/${NOTICE_ID}`, { ...issuedWorld, [`/api/notices/${NOTICE_ID}`]: closingNotice }],
  ['notices-archived', '/notices?archived=true', { ...issuedWorld, '/api/notices': { items: [], next: null } }],
  [
    'task-left-out',
    `/tasks/${taskId(8)}`,
    {
      ...issuedWorld,
      [`/api/tasks/${taskId(8)}`]: leftOutTask(),
      [`/api/tasks/${taskId(8)}/history`]: { items: [], next: null },
      [`/api/programmes/${PROGRAMME_ID}/obligations?task=${taskId(8)}`]: { items: [], next: null },
    },
  ],
  ['notice-to-sign', `/notices/${NOTICE_ID}`, { ...issuedWorld, [`/api/notices/${NOTICE_ID}`]: noticeToSign }],
  ['notice-amended', `/notices/${NOTICE_ID}`, { ...issuedWorld, [`/api/notices/${NOTICE_ID}`]: amendedNotice }],
  [
    'task-amended',
    `/tasks/${taskId(8)}`,
    {
      ...issuedWorld,
      [`/api/tasks/${taskId(8)}`]: amendedTask(),
      [`/api/tasks/${taskId(8)}/history`]: { items: [], next: null },
      [`/api/programmes/${PROGRAMME_ID}/obligations?task=${taskId(8)}`]: { items: [], next: null },
    },
  ],
  ['task-askings', `/tasks/${taskId(2)}`, askingsWorld],
  ['askings', `/programmes/${PROGRAMME_ID}/askings`, askingsWorld],
  ['askings-sorted', `/programmes/${PROGRAMME_ID}/askings?sort=due&down=true`, askingsWorld],
  ['askings-nothing', `/programmes/${PROGRAMME_ID}/askings?q=zzzz`, askingsWorld],
  ['askings-none', `/programmes/${PROGRAMME_ID}/askings`, noAskingsWorld],
  ['task-evidence', `/tasks/${taskId(2)}`, evidenceWorld],
  ['task-evidence-none', `/tasks/${taskId(2)}`, noEvidenceWorld],
  ['staffing-item', `/tasks/${taskId(2)}/staffing`, staffingWorld],
  ['staffing-item-none', `/tasks/${taskId(10)}/staffing`, noStaffingWorld],
  ['staffing-board', `/programmes/${PROGRAMME_ID}/staffing`, staffingWorld],
  ['staffing-board-none', `/programmes/${PROGRAMME_ID}/staffing`, noStaffingWorld],
  ['staffing-request', `/secondments/${ANSWERED}`, staffingWorld],
  ['staffing-silent', `/secondments/${SILENT}`, staffingWorld],
  ['staffing-up', `/secondments/${UP}`, staffingWorld],
  ['task-changed', `/tasks/${taskId(2)}`, changesWorld],
  ['changes', `/programmes/${PROGRAMME_ID}/changes`, changesWorld],
  ['changes-none', `/programmes/${PROGRAMME_ID}/changes`, noChangesWorld],
  ['change-propose', `/tasks/${taskId(2)}/change`, changesWorld],
  ['change-propose-units', `/tasks/${taskId(2)}/change`, otherUnitsWorld],
  ['change-propose-none', `/tasks/${taskId(2)}/change`, noChangesWorld],
  ['change-draft', `/changes/${PROPOSED}`, changesWorld],
  ['change-value', `/changes/${taskId(308)}`, changesWorld],
  ['change-unit', `/changes/${taskId(309)}`, changesWorld],
  ['change-asked', `/changes/${ASKED}`, changesWorld],
  ['change-up', `/changes/${CHANGE_UP}`, changesWorld],
  ['change-at-meeting', `/changes/${AT_MEETING}`, changesWorld],
  ['change-approved', `/changes/${APPROVED}`, changesWorld],
  ['change-carried', `/changes/${CARRIED}`, changesWorld],
  ['board', `/programmes/${PROGRAMME_ID}`, issuedWorld],
  ['board-nothing', `/programmes/${PROGRAMME_ID}?q=zzzz`, issuedWorld],
  ['days', `/programmes/${PROGRAMME_ID}/days`, issuedWorld],
  ['duty', `/obligations/${LATE_DUTY}`, dutyWorld],
  ['outstanding', `/programmes/${PROGRAMME_ID}/outstanding`, dutyWorld],
  ['funds', `/programmes/${PROGRAMME_ID}/funds`, fundsWorld],
  ['funds-empty', `/programmes/${PROGRAMME_ID}/funds`, noFundsWorld],
  ['fund', `/tasks/${taskId(2)}/funds`, fundsWorld],
  ['fund-nothing', `/tasks/${taskId(3)}/funds`, fundsWorld],
  ['calendar', '/calendar?year=2022', calendarWorld],
  ['calendar-keeper', '/calendar?year=2022', keeperWorld],
  ['calendar-faulty', '/calendar?year=2022', faultyCalendarWorld],
  ['duty-open', `/obligations/${OPEN_DUTY}`, dutyWorld],
  ['task', `/tasks/${taskId(2)}`, issuedWorld],
  ['report', `/obligations/${REPORT}/report`, reportWorlds.open],
  ['report-ready', `/obligations/${REPORT}/report`, reportWorlds.ready],
  ['report-submitted', `/obligations/${REPORT}/report`, reportWorlds.submitted],
  ['report-sent', `/obligations/${REPORT}/report`, reportWorlds.sent],
  ['report-returned', `/obligations/${REPORT}/report`, reportWorlds.returned],
  ['report-accepted', `/obligations/${REPORT}/report`, reportWorlds.accepted],
  ['report-superseding', `/obligations/${REPORT}/report`, reportWorlds.superseding],
  ['report-sheet', `/obligations/${REPORT}/report?sheet=${SHEET}`, reportWorlds.sheet],
  ['report-sheet-faulty', `/obligations/${REPORT}/report?sheet=${SHEET}`, reportWorlds.sheetFaulty],
  ['reports', `/programmes/${PROGRAMME_ID}/reports`, reportWorlds.board],
  ['reports-late', `/programmes/${PROGRAMME_ID}/reports?show=late&sort=unit`, reportWorlds.board],
  ['reports-nothing', `/programmes/${PROGRAMME_ID}/reports?q=zzzz`, reportWorlds.board],
  ['quarters', `/programmes/${PROGRAMME_ID}/reports/quarters`, reportWorlds.quarters],
  ['quarters-nothing', `/programmes/${PROGRAMME_ID}/reports/quarters?q=zzzz`, reportWorlds.quarters],
  ['quarters-none', `/programmes/${PROGRAMME_ID}/reports/quarters`, reportWorlds.quartersNone],
  ['reports-said', `/programmes/${PROGRAMME_ID}/reports`, reportWorlds.said],
  ['stocktake', `/programmes/${PROGRAMME_ID}/stocktake`, stocktakeWorld],
  ['stocktake-sorted', `/programmes/${PROGRAMME_ID}/stocktake?sort=progress`, stocktakeWorld],
  ['stocktake-nothing', `/programmes/${PROGRAMME_ID}/stocktake?q=zzzz`, stocktakeWorld],
  ['stocktake-none', `/programmes/${PROGRAMME_ID}/stocktake`, noStocktakeWorld],
  ['reports-none', `/programmes/${PROGRAMME_ID}/reports`, reportWorlds.boardNone],
  ['plans', `/programmes/${PROGRAMME_ID}/plans`, planBoardWorld],
  ['plans-nothing', `/programmes/${PROGRAMME_ID}/plans?state=returned`, planBoardWorld],
  ['plans-none', `/programmes/${PROGRAMME_ID}/plans`, noPlanBoardWorld],
  ['plan-none', `/tasks/${taskId(2)}/plan`, noPlanWorld],
  ['plan-like', `/tasks/${taskId(2)}/plan`, likePlanWorld],
  ['plan-following', `/tasks/${taskId(2)}/plan`, followingPlanWorld],
  ['plan-draft', `/tasks/${taskId(2)}/plan`, planDraftWorld],
  ['plan-countersign', `/tasks/${taskId(2)}/plan`, planCountersignWorld],
  ['plan-answered', `/tasks/${taskId(2)}/plan`, planAnsweredWorld],
  ['plan-review', `/tasks/${taskId(2)}/plan`, planReviewWorld],
  ['plan-nodes', `/tasks/${taskId(2)}/plan`, planNodesWorld],
  ['plan-nodes-fresh', `/tasks/${taskId(2)}/plan`, planNodesFreshWorld],
  ['task-progress', `/tasks/${taskId(2)}`, planNodesWorld],
  ['task-early-start', `/tasks/${taskId(2)}`, earlyStartWorld],
  ['task-gaps', `/tasks/${taskId(10)}`, issuedWorld],
  ['task-missing', `/tasks/${taskId(99)}`, issuedWorld],
  ['timetable', `/plans/${PLAN_ID}/timetable`, timetableWorld],
  ['timetable-empty', `/plans/${PLAN_ID}/timetable`, emptyTimetableWorld],
  ['timetable-read-only', `/plans/${PLAN_ID}/timetable`, readOnlyTimetableWorld],
  ['timetable-thousand', `/plans/${PLAN_ID}/timetable`, thousandNodesWorld],
  ['coverage', `/plans/${PLAN_ID}/coverage`, timetableWorld],
  ['coverage-gaps', `/plans/${PLAN_ID}/coverage`, emptyTimetableWorld],
  ['comparison', `/plans/${PLAN_ID}/comparison`, timetableWorld],
  ['comparison-one', `/plans/${PLAN_ID}/comparison`, emptyTimetableWorld],
  ['sign-in-providers', '/sign-in?failed=unknown', { ...emptyWorld, '/api/door': providersOnly }],
  ['step-code', '/sign-in/step', { ...issuedWorld, '/api/session': waitingFor('second-factor') }],
  ['step-enrol', '/sign-in/step', { ...issuedWorld, '/api/session': waitingFor('enrol-second-factor') }],
  ['step-renew', '/sign-in/step', { ...issuedWorld, '/api/session': waitingFor('renew-password') }],
  ['invitation-none', '/invitation', emptyWorld],
  ['forgotten', '/forgotten', emptyWorld],
  ['account', '/account', issuedWorld],
  ['account-guarded', '/account', { ...issuedWorld, '/api/account': guardedAccount }],
  ['account-acting', '/account', actingWorld],
  ['ledger', '/ledger', auditorWorld],
  ['ledger-nothing', '/ledger?event=unit', emptyLedgerWorld],
  ['ledger-proof', '/ledger/proof', auditorWorld],
  ['ledger-proof-empty', '/ledger/proof', emptyLedgerWorld],
  ['desk', '/', deskWorld],
  ['desk-unit', '/', unitDeskWorld],
  ['desk-admin', '/', adminDeskWorld],
  ['files', '/files', filesWorld],
  ['files-none', '/files?q=zzzz', noFilesWorld],
  ['messages', '/messages', deskWorld],
  ['deliveries', '/deliveries', deskWorld],
  ['reminder-rules', '/reminder-rules', rulesWorld],
  ['channels', '/channels', adminDeskWorld],
  ['missing', '/nowhere', issuedWorld],
] as const;

let browser: Browser;
let site: Site;
let look: ReturnType<typeof comingAndGoing>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
  look = comingAndGoing(browser, site);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

// Two at a time: Chromium draws one page while the other is looked at.
describe.concurrent.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each(PAGES)(
    'the page %s can be read by everybody and fits screens wide and narrow',
    async (name, path, world) => {
      const { page, errors, leave } = await look(path, { width: 1440, language, world });
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.title()).not.toBe('');
      // A part that could not make sense of its answer says so in words, and is otherwise a page like any other.
      expect(await page.getByText(webWords[language].problem.unreadable).count()).toBe(0);
      for (const width of [1440, 390] as const) {
        await widen(page, width);
        await picture(page, `${name}-${String(width)}-${language}`);
        expect(await overhang(page), `sideways at ${String(width)}`).toBe(0);
        expect(await spills(page), `out of its place at ${String(width)}`).toEqual([]);
        expect(await faultsOf(page), `axe at ${String(width)}`).toEqual([]);
      }
      // A missing record is a 404, which Chromium itself reports; anything else is ours.
      expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
      await leave();
    },
  );
});

const STOPS = 60;

test.each([
  ['/', deskWorld],
  ['/people', peopleWorld],
  ['/account', issuedWorld],
  ['/ledger', auditorWorld],
  [`/tasks/${taskId(2)}`, issuedWorld],
  [`/tasks/${taskId(2)}/plan`, planDraftWorld],
  [`/tasks/${taskId(2)}/change`, changesWorld],
  [`/tasks/${taskId(2)}/funds`, fundsWorld],
  [`/plans/${PLAN_ID}/timetable`, timetableWorld],
  [`/obligations/${REPORT}/report`, reportWorlds.open],
  [`/programmes/${PROGRAMME_ID}/reports`, reportWorlds.board],
  [`/programmes/${PROGRAMME_ID}/reports/quarters`, reportWorlds.quarters],
  [`/programmes/${PROGRAMME_ID}/askings`, askingsWorld],
  [`/programmes/${PROGRAMME_ID}/stocktake`, stocktakeWorld],
] as const)('whoever goes through %s by keyboard always sees where they are', async (path, world) => {
  const { page, leave } = await visit(browser, site, path, { width: 1440, language: 'zh-CN', world });
  const lost: string[] = [];
  let stops = 0;
  for (; stops < STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop === null) break;
    if (!stop.seen || !stop.marked) lost.push(stop.name);
  }
  expect(stops).toBeGreaterThan(5);
  expect(lost).toEqual([]);
  await leave();
});

test('the filings of a quarter are searched and sorted by keyboard alone; the address and the export say what is listed', async () => {
  const path = `/programmes/${PROGRAMME_ID}/reports`;
  const who = { width: 1440, language: 'en', world: reportWorlds.board } as const;
  const { page, leave } = await visit(browser, site, `${path}?period=2022Q2`, who);
  const rows = page.getByRole('table').first().locator('tbody tr');
  await page.getByLabel('Find').focus();
  await page.keyboard.type('wsjk');
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain('区卫生健康局');
  await page.getByRole('button', { name: 'Clear' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBe(6);
  expect(await rows.first().textContent()).toContain('区民政局');
  const heading = page.getByRole('button', { name: /^Filed/u });
  await heading.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.first().textContent()).toContain('区住房城乡建设局');
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Filed');
  await page.getByRole('combobox', { name: 'Report' }).selectOption('on-time');
  const { search } = new URL(page.url());
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({ period: '2022Q2', sort: 'came', show: 'on-time' });
  const exported = await page.getByRole('link', { name: /^Export/u }).getAttribute('href');
  expect(exported).toBe(
    `/api/programmes/${PROGRAMME_ID}/reports.xlsx?period=2022Q2&sort=came&show=on-time&language=en`,
  );
  const listed = await rows.allTextContents();
  await leave();
  const other = await visit(browser, site, path + search, who);
  await expect.poll(() => other.page.getByRole('table').first().locator('tbody tr').allTextContents()).toEqual(listed);
  await other.leave();
});

test('on a phone a list is sorted by a choice above its cards, and its hidden headings are no stop of the keyboard', async () => {
  const path = `/programmes/${PROGRAMME_ID}/stocktake`;
  const { page, leave } = await visit(browser, site, path, { width: 390, language: 'zh-CN', world: stocktakeWorld });
  const titles = page.getByRole('table').first().locator('tbody th');
  const first = () => titles.first().textContent();
  expect(await first()).toContain('第2项');
  await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '序号' });
  await expect.poll(first).toContain('第1项');
  await page.getByRole('button', { name: '改为降序' }).click();
  await expect.poll(first).toContain('第10项');
  expect(new URL(page.url()).search).toBe('?sort=seq&down=true');
  await page.getByRole('button', { name: '改为升序' }).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.closest("thead")')).toBeNull();
  await leave();
});

test.each([
  [`/programmes/${PROGRAMME_ID}/askings`, askingsWorld, /^答复：/u],
  [`/programmes/${PROGRAMME_ID}/stocktake`, stocktakeWorld, /列入督办$/u],
])('a dialog of %s opens by keyboard, and gives the focus back to what opened it', async (path, world, name) => {
  const { page, leave } = await visit(browser, site, path, { width: 1440, language: 'zh-CN', world });
  const act = page.getByRole('button', { name }).first();
  const label = await act.getAttribute('aria-label');
  expect(label).not.toBeNull();
  await act.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe(label);
  await leave();
});

test.each([
  ['答复评价', reportWorlds.said],
  ['裁定异议', reportWorlds.disputed],
])('%s says what comes of it before it is done, on a phone', async (act, world) => {
  const path = `/programmes/${PROGRAMME_ID}/reports`;
  const { page, leave } = await visit(browser, site, path, { width: 390, language: 'zh-CN', world });
  await page.getByRole('button', { name: new RegExp(`^${act}：`, 'u') }).click();
  await page.getByRole('dialog').waitFor();
  await picture(page, `evaluation-${act}-390-zh-CN`);
  expect(await faultsOf(page)).toEqual([]);
  expect(await spills(page)).toEqual([]);
  await leave();
});

test('a light opens its rule and its numbers under the focus and the pointer, closes by Escape, and is lifted with a reason', async () => {
  const path = `/tasks/${taskId(2)}`;
  const { page, leave } = await visit(browser, site, path, {
    width: 390,
    language: 'zh-CN',
    world: issuedWorld,
  });
  const word = page.getByRole('button', { name: '严重滞后' });
  const rule = page.getByRole('tooltip', { name: '' }).filter({ hasText: '规则2026-1' });
  await word.focus();
  await rule.waitFor({ state: 'visible' });
  expect(await rule.textContent()).toContain('计划应完成57.14%，已报42.86%，已核实34.29%');
  await picture(page, 'light-open-390-zh-CN');
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await rule.waitFor({ state: 'hidden' });
  await word.blur();
  await word.hover();
  await rule.waitFor({ state: 'visible' });
  await page.getByRole('button', { name: '撤销下调' }).click();
  await page.getByRole('dialog').waitFor();
  await picture(page, 'light-lift-390-zh-CN');
  expect(await faultsOf(page)).toEqual([]);
  await leave();
});
