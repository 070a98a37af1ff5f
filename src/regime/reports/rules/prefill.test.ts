import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import type { Milestone } from '../../plans/rules/milestone.js';
import type { CooperationTyped, FigureTyped } from './content.js';
import { type CountedReport, countedByNodes, countedIn, shareByNodes } from './figures.js';
import { fell, missingIn, shareOf } from './missing.js';
import { materialsBy } from './prefill.js';
import { factsOf, period, said, target } from './section.testing.js';

const node = (id: string, more: Partial<Milestone> = {}): Milestone => ({
  ...{ id, title: `节点${id}`, targets: [1], start: day('2022-04-10'), finish: day('2022-06-20'), weight: 50 },
  ...{ after: [], ...more },
});
type Said = CountedReport & { readonly kind: 'met' | 'partial' };
const report = (milestoneId: string, more: Partial<Said> = {}): Said => ({
  ...{ milestoneId, kind: 'met', share: 100, reachedOn: day('2022-06-20'), reportedOn: day('2022-06-21') },
  ...{ state: 'reported', decidedOn: null, value: null, ...more },
});
const names = (...given: Parameters<typeof missingIn>): string[] => missingIn(...given).map(({ name }) => name);

test('what was counted at the nodes of a target is added up; of one node the most that stands', () => {
  const nodes = [node('a'), node('b'), node('c', { targets: [1, 2] })];
  const reports = [
    report('a', { kind: 'partial', share: 50, value: '20个' }),
    report('a', { value: '45' }),
    report('b', { value: '30 个', reportedOn: day('2022-06-25') }),
    report('b', { value: '90个', state: 'rejected' }),
    report('c', { value: '500个' }),
  ];
  expect(countedByNodes({ number: 1, unit: '个' }, nodes, reports)).toEqual({ value: 75, on: '2022-06-25' });
});

test('nothing is made up: reported without a count is unknown, not reported is nothing, and another unit is no count', () => {
  expect(countedByNodes({ number: 1, unit: '个' }, [node('a')], [report('a')])).toBeUndefined();
  expect(countedByNodes({ number: 1, unit: '个' }, [node('a')], [])).toEqual({ value: 0, on: null });
  expect(countedByNodes({ number: 2, unit: '个' }, [node('a')], [])).toBeUndefined();
  expect([countedIn('3台', '台'), countedIn('3台', '个'), countedIn('约3台', '台'), countedIn(null, '台')]).toEqual([
    3,
    undefined,
    undefined,
    undefined,
  ]);
});

test('what cannot be counted is a share by the weights of its nodes, and never passes a hundred', () => {
  const nodes = [node('a', { weight: 30 }), node('b', { weight: 10 })];
  expect(shareByNodes(1, nodes, [report('a', { kind: 'partial', share: 50 })])?.value).toBe(38);
  const anyShares = fc.array(
    fc.record({ share: fc.integer({ min: 1, max: 100 }), of: fc.constantFrom('a', 'b', 'x') }),
  );
  fc.assert(
    fc.property(anyShares, fc.nat({ max: 50 }), fc.nat({ max: 50 }), (shares, one, other) => {
      const weighed = [node('a', { weight: one }), node('b', { weight: other })];
      const value =
        shareByNodes(
          1,
          weighed,
          shares.map(({ share, of }) => report(of, { share })),
        )?.value ?? -1;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(100);
    }),
  );
});

test('what the last accepted report said is prefilled where the nodes say less: nothing falls by itself (I18)', () => {
  const anyCount = fc.option(fc.nat({ max: 200 }), { nil: undefined });
  fc.assert(
    fc.property(anyCount, anyCount, (counted, before) => {
      const content = said(
        factsOf({
          nodes: {
            milestones: [node('a')],
            reports: counted === undefined ? [] : [report('a', { value: String(counted) })],
          },
          before: before === undefined ? null : { on: day('2022-03-31'), values: new Map([[1, before]]) },
        }),
      );
      expect(content.targets[0]?.value).toBe(Math.max(counted ?? 0, before ?? 0));
      expect(content.targets.some(fell)).toBe(false);
    }),
  );
});

test('a figure that the unit types stands, one that fell asks for a note, and a hundred percent can be passed by a count alone', () => {
  const before = { on: day('2022-03-31'), values: new Map([[1, 60]]) };
  const typed = (figure: FigureTyped) => ({ figures: new Map([[1, figure]]) });
  const facts = factsOf({ before });
  expect(said(facts, typed({ value: 70, note: '' })).targets[0]).toMatchObject({
    value: 70,
    from: 'corrected',
    before: 60,
  });
  expect(names(said(facts, typed({ value: 50, note: ' ' })), ['u1'], period)).toEqual(['fall-note']);
  expect(names(said(facts, typed({ value: 50, note: '上季多报10个' })), ['u1'], period)).toEqual([]);
  const over = said(facts, typed({ value: 240, note: '' }));
  expect([over.targets.map(shareOf), names(over, ['u1'], period)]).toEqual([[200], []]);
  const works = factsOf({}, { targets: [target(1, { kind: 'works', value: null, unit: '%' })] });
  expect(names(said(works, typed({ value: 101, note: '' })), ['u1'], period)).toContain('over-whole');
});

