import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { unreachable } from '../../../kernel/machine.js';
import * as rules from './asking.js';
import { materialMachine, matterMachine } from './asking-machine.js';
import { askingSight, isAskingInSight } from './asking-sight.js';
import { waitsOfAsking } from './asking-waits.js';

const TODAY = day('2022-09-20');
const units = { leadUnitId: 'lead', responsibleUnitIds: ['partner'], exists: true };
const wanted = {
  ...({ id: 'a1', taskId: 't1', programmeId: 'p1', kind: 'material', period: '2022Q3', unitId: 'partner' } as const),
  ...{ what: '入户清单', askedOn: TODAY, dueOn: day('2022-09-28') },
};
const matter = { ...wanted, kind: 'matter', period: undefined, unitId: 'other', what: '管线迁改' } as const;
const asked = (given: Partial<rules.Asking> = {}): rules.Asking => ({ ...wanted, state: 'asked', ...given });
const codeOf = (decided: rules.AskingDecision) => (decided.done ? undefined : decided.refusal.code);
const anyDay = fc.nat({ max: 800 }).map((count): Day => addDays(day('2022-01-01'), count));
const names = { leadUnit: '区民政局', unit: (id: string) => id };

test('every state of a request and of a matter can be reached', () => {
  expect([unreachable(materialMachine), unreachable(matterMachine)]).toEqual([[], []]);
});

test('material is asked of responsible units alone, help of any other unit than the lead (R22)', () => {
  expect(rules.ask(wanted, units, TODAY)).toMatchObject({ done: true, events: [{ type: 'request.asked' }] });
  expect(codeOf(rules.ask({ ...wanted, unitId: 'other' }, units, TODAY))).toBe('asking.not-responsible');
  const { period: _none, ...raised } = matter;
  expect(rules.ask(raised, units, TODAY)).toMatchObject({ done: true, events: [{ type: 'matter.raised' }] });
  expect(codeOf(rules.ask({ ...raised, unitId: 'lead' }, units, TODAY))).toBe('asking.of-the-lead');
  expect(codeOf(rules.ask(wanted, { ...units, exists: false }, TODAY))).toBe('asking.no-such-unit');
});

test('a last day that has gone by is put down from paper alone, and never lies before the day it was asked', () => {
  const past = { ...wanted, askedOn: day('2022-09-01'), dueOn: day('2022-09-10') };
  expect(codeOf(rules.ask(past, units, TODAY))).toBe('asking.due-gone-by');
  const letter = { on: day('2022-09-01'), receiptNumber: '收7' };
  expect(codeOf(rules.ask({ ...past, letter }, units, TODAY))).toBeUndefined();
  expect(codeOf(rules.ask({ ...past, letter, dueOn: day('2022-08-31') }, units, TODAY))).toBe('asking.due-gone-by');
  expect(codeOf(rules.ask({ ...wanted, askedOn: addDays(TODAY, 1) }, units, TODAY))).toBe('asking.not-yet');
});

test('it is late exactly if it was answered after its day, and what was answered is overdue no more (I7)', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.nat({ max: 90 }),
      fc.nat({ max: 90 }),
      fc.nat({ max: 30 }),
      (askedOn, term, taken, later) => {
        const asking = asked({ askedOn, dueOn: addDays(askedOn, term) });
        const on = addDays(askedOn, taken);
        const decided = rules.answer(asking, { on, words: '已报' }, 0, addDays(on, later));
        if (!decided.done) throw new Error(decided.refusal.code);
        expect(rules.isLate(decided.value)).toBe(taken > term);
        expect(rules.isOverdue(decided.value, addDays(on, later))).toBe(false);
        expect(rules.isOverdue(asking, on)).toBe(taken > term);
      },
    ),
  );
});

test('an answer has words or files, lies between the asking and today, and is given once', () => {
  const words = { on: TODAY, words: '已报' };
  expect(codeOf(rules.answer(asked(), { on: TODAY, words: '' }, 0, TODAY))).toBe('asking.answer-empty');
  expect(codeOf(rules.answer(asked(), { on: TODAY, words: '' }, 1, TODAY))).toBeUndefined();
  expect(codeOf(rules.answer(asked(), { ...words, on: addDays(TODAY, -1) }, 0, TODAY))).toBe(
    'asking.answer-before-asking',
  );
  expect(codeOf(rules.answer(asked(), { ...words, on: addDays(TODAY, 1) }, 0, TODAY))).toBe('asking.not-yet');
  expect(codeOf(rules.answer(asked({ state: 'answered' }), words, 0, TODAY))).toBe('asking.wrong-state');
});

