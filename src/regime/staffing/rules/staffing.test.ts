import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { endless, statesOf, terminal, unreachable } from '../../../kernel/machine.js';
import { arrivalFacts } from './arrival.js';
import { dayOfWord } from './letter.js';
import { secondmentMachine, workBodyMachine } from './machine.js';
import * as rules from './secondment.js';
import { type Secondment, type SecondmentDecision, type SecondmentEvent, type Terms } from './secondment.js';
import { isStaffingInSight } from './sight.js';
import { waitsOfSecondment } from './waits.js';
import { activateBody, decideBody, dissolveBody, proposeBody, type WorkBody } from './work-body.js';

const MAY = day('2022-05-05');
const DUE = day('2022-05-11');
const wanted: Terms = { people: 3, from: day('2022-05-16'), until: day('2022-12-30') };
const asked = (): Secondment => {
  const made = rules.request(
    { id: 's', taskId: 't', programmeId: 'p', purpose: '入户摸底', posts: '工程管理', wanted },
    { on: MAY },
  );
  if (!made.done) throw new Error(made.refusal.code);
  return made.value;
};
const then = (decision: SecondmentDecision): Secondment => {
  if (!decision.done) throw new Error(decision.refusal.code);
  return decision.value;
};
const code = (decision: { done: boolean; refusal?: { code: string } }): string => decision.refusal?.code ?? 'done';
const routed = (of = asked(), unitId = 'civil'): Secondment =>
  then(rules.route(of, { unitId, leadUnitId: 'housing', dueOn: DUE }, { on: MAY }));
const answered = (kind: 'agreed' | 'refused' | 'countered', of = routed()): Secondment =>
  then(
    rules.answer(of, {
      ...{ kind, on: day('2022-05-10'), reason: '人手紧张' },
      ...(kind === 'countered' && { terms: { ...wanted, people: 1 } }),
    }),
  );
const names = { leadUnit: '区住建局', unit: (id: string) => id };

/** Anything that anybody may try, on any day, in any order. */
const anyMove = fc.oneof(
  fc
    .constantFrom('civil', 'health')
    .map(
      (unitId) => (s: Secondment, on: Day) =>
        rules.route(s, { unitId, leadUnitId: 'housing', dueOn: addDays(on, 7) }, { on }),
    ),
  fc.constantFrom('agreed' as const, 'countered' as const, 'refused' as const).map(
    (kind) => (s: Secondment, on: Day) =>
      rules.answer(s, {
        ...{ kind, on, reason: '人手紧张' },
        ...(kind === 'countered' && { terms: { ...wanted, people: 2 } }),
      }),
  ),
  fc.constant((s: Secondment, on: Day) => rules.accept(s, { on })),
  fc.constant((s: Secondment, on: Day) => rules.escalate(s, { on }, on)),
  fc.constant((s: Secondment, on: Day) => rules.order(s, wanted, { on })),
  fc.constant((s: Secondment, on: Day) => rules.drop(s, { on, reason: '不再需要' })),
  fc
    .nat({ max: 4 })
    .map(
      (people) => (s: Secondment, on: Day) =>
        rules.arrive(s, { people: people + 1, approvalNumber: '柳南组干〔2022〕12号' }, { on }, on),
    ),
  fc.constant((s: Secondment, on: Day) => rules.release(s, { on }, on)),
  fc.constant((s: Secondment, on: Day) => rules.withdraw(s, { on, reason: '不再需要' })),
);
const anyPath = fc.array(fc.tuple(anyMove, fc.nat({ max: 9 })), { maxLength: 25 });

/** Plays a path; what is refused changes nothing. */
function play(path: readonly (readonly [(s: Secondment, on: Day) => SecondmentDecision, number])[]) {
  let [now, on]: [Secondment, Day] = [asked(), MAY];
  const events: SecondmentEvent[] = [];
  for (const [move, later] of path) {
    on = addDays(on, later);
    const decision = move(now, on);
    if (!decision.done) continue;
    now = decision.value;
    events.push(...decision.events);
  }
  return { now, on, events };
}

