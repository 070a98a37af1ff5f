import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { chargesAfter, type PostInUnit, postsAfter } from './carrying.js';
import { ENDS, type TakingOver } from './taking-over.js';

const ON = day('2023-03-01');
const merger: TakingOver = { predecessors: ['rural'], heirs: ['farming'], answers: [] };
const split: TakingOver = { predecessors: ['culture'], heirs: ['tourism', 'sport'], answers: [] };
const post = (id: string, unitId: string, more: Partial<PostInUnit> = {}): PostInUnit => ({
  ...{ id, personId: `who holds ${id}`, holder: id, role: 'liaison', unitId, from: day('2022-01-01') },
  ...more,
});
const head = (id: string, unitId: string): PostInUnit => post(id, unitId, { role: 'unit-head', rank: 'head' });
const after = (posts: readonly PostInUnit[], over: TakingOver) => postsAfter(posts, over, ON, () => 'new');

test('a post goes along with its unit: it ends the day before and begins in the heir, the same person’s', () => {
  const { ended, begun, asked } = after([post('liaison', 'rural')], merger);
  expect(ended).toMatchObject([{ id: 'liaison', until: addDays(ON, -1) }]);
  expect(begun).toEqual([{ id: 'new', personId: 'who holds liaison', role: 'liaison', unitId: 'farming', from: ON }]);
  expect(asked).toEqual([]);
});

test('of two heads of one unit a person says who is what; nobody is chosen', () => {
  const both = [head('rural head', 'rural'), head('farming head', 'farming')];
  expect(after(both, merger)).toMatchObject({
    begun: [],
    asked: [{ asks: 'who-heads', id: 'rural head', choices: ['deputy-head', ENDS] }],
  });
  const said = (choice: string) => after(both, { ...merger, answers: [{ about: 'heads:rural head', choice }] });
  expect(said('deputy-head')).toMatchObject({ begun: [{ rank: 'deputy-head', unitId: 'farming' }], asked: [] });
  expect(said(ENDS)).toMatchObject({ begun: [], asked: [] });
  expect(said('head').asked).toHaveLength(1);
  expect(after([head('rural head', 'rural')], merger)).toMatchObject({ begun: [{ rank: 'head' }], asked: [] });
});

test('of a unit that is split a person says of each post where it goes, or that it ends', () => {
  const [one, two] = [post('one', 'culture'), post('two', 'culture')];
  expect(after([one, two], split).asked.map(({ id, choices }) => [id, ...choices])).toEqual([
    ['one', 'tourism', 'sport', ENDS],
    ['two', 'tourism', 'sport', ENDS],
  ]);
  const answers = [
    { about: 'post:one', choice: 'sport' },
    { about: 'post:two', choice: ENDS },
  ];
  expect(after([one, two], { ...split, answers })).toMatchObject({ begun: [{ unitId: 'sport' }], asked: [] });
});

test('whoever was liaison of both is so once, and a post of the past stays where it was', () => {
  const twice = [post('a', 'rural', { personId: 'wei' }), post('b', 'farming', { personId: 'wei' })];
  expect(after(twice, merger)).toMatchObject({ ended: [{ id: 'a' }], begun: [] });
  expect(after([post('past', 'rural', { until: addDays(ON, -1) })], merger)).toMatchObject({ ended: [], begun: [] });
});

test('whatever is answered, once nothing is open no post is left in an ended unit, and no unit has two heads', () => {
  const anyPost = fc.record({
    unitId: fc.constantFrom('rural', 'poverty', 'farming'),
    isHead: fc.boolean(),
    person: fc.constantFrom('wei', 'li', 'wang', 'zhao'),
  });
  const anyAnswers = fc.array(fc.constantFrom('head', 'deputy-head', ENDS), { minLength: 8, maxLength: 8 });
  const both: TakingOver = { predecessors: ['rural', 'poverty'], heirs: ['farming'], answers: [] };
  const seat = ({ unitId, isHead, person }: { unitId: string; isHead: boolean; person: string }): string =>
    isHead ? `head of ${unitId}` : `${person} in ${unitId}`;
  fc.assert(
    fc.property(fc.uniqueArray(anyPost, { selector: seat, maxLength: 8 }), anyAnswers, (some, said) => {
      const posts = some.map(({ unitId, isHead, person }, at) => ({
        ...(isHead ? head(String(at), unitId) : post(String(at), unitId)),
        personId: person,
      }));
      let over = both;
      for (const choice of said) {
        const [open] = after(posts, over).asked;
        if (open)
          over = {
            ...over,
            answers: [...over.answers.filter(({ about }) => about !== open.about), { about: open.about, choice }],
          };
      }
      const { ended, begun, asked } = after(posts, over);
      if (asked.length > 0) return;
      expect(ended.map(({ id }) => id).toSorted()).toEqual(
        posts
          .filter(({ unitId }) => unitId !== 'farming')
          .map(({ id }) => id)
          .toSorted(),
      );
      const heads = [...posts.filter(({ unitId }) => unitId === 'farming'), ...begun].filter(
        ({ rank }) => rank === 'head',
      );
      expect(heads.length).toBeLessThanOrEqual(1);
      expect(begun.every(({ unitId, from }) => unitId === 'farming' && from === ON)).toBe(true);
    }),
  );
});

test('an heir whose field is nobody’s comes under the leader of those it follows, where they had one and the same', () => {
  const charge = (over: string, leaderId: string) => ({
    id: `${leaderId} over ${over}`,
    leaderId,
    over,
    from: day('2022-01-01'),
  });
  const both = { predecessors: ['rural', 'poverty'], heirs: ['farming'] };
  const same = chargesAfter([charge('rural', 'wang'), charge('poverty', 'wang')], both, ON, () => 'new');
  expect(same.ended.map(({ until }) => until)).toEqual([addDays(ON, -1), addDays(ON, -1)]);
  expect(same.begun).toEqual([{ id: 'new', over: 'farming', leaderId: 'wang', from: ON }]);
  const different = [charge('rural', 'wang'), charge('poverty', 'li')];
  expect(chargesAfter(different, both, ON, () => 'new').begun).toEqual([]);
  expect(chargesAfter([...different, charge('farming', 'zhao')], both, ON, () => 'new').begun).toEqual([]);
});
