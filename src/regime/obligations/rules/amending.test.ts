import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { amendedObligations } from './amending.js';
import type { ProgrammeFacts } from './drafting.js';
import { obligationsOf } from './generation.js';
import { isOwed, meet, type Obligation } from './obligation.js';
import type { ItemFacts } from './parties.js';

const calendar = calendarAsOf(day('2022-04-07'));
const item = (id: string, more: Partial<ItemFacts> = {}): ItemFacts => ({
  id,
  leadUnits: ['区农业农村局'],
  responsibleUnits: ['金太阳', '洛满镇'],
  dueOn: day('2022-12-30'),
  dueText: '12月30日',
  ...more,
});
const facts = (...items: ItemFacts[]): ProgrammeFacts => ({
  issuedOn: day('2022-04-07'),
  year: 2022,
  items,
  duties: [
    {
      who: ['各牵头单位'],
      what: '制定实施方案',
      to: [],
      every: null,
      dates: [day('2022-05-07')],
      clause: '于任务下达一个月内制定切实可行的实施方案',
    },
    {
      who: ['各牵头单位'],
      what: '报送进展情况',
      to: ['区政府办公室'],
      every: 'quarter',
      dates: [day('2022-07-05'), day('2022-10-05'), day('2023-01-05')],
      clause: '于每季度结束后次月5日前将进展情况报送区政府办公室',
    },
  ],
});
const issued = obligationsOf(facts(item('7'), item('8')), calendar);
const met =
  (kind: string) =>
  (each: Obligation): Obligation => {
    if (each.kind !== kind) return each;
    const decision = meet(each, day('2022-05-06'));
    if (!decision.done) throw new Error(decision.refusal.code);
    return decision.value;
  };
const keys = (obligations: readonly Obligation[]): string[] => obligations.map(({ key }) => key);
const led = (unit: string, on: Day): ItemFacts => item('8', { leadUnits: [unit], ledSince: on });

test('a responsible unit that changes leaves every duty of the lead as it is: reports are intact', () => {
  const given = obligationsOf(facts(item('7'), item('8', { responsibleUnits: ['洛满镇'] })), calendar);
  expect(amendedObligations(issued, given, day('2022-08-01'))).toEqual({ added: [], changed: [], ended: [] });
});

test('a new lead owes from the day of the correction on, and nobody owes what was due before it', () => {
  const on = day('2022-08-01');
  const { added, changed, ended } = amendedObligations(
    issued,
    obligationsOf(facts(item('7'), led('区水利局', on)), calendar),
    on,
  );
  expect(keys(added)).toEqual(['acknowledgement:8@2022-08-01', 'report:区水利局:2022Q3', 'report:区水利局:2022Q4']);
  expect(changed.map(({ after }) => [after.key, 'unit' in after.owedBy && after.owedBy.unit])).toEqual([
    ['plan:8', '区水利局'],
    ['report:区农业农村局:2022Q3', '区农业农村局'],
    ['report:区农业农村局:2022Q4', '区农业农村局'],
    ['completion:8', '区水利局'],
  ]);
  // The former lead was to acknowledge by April and can no longer.
  expect(keys(ended)).toEqual(['acknowledgement:8']);
});

test('the month for the plan runs anew for a unit that takes the item over, and a plan that was drawn up stands', () => {
  const on = day('2022-08-01');
  const given = obligationsOf(facts(item('7'), led('区水利局', on)), calendar);
  const planOf = (stored: readonly Obligation[]) =>
    amendedObligations(stored, given, on).changed.find(({ after }) => after.key === 'plan:8')?.after;
  expect(planOf(issued)).toMatchObject({ written: '2022-09-01', due: '2022-09-01' });
  expect(planOf(issued.map(met('plan')))).toBeUndefined();
});

test('a correction carried out is done: the second time there is nothing left to do', () => {
  const anyDay = fc.nat({ max: 300 }).map((count): Day => addDays(day('2022-04-07'), count));
  const anyUnit = fc.constantFrom('区水利局', '区财政局', '区农业农村局');
  fc.assert(
    fc.property(anyDay, anyUnit, (on, unit) => {
      const given = obligationsOf(facts(item('7'), led(unit, on)), calendar);
      const { added, changed, ended } = amendedObligations(issued, given, on);
      const after = [
        ...issued
          .filter((each) => !ended.includes(each))
          .map((each) => changed.find(({ before }) => before === each)?.after ?? each),
        ...added,
      ];
      expect(amendedObligations(after, given, on)).toEqual({ added: [], changed: [], ended: [] });
    }),
  );
});

