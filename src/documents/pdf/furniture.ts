import type { Line } from './lines.js';

/** What stands on a page besides its text. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Running heads and page numbers stand within this share of the page's height from its edge. */
const EDGE_SHARE = 0.14;
/** A head or foot is at most so many lines. */
const EDGE_LINES = 3;
/** Marks of secrecy stand where heads stand, and must be seen. */
const SECRECY_MARK = /绝密|机密|秘密/u;
const PAGE_NUMBER =
  /^[\s\-—–―－_·•~～|]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})(?:\s*页)?(?:\s*[/／，,]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\s\-—–―－_·•~～|]*$/iu;
/** What a browser prints round a page: its address and the count of pages. */
const BROWSER_FOOT = /^(?:https?|file):\/\/\S*(?:\s.*)?\d+\s*\/\s*\d+$/u;

/** Takes page numbers and running heads and feet off the pages; of a head that carries a mark of secrecy the first stays. */
export function withoutFurniture(pages: readonly PageLines[]): Line[][] {
  const edges = pages.map((page) => edgeLines(page));
  const seen = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const leastRepeats = Math.max(2, Math.ceil(pages.length / 3));
  const browser = edges.some((lines) => lines.some((line) => BROWSER_FOOT.test(line.text)));
  const kept = new Set<string>();
  return pages.map((page, at) => {
    const drop = new Set(
      (edges[at] ?? []).filter((line) => {
        if (PAGE_NUMBER.test(line.text) || BROWSER_FOOT.test(line.text)) return true;
        const repeats = seen.get(keyOf(line)) ?? 0;
        const runs = repeats >= leastRepeats || (browser && BROWSER_HEAD.test(line.text));
        if (!runs) return false;
        if (!SECRECY_MARK.test(line.text) || kept.has(line.text)) return true;
        kept.add(line.text);
        return false;
      }),
    );
    return page.lines.filter((line) => !drop.has(line));
  });
}

/** The day and title a browser prints over a page. */
const BROWSER_HEAD = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s*(?:上午|下午)?\s*\d{1,2}:\d\d/u;

function edgeLines({ lines, height }: PageLines): Line[] {
  const top = lines.slice(0, EDGE_LINES).filter((line) => line.y < height * EDGE_SHARE);
  const bottom = lines.slice(-EDGE_LINES).filter((line) => line.y > height * (1 - EDGE_SHARE));
  return [...top, ...bottom];
}

/** Two lines run from page to page when they read alike but for their numbers, at the same height. */
const keyOf = (line: Line): string => `${String(Math.round(line.y / 6))} ${line.text.replace(/\d+/gu, '0')}`;