test('before a plan is approved nothing is known of progress; then what was due, said and seen stand apart, each with its day', () => {
  expect(said(factsOf()).progress).toBeNull();
  const milestones = [node('a'), node('b', { weight: 30 }), node('c', { weight: 20, finish: day('2022-09-20') })];
  const reports = [
    // Reached in the quarter and said in the days after it: it counts in the quarter.
    report('a', { reportedOn: day('2022-07-03') }),
    report('b', { state: 'verified', decidedOn: day('2022-06-28') }),
    report('c', { reachedOn: day('2022-07-02'), reportedOn: day('2022-07-02') }),
  ];
  expect(said(factsOf({ today: day('2022-07-04'), nodes: { milestones, reports } })).progress).toEqual({
    planned: { percent: 80, on: '2022-06-30' },
    reported: { percent: 80, on: '2022-07-03' },
    verified: { percent: 30, on: '2022-06-28' },
  });
});

test('the next quarter is proposed from the nodes that are open, those whose day has passed among them', () => {
  const milestones = [
    node('1', { title: '排水设施', finish: day('2022-08-31') }),
    node('2', { title: '围墙', finish: day('2022-06-10') }),
    node('3', { title: '验收', finish: day('2022-11-30') }),
    node('4', { title: '招标' }),
  ];
  const next = said(factsOf({ nodes: { milestones, reports: [report('4')] } })).next;
  expect(next).toEqual({ text: '补完“围墙”（应于6月10日完成）；排水设施8月31日。', corrected: false });
  expect(said(factsOf()).next.text).toBe('制定并报审实施方案。');
});

test('a light that is behind asks for a sentence, one that is not, or that nothing is known of, does not', () => {
  const missing = (kind: 'ok' | 'lag' | 'severe' | 'done' | 'none', explanation: string | null) =>
    names(
      said(factsOf({ light: { kind, rules: '1' } }), { explanation, figures: new Map([[1, { value: 1, note: '' }]]) }),
      ['u1'],
      period,
    );
  expect(missing('lag', null)).toEqual(['explanation']);
  expect(missing('severe', '  ')).toEqual(['explanation']);
  expect(missing('severe', '连续降雨停工9天')).toEqual([]);
  for (const kind of ['ok', 'done', 'none'] as const) expect(missing(kind, null)).toEqual([]);
});

const anyUnits = fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3', 'u4'));
const anyWord: fc.Arbitrary<CooperationTyped> = fc.record({
  materials: fc.constantFrom('on-time', 'late', 'not-asked', null),
  sentence: fc.constantFrom('配合正常', '', '材料两次逾期', null),
  grade: fc.constantFrom('good', 'fair', 'poor', null),
});

test('whatever is typed, of whomever: a word stands on exactly the responsible units, and none where there is none (I16)', () => {
  const anyTyped = fc.array(fc.tuple(fc.constantFrom('u1', 'u2', 'u3', 'u4', 'somebody'), anyWord));
  fc.assert(
    fc.property(anyUnits, anyTyped, (units, typed) => {
      const facts = factsOf({}, { responsible: units.map((id) => ({ id, name: id })) });
      const content = said(facts, { cooperation: new Map(typed) });
      expect(content.cooperation?.map(({ unitId }) => unitId) ?? null).toEqual(units.length === 0 ? null : units);
      expect(names(content, units, period)).not.toContain('cooperation');
      // A unit that came or went meanwhile is noticed.
      expect(names(content, [...units, 'u5'], period)).toContain('cooperation');
    }),
  );
});

test('materials are late where a request was answered after its day or has passed it unanswered', () => {
  const asked = (dueOn: string, answeredOn: string | null) => ({
    ...{ what: '现场照片', askedOn: day('2022-05-01'), dueOn: day(dueOn) },
    answeredOn: answeredOn === null ? null : day(answeredOn),
  });
  const on = day('2022-06-30');
  expect(materialsBy([], on)).toBe('not-asked');
  expect(materialsBy([asked('2022-05-20', '2022-05-20'), asked('2022-07-02', null)], on)).toBe('on-time');
  expect(materialsBy([asked('2022-05-20', '2022-05-21')], on)).toBe('late');
  expect(materialsBy([asked('2022-05-20', null)], on)).toBe('late');
});

test('what was asked for the report in the days after its quarter counts in it, by today', () => {
  const request = {
    unitId: 'u1',
    what: '现场照片',
    askedOn: day('2022-07-01'),
    dueOn: day('2022-07-03'),
    answeredOn: null,
  };
  const word = (today: string) =>
    said(factsOf({ today: day(today), requests: [request, { ...request, unitId: 'u2' }] })).cooperation?.[0];
  expect(word('2022-07-03')).toMatchObject({
    materials: 'on-time',
    sentence: '配合正常',
    facts: [{ what: '现场照片' }],
  });
  expect(word('2022-07-04')).toMatchObject({ materials: 'late', corrected: false });
});
