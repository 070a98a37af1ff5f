import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../kernel/day.js';
import { mergeDraft } from '../platform/operations/merge-draft.js';
import type { Typed } from '../kernel/draft.js';
import { afterSent, sendable, settled, together, typeOver, type Unsent } from './unsent.js';

const AT = `${day('2022-07-01')}T02:00:00.000Z`;
const NOTHING: Typed = { version: 0, fields: {}, conflicts: [] };
const text = fc.constantFrom('', '降雨', '停工', '降雨停工9天');
const typing = fc.record({ why: text, next: text }, { requiredKeys: [] });

/** One who types beside others: what they have not sent, and the version before them. */
interface Typist {
  readonly id: string;
  unsent: Unsent;
  seen: number;
}

/** Sends once; the server's part is played by its own merging. */
function send(kept: Typed, typist: Typist): Typed {
  const out = sendable(typist.unsent);
  if (!out) return kept;
  const fields = out.fields as Readonly<Record<string, string>>;
  const { typed } = mergeDraft(kept, fields, out.version, { accountId: typist.id, window: null, at: AT });
  const conflicts = typed.conflicts.map(({ field, value, accountId, at }) => ({
    field,
    theirs: value,
    by: accountId,
    own: false,
    at,
  }));
  typist.unsent = afterSent(typist.unsent, fields, { version: typed.version, conflicts });
  return { ...typed, conflicts: [] };
}
const written = ({ fields }: Typed): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));
const all = (kept: Typed, typist: Typist): Typed => {
  let now = kept;
  for (let tries = 0; sendable(typist.unsent) && tries < 10; tries += 1) now = send(now, typist);
  return now;
};

describe('what was typed and is not yet with the server', () => {
  test('arrives whole once it can be sent, where nobody else writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(typing, fc.boolean()), { minLength: 1 }), (typings) => {
        const typist: Typist = { id: 'one', unsent: {}, seen: 0 };
        let kept = NOTHING;
        for (const [typed, line] of typings) {
          typist.unsent = typeOver(typist.unsent, kept.version, typed);
          if (line) kept = send(kept, typist);
        }
        kept = all(kept, typist);
        expect(typist.unsent).toEqual({});
        expect(written(kept)).toEqual(Object.assign({}, ...typings.map(([typed]) => typed)));
      }),
    );
  });

  test('never goes over what another wrote unseen: both texts stand until it is decided', () => {
    fc.assert(
      fc.property(typing, typing, (mine, theirs) => {
        const [one, other]: [Typist, Typist] = [
          { id: 'one', unsent: typeOver({}, 0, mine), seen: 0 },
          { id: 'other', unsent: typeOver({}, 0, theirs), seen: 0 },
        ];
        const kept = all(all(NOTHING, other), one);
        expect(written(kept)).toEqual({ ...mine, ...theirs });
        for (const field of ['why', 'next'] as const) {
          const differs = field in mine && field in theirs && mine[field] !== theirs[field];
          expect(one.unsent[field]?.clash?.theirs).toEqual(differs ? theirs[field] : undefined);
          expect(one.unsent[field]?.typed).toEqual(differs ? mine[field] : undefined);
        }
      }),
    );
  });

  test('that clashes is kept or given up by whoever typed it, who has then seen the other', () => {
    const other: Typist = { id: 'other', unsent: typeOver({}, 0, { why: '他写的' }), seen: 0 };
    const one: Typist = { id: 'one', unsent: typeOver({}, 0, { why: '我写的', next: '下季度' }), seen: 0 };
    const kept = all(all(NOTHING, other), one);
    expect(sendable(one.unsent)).toBeUndefined();
    expect(settled(one.unsent, 'why', false)).toEqual({});
    one.unsent = settled(one.unsent, 'why', true);
    expect(written(all(kept, one))).toEqual({ why: '我写的', next: '下季度' });
    expect(one.unsent).toEqual({});
  });

  test('that was typed on while it was on its way goes out after it', () => {
    const on = typeOver(typeOver({}, 3, { why: '降雨' }), 3, { why: '降雨停工9天' });
    const left = afterSent(on, { why: '降雨' }, { version: 4, conflicts: [] });
    expect(left).toEqual({ why: { typed: '降雨停工9天', seen: 4 } });
    expect(sendable(left)).toEqual({ version: 4, fields: { why: '降雨停工9天' } });
  });

  test('that two windows left is taken together, and where both wrote in one place both texts stand', () => {
    fc.assert(
      fc.property(typing, typing, (one, other) => {
        const both = together(typeOver({}, 3, one), typeOver({}, 5, other), AT);
        for (const field of ['why', 'next'] as const) {
          const texts = [both[field]?.typed, both[field]?.clash?.theirs].filter((each) => each !== undefined);
          const left = [one[field], other[field]].filter((each) => each !== undefined);
          expect(new Set(texts)).toEqual(new Set(left));
        }
        expect(sendable(Object.fromEntries(Object.entries(both).filter(([, { clash }]) => clash)))).toBeUndefined();
      }),
    );
  });
});
