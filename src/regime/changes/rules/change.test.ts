import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { endless, terminal, unreachable } from '../../../kernel/machine.js';
import { changeItem } from '../../tasks/rules/changing.js';
import * as rules from './change.js';
import type { Change, ChangeDecision, ChangeEvent } from './change.js';
import type { ChangeKind } from './kinds.js';
import { changeMachine } from './machine.js';
import { majorBy } from './major.js';
import { asModification } from './modification.js';
import { unitsAffected } from './units.js';
import { waitsOf } from './waits.js';

const JUNE = day('2022-06-01');
const DUE = day('2022-12-30');
const before: rules.Before = {
  dueOn: DUE,
  targets: [
    { indicator: '改造小区', value: 5, unit: '个' },
    { indicator: '管网', value: 500, unit: '米' },
  ],
};
const HOUSING = { id: 'housing', name: '区住建局' };
const CIVIL = { id: 'civil', name: '区民政局' };
const STREET = { id: 'street', name: '河西街道' };
type Unit = typeof HOUSING;
const code = (decision: { done: boolean; refusal?: { code: string } }): string => decision.refusal?.code ?? 'done';
const then = (decision: ChangeDecision): Change => {
  if (!decision.done) throw new Error(decision.refusal.code);
  return decision.value;
};
const proposal = (kind: ChangeKind, after: rules.After, was = before) =>
  rules.propose(
    {
      ...{ id: 'c', taskId: 't', programmeId: 'p', programmeYear: 2022, kind, before: was, after },
      ...{ rationale: '汛期长', effectOnPeople: '晚三个月用上', proposedOn: JUNE, proposedBy: 'lead' },
    },
    { on: JUNE },
  );
const later = (dueOn: string) => then(proposal('duration', { dueOn: day(dueOn) }));
const target = (place: number, now: number | null) => ({
  ...{ place, indicator: before.targets[place]?.indicator ?? '', unit: before.targets[place]?.unit ?? '' },
  ...{ was: before.targets[place]?.value ?? 0, now },
});
const submission = { on: JUNE, listVoted: false, by: 'lead' };
const paper = { signedBy: '韦某', signedOn: JUNE, registeredBy: 'clerk', receiptNumber: '收9' };
const byLeader = { approve: true, account: 'leader', inCharge: '韦某', on: JUNE, by: 'deputy-leader' as const };
const byMeeting = { ...byLeader, account: 'clerk', by: 'executive-meeting' as const, number: '纪要15号', paper };

test('every state can be reached, every path ends, and what was decided is moved no more (I22)', () => {
  expect(unreachable(changeMachine)).toEqual([]);
  expect(endless(changeMachine)).toEqual([]);
  expect(terminal(changeMachine)).toEqual(['approved', 'rejected', 'withdrawn']);
});

test('a day past the year, a target removed or lowered, an item ended: always the meeting’s', () => {
  expect(later('2022-12-31').majorBy).toEqual([]);
  expect(later('2023-03-31').majorBy).toEqual(['past-the-year']);
  expect(then(proposal('scope', { targets: [target(0, 3)] })).majorBy).toEqual(['target-lowered']);
  expect(then(proposal('scope', { targets: [target(1, null)] })).majorBy).toEqual(['target-removed']);
  expect(then(proposal('scope', { targets: [target(0, 6)] })).majorBy).toEqual([]);
  expect(then(proposal('terminate', {})).majorBy).toEqual(['item-ended']);
  expect(majorBy({ kind: 'carry-over', programmeYear: 2022 })).toEqual(['carried-over']);
  const cost = (was: number | null, now: number) =>
    majorBy({ kind: 'value', programmeYear: 2022, value: { was, now } });
  // More than a tenth above what the plan says (政府投资条例 23); where it says nothing there is nothing to exceed.
  expect([cost(100, 110), cost(100, 111), cost(100, 50), cost(null, 900)]).toEqual([[], ['value-raised'], [], []]);
});

