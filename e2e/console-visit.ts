import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { VISITOR, type Played, type Site } from './console-site.js';

/** How wide screens are that the console is looked at on: an office's, and a telephone's. */
export type Width = 390 | 1440;

/** One who comes to the console: how wide their screen is, which language they read, and what the server tells them. */
export interface Visit extends Played {
  readonly width: Width;
  readonly language: 'zh-CN' | 'en';
  readonly dark?: boolean;
}

const HEIGHT = 900;
const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The same page on a screen of another width. */
export const widen = (page: Page, width: Width): Promise<void> => page.setViewportSize({ width, height: HEIGHT });

/** What a page wrote to the console of the browser as an error, and every rule of the content policy it broke. */
export interface Visited {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly leave: () => Promise<void>;
}

/** Opens a page of the console, new and for this visit alone; the server's part is played by the site. */
export async function visit(browser: Browser, site: Site, path: string, who: Visit): Promise<Visited> {
  const seat = await seatFor(browser, who);
  const { page, errors } = await arrive(seat, site, path, who);
  return { page, errors, leave: () => seat.page.context().close() };
}

/**
 * Opens pages of the console for one visit after another: whoever comes takes the seat of one who left, in the same
 * language, and finds nothing the other kept. Only where a test looks at what comes and changes nothing of the browser.
 */
export function comingAndGoing(browser: Browser, site: Site): (path: string, who: Visit) => Promise<Visited> {
  const free: Record<Visit['language'], Seat[]> = { 'zh-CN': [], en: [] };
  return async (path, who) => {
    const seat = free[who.language].pop() ?? (await seatFor(browser, who));
    await widen(seat.page, who.width);
    const { page, errors } = await arrive(seat, site, path, who);
    const leave = async (): Promise<void> => {
      page.removeAllListeners();
      await page.evaluate('localStorage.clear(); sessionStorage.clear()');
      await page.context().clearCookies();
      free[who.language].push(seat);
    };
    return { page, errors, leave };
  };
}

/** A page of a browser, in a context of its own, and how the site knows it. */
interface Seat {
  readonly page: Page;
  readonly visitor: string;
}

let seats = 0;

async function seatFor(browser: Browser, who: Visit): Promise<Seat> {
  seats += 1;
  const visitor = String(seats);
  const context = await browser.newContext({
    viewport: { width: who.width, height: HEIGHT },
    locale: who.language,
    timezoneId: 'Asia/Shanghai',
    colorScheme: who.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    extraHTTPHeaders: { [VISITOR]: visitor },
  });
  return { page: await context.newPage(), visitor };
}

async function arrive({ page, visitor }: Seat, site: Site, path: string, who: Visit): Promise<Omit<Visited, 'leave'>> {
  site.play(visitor, who);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  const waiting = requestsOf(page);
  await page.goto(site.address + path);
  await settled(page, waiting);
  return { page, errors };
}

/** How many requests of a page wait for their answer, whenever it is asked. */
function requestsOf(page: Page): () => number {
  const waiting = new Set<Request>();
  page.on('request', (request) => waiting.add(request));
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  return () => waiting.size;
}

const LOOK_EVERY_MS = 40;
const LOOKS = 3;

/** Until the page has its heading, nothing of it is still being read, and nothing waits, several looks in succession. */
async function settled(page: Page, waiting: () => number): Promise<void> {
  await page.locator('h1, [role=alert]').first().waitFor();
  for (let quiet = 0; quiet < LOOKS;) {
    await wait(LOOK_EVERY_MS);
    quiet = waiting() === 0 && (await page.locator('.loading').count()) === 0 ? quiet + 1 : 0;
  }
}

const Found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/**
 * What axe finds wrong with the page as it now stands: rule and place.
 * @param within looks at this part alone, where the rest was looked at before
 */
