import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ItemUnits, LEAD_ALONE, otherQuestions, type TakingOver, unitsAfter } from './taking-over.js';

const UNITS = ['rural', 'poverty', 'housing', 'water', 'culture', 'agriculture', 'tourism', 'sport'];
const others = new Set(UNITS);
const merger: TakingOver = { predecessors: ['rural', 'poverty'], heirs: ['agriculture'], answers: [] };
const split: TakingOver = { predecessors: ['culture'], heirs: ['tourism', 'sport'], answers: [] };
const item = (leadUnit: string, ...responsibleUnits: string[]): ItemUnits => ({ id: 'i', leadUnit, responsibleUnits });
const after = (of: ItemUnits, over: TakingOver) => unitsAfter(of, over, others);

test('duties of merged units are merged: their heir is named once, in the order of the notice', () => {
  expect(after(item('housing', 'rural', 'poverty', 'water'), merger)).toEqual({
    ...{ leadUnit: 'housing', responsibleUnits: ['agriculture', 'water'], asked: [] },
    places: [
      { role: 'responsible', was: 'rural', now: 'agriculture' },
      { role: 'responsible', was: 'poverty', now: 'agriculture' },
    ],
  });
});

test('a lead that would become its own responsible unit is asked about; a person names it once or puts another there (I4)', () => {
  const both = item('rural', 'poverty', 'water');
  expect(after(both, merger).asked).toEqual([
    { asks: 'named-twice', about: 'twice:i', id: 'i', unit: 'agriculture', choices: [LEAD_ALONE] },
  ]);
  const said = (choice: string) => after(both, { ...merger, answers: [{ about: 'twice:i', choice }] });
  expect(said(LEAD_ALONE)).toMatchObject({ leadUnit: 'agriculture', responsibleUnits: ['water'], asked: [] });
  expect(said('culture')).toMatchObject({ leadUnit: 'agriculture', responsibleUnits: ['culture', 'water'], asked: [] });
  for (const choice of ['water', 'poverty', 'agriculture', 'nobody']) expect(said(choice).asked).toHaveLength(1);
});

test('after a split nobody is chosen: who leads and who is responsible is asked, item by item', () => {
  const asked = (of: ItemUnits) => after(of, split).asked.map(({ asks, choices }) => [asks, ...choices]);
  expect(asked(item('culture'))).toEqual([['which-leads', 'tourism', 'sport']]);
  expect(asked(item('housing', 'culture'))).toEqual([['which-is-responsible', 'tourism', 'sport']]);
  const said = { ...split, answers: [{ about: 'responsible:i:culture', choice: 'sport' }] };
  expect(after(item('housing', 'culture'), said).responsibleUnits).toEqual(['sport']);
});

test('what hangs on no item that moves, and a unit below one that is split, is asked about', () => {
  const held = {
    items: [item('culture')],
    duties: [
      { id: 'of the item', unitId: 'culture', itemIds: ['i'] },
      { id: 'of none', unitId: 'culture', itemIds: [] },
    ],
    below: [{ id: 'library', parentId: 'culture' }],
  };
  expect(otherQuestions(held, split).map(({ about }) => about)).toEqual(['duty:of none', 'below:library']);
  expect(otherQuestions(held, { ...split, heirs: ['sport'] })).toEqual([]);
});

test('whatever units merge or split, an item that has nothing open has one lead, nobody twice, and none that ended (I1, I4)', () => {
  const anyUnit = fc.constantFrom(...UNITS);
  const anyItem = fc
    .uniqueArray(anyUnit, { minLength: 1, maxLength: 5 })
    .map(([lead = '', ...rest]) => item(lead, ...rest));
  const anyChange = fc.uniqueArray(anyUnit, { minLength: 2, maxLength: 5 }).chain((units) =>
    fc.tuple(fc.constant(units), fc.integer({ min: 1, max: units.length - 1 })).map(([all, at]) => ({
      ...{ predecessors: all.slice(0, at), heirs: all.slice(at) },
    })),
  );
  const choices = fc.array(fc.constantFrom(...UNITS, LEAD_ALONE), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(anyItem, anyChange, choices, (before, change, said) => {
      // Answers are given as they are asked, until nothing is open or the answers run out.
      let over: TakingOver = { ...change, answers: [] };
      for (const choice of said) {
        const [open] = after(before, over).asked;
        if (open)
          over = {
            ...over,
            answers: [...over.answers.filter(({ about }) => about !== open.about), { about: open.about, choice }],
          };
      }
      const { leadUnit, responsibleUnits, places, asked } = after(before, over);
      if (asked.length > 0) return;
      expect(responsibleUnits).not.toContain(leadUnit);
      expect(new Set(responsibleUnits).size).toBe(responsibleUnits.length);
      for (const unit of [leadUnit, ...responsibleUnits]) expect(change.predecessors).not.toContain(unit);
      // Whoever had nothing to do with it stays where they were.
      const bystanders = before.responsibleUnits.filter(
        (unit) => !change.predecessors.includes(unit) && unit !== leadUnit,
      );
      expect(responsibleUnits).toEqual(expect.arrayContaining(bystanders));
      const ended = [before.leadUnit, ...before.responsibleUnits].filter((unit) => change.predecessors.includes(unit));
      expect(places.map(({ was }) => was)).toEqual(expect.arrayContaining(ended));
    }),
  );
});