test('what changes nothing, or leaves no target, is no change', () => {
  expect(code(proposal('duration', { dueOn: DUE }))).toBe('change.nothing-changes');
  expect(code(proposal('duration', { dueOn: addDays(JUNE, -1) }))).toBe('change.day-past');
  expect(code(proposal('duration', { dueOn: JUNE }))).toBe('done');
  expect(code(proposal('scope', { targets: [target(0, 5)] }))).toBe('change.nothing-changes');
  expect(code(proposal('scope', { targets: [target(0, null), target(1, null)] }))).toBe('change.no-target-left');
  expect(code(proposal('carry-over', { stages: [] }))).toBe('task.stage-targets-missing');
  expect(code(proposal('value', {}))).toBe('change.amount-missing');
});

const unitsTo = (lead: Unit, responsible: readonly Unit[]) =>
  proposal('unit', { units: { lead, responsible } }, { ...before, units: { lead: HOUSING, responsible: [STREET] } });

test('another lead unit is the meeting’s, other responsible units are the deputy leader’s', () => {
  expect(then(unitsTo(CIVIL, [STREET])).majorBy).toEqual(['lead-changed']);
  expect(then(unitsTo(HOUSING, [STREET, CIVIL])).majorBy).toEqual([]);
  expect(then(unitsTo(HOUSING, [])).majorBy).toEqual([]);
});

test('units are changed only where they are others, each named once, the lead not among the responsible ones (I4)', () => {
  expect(code(unitsTo(HOUSING, [STREET]))).toBe('change.nothing-changes');
  expect(code(unitsTo(HOUSING, [STREET, STREET]))).toBe('change.unit-twice');
  expect(code(unitsTo(STREET, [STREET]))).toBe('change.lead-also-responsible');
  expect(code(proposal('unit', {}))).toBe('change.nothing-changes');
  const both = unitsAffected({ lead: HOUSING, responsible: [STREET] }, { lead: CIVIL, responsible: [STREET] });
  expect(both).toEqual([HOUSING, STREET, CIVIL]);
});

test('an approved change of the units stands on the item and in the open data, and the former lead’s word falls (R3, R4)', () => {
  const sent = then(rules.submit(then(unitsTo(CIVIL, [])), submission, JUNE));
  const approved = then(rules.decide(sent, byMeeting, JUNE));
  expect(asModification(approved)).toMatchObject({ type: 'other', description: '区住建局、河西街道 → 区民政局' });
  const changed = changeItem(item, approved);
  expect(changed).toMatchObject({
    done: true,
    value: { words: { leadUnitId: 'civil', responsibleUnitIds: [] }, unacknowledged: true, isOver: false },
  });
  if (changed.done)
    expect(changed.value.rows.map(({ field, was, now }) => [field, was, now])).toEqual([
      ['leadUnits', '区住建局', '区民政局'],
      ['responsibleUnits', '河西街道', ''],
    ]);
});

const anyChange = fc.oneof(
  fc.nat({ max: 400 }).map((days) => proposal('duration', { dueOn: addDays(DUE, days + 1) })),
  fc
    .tuple(fc.nat({ max: 9 }), fc.option(fc.nat({ max: 900 })))
    .map(([five, pipes]) => proposal('scope', { targets: [target(0, five), target(1, pipes)] })),
  fc.constant(proposal('terminate', {})),
);
const anyMove = fc.oneof(
  fc.constant((c: Change, on: Day) => rules.askUnits(c, ['civil', 'health'], addDays(on, 7), { on })),
  fc.tuple(fc.constantFrom('civil', 'health', 'nobody'), fc.boolean()).map(
    ([unit, agrees]) =>
      (c: Change, on: Day) =>
        rules.countersign(c, unit, { agrees, on, reason: '另有安排' }),
  ),
  fc
    .boolean()
    .map(
      (listVoted) => (c: Change, on: Day) =>
        rules.submit(c, { ...submission, on, listVoted, explanation: '汛期长' }, on),
    ),
  fc.constant((c: Change, on: Day) => rules.escalate(c, { on, reason: '涉及面广' })),
  fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('leader', 'lead'), fc.boolean()).map(
    ([approve, meeting, account, onPaper]) =>
      (c: Change, on: Day) =>
        rules.decide(
          c,
          {
            ...{
              approve,
              account,
              inCharge: '韦某',
              on,
              by: meeting ? ('executive-meeting' as const) : ('deputy-leader' as const),
            },
            ...{ number: '纪要15号', reason: '同意' },
            ...(onPaper && { paper: { ...paper, signedOn: on } }),
          },
          on,
        ),
  ),
  fc.constant((c: Change, on: Day) => rules.withdraw(c, { on, reason: '不再需要' })),
);
const anyPath = fc.array(fc.tuple(anyMove, fc.nat({ max: 9 })), { maxLength: 20 });

