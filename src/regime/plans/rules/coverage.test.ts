import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import type { Reading } from '../../notices/contract.js';
import { coverageOf } from '../../tasks/rules/coverage.js';
import { type CoveredTarget, coverageProof, type Inherited } from './coverage.js';
import type { Milestone } from './milestone.js';

const ITEM: Inherited = { leadUnitId: 'lead', person: '李某', dueOn: day('2022-12-30') };
const node = (id: string, targets: readonly number[], more: Partial<Milestone> = {}): Milestone => ({
  ...{ id, title: id, targets, weight: 1, after: [] },
  ...{ start: day('2022-05-09'), finish: day('2022-12-30') },
  ...more,
});
const target = (number: number, clause: string): CoveredTarget => ({ number, title: `目标${String(number)}`, clause });

describe('the proof that nothing is left out (R8)', () => {
  test('an item whose every target has a node is proven without anything typed: unit, person and day are inherited', () => {
    const { rows, gaps } = coverageProof(
      ['甲', '乙'],
      [target(1, '甲'), target(2, '乙')],
      {
        owners: [],
        milestones: [node('a', [1, 2])],
      },
      ITEM,
    );
    expect(gaps).toEqual([]);
    expect(rows).toHaveLength(2);
    for (const { unitId, person, due } of rows) {
      expect(unitId).toEqual({ value: 'lead', inherited: true });
      expect(person).toEqual({ value: '李某', inherited: true });
      expect(due).toEqual({ value: '2022-12-30', inherited: true });
    }
  });

  test('no gap is left if and only if every clause has a target and every target a person and a node (I2, I3)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ clause: fc.nat({ max: 3 }), person: fc.constantFrom(undefined, '', ' ', '王某') }), {
          maxLength: 6,
        }),
        fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 }), { maxLength: 5 }),
        fc.constantFrom(null, '李某'),
        (promised, served, person) => {
          const clauses = ['甲', '乙', '丙', '丁'];
          const targets = promised.map(({ clause }, at) => target(at + 1, clauses[clause] ?? ''));
          const milestones = served.map((numbers, at) => node(`m${String(at)}`, numbers));
          const owners = promised.map(({ person: named }, at) => ({ target: at + 1, person: named }));
          const { gaps, rows } = coverageProof(clauses, targets, { owners, milestones }, { ...ITEM, person });
          const whole =
            clauses.every((clause) => targets.some((each) => each.clause === clause)) &&
            promised.every(({ person: named }) => person !== null || (named ?? '').trim() !== '') &&
            targets.every(({ number }) => served.some((numbers) => numbers.includes(number))) &&
            served.every((numbers) => numbers.some((number) => number <= targets.length));
          expect(gaps.length === 0).toBe(whole);
          expect(new Set(rows.map(({ clause }) => clause))).toEqual(new Set(clauses));
          expect(rows.filter((row) => row.target !== null)).toHaveLength(targets.length);
        },
      ),
    );
  });

  test('what the plan says itself is not marked as inherited, and each gap is named', () => {
    const { rows, gaps } = coverageProof(
      ['甲', '乙', '丙'],
      [target(1, '甲'), target(2, '乙')],
      {
        owners: [{ target: 1, unitId: 'street', person: '王某' }],
        milestones: [
          node('a', [1], { finish: day('2022-09-30') }),
          node('idle', []),
          node('before', []),
          node('b', [1], { after: ['before'] }),
        ],
      },
      { ...ITEM, person: null },
    );
    expect(rows[0]).toMatchObject({
      unitId: { value: 'street', inherited: false },
      person: { value: '王某', inherited: false },
      due: { value: '2022-12-30', inherited: true },
    });
    expect(gaps).toEqual([
      { gap: 'target-without-person', target: target(2, '乙') },
      { gap: 'target-without-milestone', target: target(2, '乙') },
      { gap: 'clause-without-target', clause: '丙' },
      { gap: 'milestone-for-nothing', milestone: { id: 'idle', title: 'idle' } },
    ]);
  });

  test('a target whose nodes all end before the item is due is promised for the last of them', () => {
    const milestones = [node('a', [1], { finish: day('2022-09-30') }), node('b', [1], { finish: day('2022-10-31') })];
    const { rows } = coverageProof(['甲'], [target(1, '甲')], { owners: [], milestones }, ITEM);
    expect(rows[0]?.due).toEqual({ value: '2022-10-31', inherited: false });
  });

  test('a target of the title alone, whose words stand in no clause, has a row of its own', () => {
    const { rows } = coverageProof(['甲'], [target(1, '甲'), target(2, '标题')], { owners: [], milestones: [] }, ITEM);
    expect(rows.map(({ clause }) => clause)).toEqual(['甲', '标题']);
  });

  test('every clause of the ten items of the seed notice stands in the matrix of its plan', () => {
    const seed = JSON.parse(
      readFileSync(new URL('../../../../fixtures/seed/expected.json', import.meta.url), 'utf8'),
    ) as Pick<Reading, 'tasks'>;
    for (const read of seed.tasks) {
      const task = { ...read, deliverables: [] };
      const clauses = coverageOf({ tasks: [task] }).rows.map(({ clause }) => clause);
      const { rows } = coverageProof(clauses, [], { owners: [], milestones: [] }, ITEM);
      expect(rows.map(({ clause }) => clause)).toEqual(clauses);
      expect(clauses.length).toBeGreaterThan(0);
    }
  });
});