test('whatever is corrected, what was met stays as it was met, and nothing met is owed again under its key', () => {
  const kinds = fc.uniqueArray(fc.constantFrom('plan', 'report', 'acknowledgement', 'completion'));
  fc.assert(
    fc.property(kinds, fc.constantFrom('区水利局', '区财政局'), (done, unit) => {
      const stored = done.reduce((all, kind) => all.map(met(kind)), [...issued]);
      const on = day('2022-06-01');
      const { added, changed, ended } = amendedObligations(
        stored,
        obligationsOf(facts(item('7'), led(unit, on)), calendar),
        on,
      );
      const settled = new Set(keys(stored.filter((each) => !isOwed(each))));
      for (const key of [...keys(added), ...changed.map(({ after }) => after.key), ...keys(ended)])
        expect(settled.has(key)).toBe(false);
    }),
  );
});

test('a day that the correction moves is computed under the calendar of now; days it does not touch keep theirs (I17)', () => {
  const later = calendarAsOf(day('2022-12-09'));
  const given = obligationsOf(
    facts(item('7'), item('8', { dueOn: day('2023-01-02'), dueText: '2023年1月2日' })),
    later,
  );
  const { added, changed, ended } = amendedObligations(issued, given, day('2022-12-09'));
  expect([added, ended]).toEqual([[], []]);
  expect(changed.map(({ after }) => [after.key, after.written, after.calendarVersion])).toEqual([
    ['completion:8', '2023-01-02', given[0]?.calendarVersion],
  ]);
});

/** The same list printed anew: item 7 is left out, 8 goes on, 9 is new. */
const printedAnew = (on: Day): ProgrammeFacts => ({
  ...facts(item('8', { issuedOn: day('2022-04-07') }), item('9')),
  ...{ issuedOn: on, begunOn: day('2022-04-07') },
});

test('a list printed anew issues nothing a second time: what goes on keeps its terms, what is new has its own', () => {
  const on = day('2022-08-01');
  const anew = printedAnew(on);
  const given = obligationsOf(
    { ...anew, duties: anew.duties.map((duty) => (duty.every ? duty : { ...duty, dates: [day('2022-09-01')] })) },
    calendar,
  );
  const plans = given.filter(({ kind }) => kind === 'plan').map(({ key, written }) => `${key} ${written}`);
  expect(plans).toEqual(['plan:8 2022-05-07', 'plan:9 2022-09-01']);
  const { added, changed, ended } = amendedObligations(issued, given, on, new Set(['7']));
  expect(keys(added).filter((key) => key.endsWith(':8'))).toEqual([]);
  expect(keys(added)).toContain('plan:9');
  expect(keys(ended).sort()).toEqual([
    ...['acknowledgement:7', 'completion:7', 'opening-publication:programme', 'plan:7'],
  ]);
  // The letter of the second quarter was due before: it goes on without the item that ended, and the new one is not in it.
  const letter = changed.find(({ before }) => before.period === '2022Q2');
  expect([letter?.before.itemIds, letter?.after.itemIds, letter?.after.due]).toEqual([
    ['7', '8'],
    ['8'],
    letter?.before.due,
  ]);
  expect(changed.find(({ before }) => before.period === '2022Q3')?.after.itemIds).toEqual(['8', '9']);
});

test('whenever a list is printed anew, what was met stays, and of an item that ended nothing is owed (workflow §2)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 260 }).map((count) => addDays(day('2022-04-07'), count)),
      fc.constantFrom('plan', 'report', 'acknowledgement', 'completion'),
      (on, kind) => {
        const stored = issued.map(met(kind));
        const { added, changed, ended } = amendedObligations(
          stored,
          obligationsOf(printedAnew(on), calendar),
          on,
          new Set(['7']),
        );
        const now = [
          ...stored.filter(
            ({ key }) => !keys(ended).includes(key) && !changed.some(({ before }) => before.key === key),
          ),
          ...changed.map(({ after }) => after),
          ...added,
        ];
        expect(stored.filter(({ state }) => state === 'met').every((each) => now.includes(each))).toBe(true);
        expect(now.filter((each) => isOwed(each) && each.itemIds.includes('7'))).toEqual([]);
      },
    ),
  );
});
