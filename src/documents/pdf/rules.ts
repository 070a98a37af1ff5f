import { apply, type Matrix } from './matrix.js';

/** A straight line along the page, as tables are ruled with: `at` is its y where it lies flat, its x where it stands. */
export interface Rule {
  readonly flat: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Thicker shapes are areas, not lines. */
const THICKEST_POINTS = 3.5;
/** A drawn line counts as flat or upright within this. */
const SLANT_POINTS = 0.6;
const SHORTEST_POINTS = 4;

/** The steps of a path as the reader hands them out: a code, then its coordinates. */
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

type Point = readonly [number, number];

/** The rules that a path draws, be they strokes or filled shapes as thin as a stroke. */
export function rulesOf(path: ArrayLike<number>, matrix: Matrix, filled: boolean, stroked: boolean): Rule[] {
  const rules: Rule[] = [];
  for (const points of subpaths(path, matrix)) {
    if (stroked) for (let at = 1; at < points.length; at += 1) rules.push(...strokeOf(points[at - 1], points[at]));
    else if (filled) rules.push(...thinShape(points));
  }
  return rules;
}

function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let current: Point[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? -1;
    const coordinates = COORDINATES[step];
    if (coordinates === undefined) break; // a step we do not know: what follows cannot be read
    const x = path[at + coordinates - 1] ?? 0;
    const y = path[at + coordinates] ?? 0;
    if (step === MOVE || (step !== LINE && step !== CLOSE)) {
      // A curve is no rule: it ends the straight piece, and the next begins where it ends.
      if (current.length > 1) found.push(current);
      current = [apply(matrix, x, y)];
    } else if (step === LINE) current.push(apply(matrix, x, y));
    else if (current[0]) current.push(current[0]);
    at += 1 + coordinates;
  }
  if (current.length > 1) found.push(current);
  return found;
}

function strokeOf(from: Point | undefined, to: Point | undefined): Rule[] {
  if (!from || !to) return [];
  const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  if (height <= SLANT_POINTS && width >= SHORTEST_POINTS) return [flat((from[1] + to[1]) / 2, from[0], to[0])];
  if (width <= SLANT_POINTS && height >= SHORTEST_POINTS) return [upright((from[0] + to[0]) / 2, from[1], to[1])];
  return [];
}

function thinShape(points: readonly Point[]): Rule[] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST_POINTS && width >= SHORTEST_POINTS && width > height)
    return [flat((top + bottom) / 2, left, right)];
  if (width <= THICKEST_POINTS && height >= SHORTEST_POINTS && height > width)
    return [upright((left + right) / 2, top, bottom)];
  return [];
}

const flat = (at: number, from: number, to: number): Rule => ({
  flat: true,
  at,
  from: Math.min(from, to),
  to: Math.max(from, to),
});
const upright = (at: number, from: number, to: number): Rule => ({
  flat: false,
  at,
  from: Math.min(from, to),
  to: Math.max(from, to),
});
