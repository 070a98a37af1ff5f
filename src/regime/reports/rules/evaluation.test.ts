import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { openMoves, unreachable } from '../../../kernel/machine.js';
import { type CooperationReport, grades, materialWords } from './content.js';
import * as rules from './evaluation.js';
import { evaluationMachine } from './evaluation-machine.js';
import { isEvaluationInSight } from './evaluation-sight.js';
import { waitsOfEvaluation } from './evaluation-waits.js';
import { remarkRule } from './remark.data.js';
import { isNegative, sameRemark } from './remark.js';
import { reportSight } from './sight.js';

const TODAY = day('2022-07-12');
const TOLD = day('2022-07-07');
const NORMAL = { materials: 'on-time', sentence: '配合正常', grade: null } as const;
const word = (unitId: string, more: Partial<CooperationReport> = {}): CooperationReport => ({
  ...{ unitId, unitName: unitId, facts: [], corrected: true, ...NORMAL },
  ...more,
});
const told = (more: Partial<rules.Evaluation> = {}): rules.Evaluation => ({
  ...{ id: 'e1', programmeId: 'p', taskId: 't', period: '2022Q2', edition: 1, unitId: 'u', notifiedOn: TOLD },
  state: 'notified',
  ...more,
});
const said = (stance: rules.Stance, words = '材料已于6月2日报送'): rules.EvaluationAnswer => ({
  ...{ on: TODAY, stance, words, by: 'liaison' },
});
const ruled = (more: Partial<rules.Ruling> = {}): rules.Ruling => ({
  ...{ on: TODAY, outcome: 'set-aside', words: '收文登记为6月2日', by: 'inspector' },
  ...more,
});
const codeOf = (decided: rules.EvaluationDecision) => (decided.done ? undefined : decided.refusal.code);
const names = { leadUnit: '区民政局', unit: (id: string) => id };

test.each([
  [{ materials: 'late' }, true],
  [{ materials: 'not-asked' }, false],
  [{ grade: 'poor' }, true],
  [{ grade: 'fair' }, false],
  [{ sentence: '多次催促后才提供管线图' }, true],
  [{ sentence: '配合不力，影响进度' }, true],
  [{ sentence: '积极配合，没有推诿' }, false],
  [{ sentence: '无拖延；两次上门协调' }, false],
  [{ sentence: '没有推诿，但迟迟不到场' }, true],
  // Whoever grades says how the sentence is meant.
  [{ sentence: '催办一次即办结', grade: 'good' }, false],
  [{ sentence: '催办一次即办结', grade: 'good', materials: 'late' }, true],
] as const)('%j is read as negative: %s (R22, workflow §7)', (more, negative) => {
  expect(isNegative({ ...NORMAL, ...more })).toBe(negative);
});

test('what is prefilled is never negative but by the facts of requests: a good word costs nobody an act (point 10)', () => {
  for (const materials of materialWords) expect(isNegative({ ...NORMAL, materials })).toBe(materials === 'late');
});

test('every state can be reached, and from every one but the last a correction lifts it', () => {
  expect(unreachable(evaluationMachine)).toEqual([]);
  for (const state of ['notified', 'unanswered', 'agreed', 'disputed', 'settled'] as const)
    expect(openMoves(evaluationMachine, state)).toContain('lift');
});

test('silence admits nothing: who let the days go by is neither agreed nor settled, and may still object', () => {
  const silent = rules.lapse(told(), TODAY);
  expect(silent).toMatchObject({ done: true, value: { state: 'unanswered' } });
  if (!silent.done) return;
  expect(silent.value.answer).toBeUndefined();
  expect(rules.answer(silent.value, said('object'), TODAY)).toMatchObject({ value: { state: 'disputed' } });
  expect(codeOf(rules.settle(silent.value, ruled(), TODAY, []))).toBe('evaluation.wrong-state');
});

test('an objection has its reason and its day, an agreement needs no word, and nobody answers twice', () => {
  expect(codeOf(rules.answer(told(), said('object', ' '), TODAY))).toBe('evaluation.reason-missing');
  expect(rules.answer(told(), said('agree', ''), TODAY)).toMatchObject({ value: { state: 'agreed' } });
  const early = { ...said('agree'), on: day('2022-07-06') };
  expect(codeOf(rules.answer(told(), early, TODAY))).toBe('evaluation.before-told');
  expect(codeOf(rules.answer(told(), { ...said('agree'), on: day('2022-07-13') }, TODAY))).toBe('evaluation.not-yet');
  expect(codeOf(rules.answer(told({ state: 'disputed' }), said('agree'), TODAY))).toBe('evaluation.wrong-state');
});

