import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { EMPTY } from './content.js';
import { majorReasons, majorRulesOn } from './major.js';
import type { PlanState } from './machine.js';
import * as rules from './moves.js';

const TODAY = day('2022-05-10');
const SUBMITTER = 'submitter';
const countersign = (unitId: string, more: Partial<rules.Countersign> = {}): rules.Countersign => ({
  ...{ id: `c-${unitId}`, unitId, unitName: unitId, askedOn: day('2022-04-28'), dueOn: day('2022-05-09') },
  ...{ spokenForBy: unitId, answer: 'agreed', reply: null },
  ...more,
});
const plan = (state: PlanState, more: Partial<rules.RuledPlan> = {}): rules.RuledPlan => ({
  ...{ state, edition: 1, content: EMPTY, gaps: [], responsibleUnits: [{ id: 'town', name: '河西街道' }] },
  ...{ countersigns: [countersign('town')], submittedBy: SUBMITTER, submittedOn: day('2022-05-05'), majors: [] },
  ...more,
});
const paper = (signedBy: string, signedOn = TODAY) => ({
  ...{ signedBy, signedOn, registeredBy: 'clerk', receiptNumber: '收文1号' },
});
const code = (decision: { done: boolean; refusal?: { code: string } }) => decision.refusal?.code;
const here = { today: TODAY, forAnother: false };

describe('countersigning (R11, point 8)', () => {
  test('a plan that lacks something is not shown to the units', () => {
    const gap = { code: 'plan.duty-missing', params: { unit: '河西街道' }, clause: 'R6' };
    expect(code(rules.requestCountersign(plan('draft', { gaps: [gap] }), TODAY))).toBe('plan.duty-missing');
  });

  test('silence holds a plan back for its days and no longer, and is never agreement', () => {
    const silent = (today: string) =>
      rules.submit(plan('countersigning', { countersigns: [countersign('town', { answer: null })] }), undefined, {
        ...{ today: day(today), forAnother: false },
      });
    expect(code(silent('2022-05-09'))).toBe('plan.countersign-running');
    expect(silent('2022-05-10').done).toBe(true);
  });

  test('an objection is answered before the plan goes up', () => {
    const objected = countersign('town', { answer: 'objected' });
    const open = plan('countersigning', { countersigns: [objected] });
    expect(code(rules.submit(open, undefined, here))).toBe('plan.objection-open');
    expect(rules.replyToObjection(open, 'town', '已采纳').done).toBe(true);
    const answered = plan('countersigning', { countersigns: [{ ...objected, reply: '已采纳' }] });
    expect(rules.submit(answered, undefined, here).done).toBe(true);
  });

  test('of a unit that came after two, the answers to both count', () => {
    const street = { spokenForBy: 'town' };
    const both = (answer: 'agreed' | null) =>
      plan('countersigning', {
        countersigns: [
          countersign('old-town', street),
          countersign('village', { ...street, answer, dueOn: day('2022-05-12') }),
        ],
      });
    expect(code(rules.submit(both(null), undefined, here))).toBe('plan.countersign-running');
    expect(rules.submit(both('agreed'), undefined, here).done).toBe(true);
  });
  test('an item without responsible units goes up without being countersigned; any other does not', () => {
    expect(rules.submit(plan('draft', { responsibleUnits: [], countersigns: [] }), undefined, here).done).toBe(true);
    expect(code(rules.submit(plan('draft', { countersigns: [] }), undefined, here))).toBe('plan.countersign-missing');
  });

  test('whoever registers a unit’s word shows its paper, from no day before the question (point 1)', () => {
    const open = plan('countersigning', { countersigns: [countersign('town', { answer: null })] });
    const given = (on: string | undefined) =>
      rules.answerCountersign(
        open,
        'town',
        { answer: 'agreed', reason: '', paper: on === undefined ? undefined : { on: day(on), receiptNumber: '1' } },
        { today: TODAY, forAnother: true },
      );
    expect(code(given(undefined))).toBe('plan.paper-missing');
    expect(code(given('2022-04-27'))).toBe('plan.paper-before-asking');
    expect(given('2022-05-06')).toMatchObject({ done: true, value: { on: '2022-05-06' } });
  });
});

describe('approval (R9, R10, I10)', () => {
  const inCharge = '韦某';
  test('the paper bears the name of whoever was in charge on the day it was signed', () => {
    const by = (name: string) => code(rules.approve(plan('under-review'), { paper: paper(name), inCharge }, '', TODAY));
    expect([by('韦某'), by('覃某')]).toEqual([undefined, 'paper.not-in-charge']);
    const nobody = { paper: paper('韦某'), inCharge: null };
    expect(code(rules.approve(plan('under-review'), nobody, '', TODAY))).toBe('paper.nobody-in-charge');
  });

  test('a signature older than the submission approves another paper, not this one', () => {
    const early = { paper: paper('韦某', day('2022-05-04')), inCharge };
    expect(code(rules.approve(plan('under-review'), early, '', TODAY))).toBe('plan.signed-before-submission');
  });

  test('what is major is not the deputy leader’s to approve', () => {
    const major = plan('under-review', { majors: ['petition'] });
    expect(code(rules.approve(major, { paper: paper('韦某'), inCharge }, '', TODAY))).toBe('plan.major');
  });

  test('the meeting’s decision has its minutes; what it puts off has none yet', () => {
    const said = { on: TODAY, minutes: '', words: '再议', place: { receiptNumber: '1' } };
    const at = plan('at-executive-meeting');
    expect(code(rules.decideAtMeeting(at, { ...said, decision: 'approve' }, TODAY))).toBe('plan.minutes-missing');
    expect(rules.decideAtMeeting(at, { ...said, decision: 'defer' }, TODAY)).toMatchObject({
      value: { to: 'at-executive-meeting' },
    });
  });
});

