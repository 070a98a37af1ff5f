import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { roles } from './actor.js';
import {
  endPost,
  givePost,
  type Holder,
  type HoldingEvent,
  type HoldingChange,
  type PostForm,
  transferPost,
} from './holding.js';
import type { Decision } from '../../../kernel/decision.js';
import { isHeldInUnit, isSole, overlap, type Post, sameSeat } from './posts.js';
import { mayHoldBoth } from './separation.js';

const START = day('2022-01-01');
const RULE = { systemWithSecurity: false };
const SECURITY = { personId: 'security', role: 'security-admin' } as const;
const CLERK = { personId: 'clerk', role: 'gov-office' } as const;

const anyDay = fc.nat({ max: 300 }).map((days): Day => addDays(START, days));
const anyForm = fc
  .record({
    role: fc.constantFrom(...roles),
    unitId: fc.constantFrom('civil', 'town'),
    rank: fc.constantFrom('head', 'deputy-head'),
    from: anyDay,
    days: fc.option(fc.nat({ max: 120 })),
  })
  .map(({ role, unitId, rank, from, days }): PostForm => ({
    ...{ role, from },
    ...(isHeldInUnit(role) && { unitId }),
    ...(role === 'unit-head' && { rank: rank as 'head' | 'deputy-head' }),
    ...(days !== null && { until: addDays(from, days) }),
  }));
const anyAct = fc.oneof(
  fc.record({ act: fc.constant('give' as const), who: fc.nat({ max: 3 }), form: anyForm }),
  fc.record({ act: fc.constant('end' as const), which: fc.nat({ max: 9 }), on: anyDay }),
  fc.record({ act: fc.constant('transfer' as const), which: fc.nat({ max: 9 }), who: fc.nat({ max: 3 }), on: anyDay }),
);

/** Plays acts one after another as the store would keep them. */
function played(acts: readonly (typeof anyAct extends fc.Arbitrary<infer Act> ? Act : never)[]): readonly Post[] {
  let posts: readonly Post[] = [];
  const holder = (at: number): Holder => {
    const id = `p${String(at)}`;
    return { id, name: id, posts: posts.filter(({ personId }) => personId === id) };
  };
  acts.forEach((act, at) => {
    const surroundings = { others: posts.map((post) => ({ ...post, holder: post.personId })), rule: RULE };
    const decide = (): Decision<HoldingChange, HoldingEvent> | undefined => {
      if (act.act === 'give') return givePost(holder(act.who), act.form, String(at), SECURITY, surroundings);
      const post = posts[act.which];
      if (!post) return undefined;
      const person = holder(Number(post.personId.slice(1)));
      if (act.act === 'end') return endPost(person, { postId: post.id, until: act.on, today: START }, SECURITY);
      const form = { postId: post.id, to: holder(act.who), from: act.on, today: START };
      return transferPost(person, form, String(at), SECURITY, surroundings);
    };
    const decision = decide();
    if (!decision?.done) return;
    const { ended, begun } = decision.value;
    posts = [...posts.map((post) => ended.find(({ id }) => id === post.id) ?? post), ...begun];
  });
  return posts;
}

const pairs = (posts: readonly Post[]): (readonly [Post, Post])[] =>
  posts.flatMap((one, at) => posts.slice(at + 1).map((other) => [one, other] as const));

test('whatever is given, ended and handed on, no sole seat has two holders on one day', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 25 }), (acts) => {
      for (const [one, other] of pairs(played(acts)))
        if (isSole(one) && sameSeat(one, other)) expect(overlap(one, other)).toBe(false);
    }),
  );
});

test('whatever is given, ended and handed on, nobody holds on one day what must be held apart', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 25 }), (acts) => {
      for (const [one, other] of pairs(played(acts)))
        if (one.personId === other.personId && overlap(one, other))
          expect(mayHoldBoth(one.role, other.role, RULE)).toBe(true);
    }),
  );
});

const HEAD: Post = {
  id: '1',
  personId: 'wang',
  role: 'unit-head',
  rank: 'head',
  unitId: 'civil',
  title: '局长',
  from: START,
};
const wang: Holder = { id: 'wang', name: '王某', posts: [HEAD] };
const zhao: Holder = { id: 'zhao', name: '赵某', posts: [] };
const around = { others: [{ ...HEAD, holder: '王某' }], rule: RULE };
const JULY = day('2022-07-01');

test('a post changes hands without a new notice: the seat, its title and its end go on, the last day is the day before', () => {
  const decision = transferPost(wang, { postId: '1', to: zhao, from: JULY, today: START }, '2', CLERK, around);
  expect(decision).toMatchObject({
    value: {
      ended: [{ id: '1', until: '2022-06-30' }],
      begun: [{ id: '2', personId: 'zhao', role: 'unit-head', rank: 'head', title: '局长', from: JULY, succeeds: '1' }],
    },
    events: [{ type: 'post.transferred', from: { name: '王某' }, personName: '赵某' }],
  });
});

test('a second head of a unit is refused by the name of the first', () => {
  const form = { role: 'unit-head', rank: 'head', unitId: 'civil', from: JULY } as const;
  expect(givePost(zhao, form, '2', CLERK, around)).toMatchObject({
    refusal: { code: 'post.seat-taken', params: { holder: '王某', from: START, until: '' } },
  });
  expect(givePost(zhao, { ...form, rank: 'deputy-head' }, '2', CLERK, around).done).toBe(true);
});

test('nobody gives a post to themself, and the gov office names no administrator (I10)', () => {
  const clerk: Holder = { id: 'clerk', name: '李某', posts: [] };
  expect(givePost(clerk, { role: 'supervision', from: JULY }, '2', CLERK, around)).toMatchObject({
    refusal: { code: 'post.to-oneself', clause: 'I10' },
  });
  expect(givePost(zhao, { role: 'audit-admin', from: JULY }, '2', CLERK, around)).toMatchObject({
    refusal: { code: 'post.security-admin-names' },
  });
  expect(givePost(zhao, { role: 'audit-admin', from: JULY }, '2', SECURITY, around).done).toBe(true);
});

test('a post that has begun is not undone; one that has not can be taken back', () => {
  const act = { postId: '1', until: day('2021-12-31') };
  expect(endPost(wang, { ...act, today: START }, CLERK)).toMatchObject({
    refusal: { code: 'post.ends-before-it-begins' },
  });
  expect(endPost(wang, { ...act, today: day('2021-12-01') }, CLERK).done).toBe(true);
});
