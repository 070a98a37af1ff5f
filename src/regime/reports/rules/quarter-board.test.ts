import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { type CellFacts, cellStanding } from './quarter-board.js';

const OPENS = day('2022-06-20');
const DUE = day('2022-07-05');
const facts = (more: Partial<CellFacts> = {}): CellFacts => ({
  ...{ opensOn: OPENS, due: DUE, metOn: null, section: null },
  ...more,
});

test('a report that has not come is not yet due, may be filled in, and is missing from the day after its last day on (R17)', () => {
  expect(cellStanding(facts(), addDays(OPENS, -1))).toBe('not-due');
  expect(cellStanding(facts(), OPENS)).toBe('open');
  expect(cellStanding(facts(), DUE)).toBe('open');
  expect(cellStanding(facts(), addDays(DUE, 1))).toBe('missing');
});

test('what was received on paper is not missing while its words are still to be typed (point 1)', () => {
  const received = facts({ metOn: DUE, section: { state: 'draft', edition: 1 } });
  expect(cellStanding(received, addDays(DUE, 30))).toBe('received');
});

test('an accepted section that is being corrected says so, and no longer that it is accepted', () => {
  const correcting = facts({ metOn: DUE, section: { state: 'draft', edition: 2 } });
  expect(cellStanding(correcting, addDays(DUE, 30))).toBe('correcting');
});

test('whatever was submitted stands as its section does, on any day', () => {
  const states = fc.constantFrom('submitted' as const, 'returned' as const, 'accepted' as const);
  fc.assert(
    fc.property(states, fc.integer({ min: -100, max: 400 }), fc.boolean(), (state, days, met) => {
      const cell = facts({ metOn: met ? DUE : null, section: { state, edition: 1 } });
      expect(cellStanding(cell, addDays(DUE, days))).toBe(state);
    }),
  );
});

test('nothing that came in is ever missing, and nothing is missing before its last day has passed', () => {
  const sections = fc.option(
    fc.record({
      state: fc.constantFrom('draft' as const, 'submitted' as const, 'returned' as const, 'accepted' as const),
      edition: fc.integer({ min: 1, max: 3 }),
    }),
    { nil: null },
  );
  fc.assert(
    fc.property(sections, fc.integer({ min: -100, max: 400 }), fc.boolean(), (section, days, met) => {
      const today = addDays(DUE, days);
      const standing = cellStanding(facts({ section, metOn: met ? DUE : null }), today);
      if (standing === 'missing') expect(!met && today > DUE).toBe(true);
    }),
  );
});
