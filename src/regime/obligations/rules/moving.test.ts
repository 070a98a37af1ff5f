import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { movedDuties, type Share } from './moving.js';
import type { Obligation, ObligationState } from './obligation.js';

const DUE = day('2022-07-05');

type Owned = Obligation & { readonly id: string; readonly unitId: string };

const report = (unit: string, itemIds: readonly string[], more: Partial<Owned> = {}): Owned => ({
  ...{ id: `of ${unit}`, key: `report:${unit}:2022Q2`, kind: 'report', itemIds, period: '2022Q2', unitId: unit },
  ...{ owedBy: { unit }, owedTo: null, rule: 'R17', clause: '于每季度结束后', roll: 'as-written' },
  ...{ derivation: { from: 'written', day: DUE }, opensOn: DUE, written: DUE, reminder: DUE, due: DUE },
  ...{ provisional: false, calendarVersion: 'c', state: 'open' },
  ...more,
});
/** All of a duty to one heir, or each item to its own. */
const to =
  (heirs: Readonly<Record<string, string>>, predecessors: readonly string[]) =>
  ({ unitId, itemIds }: Owned): readonly Share[] | undefined => {
    if (!predecessors.includes(unitId)) return undefined;
    const names = [...new Set(itemIds.map((id) => heirs[id] ?? ''))];
    return names.map((name) => ({ heir: { id: name, name }, itemIds: itemIds.filter((id) => heirs[id] === name) }));
  };

test('a duty goes over with its day, under the name by which the programme will know it', () => {
  const [rural, farming] = [report('rural', ['9']), report('farming', ['9'])];
  const { changed, added, merged } = movedDuties([rural], [farming], to({ 9: 'farming' }, ['rural']));
  expect(changed.map(({ after }) => after)).toEqual([
    { ...rural, key: farming.key, unitId: 'farming', owedBy: farming.owedBy },
  ]);
  expect([added, merged]).toEqual([[], []]);
});

test('two letters of one quarter become one, its items in the order of the annex (point 3, I15)', () => {
  const [rural, farming] = [report('rural', ['9']), report('farming', ['10', '8'])];
  const given = [report('farming', ['8', '9', '10'])];
  const { changed, merged } = movedDuties([rural, farming], given, to({ 9: 'farming' }, ['rural']));
  expect(changed).toMatchObject([{ after: { id: farming.id, itemIds: ['8', '9', '10'] } }]);
  expect(merged).toMatchObject([{ duty: { id: rural.id }, into: { id: farming.id } }]);
});

test('a letter whose unit was split becomes one of each heir', () => {
  const housing = report('housing', ['1', '2', '3']);
  const given = [report('building', ['1']), report('renewal', ['2', '3'])];
  const shares = to({ 1: 'building', 2: 'renewal', 3: 'renewal' }, ['housing']);
  const { changed, added } = movedDuties([housing], given, shares);
  expect(changed).toMatchObject([{ after: { id: housing.id, unitId: 'building', itemIds: ['1'] } }]);
  expect(added).toMatchObject([{ after: { unitId: 'renewal', key: given[1]?.key, itemIds: ['2', '3'] } }]);
});

test('what the heir has met already stays met; what it takes over is owed beside it', () => {
  const rural = report('rural', ['9']);
  const farming = report('farming', ['8'], { state: 'met', metOn: DUE, metLate: false });
  const { changed, merged } = movedDuties(
    [rural, farming],
    [report('farming', ['8', '9'])],
    to({ 9: 'farming' }, ['rural']),
  );
  expect(changed).toMatchObject([{ before: { id: rural.id }, after: { unitId: 'farming', key: rural.key, due: DUE } }]);
  expect(merged).toEqual([]);
});

test('whoever comes after whom, nothing met is touched, no item is lost or owed twice, and an ended unit owes nothing', () => {
  const units = ['a', 'b', 'c', 'd'];
  const states: readonly ObligationState[] = ['open', 'not-due', 'met', 'void'];
  const anyDuties = fc.tuple(...units.map(() => fc.constantFrom(...states))).map((all) =>
    units.map((unit, at): Owned => {
      const state = all[at] ?? 'open';
      const met = state === 'met' ? { metOn: DUE, metLate: false } : {};
      return report(unit, [`${unit}1`, `${unit}2`], { state, ...met });
    }),
  );
  const anyHeirs = fc.dictionary(fc.constantFrom('a1', 'a2', 'b1', 'b2'), fc.constantFrom('c', 'd', 'e'));
  fc.assert(
    fc.property(anyDuties, anyHeirs, (stored, some) => {
      const heirs: Record<string, string> = { a1: 'c', a2: 'd', b1: 'c', b2: 'e', ...some };
      const leads = (item: string): string => heirs[item] ?? item.slice(0, 1);
      const items = units.flatMap((unit) => [`${unit}1`, `${unit}2`]);
      const given = ['c', 'd', 'e'].map((unit) =>
        report(
          unit,
          items.filter((each) => leads(each) === unit),
        ),
      );
      const { changed, added, merged } = movedDuties(stored, given, to(heirs, ['a', 'b']));
      const gone = new Set(merged.map(({ duty }) => duty.id));
      const now = [
        ...stored
          .filter(({ id }) => !gone.has(id))
          .map((each) => changed.find(({ before }) => before.id === each.id)?.after ?? each),
        ...added.map(({ after }) => after),
      ];
      const owed = now.filter(({ state }) => state === 'open' || state === 'not-due');
      expect(owed.filter(({ unitId }) => unitId === 'a' || unitId === 'b')).toEqual([]);
      const before = stored
        .filter(({ state }) => state === 'open' || state === 'not-due')
        .flatMap(({ itemIds }) => itemIds);
      expect(owed.flatMap(({ itemIds }) => itemIds).sort()).toEqual(before.sort());
      for (const each of [...changed.map(({ before: was }) => was), ...merged.map(({ duty }) => duty)])
        expect(['open', 'not-due']).toContain(each.state);
      expect(new Set(owed.map(({ key }) => key)).size).toBe(owed.length);
    }),
  );
});
