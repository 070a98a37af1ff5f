import type { TimetableWords } from '../words.timetable.js';
import { type GanttScale, round } from './gantt-layout.js';
import { element, type Markup, text, together } from './gantt-markup.js';

/** The tokens of the console as they stand on paper; the console's own styles come over them by class, light and dark. */
export const INK = {
  paper: '#ffffff',
  ink: '#211e1a',
  second: '#5a554d',
  strong: '#8a8377',
  line: '#dfdad1',
  off: '#f1eee8',
  bar: '#d6d0c5',
} as const;

/** A picture of its own: its title and a sentence that says what it shows stand in it; `id` begins the ids inside. */
export const pictureOf = (
  { width, height }: { readonly width: number; readonly height: number },
  said: { readonly id: string; readonly lang: string; readonly title: string; readonly told: string },
  ...parts: readonly Markup[]
): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      ...{ width, height, class: 'gantt', role: 'img' },
      ...{ 'aria-labelledby': `${said.id}-title ${said.id}-desc`, 'xml:lang': said.lang },
      'font-family': "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif",
    },
    element('title', { id: `${said.id}-title` }, text(said.title)),
    element('desc', { id: `${said.id}-desc` }, text(said.told)),
    element('rect', { class: 'g-paper', width, height, fill: INK.paper }),
    ...parts,
  ).markup;

const POINTS = 12;
/** A Latin letter or a digit is about half as wide as a Han character. */
const NARROW = /[\u0020-\u007e]/u;
const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + (NARROW.test(sign) ? 0.55 : 1), 0);

/** As much of some words as so many Han characters hold; what was cut is told by the picture's own titles. */
export function cutTo(words: string, most: number): string {
  if (widthOf(words) <= most) return words;
  let cut = '';
  for (const sign of words) {
    if (widthOf(cut + sign) > most - 1) break;
    cut += sign;
  }
  return `${cut}…`;
}

export const label = (
  words: string,
  x: number,
  y: number,
  {
    anchor = 'start',
    bold = false,
    halo = false,
    fill = INK.ink,
  }: { readonly anchor?: string; readonly bold?: boolean; readonly halo?: boolean; readonly fill?: string } = {},
): Markup =>
  element(
    'text',
    {
      class: fill === INK.second ? 'g-text g-second' : 'g-text',
      ...{ x: round(x), y: round(y), 'font-size': POINTS, fill },
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': bold ? 600 : undefined,
      // A word that crosses a line stays readable.
      ...(halo && { stroke: INK.paper, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }),
    },
    text(words),
  );

const LEAST_MONTH = 26;

/** The months over the rows, the year over the first of each. */
export const monthHead = ({ months }: Pick<GanttScale, 'months'>, words: TimetableWords, height: number): Markup =>
  together(
    months.map(({ x, width, year, month }, at) =>
      element(
        'g',
        {},
        at === 0 || month === 1 ? label(words.year(year), x + 4, 13, { bold: true }) : undefined,
        width < LEAST_MONTH && at % 3 !== 0 ? undefined : label(words.month(month), x + 4, 27, { fill: INK.second }),
        element('path', { class: 'g-line', d: `M${String(round(x))} 16V${String(height)}`, stroke: INK.line }),
      ),
    ),
  );

export const lines = (
  width: number,
  rows: number,
  { from, row, left }: { readonly from: number; readonly row: number; readonly left: number },
): Markup =>
  together(
    Array.from({ length: rows + 1 }, (_, at) =>
      element('path', {
        class: 'g-line',
        d: `M${String(left)} ${String(from + at * row)}H${String(round(width))}`,
        stroke: at === 0 || at === rows ? INK.ink : INK.line,
      }),
    ),
  );

const SAMPLE = 26;

/** What the marks mean, each drawn as it stands in the picture. */
export function legendOf(words: TimetableWords, baseline: boolean, y: number): Markup {
  const sample = (fill: string, stroke: string, height: number): Markup =>
    element('rect', { y: round(y - height / 2), width: SAMPLE, height, rx: 2, fill, stroke });
  const entries: readonly (readonly [string, Markup])[] = [
    [words.legend.node, sample(INK.bar, INK.strong, 12)],
    [
      words.legend.critical,
      together([
        sample(INK.ink, INK.ink, 12),
        element('path', { d: `M3 ${String(y)}H23`, stroke: INK.paper, 'stroke-width': 2, 'stroke-dasharray': '6 3' }),
      ]),
    ],
    ...(baseline ? ([[words.legend.baseline, sample(INK.paper, INK.second, 4)]] as const) : []),
    [words.legend.off, sample(INK.off, INK.line, 12)],
  ];
  let x = 8;
  const placed = entries.map(([word, drawn]) => {
    const at = x;
    x += SAMPLE + 8 + widthOf(word) * POINTS + 24;
    return element('g', { transform: `translate(${String(round(at))} 0)` }, drawn, label(word, SAMPLE + 6, y + 4));
  });
  return element('g', { class: 'g-legend', 'aria-hidden': 'true' }, ...placed);
}
