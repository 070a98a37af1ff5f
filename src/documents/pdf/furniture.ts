import { isRowLike } from './columns.js';
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
/** Lines this near to a row of a table belong to it, in ems. */
const HEADING_EMS = 1.6;
/** Marks of secrecy stand where heads stand, and must be seen. */
const SECRECY_MARK = /绝密|机密|秘密/u;
const PAGE_NUMBER =
  /^[\s\-—–―－_·•~～|]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})(?:\s*页)?(?:\s*[/／，,]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\s\-—–―－_·•~～|]*$/iu;
/** What a browser prints round a page: its address and the count of pages. */
const BROWSER_FOOT = /^(?:https?|file):\/\/\S*(?:\s.*)?\d+\s*\/\s*\d+$/u;

/** Takes page numbers and running heads and feet off the pages; of a head that carries a mark of secrecy the first stays. */
export function withoutFurniture(pages: readonly PageLines[]): Line[][] {
  const edges = pages.map((page) => edgesOf(page));
  const seen = new Map<string, number>();
  for (const { top, bottom } of edges)
    for (const key of new Set([...top, ...bottom].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const leastRepeats = Math.max(2, Math.ceil(pages.length / 3));
  const browser = edges.some(({ bottom }) => bottom.some((line) => BROWSER_FOOT.test(line.text)));
  const isFurniture = (line: Line): boolean =>
    PAGE_NUMBER.test(line.text) ||
    BROWSER_FOOT.test(line.text) ||
    (browser && BROWSER_HEAD.test(line.text)) ||
    (seen.get(keyOf(line)) ?? 0) >= leastRepeats;
  const marked = new Set<string>();
  return pages.map(({ lines }, at) => {
    // The heading of a table is repeated on every page as well; it and what stands close to it is text.
    const rows = lines.filter(isRowLike);
    const isText = (line: Line): boolean => rows.some((row) => Math.abs(row.y - line.y) <= HEADING_EMS * row.size);
    const runs = (line: Line): boolean => isFurniture(line) && (PAGE_NUMBER.test(line.text) || !isText(line));
    const drop = new Set([...untilText(edges[at]?.top ?? [], runs), ...untilText(edges[at]?.bottom ?? [], runs)]);
    return lines.filter((line) => {
      if (!drop.has(line)) return true;
      if (!SECRECY_MARK.test(line.text) || marked.has(line.text)) return false;
      marked.add(line.text);
      return true;
    });
  });
}

/** The lines from the edge of the page inwards, up to the first that belongs to the text. */
function untilText(lines: readonly Line[], isFurniture: (line: Line) => boolean): readonly Line[] {
  const end = lines.findIndex((line) => !isFurniture(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/** The day and title a browser prints over a page. */
const BROWSER_HEAD = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s*(?:上午|下午)?\s*\d{1,2}:\d\d/u;

/** The outermost lines of a page, from its edge inwards. */
function edgesOf({ lines, height }: PageLines): { readonly top: readonly Line[]; readonly bottom: readonly Line[] } {
  return {
    top: lines.slice(0, EDGE_LINES).filter((line) => line.y < height * EDGE_SHARE),
    bottom: lines
      .slice(-EDGE_LINES)
      .filter((line) => line.y > height * (1 - EDGE_SHARE))
      .reverse(),
  };
}

/** Two lines run from page to page when they read alike but for their numbers, at the same height. */
const keyOf = (line: Line): string => `${String(Math.round(line.y / 6))} ${line.text.replace(/\d+/gu, '0')}`;
