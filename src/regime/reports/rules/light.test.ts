import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { lightRules } from './light.data.js';
import { type Light, type LightFacts, type LightNode, lightOf, lightRank, type Lowering } from './light.js';

const TODAY = day('2022-09-15');
const node = (more: Partial<LightNode> = {}): LightNode => ({
  ...{ id: 'n', title: '主体封顶', finish: day('2022-09-01'), critical: true, missed: null, met: true },
  ...more,
});
const plan = (planned: number, reported: number, nodes: readonly LightNode[] = []) => ({
  ...{ progress: { planned: planned * 100, reported: reported * 100, verified: 0 }, nodes },
});
const facts = (more: Partial<LightFacts> = {}): LightFacts => ({
  ...{ state: 'in-progress', plan: plan(50, 50), missing: [], planLate: null, lowering: null },
  ...more,
});
const missing = (workingDaysLate: number) => ({ period: '2022Q2', due: day('2022-07-05'), workingDaysLate });
const lowering = (more: Partial<Lowering> = {}): Lowering => ({
  ...{ to: 'lag', reason: '现场停工', on: day('2022-09-10'), until: day('2022-09-30'), by: '韦某', ...more },
});
const kindOf = (more: Partial<LightFacts>): Light['kind'] => lightOf(facts(more), TODAY).kind;

test('behind by less than ten points is green, by ten to thirty yellow, both included, by more red', () => {
  const behind = (points: number) => kindOf({ plan: plan(60, 60 - points) });
  expect([behind(-20), behind(0), behind(9.99), behind(10), behind(30), behind(30.01)]).toEqual([
    ...['ok', 'ok', 'ok', 'lag', 'lag', 'severe'],
  ]);
});

test('a critical node whose day has passed is red, on its day not yet; made good later it is yellow for good', () => {
  const critical = (more: Partial<LightNode>) => kindOf({ plan: plan(50, 50, [node(more)]) });
  expect(critical({ met: false, missed: day('2022-09-01') })).toBe('severe');
  expect(critical({ met: false, finish: TODAY })).toBe('ok');
  expect(critical({ met: true, missed: day('2022-09-01') })).toBe('lag');
  expect(lightOf(facts({ plan: plan(50, 50, [node({ missed: day('2022-09-01') })]) }), TODAY)).toMatchObject({
    ...{ recovered: true, reasons: [{ code: 'recovered' }, { code: 'behind' }] },
  });
});

test('a day that a change moved was missed all the same: the light does not turn green by it (I9)', () => {
  const moved = node({ met: false, finish: day('2022-11-01'), missed: day('2022-09-01') });
  expect(lightOf(facts({ plan: plan(50, 50, [moved]) }), TODAY)).toMatchObject({
    ...{ kind: 'lag', recovered: true, reasons: [{ code: 'moved' }, { code: 'behind', kind: 'ok' }] },
  });
});

test('a node that is not critical weighs in the gap alone', () => {
  const late = node({ critical: false, met: false, missed: day('2022-09-01') });
  expect(kindOf({ plan: plan(50, 45, [late]) })).toBe('ok');
});

test('a report may come within the grace; on the day after that the light is red', () => {
  expect([kindOf({ missing: [missing(3)] }), kindOf({ missing: [missing(4)] })]).toEqual(['ok', 'severe']);
});

test('before a plan is approved there is no data, and what is missing is told beside it', () => {
  expect(lightOf(facts({ plan: null, missing: [missing(9)] }), TODAY)).toMatchObject({
    ...{ kind: 'none', figures: null, reasons: [{ code: 'no-plan' }, { code: 'report-missing' }] },
  });
});

test('a plan that nobody has drawn up by its last day is told beside “no data”, and turns no item red', () => {
  const planLate = { due: day('2022-05-07'), workingDaysLate: 2 };
  expect(lightOf(facts({ plan: null, planLate }), TODAY)).toMatchObject({
    ...{ kind: 'none', reasons: [{ code: 'no-plan' }, { code: 'plan-missing', late: planLate }] },
  });
});

test('a plan without weights is judged by its nodes and reports', () => {
  const unweighed = (...nodes: LightNode[]) => kindOf({ plan: { progress: null, nodes } });
  const late = node({ critical: false, met: false, missed: day('2022-09-01') });
  expect([unweighed(node()), unweighed(late), unweighed({ ...late, critical: true })]).toEqual(['ok', 'lag', 'severe']);
  expect(unweighed({ ...late, met: true })).toBe('lag');
  expect(kindOf({ plan: { progress: null, nodes: [] }, missing: [missing(4)] })).toBe('severe');
});

test('what was accepted is done; what ended or rests has no light', () => {
  expect(
    ['accepted', 'closed', 'suspended', 'terminated', 'carried-over'].map((state) =>
      kindOf({ state: state as LightFacts['state'], missing: [missing(9)], lowering: lowering({ to: 'severe' }) }),
    ),
  ).toEqual(['done', 'done', 'none', 'none', 'none']);
});

