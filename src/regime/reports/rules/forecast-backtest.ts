import { addDays, type Day, day, daysBetween } from '../../../kernel/day.js';
import { type Chance, chanceFrom } from './chance.js';
import { type ForecastNode, forecastOf } from './forecast.js';

/**
 * A year of items as it might have gone, to measure forecasts by: there are no real years to measure them by yet. It is made
 * otherwise than the forecast thinks, on purpose: works stop for weeks, the year's end hurries, reports come days late.
 */
interface PlayedItem {
  readonly nodes: readonly PlayedNode[];
  readonly finishedOn: Day;
  /** Something stopped it for weeks. */
  readonly stopped: boolean;
}

interface PlayedNode extends Pick<ForecastNode, 'id' | 'start' | 'finish' | 'weight' | 'after'> {
  readonly began: number;
  readonly ended: number;
  /** Days between its being reached and its being said. */
  readonly saidAfter: number;
  /** Its unit reports parts of it. */
  readonly inParts: boolean;
}

export const PROMISED = day('2022-12-30');
const BEGINS = day('2022-04-11');
/** As of when a forecast is made: the ends of quarters, and a month before the last. */
export const AS_OF = [day('2022-06-30'), day('2022-09-30'), day('2022-11-30')] as const;

const between = (chance: Chance, low: number, high: number): number =>
  low + Math.floor(chance.next() * (high - low + 1));

function playedItem(chance: Chance): PlayedItem {
  const count = between(chance, 5, 12);
  const whole = daysBetween(BEGINS, PROMISED) - between(chance, 0, 25);
  const lengths = Array.from({ length: count }, () => between(chance, 10, 60));
  const before = lengths.map((_, at) => (at === 0 ? null : chance.next() < 0.3 ? between(chance, 0, at - 1) : at - 1));
  const laid: number[] = [];
  for (const [at, length] of lengths.entries()) laid.push(endBefore(before, laid, at) + length);
  // A plan is drawn to end shortly before the promised day.
  const scale = whole / Math.max(...laid);
  const stopsAt = chance.next() < 0.15 ? between(chance, 0, count - 1) : null;
  const pace = 0.05 + 0.2 * chance.normal();
  const ends: number[] = [];
  const nodes: PlayedNode[] = [];
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [endBefore(before, laid, at), laid[at] ?? length].map((each) => Math.round(each * scale));
    const [start = 0, finish = 0] = [(from ?? 0) + (from === 0 ? 0 : 1), Math.max((from ?? 0) + 1, to ?? 0)];
    const began = Math.max(start, endBefore(before, ends, at) + 1);
    const stop = stopsAt === at ? between(chance, 15, 60) : 0;
    const real = Math.max(1, Math.round((finish - start + 1) * Math.exp(pace + 0.3 * chance.normal()))) + stop;
    const late = began + real - 1 - daysBetween(BEGINS, PROMISED);
    // What would end after the year is hurried along, more often than not.
    const hurried = late > 0 && chance.next() < 0.6 ? Math.round(late / 2) : 0;
    ends[at] = Math.max(began, began + real - 1 - hurried);
    nodes.push({
      ...{
        id: String(at),
        start: addDays(BEGINS, start),
        finish: addDays(BEGINS, finish),
        weight: between(chance, 1, 5),
      },
      ...{ after: before[at] === null || before[at] === undefined ? [] : [String(before[at])], began, ended: ends[at] },
      ...{ saidAfter: between(chance, 0, 10), inParts: chance.next() < 0.4 },
    });
  }
  return { nodes, finishedOn: addDays(BEGINS, Math.max(...ends)), stopped: stopsAt !== null };
}

const endBefore = (before: readonly (number | null)[], ends: readonly number[], at: number): number => {
  const waits = before[at];
  return waits === null || waits === undefined ? 0 : (ends[waits] ?? 0);
};

/** What is known of a played item on a day: what was said by then. */
const knownOn = ({ nodes }: PlayedItem, today: Day): readonly ForecastNode[] =>
  nodes.map(({ began, ended, saidAfter, inParts, ...node }) => {
    const now = daysBetween(BEGINS, today);
    const done = ended + saidAfter <= now;
    // Parts are told in tens, and looked at a few days before.
    const part = Math.floor((10 * (now - 5 - began)) / (ended - began + 1)) * 10;
    const share = done ? 100 : inParts ? Math.min(90, Math.max(0, part)) : 0;
    return { ...node, share, reachedOn: done ? addDays(BEGINS, ended) : null };
  });

/** How well the forecasts of one day did. */
export interface Calibration {
  readonly asOf: Day;
  readonly forecasts: number;
  /** Of a hundred: the real finish lay within the range, before it, behind it. */
  readonly within: number;
  readonly before: number;
  readonly behind: number;
  /** In days: how wide the range is in the middle case. */
  readonly width: number;
  /** In days, in the middle case: how far the middle, earned schedule, and the promise itself lie from the real finish. */
  readonly missedBy: { readonly middle: number; readonly earned: number; readonly promise: number };
  /** Of those told to be in time in 70 to 90 of a hundred cases, how many of a hundred were; null: there were too few. */
  readonly likely: number | null;
}

const FEW = 20;

/** Forecasts of many played items, each on each day while it is under way, held against what became of them. */
export function calibrationOf(
  items: number,
  seed: number,
  which: 'all' | 'stopped' | 'unstopped' = 'all',
): readonly Calibration[] {
  const chance = chanceFrom(seed);
  const played = Array.from({ length: items }, () => playedItem(chance)).filter(
    ({ stopped }) => which === 'all' || stopped === (which === 'stopped'),
  );
  return AS_OF.map((asOf) => {
    const made = played.flatMap((item) => {
      const forecast = item.finishedOn > asOf ? forecastOf(knownOn(item, asOf), PROMISED, asOf) : undefined;
      return forecast ? [{ ...forecast, real: item.finishedOn }] : [];
    });
    const of = (holds: (one: (typeof made)[number]) => boolean): number =>
      made.length === 0 ? 0 : (made.filter(holds).length * 100) / made.length;
    const off = (pick: (one: (typeof made)[number]) => Day | null): number =>
      middle(
        made.flatMap((one) => (pick(one) === null ? [] : [Math.abs(daysBetween(one.real, pick(one) ?? one.real))])),
      );
    const likely = made.filter(({ onTime }) => onTime >= 70 && onTime <= 90);
    return {
      ...{ asOf, forecasts: made.length, width: middle(made.map(({ low, high }) => daysBetween(low, high))) },
      within: of(({ low, high, real }) => low <= real && real <= high),
      before: of(({ low, real }) => real < low),
      behind: of(({ high, real }) => real > high),
      missedBy: { middle: off((one) => one.middle), earned: off((one) => one.earned), promise: off(() => PROMISED) },
      likely: likely.length < FEW ? null : (likely.filter(({ real }) => real <= PROMISED).length * 100) / likely.length,
    };
  });
}

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