test('a plan is a matter of the meeting for the reasons the rules name, and for no others', () => {
  const rulesNow = majorRulesOn(TODAY);
  const funds = { ...EMPTY.funds, estimate: 111, budget: 100 };
  expect(majorReasons({ ...EMPTY, funds }, 2022, rulesNow)).toEqual(['over-budget']);
  expect(majorReasons({ ...EMPTY, funds: { ...funds, estimate: 110 } }, 2022, rulesNow)).toEqual([]);
  const node = { id: 'a', title: '', targets: [], start: TODAY, weight: 1, after: [] };
  const ends = (finish: string) => ({ ...EMPTY, milestones: [{ ...node, finish: day(finish) }] });
  expect(majorReasons(ends('2022-12-30'), 2022, rulesNow)).toEqual([]);
  expect(majorReasons(ends('2022-12-31'), 2022, rulesNow)).toEqual(['finish']);
  expect(majorReasons(ends('2023-01-01'), 2022, rulesNow)).toEqual(['finish']);
  const risk = { id: 'r', text: '', measure: '' };
  const risks = [
    { ...risk, kind: 'other' as const },
    { ...risk, kind: 'petition' as const },
  ];
  expect(majorReasons({ ...EMPTY, risks }, 2022, rulesNow)).toEqual(['petition']);
});

const LEADERS = ['韦某', '覃某'];
type Step = (plan: rules.RuledPlan, today: ReturnType<typeof day>) => rules.MoveDecision;
const anyStep: fc.Arbitrary<{ readonly name: string; readonly step: Step }> = fc.oneof(
  ...(
    [
      ['request', (each, on) => rules.requestCountersign(each, on)],
      ['submit', (each, on) => rules.submit(each, undefined, { today: on, forAnother: false })],
      ['check', (each, on) => rules.check(each, on)],
      ['return', (each, on) => rules.sendBack(each, '不妥', undefined, on)],
      ['escalate', (each, on) => rules.escalate(each, '重大', on)],
      ['revise', (each, on) => rules.revise(each, on)],
    ] satisfies [string, Step][]
  ).map(([name, step]) => fc.constant({ name, step })),
  fc.record({ accountId: fc.constantFrom(SUBMITTER, 'leader'), isInCharge: fc.boolean() }).map((approver) => ({
    name: `here:${approver.accountId}:${String(approver.isInCharge)}`,
    step: (each: rules.RuledPlan, on: ReturnType<typeof day>) => rules.approve(each, approver, '', on),
  })),
  fc.constantFrom(...LEADERS).map((name) => ({
    name: `paper:${name}`,
    step: (each: rules.RuledPlan, on: ReturnType<typeof day>) =>
      rules.approve(each, { paper: paper(name, on), inCharge: '韦某' }, '', on),
  })),
  fc.constantFrom('approve' as const, 'remit' as const, 'defer' as const).chain((decision) =>
    fc.constantFrom('', '〔2022〕8号').map((minutes) => ({
      name: `meeting:${decision}:${minutes}`,
      step: (each: rules.RuledPlan, on: ReturnType<typeof day>) =>
        rules.decideAtMeeting(each, { decision, on, minutes, words: '意见', place: { receiptNumber: '1' } }, on),
    })),
  ),
);

test('no path of any length leads to an approval that was not given or registered, nor to one of one’s own (I5, I10)', () => {
  const start = (isMajor: boolean, gaps: rules.RuledPlan['gaps']) =>
    plan('draft', { countersigns: [countersign('town')], majors: isMajor ? ['petition'] : [], gaps });
  const anyGap = fc.constantFrom<rules.RuledPlan['gaps']>(
    [],
    [{ code: 'plan.duty-missing', params: {}, clause: 'R6' }],
  );
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), fc.boolean(), anyGap, (steps, isMajor, gaps) => {
      let now = start(isMajor, gaps);
      let today = TODAY;
      for (const { name, step } of steps) {
        today = addDays(today, 1);
        const decided = step(now, today);
        if (!decided.done) continue;
        const { to, from, move, act } = decided.value;
        if (to === 'approved') {
          const byMeeting = from === 'at-executive-meeting';
          expect(act?.move).toBe(byMeeting ? 'approve-at-meeting' : 'approve');
          if (byMeeting) expect(act?.minutes).toBe('〔2022〕8号');
          else expect(['here:leader:true', 'paper:韦某']).toContain(name);
          expect(isMajor && !byMeeting).toBe(false);
          // What lacks anything was never sent up, so it was never approved (I2, I3).
          expect(gaps).toEqual([]);
        }
        now = { ...now, state: to, ...(move === 'submit' && { submittedBy: SUBMITTER, submittedOn: today }) };
      }
    }),
    { numRuns: 400 },
  );
});
