import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { roles } from './actor.js';
import { hatsOn, isHeldInUnit, type Post, unitsUnder } from './posts.js';

const START = day('2022-01-01');
const anyDay = fc.nat({ max: 400 }).map((days): Day => addDays(START, days));
const anyPost = fc
  .record({
    role: fc.constantFrom(...roles),
    unit: fc.constantFrom('civil', 'housing', 'town'),
    from: anyDay,
    days: fc.nat({ max: 200 }),
  })
  .map(({ role, unit, from, days }): Post => ({
    ...{ id: `${role} ${unit} ${from}`, personId: 'li', role, from, until: addDays(from, days) },
    ...(isHeldInUnit(role) && { unitId: unit }),
  }));

test('somebody acts only in roles of which they hold a post on the day, and for no other units', () => {
  fc.assert(
    fc.property(fc.array(anyPost, { maxLength: 8 }), anyDay, (posts, on) => {
      const living = posts.filter(({ from, until }) => from <= on && on <= (until ?? on));
      expect(new Set(hatsOn(posts, on))).toEqual(new Set(living.map(({ role }) => role)));
      for (const role of roles) {
        const held = living.filter((post) => post.role === role).map(({ unitId }) => unitId);
        expect(new Set(unitsUnder(posts, role, on))).toEqual(new Set(held.filter((unit) => unit !== undefined)));
      }
    }),
  );
});

test('a liaison of two units acts for both at once, and as a head of a third in a role of its own (point 4)', () => {
  const liaison = { personId: 'li', role: 'liaison', from: START } as const;
  const posts: Post[] = [
    { ...liaison, id: '1', unitId: 'civil' },
    { ...liaison, id: '2', unitId: 'housing' },
    { ...liaison, id: '3', role: 'unit-head', rank: 'head', unitId: 'town' },
  ];
  expect(hatsOn(posts, START)).toEqual(['liaison', 'unit-head']);
  expect(unitsUnder(posts, 'liaison', START)).toEqual(['civil', 'housing']);
  expect(unitsUnder(posts, 'unit-head', START)).toEqual(['town']);
});

test('a post is held on its first day and its last, and on no other', () => {
  const post: Post = { id: '1', personId: 'li', role: 'gov-office', from: day('2022-04-07'), until: day('2022-06-30') };
  const held = ['2022-04-06', '2022-04-07', '2022-06-30', '2022-07-01'].map((on) => hatsOn([post], day(on)).length);
  expect(held).toEqual([0, 1, 1, 0]);
});
