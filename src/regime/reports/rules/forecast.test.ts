import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { earnedSchedule, type ForecastNode, forecastOf } from './forecast.js';
import { calibrationOf } from './forecast-backtest.js';

const PROMISED = day('2022-12-30');
const TODAY = day('2022-07-01');
const node = (id: string, start: string, finish: string, more: Partial<ForecastNode> = {}): ForecastNode => ({
  ...{ id, start: day(start), finish: day(finish), weight: 1, after: [], share: 0, reachedOn: null, ...more },
});
const met = (on: string): Partial<ForecastNode> => ({ share: 100, reachedOn: day(on) });
/** Two nodes of fifty days one after the other; the first is done on the given day. */
const pair = (first: Partial<ForecastNode>): readonly ForecastNode[] => [
  node('a', '2022-04-01', '2022-05-20', first),
  node('b', '2022-05-21', '2022-07-09', { after: ['a'] }),
];

test('earned schedule: half reached when half the time has passed ends on the planned day; twice as slow, twice as long', () => {
  expect(earnedSchedule(pair(met('2022-05-20')), day('2022-05-20'))).toBe('2022-07-09');
  // A hundred days have passed for what fifty were planned for: two hundred in all.
  expect(earnedSchedule(pair(met('2022-07-09')), day('2022-07-09'))).toBe(addDays(day('2022-04-01'), 199));
  // A part of a node earns its part of the time.
  expect(earnedSchedule(pair({ share: 50 }), day('2022-04-25'))).toBe('2022-07-09');
});

test('where there is nothing to go by, or nothing left to foretell, there is no forecast', () => {
  expect(forecastOf(pair({}), PROMISED, TODAY)).toBeUndefined();
  expect(
    forecastOf(
      pair({}).map((each) => ({ ...each, ...met('2022-06-01') })),
      PROMISED,
      TODAY,
    ),
  ).toBeUndefined();
  expect(forecastOf([], PROMISED, TODAY)).toBeUndefined();
  expect(earnedSchedule(pair({}), TODAY)).toBeNull();
  expect(
    earnedSchedule(
      pair(met('2022-05-20')).map((each) => ({ ...each, weight: 0 })),
      TODAY,
    ),
  ).toBeNull();
});

test('who was slow so far is foretold to be slow, and who was quick to be early', () => {
  const ofChain = (reachedOn: string) =>
    forecastOf(
      [
        ...pair(met(reachedOn)),
        ...['c', 'd'].map((id, at) =>
          node(id, ['2022-07-10', '2022-09-01'][at] ?? '', ['2022-08-31', '2022-10-31'][at] ?? '', {
            after: [['b', 'c'][at] ?? ''],
          }),
        ),
      ],
      PROMISED,
      day('2022-06-20'),
    );
  const [quick, slow] = [ofChain('2022-05-01'), ofChain('2022-06-19')];
  expect((quick?.middle ?? '') < (slow?.middle ?? '')).toBe(true);
  expect((quick?.onTime ?? 0) > (slow?.onTime ?? 100)).toBe(true);
});

const anyNodes = fc
  .array(
    fc.record({ length: fc.integer({ min: 1, max: 60 }), share: fc.nat({ max: 100 }), back: fc.nat({ max: 3 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((rows) =>
    rows.map(({ length, share, back }, at): ForecastNode => {
      const start = addDays(day('2022-04-01'), at * 20);
      return {
        ...{ id: String(at), start, finish: addDays(start, length - 1), weight: length % 4, share },
        ...{
          after: back === 0 || at < back ? [] : [String(at - back)],
          reachedOn: share === 100 ? addDays(start, length) : null,
        },
      };
    }),
  );

test('the same data give the same range; it is in order, and nothing ends before today', () => {
  fc.assert(
    fc.property(anyNodes, fc.nat({ max: 300 }), (nodes, after) => {
      const today = addDays(day('2022-04-01'), after);
      const forecast = forecastOf(nodes, PROMISED, today);
      expect(forecastOf(nodes, PROMISED, today)).toEqual(forecast);
      if (!forecast) return;
      const { low, middle, high, onTime } = forecast;
      expect([low, middle, high].toSorted()).toEqual([low, middle, high]);
      expect(low > today).toBe(true);
      expect(onTime >= 0 && onTime <= 100).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('of played items about eight in ten finish within the range that says so, and the middle misses by less than the promise', () => {
  for (const { within, missedBy } of calibrationOf(120, 7)) {
    expect(within).toBeGreaterThan(62);
    expect(within).toBeLessThan(97);
    expect(missedBy.middle).toBeLessThan(missedBy.promise);
    expect(missedBy.middle).toBeLessThan(missedBy.earned);
  }
});