/** Whoever decides at random: the leader, or whoever proposed it and sent it up. */
interface Given {
  readonly account: string;
  readonly onPaper: boolean;
}
const anyVerdict = fc.record({ account: fc.constantFrom('leader', 'lead', 'head'), onPaper: fc.boolean() });

test('on no path does whoever proposed it or sent it up decide it here (I10)', () => {
  fc.assert(
    fc.property(anyChange, anyPath, anyVerdict, fc.boolean(), (proposed, path, given: Given, approve) => {
      fc.pre(proposed.done);
      const { now, on } = play(proposed.value, path);
      const late = addDays(on, 60);
      const sent = rules.submit(now, { ...submission, on: late, by: 'head', explanation: '汛期长' }, late);
      const before = sent.done ? sent.value : now;
      const { account, onPaper } = given;
      const decided = rules.decide(
        before,
        {
          ...{ approve, account, inCharge: '韦某', on: late, number: '纪要15号', reason: '同意' },
          by: before.state === 'at-meeting' ? 'executive-meeting' : 'deputy-leader',
          ...(onPaper && { paper: { ...paper, signedOn: late } }),
        },
        late,
      );
      if (decided.done && !onPaper) {
        expect(account).not.toBe(before.proposedBy);
        expect(account).not.toBe(before.submission?.by);
      }
    }),
  );
});

function play(start: Change, path: readonly (readonly [(c: Change, on: Day) => ChangeDecision, number])[]) {
  let [now, on]: [Change, Day] = [start, JUNE];
  const events: ChangeEvent[] = [];
  for (const [move, days] of path) {
    on = addDays(on, days);
    const decision = move(now, on);
    if (!decision.done) continue;
    now = decision.value;
    events.push(...decision.events);
  }
  return { now, on, events };
}

test('no path claims an approval that was not given: the meeting’s bears its minutes, and nobody decides on their own (I5, I10)', () => {
  fc.assert(
    fc.property(anyChange, anyPath, (proposed, path) => {
      fc.pre(proposed.done);
      const { now } = play(proposed.value, path);
      if (now.state !== 'approved' && now.state !== 'rejected') {
        expect(now.decided).toBeUndefined();
        expect(asModification(now)).toBeNull();
        return;
      }
      expect(now.submission).toBeDefined();
      if (now.majorBy.length > 0) expect(now.decided?.by).toBe('executive-meeting');
      if (now.decided?.by === 'executive-meeting') {
        expect(now.decided.paper).toBeDefined();
        expect(now.decided.number).toBeDefined();
      }
      if (now.state === 'approved' && now.submission?.listVoted === true)
        expect(now.submission.consentNumber).toBeDefined();
    }),
  );
});

test('no path overwrites a promise: what was, and what was proposed, stay word for word (I9)', () => {
  fc.assert(
    fc.property(anyChange, anyPath, (proposed, path) => {
      fc.pre(proposed.done);
      const { now } = play(proposed.value, path);
      expect(now.before).toEqual(before);
      expect(now.after).toEqual(proposed.value.after);
    }),
  );
});

