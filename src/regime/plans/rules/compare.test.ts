import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { compareFields, compareMilestones, compareRows } from './compare.js';
import type { Milestone } from './milestone.js';

const START = day('2022-04-08');
const anyMilestone = (at: number): fc.Arbitrary<Milestone> =>
  fc
    .record({
      title: fc.constantFrom('开工', '过半', '完工'),
      targets: fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
      begins: fc.nat({ max: 200 }),
      length: fc.nat({ max: 60 }),
      weight: fc.nat({ max: 3 }),
      unit: fc.constantFrom(undefined, 'u1', 'u2'),
      after: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 3 }),
    })
    .map(({ begins, length, unit, after, ...more }) => ({
      ...more,
      id: `m${String(at)}`,
      start: addDays(START, begins),
      finish: addDays(START, begins + length),
      ...(unit !== undefined && { ownerUnitId: unit }),
      after: after.map((each) => `m${String(each)}`),
    }));
const anyEdition: fc.Arbitrary<Milestone[]> = fc
  .uniqueArray(fc.nat({ max: 9 }))
  .chain((places) => fc.tuple(...places.map(anyMilestone)));

describe('two editions compared, milestone by milestone', () => {
  test('an edition differs from itself in nothing, in whatever order it lists targets and predecessors', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        const turned = edition.map((each) => ({
          ...each,
          targets: each.targets.toReversed(),
          after: each.after.toReversed(),
        }));
        expect(compareMilestones(edition, turned)).toEqual([]);
      }),
    );
  });

  test('compared the other way round, what was added is removed, and what moved later moved as much earlier', () => {
    const OPPOSITE = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(anyEdition, anyEdition, (one, other) => {
        const there = new Map(compareMilestones(one, other).map((each) => [each.key, each]));
        const back = compareMilestones(other, one);
        expect(back.map(({ key }) => key).sort()).toEqual([...there.keys()].sort());
        for (const { key, kind, moved } of back) {
          expect(OPPOSITE[kind]).toBe(there.get(key)?.kind);
          expect(moved.start + (there.get(key)?.moved.start ?? 0)).toBe(0);
          expect(moved.finish + (there.get(key)?.moved.finish ?? 0)).toBe(0);
        }
      }),
    );
  });

  test('added, removed, moved by days, another weight, owner and title are told apart', () => {
    const node = (id: string, more: Partial<Milestone> = {}): Milestone => ({
      ...{ id, title: id, targets: [1], weight: 10, after: [] },
      ...{ start: day('2022-06-01'), finish: day('2022-06-30') },
      ...more,
    });
    const changes = compareMilestones(
      [node('设计'), node('招标', { after: ['设计'] }), node('踏勘')],
      [
        node('设计', { title: '施工图设计', ownerUnitId: 'u1', weight: 8 }),
        node('招标', { after: ['设计'], finish: day('2022-07-05') }),
        node('监理'),
      ],
    );
    expect(changes.map(({ kind, key, moved }) => [kind, key, moved.start, moved.finish])).toEqual([
      ['changed', '设计', 0, 0],
      ['changed', '招标', 0, 5],
      ['added', '监理', 0, 0],
      ['removed', '踏勘', 0, 0],
    ]);
    expect(changes.map((each) => (each.kind === 'changed' ? each.fields : []))).toEqual([
      [
        { field: 'title', was: '设计', now: '施工图设计' },
        { field: 'weight', was: '10', now: '8' },
        { field: 'ownerUnitId', was: null, now: 'u1' },
      ],
      [{ field: 'finish', was: '2022-06-30', now: '2022-07-05' }],
      [],
      [],
    ]);
  });
});

test('rows of any kind are compared by what stays the same, and their fields by what they say', () => {
  const rows = { keyOf: ({ id }: { id: string }) => id, cellsOf: ({ text }: { text: string }) => ({ text }) };
  expect(compareRows([{ id: 'a', text: '甲' }], [{ id: 'a', text: '乙' }], rows)).toEqual([
    {
      kind: 'changed',
      key: 'a',
      was: { id: 'a', text: '甲' },
      now: { id: 'a', text: '乙' },
      fields: [{ field: 'text', was: '甲', now: '乙' }],
    },
  ]);
  expect(compareFields({ summary: '甲', budget: null }, { summary: '甲', budget: '100' })).toEqual([
    { field: 'budget', was: null, now: '100' },
  ]);
});
