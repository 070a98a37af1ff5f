import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { heirsOn, type Succession, successionFault } from './succession.js';

const ON = day('2023-03-01');
const merger: Succession = { from: ON, predecessors: ['rural', 'poverty'], successors: ['agriculture'] };

test('a unit stands for itself until the day it is merged, and its heir from that day on', () => {
  expect(heirsOn('rural', addDays(ON, -1), [merger])).toEqual(['rural']);
  expect(heirsOn('rural', ON, [merger])).toEqual(['agriculture']);
});

test('a unit ends once and never comes after itself', () => {
  expect(successionFault(merger, [])).toBeUndefined();
  expect(successionFault({ ...merger, successors: [] }, [])).toBe('nobody');
  expect(successionFault({ ...merger, successors: ['rural'] }, [])).toBe('succeeds-itself');
  expect(successionFault({ from: ON, predecessors: ['agriculture'], successors: ['rural'] }, [merger])).toBe(
    'succeeds-itself',
  );
  expect(successionFault({ from: ON, predecessors: ['rural'], successors: ['x'] }, [merger])).toBe('already-ended');
});

test('whatever successions are accepted one after another, every unit has living heirs on every day', () => {
  const anyUnit = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const anySuccession = fc.record({
    from: fc.nat({ max: 900 }).map((days): Day => addDays(day('2022-01-01'), days)),
    predecessors: fc.uniqueArray(anyUnit, { maxLength: 3 }),
    successors: fc.uniqueArray(anyUnit, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(anySuccession, { maxLength: 12 }), anyUnit, (proposed, unit) => {
      const known = proposed.reduce<Succession[]>(
        (all, each) => (successionFault(each, all) === undefined ? [...all, each] : all),
        [],
      );
      const last = day('2026-01-01');
      const heirs = heirsOn(unit, last, known);
      expect(heirs.length).toBeGreaterThan(0);
      for (const heir of heirs) expect(known.some(({ predecessors }) => predecessors.includes(heir))).toBe(false);
    }),
  );
});
