import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { handOverAll, type HandoverFacts, type HandoverForm } from './handover.js';
import type { Post } from './posts.js';

const [TODAY, FROM] = [day('2022-04-07'), day('2022-04-08')];
const liaison: Post = { id: 'p', personId: 'zhou', role: 'liaison', unitId: 'civil', from: day('2022-01-01') };
const facts = (more: Partial<HandoverFacts> = {}): HandoverFacts => ({
  leaver: { id: 'zhou', name: '周某', posts: [liaison], account: { standing: 'open' }, delegations: [] },
  heirs: new Map([['li', { id: 'li', name: '李某', posts: [] }]]),
  around: new Map([
    ['p', { others: [], rule: { systemWithSecurity: false }, unit: { name: '区民政局', there: true } }],
  ]),
  ...{ portfolios: [], unitNames: new Map([['civil', '区民政局']]), stillSpokenFor: new Set<string>() },
  held: { charges: [], named: [], units: [{ unitId: 'civil', items: 0, duties: 1 }] },
  ...more,
});
const form = (more: Partial<HandoverForm> = {}): HandoverForm => ({
  ...{ from: FROM, posts: new Map(), portfolios: new Map(), charges: new Map(), named: new Map() },
  closeAccount: false,
  ...more,
});
const asked = (of: HandoverFacts, by: HandoverForm) => {
  const decision = handOverAll(of, by, { role: 'gov-office' }, { today: TODAY, newId: () => 'new' });
  return decision.done ? decision.events.map(({ type }) => type) : decision.refusal.code;
};

test('one open duty is enough that a unit’s only person needs an heir; somebody else of the unit is one (I2)', () => {
  expect(asked(facts(), form())).toBe('handover.orphans');
  expect(asked(facts({ stillSpokenFor: new Set(['civil']) }), form())).toEqual(['person.handed-over', 'post.ended']);
  expect(asked(facts(), form({ posts: new Map([['p', 'li']]) }))).toEqual(['person.handed-over', 'post.transferred']);
  const idle = { charges: [], named: [], units: [{ unitId: 'civil', items: 0, duties: 0 }] };
  expect(asked(facts({ held: idle }), form())).toEqual(['person.handed-over', 'post.ended']);
});

test('an account is closed with the handover from the first day without its owner, not before', () => {
  const passed = { posts: new Map([['p', 'li']]), closeAccount: true };
  expect(asked(facts(), form(passed))).toBe('handover.still-in-office');
  expect(asked(facts(), form({ ...passed, from: TODAY }))).toEqual([
    ...['person.handed-over', 'post.transferred', 'account.closed'],
  ]);
});

test('an item goes only to whoever leads on the day; a leader’s post in the same handover counts', () => {
  const post: Post = { id: 'p', personId: 'zhou', role: 'deputy-leader', from: day('2022-01-01') };
  const held = { charges: [{ taskId: 't', item: '1　某项' }], named: [], units: [] };
  const around = new Map([['p', { others: [], rule: { systemWithSecurity: false } }]]);
  const of = facts({ held, around, leaver: { ...facts().leaver, posts: [post] } });
  const charges = new Map([['t', 'li']]);
  expect(asked(of, form())).toBe('handover.orphans');
  expect(asked(of, form({ charges }))).toBe('charge.no-leader');
  expect(asked(of, form({ charges, posts: new Map([['p', 'li']]) }))).toEqual([
    ...['person.handed-over', 'post.transferred'],
  ]);
});
