import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { delegate, type Delegation, endDelegation, LONGEST_DELEGATION_DAYS, standinOn } from './delegations.js';
import type { Post } from './posts.js';

const START = day('2022-01-01');
const anyDay = fc.nat({ max: 900 }).map((days): Day => addDays(START, days));

const LEADER: Post = { id: '1', personId: 'wang', role: 'deputy-leader', from: START, until: day('2022-12-31') };
const wang = { id: 'wang', name: '王某', posts: [LEADER], given: [] as readonly Delegation[] };
const li = { id: 'li', name: '李某', posts: [] as readonly Post[] };
const leave = { role: 'deputy-leader', from: day('2022-05-01'), until: day('2022-05-10') } as const;

test('every delegation ends, within a year and a day', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, until) => {
      const decision = delegate(wang, li, { role: 'deputy-leader', from, until }, 'd');
      if (!decision.done) return;
      expect(decision.value.until >= from).toBe(true);
      expect(decision.value.until <= addDays(from, LONGEST_DELEGATION_DAYS - 1)).toBe(true);
    }),
  );
});

test('whoever acts for another may do so on no day on which that other may not, and in no other role', () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const given: Delegation = { ...leave, id: 'd', by: 'wang', to: 'li', until: day('2023-03-01') };
      const standin = standinOn(given, [LEADER], on);
      expect(standin !== undefined).toBe(on >= given.from && on <= day('2022-12-31'));
      if (standin) expect(standin).toEqual({ role: 'deputy-leader', inPlaceOf: 'wang', unitIds: [] });
    }),
  );
});

test('a delegation can reach fewer units or items than the post, never more', () => {
  const liaison = (unitId: string): Post => ({ id: unitId, personId: 'wang', role: 'liaison', unitId, from: START });
  const two = { ...wang, posts: [liaison('civil'), liaison('town')] };
  const form = { ...leave, role: 'liaison', unitIds: ['civil'] } as const;
  const decision = delegate(two, li, form, 'd');
  expect(decision.done && standinOn(decision.value, two.posts, leave.from)).toEqual({
    role: 'liaison',
    inPlaceOf: 'wang',
    unitIds: ['civil'],
  });
  const items = delegate(wang, li, { ...leave, taskIds: ['item'] }, 'd');
  expect(items.done && standinOn(items.value, wang.posts, leave.from)).toMatchObject({ taskIds: ['item'] });
  expect(delegate(two, li, { ...form, taskIds: ['item'] }, 'd')).toMatchObject({
    refusal: { code: 'delegation.items-of-leaders' },
  });
  expect(delegate(two, li, { ...form, unitIds: ['housing'] }, 'd')).toMatchObject({
    refusal: { code: 'delegation.not-held' },
  });
});

test('nobody administers for another, and no administrator acts in the programme for anybody', () => {
  const admin = { ...wang, posts: [{ ...LEADER, role: 'audit-admin' as const }] };
  expect(delegate(admin, li, { ...leave, role: 'audit-admin' }, 'd')).toMatchObject({
    refusal: { code: 'delegation.of-administrators' },
  });
  expect(delegate(wang, { ...li, posts: [{ ...LEADER, role: 'system-admin' }] }, leave, 'd')).toMatchObject({
    refusal: { code: 'post.roles-apart' },
  });
});

test('one who is asked twice for the same days, oneself, or a role that is not held, is refused', () => {
  const given = { ...leave, id: 'd', by: 'wang', to: 'li' };
  const refusals = [
    delegate({ ...wang, given: [given] }, li, { ...leave, from: leave.until, until: day('2022-05-20') }, 'e'),
    delegate(wang, { ...li, id: 'wang' }, leave, 'e'),
    delegate(wang, li, { ...leave, role: 'gov-office' }, 'e'),
    delegate(wang, li, { ...leave, until: day('2022-04-30') }, 'e'),
    delegate(wang, li, { ...leave, until: day('2023-05-02') }, 'e'),
  ].map((decision) => (decision.done ? '' : decision.refusal.code));
  expect(refusals).toEqual([
    'delegation.twice',
    'delegation.to-oneself',
    'delegation.not-held',
    'post.ends-before-it-begins',
    'delegation.too-long',
  ]);
});

test('a delegation is ended today, or taken back before it begins', () => {
  const given = { ...leave, id: 'd', by: 'wang', to: 'li' };
  const giver = { ...wang, given: [given] };
  expect(endDelegation(giver, 'd', day('2022-05-05'))).toMatchObject({ value: { until: '2022-05-05' } });
  expect(endDelegation(giver, 'd', day('2022-04-05'))).toMatchObject({ value: { until: '2022-04-30' } });
  expect(endDelegation(giver, 'd', day('2022-05-10'))).toMatchObject({
    refusal: { code: 'delegation.ended-already' },
  });
});