test('a matter is settled with or without an answer, a request never; unresolved it says what is left', () => {
  const end = { on: TODAY, outcome: 'resolved', words: '' } as const;
  const raised = asked({ kind: 'matter', unitId: 'other' });
  expect(rules.settle(raised, end)).toMatchObject({ done: true, events: [{ type: 'matter.settled' }] });
  expect(codeOf(rules.settle({ ...raised, state: 'answered' }, end))).toBeUndefined();
  expect(codeOf(rules.settle(asked(), end))).toBe('asking.wrong-state');
  expect(codeOf(rules.settle(asked({ state: 'answered' }), end))).toBe('asking.wrong-state');
  expect(codeOf(rules.settle(raised, { ...end, outcome: 'unresolved' }))).toBe('asking.words-missing');
});

test('what a leader decided is put to any unit, the lead first of all; only whoever closes it ends it, and a request never', () => {
  const decision = asked({ kind: 'decision', unitId: 'lead', decidedBy: '区政府第14次常务会' });
  expect(rules.isOpen(decision)).toBe(true);
  const answered = rules.answer(decision, { on: TODAY, words: '已落实' }, 0, TODAY);
  expect(answered).toMatchObject({ done: true, events: [{ type: 'decision.answered' }] });
  expect(answered.done && rules.isOpen(answered.value)).toBe(true);
  const end = { on: TODAY, outcome: 'resolved', words: '' } as const;
  const closed = answered.done && rules.settle(answered.value, end);
  expect(closed).toMatchObject({ done: true, events: [{ type: 'decision.settled' }] });
  expect(closed && closed.done && rules.isOpen(closed.value)).toBe(false);
});

test('the unit is waited for until the day of a decision, and then the office, which closes it', () => {
  const decision = asked({ kind: 'decision', unitId: 'other', decidedBy: '罗某' });
  const office = { role: 'gov-office' };
  expect(waitsOfAsking({ type: 'decision.recorded', asking: decision, on: TODAY }, names)).toMatchObject({
    begins: [{ kind: 'decision-answer', owedBy: { unit: 'other' }, owedTo: office, until: '2022-09-28' }],
  });
  expect(waitsOfAsking({ type: 'decision.answered', asking: decision, on: TODAY }, names)).toMatchObject({
    begins: [{ kind: 'decision-settling', owedBy: office }],
    ends: [{ kind: 'decision-answer', on: TODAY }],
  });
  expect(waitsOfAsking({ type: 'decision.settled', asking: decision, on: TODAY }, names).ends).toHaveLength(2);
});

test('what nobody answered yet is taken back with its reason', () => {
  expect(codeOf(rules.withdraw(asked(), { on: TODAY, words: '' }))).toBe('asking.words-missing');
  expect(codeOf(rules.withdraw(asked(), { on: TODAY, words: '不再需要' }))).toBeUndefined();
  expect(codeOf(rules.withdraw(asked({ state: 'answered' }), { on: TODAY, words: '不再需要' }))).toBe(
    'asking.wrong-state',
  );
});

test('whoever is asked is waited for until the day that was named, and of a matter then whoever raised it', () => {
  const raised = asked({ kind: 'matter', unitId: 'other' });
  const begun = waitsOfAsking({ type: 'matter.raised', asking: raised, on: TODAY }, names);
  expect(begun.begins).toMatchObject([{ kind: 'matter-answer', owedBy: { unit: 'other' }, until: '2022-09-28' }]);
  const answered = waitsOfAsking({ type: 'matter.answered', asking: raised, on: TODAY }, names);
  expect(answered).toMatchObject({
    begins: [{ kind: 'matter-settling', owedBy: { unit: '区民政局' } }],
    ends: [{ kind: 'matter-answer', on: TODAY }],
  });
  const material = waitsOfAsking({ type: 'request.answered', asking: asked(), on: TODAY }, names);
  expect(material).toMatchObject({ begins: [], ends: [{ kind: 'material-answer', on: TODAY }] });
});

test.each([
  ['2022-04-08', '2022Q2'],
  ['2022-09-20', '2022Q3'],
  ['2022-10-01', '2022Q3'],
  ['2022-10-10', '2022Q3'],
  ['2022-10-11', '2022Q4'],
  ['2023-01-03', '2022Q4'],
])('material asked for on %s is for the report of %s', (on, period) => {
  expect(rules.periodAsked(day(on), day('2022-04-07'))).toBe(period);
});

test('what a responsible unit was asked for is no matter of the others', () => {
  const liaison = { accountId: 'a', districtId: 'd', role: 'liaison', unitIds: ['third'] } as const;
  const request = { leadUnitId: 'lead', unitIds: [], askedUnitIds: ['partner'] };
  expect(isAskingInSight(askingSight(liaison), request)).toBe(false);
  expect(isAskingInSight(askingSight({ ...liaison, unitIds: ['partner'] }), request)).toBe(true);
  expect(isAskingInSight(askingSight({ ...liaison, role: 'system-admin' }), request)).toBe(false);
});