test('every state can be reached, and every path comes to an end', () => {
  for (const machine of [secondmentMachine, workBodyMachine] as const) {
    expect(unreachable(machine as typeof secondmentMachine)).toEqual([]);
    expect(endless(machine as typeof secondmentMachine)).toEqual([]);
  }
  expect(terminal(secondmentMachine)).toEqual(['released', 'dropped', 'withdrawn']);
});

test('on no path are people sent whom nobody agreed to send: silence is never agreement (I5, point 8)', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const { now, events } = play(path);
      const words = events.map(({ type }) => type);
      if (now.agreed?.by === 'unit') expect(now.askings.at(-1)?.answer?.kind).toBe('agreed');
      if (now.agreed?.by === 'counter') expect(now.askings.at(-1)?.answer?.kind).toBe('countered');
      if (now.agreed?.by === 'leader') expect(words).toContain('secondment.ordered');
      if (['agreed', 'arrived', 'released'].includes(now.state)) expect(now.agreed).toBeDefined();
      if (now.agreed === undefined) expect(now.arrivals).toEqual([]);
    }),
  );
});

test('nobody arrives without the number of the organisation department, nor more people than were agreed', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const { now } = play(path);
      expect(rules.arrivedPeople(now)).toBeLessThanOrEqual(now.agreed?.people ?? 0);
      if (now.arrivals.length > 0) expect(now.approvalNumber).toBeDefined();
    }),
  );
});

test('whatever happens, what a unit was asked and what it answered stays as it was', () => {
  fc.assert(
    fc.property(anyPath, anyPath, (path, further) => {
      const before = play(path).now;
      const after = play([...path, ...further]).now;
      for (const [at, asking] of before.askings.entries()) {
        expect(after.askings[at]).toMatchObject({ unitId: asking.unitId, askedOn: asking.askedOn });
        if (asking.answer) expect(after.askings[at]?.answer).toEqual(asking.answer);
      }
    }),
  );
});

test('a unit that refused does not take it back while the leader decides: it is asked anew; one that kept silent still answers', () => {
  const up = (of: Secondment) => then(rules.escalate(of, { on: addDays(DUE, 1) }, addDays(DUE, 1)));
  const agrees = (of: Secondment) => rules.answer(of, { kind: 'agreed', on: addDays(DUE, 2) });
  expect(code(agrees(up(answered('refused'))))).toBe('secondment.answered-already');
  expect(agrees(up(routed())).done).toBe(true);
  const anew = then(
    rules.route(
      up(answered('refused')),
      { unitId: 'civil', leadUnitId: 'housing', dueOn: addDays(DUE, 9) },
      { on: addDays(DUE, 2) },
    ),
  );
  expect(then(agrees(anew)).askings.map(({ answer }) => answer?.kind)).toEqual(['refused', 'agreed']);
});

test('at every moment of an open request exactly those are waited for who can move it', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const { events, now } = play(path);
      const open = new Set<string>();
      const first: SecondmentEvent = { type: 'secondment.requested', secondment: asked(), on: MAY };
      for (const event of [first, ...events]) {
        const { begins, ends } = waitsOfSecondment(event, names);
        for (const { kind } of ends) open.delete(kind);
        for (const { kind } of begins) open.add(kind);
      }
      const expected: Readonly<Record<string, readonly string[]>> = {
        requested: ['staffing-routing'],
        routed: ['staffing-answer'],
        countered: ['staffing-counter'],
        refused: ['staffing-routing'],
        agreed: ['staffing-arrival'],
        released: [],
        dropped: [],
        withdrawn: [],
      };
      const waited = expected[now.state];
      if (waited) expect([...open]).toEqual(waited);
      if (now.state === 'escalated') expect(open.has('staffing-decision')).toBe(true);
      if (now.state === 'arrived') expect(open.has('staffing-release')).toBe(true);
    }),
  );
});

