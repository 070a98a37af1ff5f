import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, endOfQuarter } from '../../../kernel/day.js';
import { type Light, type LightFacts, lightOf, lightRank } from './light.js';
import { countedLowering, type KeptLowering, lift, lower, mayLift, mayLower } from './lowering.js';

const TODAY = day('2022-08-15');
const facts = (gap: number): LightFacts => ({
  ...{ state: 'in-progress', missing: [], planLate: null, lowering: null },
  plan: { progress: { planned: 5000 + gap * 100, reported: 5000, verified: 0 }, nodes: [] },
});
const atHand = (light: Light, lowerings: readonly KeptLowering[] = []) => ({ taskId: 't', light, lowerings });
const word = (more: object = {}) => ({ ...{ id: 'l', to: 'lag' as const, reason: '现场停工', by: 'a' }, ...more });
const kept = (more: Partial<KeptLowering> = {}): KeptLowering => ({
  ...{ id: 'l', taskId: 't', to: 'lag', computed: 'ok', rule: '2026-1', reason: '现场停工', by: 'a' },
  ...{ on: day('2022-08-01'), until: day('2022-09-30'), lifted: null, ...more },
});
const code = (decision: ReturnType<typeof lower>): string => (decision.done ? 'done' : decision.refusal.code);

test('a light is lowered with a reason, never to what it is or better, and to the end of the quarter', () => {
  const green = atHand(lightOf(facts(0), TODAY));
  expect(lower(green, word(), TODAY)).toMatchObject({ value: { until: '2022-09-30', computed: 'ok' } });
  expect(code(lower(green, word({ reason: ' ' }), TODAY))).toBe('light.reason-missing');
  const yellow = atHand(lightOf(facts(20), TODAY));
  expect(code(lower(yellow, word(), TODAY))).toBe('light.not-lower');
  expect(code(lower(yellow, word({ to: 'severe' }), TODAY))).toBe('done');
  expect(code(lower(atHand(lightOf(facts(40), TODAY)), word({ to: 'severe' }), TODAY))).toBe('light.not-lower');
});

test('an item without data may be called behind: that is no better than nothing known', () => {
  expect(code(lower(atHand(lightOf({ ...facts(0), plan: null }, TODAY)), word(), TODAY))).toBe('done');
});

test('of what was accepted, rests or ended nobody lowers the light', () => {
  for (const state of ['accepted', 'suspended', 'terminated'] as const) {
    const settled = atHand(lightOf({ ...facts(0), state }, TODAY));
    expect([code(lower(settled, word(), TODAY)), mayLower(settled, TODAY)]).toEqual(['light.settled', false]);
  }
});

test('one word at a time: the next after the first was lifted or its quarter has ended', () => {
  const light = lightOf(facts(0), TODAY);
  expect(code(lower(atHand(light, [kept()]), word({ to: 'severe' }), TODAY))).toBe('light.lowered-already');
  expect(code(lower(atHand(light, [kept({ until: day('2022-06-30') })]), word(), TODAY))).toBe('done');
  const lifted = lift({ lowerings: [kept()] }, { reason: '已复工', by: 'b' }, TODAY);
  if (!lifted.done) throw new Error(lifted.refusal.code);
  expect(code(lower(atHand(light, [lifted.value]), word(), TODAY))).toBe('done');
  expect(lightOf({ ...facts(0), lowering: countedLowering(lifted.value, null) }, TODAY).kind).toBe('ok');
  expect([mayLift({ lowerings: [kept()] }, TODAY), mayLift({ lowerings: [lifted.value] }, TODAY)]).toEqual([
    true,
    false,
  ]);
});

test('lifting needs something to lift, and a reason', () => {
  expect(lift({ lowerings: [] }, { reason: '已复工', by: 'b' }, TODAY)).toMatchObject({
    refusal: { code: 'light.not-lowered' },
  });
  expect(lift({ lowerings: [kept()] }, { reason: '', by: 'b' }, TODAY)).toMatchObject({
    refusal: { code: 'light.reason-missing' },
  });
});

test('no series of words, lowered and lifted on any days, ever gives a better light than the facts', () => {
  const act = fc.record({
    ...{ lifts: fc.boolean(), to: fc.constantFrom('lag' as const, 'severe' as const), after: fc.nat({ max: 60 }) },
    gap: fc.integer({ min: -20, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let today = TODAY;
      let lowerings: readonly KeptLowering[] = [];
      for (const { lifts, to, after, gap } of acts) {
        today = addDays(today, after);
        const light = lightOf(facts(gap), today);
        const made = lifts
          ? lift({ lowerings }, { reason: '理由', by: 'a' }, today)
          : lower(atHand(light, lowerings), word({ id: String(lowerings.length), to }), today);
        if (made.done) lowerings = [...lowerings.filter(({ id }) => id !== made.value.id), made.value];
        const last = lowerings.at(-1);
        const shown = lightOf({ ...facts(gap), lowering: last ? countedLowering(last, null) : null }, today);
        expect(lightRank[shown.kind]).toBeGreaterThanOrEqual(lightRank[light.kind]);
        if (last && today > endOfQuarter(last.on)) expect(shown.kind).toBe(light.kind);
      }
    }),
  );
});
