import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lightKinds, lightRank } from './light.js';
import { redFirst, type StocktakeLine } from './stocktake.js';

const line = fc.record({
  own: fc.boolean(),
  light: fc.record({
    kind: fc.constantFrom(...lightKinds),
    figures: fc.option(
      fc.integer({ min: -3_000, max: 9_000 }).map((gap) => ({ planned: 0, reported: 0, verified: 0, gap })),
      { nil: null },
    ),
  }),
  overdue: fc.nat({ max: 3 }),
  seq: fc.integer({ min: 1, max: 50 }),
  part: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
});

test('one’s own portfolio stands first, and within it no light stands behind a better one (regulation.md §5)', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const sorted = lines.toSorted(redFirst);
      for (const [at, next] of sorted.slice(1).entries()) {
        const before = sorted[at];
        if (!before) throw new Error('each has one before it');
        expect(Number(before.own)).toBeGreaterThanOrEqual(Number(next.own));
        if (before.own === next.own)
          expect(lightRank[before.light.kind]).toBeGreaterThanOrEqual(lightRank[next.light.kind]);
      }
    }),
  );
});

test('of two items alike the one with more past its day comes first, then the one that is further behind', () => {
  const of = (overdue: number, gap: number, seq: number): StocktakeLine => ({
    ...{ own: false, overdue, seq, part: undefined },
    light: { kind: 'lag', figures: { planned: 0, reported: 0, verified: 0, gap } },
  });
  const sorted = [of(0, 2_000, 1), of(0, 2_900, 2), of(2, 1_000, 3)].toSorted(redFirst);
  expect(sorted.map(({ seq }) => seq)).toEqual([3, 2, 1]);
});