test('a lowering holds on its first and its last day, and no longer', () => {
  const on = (today: string) => lightOf(facts({ lowering: lowering() }), day(today)).kind;
  expect([on('2022-09-09'), on('2022-09-10'), on('2022-09-30'), on('2022-10-01')]).toEqual(['ok', 'lag', 'lag', 'ok']);
});

test('a lowering says who and why, and what the facts alone say stays known', () => {
  const [rule] = lightRules;
  expect(lightOf(facts({ lowering: lowering({ to: 'severe' }) }), TODAY)).toMatchObject({
    ...{ kind: 'severe', computed: 'ok', rule: rule.version, figures: { gap: 0 } },
    reasons: [{ code: 'lowered', lowering: { reason: '现场停工', by: '韦某' } }, { code: 'behind' }],
  });
});

const anyDay = fc.integer({ min: -200, max: 200 }).map((days) => addDays(TODAY, days));
const anyNode: fc.Arbitrary<LightNode> = fc.record({
  ...{ id: fc.uuid(), title: fc.constant('节点'), finish: anyDay, critical: fc.boolean() },
  ...{ missed: fc.option(anyDay), met: fc.boolean() },
});
const share = fc.integer({ min: 0, max: 10_000 });
const anyFacts: fc.Arbitrary<LightFacts> = fc.record({
  state: fc.constantFrom<LightFacts['state'][]>(
    'issued',
    'planning',
    'ready',
    'in-progress',
    'completed-self',
    'accepted',
    'suspended',
    'terminated',
  ),
  plan: fc.option(
    fc.record({
      progress: fc.option(fc.record({ planned: share, reported: share, verified: share })),
      nodes: fc.array(anyNode, { maxLength: 5 }),
    }),
  ),
  missing: fc.array(fc.nat({ max: 20 }).map(missing), { maxLength: 3 }),
  planLate: fc.constant(null),
  lowering: fc.constant(null),
});
const anyLowering: fc.Arbitrary<Lowering> = fc.record({
  ...{ to: fc.constantFrom<Lowering['to'][]>('lag', 'severe'), reason: fc.string(), on: anyDay, until: anyDay },
  by: fc.constant(null),
});
const rankOf = (of: LightFacts): number => lightRank[lightOf(of, TODAY).kind];

test('no word of a person ever makes a light better, and the facts below it stay as they were', () => {
  fc.assert(
    fc.property(anyFacts, anyLowering, (given, word) => {
      const lowered = lightOf({ ...given, lowering: word }, TODAY);
      expect(lightRank[lowered.kind]).toBeGreaterThanOrEqual(rankOf(given));
      expect(lowered.computed).toBe(lightOf(given, TODAY).kind);
    }),
  );
});

/** One thing more that is behind: less reported, more due, a report missing, a node missed, late, or no longer met. */
const worsened = (given: LightFacts): fc.Arbitrary<LightFacts> => {
  const { plan: held } = given;
  const progress = held?.progress;
  const at = fc.nat({ max: Math.max(0, (held?.nodes.length ?? 0) - 1) });
  const withNode = (change: (node: LightNode) => LightNode) =>
    at.map((which) => ({
      ...given,
      plan: held && { ...held, nodes: held.nodes.map((each, place) => (place === which ? change(each) : each)) },
    }));
  return fc.oneof(
    fc.nat({ max: 20 }).map((late) => ({ ...given, missing: [...given.missing, missing(late)] })),
    share.map((less) =>
      held && progress
        ? { ...given, plan: { ...held, progress: { ...progress, reported: Math.max(0, progress.reported - less) } } }
        : given,
    ),
    share.map((more) =>
      held && progress
        ? { ...given, plan: { ...held, progress: { ...progress, planned: Math.min(10_000, progress.planned + more) } } }
        : given,
    ),
    withNode((each) => ({ ...each, missed: each.missed ?? TODAY })),
    withNode((each) => ({ ...each, met: false })),
    withNode((each) => ({
      ...each,
      met: false,
      missed: each.missed ?? addDays(TODAY, -1),
      finish: addDays(TODAY, -1),
    })),
  );
};

test('more behind is never greener', () => {
  const pair = anyFacts.chain((given) => worsened(given).map((worse) => [given, worse] as const));
  fc.assert(
    fc.property(pair, ([given, worse]) => {
      expect(rankOf(worse)).toBeGreaterThanOrEqual(rankOf(given));
    }),
    { numRuns: 1_000 },
  );
});

test('the first reason is the one that gives the light', () => {
  fc.assert(
    fc.property(anyFacts, fc.option(anyLowering), (given, word) => {
      const { kind, reasons } = lightOf({ ...given, lowering: word }, TODAY);
      expect(reasons[0]?.kind).toBe(kind);
    }),
  );
});