export async function faultsOf(page: Page, within?: string): Promise<string[]> {
  if ((await page.evaluate('typeof window.axe')) === 'undefined') await page.evaluate(axe);
  const part = within === undefined ? 'document' : `document.querySelector(${JSON.stringify(within)})`;
  await layDock(page, 'static');
  const found = Found.parse(
    await page.evaluate(
      `axe.run(${part}, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
    ),
  );
  await layDock(page, '');
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/**
 * Lays the dock where it lies once the page is scrolled to its end. Over the middle of a page it may cut through a link,
 * which axe takes for too small, though whoever scrolls has all of it.
 */
const layDock = (page: Page, position: 'static' | ''): Promise<void> =>
  page.evaluate(`document.querySelectorAll('.dock').forEach((dock) => { dock.style.position = '${position}'; })`);

/** How many pixels the page is wider than its window: anything scrolls sideways. */
export const overhang = async (page: Page): Promise<number> =>
  z.number().parse(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));

/**
 * The texts that stand out of the cell or block they are set in, and so lie over what stands beside it: an overhang that
 * makes nothing scroll. What is hidden from the eye, and what scrolls in a frame of its own, is passed over.
 */
export const spills = async (page: Page): Promise<string[]> =>
  z.array(z.string()).parse(
    await page.evaluate(`(() => {
      const found = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (text.data.trim() === '' || !text.parentElement.checkVisibility()) continue;
        let block = text.parentElement;
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
        let framed = false;
        for (let at = text.parentElement; at && !framed; at = at.parentElement) {
          const { clipPath, overflowX } = getComputedStyle(at);
          framed = clipPath !== 'none' || overflowX !== 'visible';
        }
        if (framed) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { right } = range.getBoundingClientRect();
        if (right > block.getBoundingClientRect().right + 1) found.push(text.data.trim().slice(0, 60));
      }
      return found;
    })()`),
  );

/**
 * Looks at what is open, on a telephone and at a desk, and pictures it: nothing makes the page scroll sideways, nothing
 * stands out of its place, and axe finds nothing.
 * @param within the part that axe looks at, where the rest was looked at before
 */
export async function looked(page: Page, name: string, within?: string): Promise<void> {
  for (const width of [390, 1440] as const) {
    await widen(page, width);
    await picture(page, `${name}-${String(width)}`);
    expect(await overhang(page), `${name} sideways at ${String(width)}`).toBe(0);
    expect(await spills(page), `${name} out of its place at ${String(width)}`).toEqual([]);
    expect(await faultsOf(page, within), `${name}: axe at ${String(width)}`).toEqual([]);
  }
}

const Stop = z.object({ name: z.string(), seen: z.boolean(), marked: z.boolean() }).nullable();

/** Where the focus is: what it is called, whether it can be seen there, and whether anything marks it. */
export const stopOf = async (page: Page): Promise<z.infer<typeof Stop>> =>
  Stop.parse(
    await page.evaluate(`(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    const { top, bottom, width } = at.getBoundingClientRect();
    // A choice of antd wears the mark on the frame around it.
    const worn = [at, at.closest('.ant-select, .ant-input-affix-wrapper') ?? at];
    return {
      name:
        (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '').trim().slice(0, 60) ||
        at.id ||
        at.tagName,
      seen: width > 0 && bottom > 0 && top < innerHeight,
      // The button inside a day's field is the browser's own, and marks itself.
      marked: !at.matches(':focus') || worn.some((each) => getComputedStyle(each).outlineStyle !== 'none'),
    };
  })()`),
  );

/** Set to keep pictures of the pages: they are for eyes, not for comparing. */
const PICTURES = process.env['SHISHI_TEST_PICTURES'];
const LEAST_HEIGHT = 900;

/** Keeps a picture of the whole page. Its window grows first: a bar that stays in sight would lie across the middle. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  const size = page.viewportSize();
  if (!size) return;
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewportSize({ ...size, height: Math.max(height, LEAST_HEIGHT) });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  await page.setViewportSize(size);
}
