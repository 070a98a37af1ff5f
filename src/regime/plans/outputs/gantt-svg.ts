import type { TimetableWords } from '../words.timetable.js';
import { type DrawnTimetable, ganttLayout, type GanttLayout, linkPath, round, scaleOf } from './gantt-layout.js';
import { element, type Markup, text, together } from './gantt-markup.js';
import { cutTo, INK, label, legendOf, lines, monthHead, pictureOf } from './gantt-paper.js';

const ROW = 30;
const HEAD = 54;
const FOOT = 34;
const NAMES = 236;
const BAR = 12;
/** Han characters that fit a line of the names, at 12 pixels each. */
const NAME_WIDTH = 17;
/** A4 across at 96 to the inch, without its margins. */
const PAGE_WIDTH = 980;

/**
 * 施工图: the timetable as a picture of its own, for reading, printing, documents and the portal. It carries its title and
 * a sentence that says what it shows; what is critical is told by shape and word, not by colour. A table belongs beside it.
 * @param id begins the ids inside, so that two pictures may stand on one page
 */
export function ganttSvg(
  drawn: DrawnTimetable,
  { item, words, id = 'gantt' }: { readonly item: string; readonly words: TimetableWords; readonly id?: string },
): string {
  const layout = ganttLayout(drawn, scaleOf(drawn, PAGE_WIDTH - NAMES));
  const height = HEAD + layout.rows.length * ROW + FOOT;
  const width = NAMES + round(layout.width) + 2;
  const told = words.told({
    nodes: layout.rows.length,
    from: drawn.milestones.reduce(
      (min, { start }) => (start < min ? start : min),
      drawn.milestones[0]?.start ?? layout.from,
    ),
    until: drawn.milestones.reduce((max, { finish }) => (finish > max ? finish : max), layout.from),
    due: drawn.dueOn,
    critical: layout.rows.filter(({ critical }) => critical).map(({ milestone }) => milestone.title),
  });
  return pictureOf(
    { width, height },
    { id, lang: words.lang, title: words.title(item), told },
    element(
      'g',
      { transform: `translate(${String(NAMES)} 0)` },
      offDays(layout),
      monthHead(layout, words, HEAD),
      lines(layout.width, layout.rows.length, { from: HEAD, row: ROW, left: -NAMES }),
      together(layout.links.map((link) => linkOf(link, layout))),
      together(layout.rows.map((row, at) => barOf(row, HEAD + at * ROW, words))),
      marker(layout.dueX, words.due, layout, 'due'),
      layout.todayX === null ? undefined : marker(layout.todayX, words.today, layout, 'today'),
    ),
    together(layout.rows.map((row, at) => nameOf(row, HEAD + at * ROW, words))),
    legendOf(words, drawn.baseline.length > 0, HEAD + layout.rows.length * ROW + FOOT / 2),
  );
}

const offDays = ({ off, rows }: GanttLayout): Markup =>
  together(
    off.map(({ x, width }) =>
      element('rect', {
        ...{ class: 'g-off', x: round(x), y: HEAD, width: round(width), height: rows.length * ROW, fill: INK.off },
      }),
    ),
  );

/** The approved days lie under the bar, thin and open; what is critical is dark and has a light line through it. */
function barOf(
  { milestone, number, bar, baseline, critical, later }: GanttLayout['rows'][number],
  top: number,
  words: TimetableWords,
): Markup {
  const y = top + (ROW - BAR) / 2 - 2;
  const { title, start, finish } = milestone;
  const [x, width] = [round(bar.x), round(bar.width)];
  return element(
    'g',
    { class: critical ? 'g-node g-critical' : 'g-node' },
    element('title', {}, text(words.bar({ number, title, start, finish, critical, later }))),
    baseline === null
      ? undefined
      : element('rect', {
          class: 'g-baseline',
          ...{ x: round(baseline.x), y: y + BAR + 2, width: round(baseline.width), height: 4, rx: 1 },
          ...{ fill: INK.paper, stroke: INK.second, 'stroke-width': 1 },
        }),
    element('rect', {
      class: 'g-bar',
      ...{
        x,
        y,
        width,
        height: BAR,
        rx: 2,
        fill: critical ? INK.ink : INK.bar,
        stroke: critical ? INK.ink : INK.strong,
      },
    }),
    critical && width > 8
      ? element('path', {
          class: 'g-through',
          ...{ d: `M${String(round(x + 3))} ${String(y + BAR / 2)}H${String(round(x + width - 3))}` },
          ...{ stroke: INK.paper, 'stroke-width': 2, 'stroke-dasharray': '6 3' },
        })
      : undefined,
  );
}

function linkOf({ from, to, critical }: GanttLayout['links'][number], { rows }: GanttLayout): Markup | undefined {
  const [one, other] = [rows[from], rows[to]];
  if (one === undefined || other === undefined) return undefined;
  const middle = (at: number): number => HEAD + at * ROW + ROW / 2 - 2;
  const [x, y] = [round(other.bar.x), middle(to)];
  const colour = critical ? INK.ink : INK.strong;
  return element(
    'g',
    { class: critical ? 'g-link g-critical' : 'g-link' },
    element('path', {
      ...{ d: linkPath(one.bar, middle(from), other.bar, y, ROW), fill: 'none', stroke: colour },
      'stroke-width': critical ? 1.6 : 1,
    }),
    element('path', { d: `M${String(x)} ${String(y)}l-5 -3v6z`, fill: colour }),
  );
}

function nameOf(
  { number, milestone, critical }: GanttLayout['rows'][number],
  top: number,
  words: TimetableWords,
): Markup {
  const name = cutTo(milestone.title, NAME_WIDTH - (critical ? 3 : 0));
  return element(
    'g',
    {},
    label(String(number), 22, top + ROW / 2 + 4, { anchor: 'end', fill: INK.second }),
    label(critical ? `◆${words.critical} ${name}` : name, 30, top + ROW / 2 + 4, { bold: critical }),
  );
}

/** A line through all rows, its word at the head: the due day whole and double, today dashed. */
function marker(x: number, word: string, { rows, width }: GanttLayout, kind: 'due' | 'today'): Markup {
  const [at, bottom] = [round(x), HEAD + rows.length * ROW];
  const line = (by: number, dashes?: string): Markup =>
    element('path', {
      ...{
        d: `M${String(round(at + by))} ${String(HEAD - 2)}V${String(bottom)}`,
        stroke: INK.ink,
        'stroke-width': 1.2,
      },
      'stroke-dasharray': dashes,
    });
  const anchor = at > width - 40 ? 'end' : at < 40 ? 'start' : 'middle';
  return element(
    'g',
    { class: `g-${kind}` },
    ...(kind === 'due' ? [line(-1.5), line(1.5)] : [line(0, '5 3')]),
    label(word, at, HEAD - 8, { anchor, bold: true, halo: true }),
  );
}
