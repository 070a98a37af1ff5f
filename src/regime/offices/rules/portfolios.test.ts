import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { type Charge, decidesOn, type HandOver, handOver, isLeaderOn, leaderOn } from './portfolios.js';
import { runsOn } from './posts.js';

const START = day('2022-01-01');
const anyDay = fc.nat({ max: 700 }).map((days): Day => addDays(START, days));
const anyHandOver = fc.record({
  over: fc.constantFrom('housing', 'health'),
  leaderId: fc.option(fc.constantFrom('wang', 'li', 'zhao')),
  from: anyDay,
});

/** The charges after a hand-over, as the store would keep them; the same where it is refused. */
function after(known: readonly Charge[], change: HandOver, today: Day): readonly Charge[] {
  const decision = handOver(known, change, `${change.from}-${String(known.length)}`, today);
  if (!decision.done) return known;
  const { ended, begun } = decision.value;
  return [...known.map((each) => ended.find(({ id }) => id === each.id) ?? each), ...begun];
}
const played = (changes: readonly HandOver[], today: Day): readonly Charge[] =>
  changes.reduce((known, change) => after(known, change, today), [] as readonly Charge[]);

test('after any hand-overs a unit has at most one deputy leader on any day', () => {
  fc.assert(
    fc.property(fc.array(anyHandOver, { maxLength: 8 }), anyDay, anyDay, (changes, on, today) => {
      const running = played(changes, today).filter((each) => each.over === 'housing' && runsOn(each, on));
      expect(running.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('a change of portfolio holds from its day on, and does not touch the days before it (I19)', () => {
  fc.assert(
    fc.property(fc.array(anyHandOver, { maxLength: 6 }), anyHandOver, anyDay, anyDay, (before, change, on, today) => {
      const known = played(before, today);
      const decision = handOver(known, change, 'new', today);
      const now = after(known, change, today);
      const other = change.over === 'housing' ? 'health' : 'housing';
      expect(leaderOn(now, other, on)).toBe(leaderOn(known, other, on));
      if (decision.done && on >= change.from) expect(leaderOn(now, change.over, on)).toBe(change.leaderId ?? undefined);
      else expect(leaderOn(now, change.over, on)).toBe(leaderOn(known, change.over, on));
    }),
  );
});

test('a day that has passed keeps the leader it had, whatever is planned', () => {
  const known = played([{ over: 'housing', leaderId: 'wang', from: day('2022-03-01') }], day('2022-03-01'));
  const today = day('2022-06-01');
  expect(handOver(known, { over: 'housing', leaderId: 'li', from: day('2022-02-01') }, 'x', today)).toMatchObject({
    refusal: { code: 'charge.before-present', clause: 'I19' },
  });
  const planned = after(known, { over: 'housing', leaderId: 'li', from: day('2022-09-01') }, today);
  const sooner = after(planned, { over: 'housing', leaderId: 'zhao', from: day('2022-07-01') }, today);
  const leaders = ['2022-06-30', '2022-07-01', '2022-09-01'].map((on) => leaderOn(sooner, 'housing', day(on)));
  expect(leaders).toEqual(['wang', 'zhao', 'zhao']);
});

test('giving a charge to who has it already is refused', () => {
  const change = { over: 'housing', leaderId: 'wang', from: START };
  expect(handOver(played([change], START), { ...change, from: day('2022-05-01') }, 'x', START)).toMatchObject({
    refusal: { code: 'charge.unchanged' },
  });
});

test('where two leaders are on record for a unit, none is proposed', () => {
  const both = ['wang', 'li'].map((leaderId): Charge => ({ id: leaderId, over: 'housing', leaderId, from: START }));
  expect(leaderOn(both, 'housing', START)).toBeUndefined();
  expect(leaderOn(both, 'health', START)).toBeUndefined();
});

test('in charge is who holds a leader’s post on the day, the head of the district among them', () => {
  const post = { id: '1', personId: 'wang', role: 'deputy-leader', from: START, until: day('2022-06-30') } as const;
  expect(isLeaderOn([post], day('2022-06-30'))).toBe(true);
  expect(isLeaderOn([post], day('2022-07-01'))).toBe(false);
  expect(isLeaderOn([{ ...post, role: 'gov-office' }], START)).toBe(false);
});

test('on an item decides its leader, or who acts for them as far as that reaches; nobody else, in no other role (R9)', () => {
  const actor = { accountId: 'a', districtId: 'd', role: 'deputy-leader', unitIds: [], personId: 'wang' } as const;
  expect(decidesOn(actor, 'wang', 'item')).toBe(true);
  expect(decidesOn(actor, 'li', 'item')).toBe(false);
  expect(decidesOn(actor, undefined, 'item')).toBe(false);
  expect(decidesOn({ ...actor, role: 'gov-office' }, 'wang', 'item')).toBe(false);
  const standin = { ...actor, personId: 'li', inPlaceOf: 'wang' };
  expect(decidesOn(standin, 'wang', 'item')).toBe(true);
  expect(decidesOn(standin, 'li', 'item')).toBe(false);
  expect(decidesOn({ ...standin, taskIds: ['other'] }, 'wang', 'item')).toBe(false);
});