test('a unit that has not answered by its day is 未反馈 from the next on; only then the request goes up', () => {
  const request = routed();
  expect(rules.isSilent(request, DUE)).toBe(false);
  expect(code(rules.escalate(request, { on: DUE }, DUE))).toBe('secondment.answer-not-due');
  const next = addDays(DUE, 1);
  expect(rules.isSilent(request, next)).toBe(true);
  const up = then(rules.escalate(request, { on: next }, next));
  // Until he has decided it may still agree, and is late all the same.
  const late = then(rules.answer(up, { kind: 'agreed', on: addDays(next, 2) }));
  expect(late.state).toBe('agreed');
  expect(arrivalFacts([late], addDays(next, 2))).toMatchObject([{ answeredLate: 1, notAnswered: 0, agreed: 3 }]);
});

test('a counter-offer that changes nothing is an agreement, and is to be given as one', () => {
  expect(code(rules.answer(routed(), { kind: 'countered', on: DUE, terms: wanted }))).toBe('secondment.counter-same');
  const taken = then(rules.accept(answered('countered'), { on: DUE }));
  expect(taken.agreed).toEqual({ ...wanted, people: 1, by: 'counter', on: DUE });
});

test('the lead is not asked for its own people, and a refusal says why', () => {
  const own = { unitId: 'housing', leadUnitId: 'housing', dueOn: DUE };
  expect(code(rules.route(asked(), own, { on: MAY }))).toBe('secondment.of-the-lead');
  expect(code(rules.answer(routed(), { kind: 'refused', on: DUE, reason: ' ' }))).toBe('secondment.reason-missing');
});

test('people may come in two lots: who came by the day agreed is counted apart from who came later', () => {
  const agreed = answered('agreed');
  const two = then(rules.arrive(agreed, { people: 2, approvalNumber: '12号' }, { on: wanted.from }, wanted.from));
  const all = then(rules.arrive(two, { people: 1 }, { on: day('2022-05-20') }, day('2022-05-20')));
  expect(arrivalFacts([all], day('2022-06-01'))).toEqual([
    {
      ...{ unitId: 'civil', taskId: 't', requests: 1, asked: 3, agreed: 3, arrivedOnTime: 2, arrivedLate: 1 },
      ...{ refused: 0, notAnswered: 0, answeredLate: 0 },
    },
  ]);
  expect(code(rules.arrive(all, { people: 1 }, { on: day('2022-05-21') }, day('2022-05-21')))).toBe(
    'secondment.more-than-agreed',
  );
});

test('a secondment whose end day has passed is shown until somebody puts down that the people went back', () => {
  const there = then(rules.arrive(answered('agreed'), { people: 3, approvalNumber: '12号' }, { on: MAY }, MAY));
  expect(rules.isPastItsEnd(there, wanted.until)).toBe(false);
  expect(rules.isPastItsEnd(there, addDays(wanted.until, 1))).toBe(true);
  const back = then(rules.release(there, { on: wanted.until }, addDays(wanted.until, 3)));
  expect(rules.isPastItsEnd(back, addDays(wanted.until, 9))).toBe(false);
});

test('of the facts none is lost: over all units as many requests as askings, and nobody came who was not agreed', () => {
  fc.assert(
    fc.property(fc.array(anyPath, { maxLength: 4 }), (paths) => {
      const played = paths.map(play);
      const on = played.reduce((last, each) => (each.on > last ? each.on : last), MAY);
      const all = played.map(({ now }) => now);
      const facts = arrivalFacts(all, on);
      const sum = (of: (each: (typeof facts)[number]) => number) => facts.reduce((so, each) => so + of(each), 0);
      expect(sum(({ requests }) => requests)).toBe(all.reduce((so, { askings }) => so + askings.length, 0));
      expect(sum(({ arrivedOnTime, arrivedLate }) => arrivedOnTime + arrivedLate)).toBe(
        all.reduce((so, each) => so + rules.arrivedPeople(each), 0),
      );
      for (const each of facts) expect(each.arrivedOnTime + each.arrivedLate).toBeLessThanOrEqual(each.agreed);
    }),
  );
});

