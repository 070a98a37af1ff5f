import { addDays, type Day, daysBetween } from '../../../kernel/day.js';
import type { Milestone } from '../../plans/rules/milestone.js';
import { networkOf } from '../../plans/rules/schedule-order.js';
import { type Chance, chanceFrom, seedOf } from './chance.js';

/** A node of the edition that holds, and how far its unit says it is. */
export interface ForecastNode extends Pick<Milestone, 'id' | 'start' | 'finish' | 'weight' | 'after'> {
  /** In percent: the highest that was reported and not sent back. */
  readonly share: number;
  /** The day it was reached in whole; null: it was not. */
  readonly reachedOn: Day | null;
}

/** When an item will be finished, by the course so far: never a single day, which nobody can know. */
export interface Forecast {
  /** In one of ten cases earlier, in half of them earlier, in one of ten later. */
  readonly low: Day;
  readonly middle: Day;
  readonly high: Day;
  /** In how many of a hundred cases it is finished on its promised day. */
  readonly onTime: number;
  /** What earned schedule alone says, without a range; null where the nodes bear no weight. */
  readonly earned: Day | null;
  readonly promised: Day;
  /** By which method and numbers. */
  readonly method: string;
}

/** How nodes take longer than planned, before anything of an item is known; set on simulated programmes (docs/forecast.md). */
export const forecastMethod = {
  version: '2026-1',
  runs: 500,
  /** Of the logarithm of real over planned length: on the whole as planned, and by how much it scatters. */
  mean: 0,
  deviation: 0.32,
  /** As many nodes as this stands for: so many of its own must an item have before they weigh as much. */
  weight: 4,
} as const;

/** One node says no more than that it took a fifth or five times of what was planned. */
const MOST_RATIO = 5;
const [LOW, MIDDLE, HIGH] = [0.1, 0.5, 0.9] as const;
const PERCENT = 100;

/**
 * Plays the nodes that are left many times over, each as much longer or shorter than planned as the item's own nodes were
 * so far, and counts when the last one ends (the Monte Carlo of a schedule network: Van Slyke 1963; PMBOK, quantitative
 * schedule risk analysis). What the nodes of an item have in common is drawn once a play, so that a slow item stays slow.
 * Chance begins with the data: the same data give the same range.
 * @returns undefined where nothing was reached or everything was: there is nothing to go by, or nothing to foretell
 */
export function forecastOf(nodes: readonly ForecastNode[], promised: Day, today: Day): Forecast | undefined {
  const begun = nodes.some(({ share, reachedOn }) => share > 0 || reachedOn !== null);
  if (!begun || nodes.every(({ reachedOn }) => reachedOn !== null)) return undefined;
  const network = networkOf(nodes);
  if ('circle' in network) return undefined;
  const first = earliest(nodes);
  const day = (d: Day): number => daysBetween(first, d);
  const laid = nodes.map((node, at) => ({
    ...{ start: day(node.start), length: Math.max(1, daysBetween(node.start, node.finish) + 1) },
    ...{ left: 1 - node.share / PERCENT, reached: node.reachedOn === null ? null : day(node.reachedOn) },
    before: network.predecessors[at] ?? [],
  }));
  const course = courseOf(laid);
  const chance = chanceFrom(seedOf(JSON.stringify([nodes, promised, today])));
  const ends: number[] = [];
  for (let run = 0; run < forecastMethod.runs; run += 1)
    ends.push(played(laid, network.order, course, day(today), chance));
  ends.sort((one, other) => one - other);
  const at = (share: number): Day => addDays(first, ends[Math.floor(share * ends.length)] ?? 0);
  const inTime = ends.filter((end) => end <= day(promised)).length;
  return {
    ...{ low: at(LOW), middle: at(MIDDLE), high: at(HIGH), promised, method: forecastMethod.version },
    onTime: Math.round((inTime * PERCENT) / ends.length),
    earned: earnedSchedule(nodes, today),
  };
}

interface LaidNode {
  readonly start: number;
  readonly length: number;
  /** What is left of it, 0 to 1, as far as its unit said. */
  readonly left: number;
  readonly reached: number | null;
  readonly before: readonly number[];
}

/** How much longer than planned an item's nodes take: what was thought before, moved by each that was reached. */
interface Course {
  readonly mean: number;
  readonly deviation: number;
  /** How uncertain the mean itself is. */
  readonly ofMean: number;
}