const item = {
  ...{ dueOn: DUE as string, dueText: '12月30日', state: 'planning' as const },
  ...{ leadUnit: HOUSING, responsibleUnits: [STREET] },
  targets: before.targets.map((each) => ({ ...each, qualifier: 'exact' as const, written: String(each.value) })),
};

test('an item takes nothing that was not decided, and keeps the words before beside the new ones (I5, I9)', () => {
  fc.assert(
    fc.property(anyChange, anyPath, (proposed, path) => {
      fc.pre(proposed.done);
      const { now } = play(proposed.value, path);
      const changed = changeItem(item, now);
      if (!now.decided) {
        expect(changed.done).toBe(false);
        return;
      }
      if (now.state !== 'approved' || !changed.done) return;
      for (const row of changed.value.rows) {
        expect(row.was).not.toBe('');
        expect(row.was).not.toBe(row.now);
      }
    }),
  );
});

test('after the day of the item the head explains why it comes only now; before it nothing is asked', () => {
  const late = addDays(DUE, 1);
  expect(code(rules.submit(later('2023-03-31'), { ...submission, on: late }, late))).toBe('change.after-the-day');
  expect(code(rules.submit(later('2023-03-31'), { ...submission, on: late, explanation: '汛期长' }, late))).toBe(
    'done',
  );
  expect(code(rules.submit(later('2023-03-31'), submission, JUNE))).toBe('done');
});

test('units that were asked have their time; whoever keeps silent holds nothing up and agrees to nothing (point 8)', () => {
  const asked = then(rules.askUnits(later('2022-12-31'), ['civil'], day('2022-06-09'), { on: JUNE }));
  expect(code(rules.submit(asked, submission, day('2022-06-09')))).toBe('change.units-have-time');
  const sent = then(rules.submit(asked, { ...submission, on: day('2022-06-10') }, day('2022-06-10')));
  expect(sent.countersigns[0]?.answer).toBeUndefined();
});

test('a voted list needs the standing committee’s consent before the change takes effect', () => {
  const voted = then(rules.submit(later('2023-03-31'), { ...submission, listVoted: true }, JUNE));
  expect(code(rules.decide(voted, byMeeting, JUNE))).toBe('change.consent-missing');
  const told = { ...submission, listVoted: true, consentNumber: '柳南人发〔2022〕8号' };
  expect(code(rules.decide(then(rules.submit(later('2023-03-31'), told, JUNE)), byMeeting, JUNE))).toBe('done');
});

test('the leader decides a minor one here; of a major one he may not, and the meeting shows its minutes', () => {
  const minor = then(rules.submit(later('2022-12-31'), submission, JUNE));
  expect(code(rules.decide(minor, { ...byLeader, account: 'lead' }, JUNE))).toBe('change.own-submission');
  expect(code(rules.decide(minor, byMeeting, JUNE))).toBe('change.for-the-leader');
  const onPaper = (inCharge: string | null) => code(rules.decide(minor, { ...byLeader, paper, inCharge }, JUNE));
  expect([onPaper('韦某'), onPaper('覃某'), onPaper(null)]).toEqual([
    'done',
    'paper.not-in-charge',
    'paper.nobody-in-charge',
  ]);
  const approved = then(rules.decide(minor, byLeader, JUNE));
  expect(asModification(approved)).toMatchObject({
    ...{ type: 'duration', oldContractPeriod: { endDate: '2022-12-30T23:59:59+08:00' } },
  });
  const major = then(rules.submit(later('2023-03-31'), submission, JUNE));
  expect(code(rules.decide(major, byLeader, JUNE))).toBe('change.for-the-meeting');
  const { paper: _paper, ...unshown } = byMeeting;
  expect(code(rules.decide(major, unshown, JUNE))).toBe('change.minutes-missing');
  const names = { leadUnit: '区住建局', unit: (id: string) => id };
  const event: ChangeEvent = { type: 'change.submitted', change: major, on: JUNE };
  expect(waitsOf(event, names).begins.map(({ kind }) => kind)).toEqual(['change-meeting']);
});
