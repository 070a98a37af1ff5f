import { expect, test } from 'vitest';
import { MOST_VIEWS, saveView, type SavedView } from './saved-view.js';

const red: SavedView = { id: '1', personId: 'li', place: 'board', name: '红灯', search: 'light=red' };
const code = (view: SavedView, kept: readonly SavedView[]) => {
  const decision = saveView(view, kept);
  return decision.done ? 'saved' : decision.refusal.code;
};

test('a filter is kept once under a name, and never an empty one', () => {
  expect(code(red, [])).toBe('saved');
  expect(code({ ...red, search: '' }, [])).toBe('view.nothing-narrowed');
  expect(code({ ...red, id: '2' }, [red])).toBe('view.name-taken');
});

test('nobody keeps more than they find again', () => {
  const many = Array.from({ length: MOST_VIEWS }, (_, at) => ({ ...red, id: String(at), name: `视图${String(at)}` }));
  expect(code(red, many)).toBe('view.too-many');
  expect(code(red, many.slice(1))).toBe('saved');
});
