import { expect, test } from 'vitest';
import { gather } from './questions.js';

test('a name that stands in four places is asked once, with its places', () => {
  const asked = [1, 2, 7].map((index) => ({
    code: 'unknown-unit' as const,
    about: `/tasks/${String(index)}/responsibleUnits/0`,
    params: { unit: '金太阳' },
  }));
  expect(gather(asked)).toEqual([{ ...asked[0], places: asked.map(({ about }) => about) }]);
});

test('an annex without a year is asked for it once, not item by item', () => {
  const asked = ['11月底前', '12月30日'].map((text, index) => ({
    code: 'missing-year' as const,
    about: `/tasks/${String(index)}/dueOn`,
    params: { text },
  }));
  expect(gather(asked).map(({ places }) => places)).toEqual([['/tasks/0/dueOn', '/tasks/1/dueOn']]);
});

test('two questions about different things stay two, and one raised twice is one', () => {
  const one = { code: 'coverage' as const, about: '/tasks/5/content', params: { promised: '开业运营' } };
  const other = { code: 'coverage' as const, about: '/tasks/9/content', params: { promised: '产业' } };
  expect(gather([one, other, one])).toEqual([one, other]);
});
