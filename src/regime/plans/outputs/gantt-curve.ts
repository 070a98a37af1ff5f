import type { Day } from '../../../kernel/day.js';
import { type CurvePoint, curveOn, WHOLE_CURVE } from '../rules/curve.js';
import type { TimetableWords } from '../words.timetable.js';
import { type GanttScale, round, xOf } from './gantt-layout.js';
import { element, type Markup, together } from './gantt-markup.js';
import { INK, label, monthHead, pictureOf } from './gantt-paper.js';

const LEFT = 46;
const RIGHT = 84;
const TOP = 58;
const HEIGHT = 200;
const BOTTOM = 16;
const QUARTERS = [0, 2500, 5000, 7500, WHOLE_CURVE] as const;

const SIDES = ['planned', 'reported', 'verified'] as const;
type Side = (typeof SIDES)[number];
/** Told apart by how they are drawn, and each has its word at its end. */
const DRAWN: Readonly<Record<Side, { readonly dashes?: string; readonly width: number; readonly colour: string }>> = {
  planned: { width: 1.5, colour: INK.second },
  reported: { width: 1.5, colour: INK.ink, dashes: '5 3' },
  verified: { width: 3, colour: INK.ink },
};

/** In percent, with a place behind the point only where there is something to say. */
export const shareText = (share: number): string => `${String(Math.round(share / 10) / 10)}%`;

/**
 * The S-curve as a picture: what should be reached by each day, and up to today what was reported and what was verified.
 * A table belongs beside it.
 */
export function curveSvg(
  points: readonly CurvePoint[],
  scale: GanttScale,
  {
    item,
    words,
    today,
    id = 'curve',
  }: { readonly item: string; readonly words: TimetableWords; readonly today: Day; readonly id?: string },
): string {
  const width = LEFT + round(scale.width) + RIGHT;
  const height = TOP + HEIGHT + BOTTOM;
  const shown = today < scale.from ? scale.from : today > scale.until ? scale.until : today;
  const stand = curveOn(points, today);
  const told = words.curve.told({
    on: today,
    planned: shareText(stand.planned),
    reported: shareText(stand.reported),
    verified: shareText(stand.verified),
  });
  return pictureOf(
    { width, height },
    { id, lang: words.lang, title: words.curve.title(item), told },
    element(
      'g',
      { transform: `translate(${String(LEFT)} 0)` },
      monthHead(scale, words, TOP + HEIGHT),
      together(QUARTERS.map((share) => level(share, scale.width))),
      together(SIDES.map((side) => lineOf(side, points, scale, side === 'planned' ? scale.until : shown))),
      ends(points, scale, shown, words),
      todayLine(shown, scale, words),
    ),
  );
}

const yOf = (share: number): number => round(TOP + HEIGHT - (share / WHOLE_CURVE) * HEIGHT);

const level = (share: number, width: number): Markup =>
  together([
    element('path', {
      class: 'g-line',
      d: `M0 ${String(yOf(share))}H${String(round(width))}`,
      stroke: share === 0 ? INK.ink : INK.line,
    }),
    label(`${String(share / 100)}%`, -6, yOf(share) + 4, { anchor: 'end', fill: INK.second }),
  ]);

/** Flat between two days, and up at once on the day: nothing is drawn that nobody said. */
function lineOf(side: Side, points: readonly CurvePoint[], scale: GanttScale, until: Day): Markup {
  const { dashes, width, colour } = DRAWN[side];
  const upTo = points.filter(({ day }) => day <= until);
  const steps = upTo.map(
    (point) => `H${String(round(Math.max(0, xOf(point.day, scale) + scale.dayWidth)))}V${String(yOf(point[side]))}`,
  );
  return element('path', {
    class: `g-${side}`,
    d: `M0 ${String(yOf(0))}${steps.join('')}H${String(round(xOf(until, scale) + scale.dayWidth))}`,
    ...{ fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-dasharray': dashes },
  });
}

const LEAST_APART = 14;

/** The word of each line at its end; words that would lie on each other move down. */
function ends(points: readonly CurvePoint[], scale: GanttScale, shown: Day, words: TimetableWords): Markup {
  const stand = curveOn(points, shown);
  const last = points.at(-1)?.planned ?? 0;
  const atToday = round(xOf(shown, scale) + scale.dayWidth + 4);
  const reported = yOf(stand.reported);
  const verified = Math.max(yOf(stand.verified), reported + LEAST_APART);
  const up = verified > TOP + HEIGHT - 2 ? verified - (TOP + HEIGHT - 2) : 0;
  const word = (side: Side, share: number): string => `${words.curve.line[side]} ${shareText(share)}`;
  return together([
    label(word('planned', last), scale.width + 4, yOf(last) + 4, { fill: INK.second }),
    label(word('reported', stand.reported), atToday, reported - up, { halo: true }),
    label(word('verified', stand.verified), atToday, verified - up, { bold: true, halo: true }),
  ]);
}

const todayLine = (shown: Day, scale: GanttScale, words: TimetableWords): Markup => {
  const x = round(xOf(shown, scale) + scale.dayWidth / 2);
  return element(
    'g',
    { class: 'g-today' },
    element('path', {
      d: `M${String(x)} ${String(TOP - 8)}V${String(TOP + HEIGHT)}`,
      stroke: INK.ink,
      'stroke-dasharray': '5 3',
    }),
    label(words.today, x, TOP - 12, { anchor: 'middle', bold: true, halo: true }),
  );
};