function courseOf(nodes: readonly LaidNode[]): Course {
  const { mean: before, deviation, weight } = forecastMethod;
  const seen = nodes.flatMap(({ start, length, reached, before: waitedFor }) => {
    if (reached === null) return [];
    const began = Math.max(start, ...waitedFor.map((at) => (nodes[at]?.reached ?? 0) + 1));
    return [Math.log(Math.min(MOST_RATIO, Math.max(1 / MOST_RATIO, (reached - began + 1) / length)))];
  });
  const all = weight + seen.length;
  const mean = (weight * before + seen.reduce((sum, each) => sum + each, 0)) / all;
  const scatter = seen.reduce((sum, each) => sum + (each - mean) ** 2, weight * deviation ** 2) / all;
  return { mean, deviation: Math.sqrt(scatter), ofMean: Math.sqrt(scatter / all) };
}

/** One play of what is left. @returns the day the last node ends, in days since the first start */
function played(
  nodes: readonly LaidNode[],
  order: readonly number[],
  course: Course,
  now: number,
  chance: Chance,
): number {
  const mean = course.mean + course.ofMean * chance.normal();
  const length = (planned: number): number =>
    Math.max(1, Math.round(planned * Math.exp(mean + course.deviation * chance.normal())));
  const ends: number[] = [];
  // The item itself is not finished today: whoever reports its last node has not done so.
  let last = now + 1;
  for (const at of order) {
    const node = nodes[at];
    if (!node) continue;
    const end = node.reached ?? endOf(node, readyOf(node, ends), now, length, chance);
    ends[at] = end;
    if (end > last) last = end;
  }
  return last;
}

/** It begins on its planned day, or when what it waits for has ended. */
function readyOf({ start, before }: LaidNode, ends: readonly number[]): number {
  let ready = start;
  for (const each of before) ready = Math.max(ready, (ends[each] ?? 0) + 1);
  return ready;
}

const TRIES = 6;
/** In days: what was reached so lately may not have been said yet. */
const UNSAID = 5;
/** What is left of a node that takes longer than anything that was thought of. */
const REMAINS = 0.3;

/**
 * Nobody has said that it is reached: of what a part was reported the rest is left, and of the lengths it may have only
 * those are thought of that reach up to the last few days, of which nobody has heard yet, or beyond.
 */
function endOf(
  { left, length: planned }: LaidNode,
  ready: number,
  now: number,
  length: (planned: number) => number,
  chance: Chance,
): number {
  const heard = now - UNSAID;
  if (left < 1) return heard + Math.max(1, Math.round(left * length(planned)));
  for (let tried = 0; tried < TRIES; tried += 1) {
    const end = ready + length(planned) - 1;
    if (end > heard) return end;
  }
  return heard + 1 + Math.floor(chance.next() * REMAINS * planned);
}

/**
 * Earned schedule (Lipke, “Schedule is Different”, The Measurable News, March 2003; PMI Practice Standard for Earned Value
 * Management, 2nd ed., appendix D): the time at which as much was planned as is reached today, ES, over the time that passed,
 * AT, is SPI(t); the whole planned duration over it is the forecast, IEAC(t) = PD / SPI(t). Between two last days of nodes
 * the plan is taken to grow evenly.
 * @returns null where nothing weighs, nothing was reached or no time has passed
 */
export function earnedSchedule(nodes: readonly ForecastNode[], today: Day): Day | null {
  const whole = nodes.reduce((sum, { weight }) => sum + weight, 0);
  const earned = nodes.reduce((sum, { weight, share }) => sum + (weight * share) / PERCENT, 0);
  if (whole === 0 || earned === 0) return null;
  const first = earliest(nodes);
  const passed = daysBetween(first, today) + 1;
  if (passed <= 0) return null;
  const due = new Map<number, number>();
  for (const { finish, weight } of nodes) {
    const day = daysBetween(first, finish) + 1;
    due.set(day, (due.get(day) ?? 0) + weight);
  }
  const steps = [...due].sort(([one], [other]) => one - other);
  let [before, planned] = [0, 0];
  let schedule = 0;
  for (const [day, weight] of steps) {
    if (planned + weight >= earned) {
      schedule = before + ((day - before) * (earned - planned)) / weight;
      break;
    }
    planned += weight;
    before = day;
  }
  const duration = steps.at(-1)?.[0] ?? 0;
  return schedule === 0 ? null : addDays(first, Math.round((duration * passed) / schedule) - 1);
}

const earliest = (nodes: readonly Pick<ForecastNode, 'start'>[]): Day =>
  nodes.map(({ start }) => start).reduce((one, other) => (other < one ? other : one));