test('supervision settles a dispute with a word, never one it is a party of (I10)', () => {
  const disputed = told({ state: 'disputed', answer: said('object') });
  expect(rules.settle(disputed, ruled(), TODAY, ['liaison', 'head'])).toMatchObject({ value: { state: 'settled' } });
  expect(codeOf(rules.settle(disputed, ruled({ words: '' }), TODAY, []))).toBe('evaluation.reason-missing');
  expect(codeOf(rules.settle(disputed, ruled(), TODAY, ['inspector']))).toBe('evaluation.own-dispute');
  const letter = { on: TODAY, receiptNumber: '收9' };
  expect(codeOf(rules.settle(disputed, ruled({ letter }), TODAY, ['inspector']))).toBeUndefined();
  expect(codeOf(rules.settle(disputed, ruled({ on: day('2022-07-11') }), TODAY, []))).toBe('evaluation.before-answer');
});

const anyRemark = fc.record({
  materials: fc.constantFrom(...materialWords),
  sentence: fc.constantFrom('配合正常', '积极配合', ...remarkRule.words),
  grade: fc.option(fc.constantFrom(...grades)),
});
const anyWords = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
  .chain((ids) => fc.tuple(...ids.map((id) => anyRemark.map((remark) => word(id, remark)))));

test('whatever editions follow one another: each negative word that stands was told once, and no other stands', () => {
  fc.assert(
    fc.property(fc.array(anyWords, { minLength: 1, maxLength: 5 }), (editions) => {
      let standing: readonly rules.StandingEvaluation[] = [];
      for (const [at, words] of editions.entries()) {
        const { begins, lifts } = rules.following(words, standing);
        const kept = standing.filter((each) => !lifts.includes(each));
        for (const { evaluation } of lifts) expect(rules.lift(evaluation, TODAY).done).toBe(true);
        standing = [
          ...kept,
          ...begins.map((remark) => ({ evaluation: told({ edition: at + 1, unitId: remark.unitId }), remark })),
        ];
        const negative = words.filter((each) => isNegative(each));
        expect(standing.map(({ evaluation }) => evaluation.unitId).toSorted()).toEqual(
          negative.map(({ unitId }) => unitId).toSorted(),
        );
        for (const { evaluation, remark } of standing) {
          const now = words.find(({ unitId }) => unitId === evaluation.unitId);
          expect(now && remark && sameRemark(now, remark)).toBe(true);
        }
        expect(rules.following(words, standing)).toEqual({ begins: [], lifts: [] });
      }
    }),
  );
});

test('the unit is waited for once it is told, supervision once it objects, and nobody once the days have gone by', () => {
  const kinds = (event: rules.EvaluationEvent) => {
    const { begins, ends } = waitsOfEvaluation(event, names);
    return [begins.map(({ kind, owedBy }) => [kind, owedBy]), ends.map(({ kind, on }) => [kind, on ?? null])];
  };
  const { state: _state, ...begun } = told();
  expect(kinds(rules.notify(begun))).toEqual([[['evaluation-answer', { unit: 'u' }]], []]);
  const eventOf = (decided: rules.EvaluationDecision) => {
    const [event] = decided.done ? decided.events : [];
    if (!event) throw new Error('it was decided');
    return event;
  };
  expect(kinds(eventOf(rules.answer(told(), said('object'), TODAY)))).toEqual([
    [['evaluation-settling', { role: 'supervision' }]],
    [['evaluation-answer', TODAY]],
  ]);
  expect(kinds(eventOf(rules.answer(told(), said('agree'), TODAY)))).toEqual([[], [['evaluation-answer', TODAY]]]);
  expect(kinds(eventOf(rules.answer(told({ state: 'unanswered' }), said('agree'), TODAY)))).toEqual([[], []]);
  expect(kinds(eventOf(rules.lapse(told(), TODAY)))).toEqual([[], [['evaluation-answer', null]]]);
  const disputed = told({ state: 'disputed', answer: said('object') });
  expect(kinds(eventOf(rules.settle(disputed, ruled(), TODAY, [])))).toEqual([[], [['evaluation-settling', TODAY]]]);
});

test('an answer after the last day is late for ever (I7)', () => {
  const answered = { answer: said('agree') };
  expect([rules.isLate(answered, TODAY), rules.isLate(answered, day('2022-07-11'))]).toEqual([false, true]);
  expect(rules.isLate({}, day('2022-07-11'))).toBe(false);
});

test('a unit sees what is said of itself and what it said, and never what is said of another (workflow §7)', () => {
  const liaison = { accountId: 'a', districtId: 'd', role: 'liaison', unitIds: ['third'] } as const;
  const evaluation = { leadUnitIds: ['lead'], askedUnitIds: ['partner'] };
  expect(isEvaluationInSight(reportSight(liaison), evaluation)).toBe(false);
  for (const unitIds of [['lead'], ['partner']])
    expect(isEvaluationInSight(reportSight({ ...liaison, unitIds }), evaluation)).toBe(true);
  expect(isEvaluationInSight(reportSight({ ...liaison, role: 'audit-admin' }), evaluation)).toBe(false);
});