const TODAY = day('2022-05-12');
test('a letter counts from its own day, never from one that has not come, and only with its proof', () => {
  const forAnother = { today: TODAY, forAnother: true };
  expect(dayOfWord(undefined, { today: TODAY, forAnother: false })).toMatchObject({ value: TODAY });
  expect(code(dayOfWord(undefined, forAnother))).toBe('staffing.letter-missing');
  expect(code(dayOfWord({ on: MAY }, forAnother))).toBe('staffing.letter-missing');
  expect(dayOfWord({ on: MAY, receiptNumber: '收1' }, forAnother)).toMatchObject({ value: MAY });
  expect(code(dayOfWord({ on: addDays(TODAY, 1), scan: 'a' }, forAnother))).toBe('staffing.letter-from-the-future');
});

const body = (): WorkBody => ({
  ...{ id: 'b', taskId: 't', programmeId: 'p', name: '老旧小区改造专班', leader: '副区长', purpose: '统筹推进' },
  ...{ unitIds: ['civil'], proposedOn: MAY, proposedBy: 'clerk', state: 'proposed' as const },
});

test('a work body stands on a document number and on a decision of somebody other than who proposed it (I5, I10)', () => {
  expect(code(proposeBody({ ...body(), unitIds: [] }, { on: MAY }))).toBe('work-body.no-units');
  const approve = { approve: true, documentNumber: '柳南政办函〔2022〕9号', by: 'leader' };
  const inCharge = '韦某';
  expect(code(decideBody(body(), { ...approve, inCharge, by: 'clerk' }, TODAY))).toBe('work-body.own-proposal');
  expect(code(decideBody(body(), { ...approve, inCharge, documentNumber: ' ' }, TODAY))).toBe(
    'work-body.number-missing',
  );
  expect(code(decideBody(body(), { approve: false, inCharge, by: 'leader' }, TODAY))).toBe('work-body.reason-missing');
  const paper = { signedBy: '韦某', signedOn: MAY, registeredBy: 'clerk', receiptNumber: '收9' };
  expect(decideBody(body(), { ...approve, inCharge, by: 'clerk', paper }, TODAY)).toMatchObject({
    value: { state: 'approved', decidedOn: MAY },
  });
  // R9: the paper of one who was not in charge that day approves nothing.
  const byPaper = (leader: string | null) =>
    code(decideBody(body(), { ...approve, inCharge: leader, by: 'clerk', paper }, TODAY));
  expect([byPaper('覃某'), byPaper(null)]).toEqual(['paper.not-in-charge', 'paper.nobody-in-charge']);
});

test('it works only from its approval on, and ends no earlier than it began', () => {
  const decided = decideBody(body(), { approve: true, documentNumber: '9号', inCharge: null, by: 'leader' }, TODAY);
  if (!decided.done) throw new Error('not approved');
  expect(code(activateBody(decided.value, MAY, TODAY))).toBe('work-body.before-approval');
  const active = activateBody(decided.value, TODAY, TODAY);
  if (!active.done) throw new Error('not active');
  expect(code(dissolveBody(active.value, MAY, TODAY))).toBe('work-body.before-it-began');
  expect(dissolveBody(active.value, TODAY, TODAY)).toMatchObject({ value: { state: 'dissolved' } });
  expect(code(activateBody(body(), TODAY, TODAY))).toBe('work-body.wrong-state');
});

test('whom one unit sends is no matter of a unit that neither asks nor is asked', () => {
  const request = { leadUnitId: 'housing', unitIds: ['civil'], askedUnitIds: ['heir'] };
  const seenBy = (...unitIds: string[]) => isStaffingInSight({ unitIds }, request);
  expect([seenBy('housing'), seenBy('civil'), seenBy('heir'), seenBy('health')]).toEqual([true, true, true, false]);
  expect(statesOf(secondmentMachine)).toHaveLength(10);
});
