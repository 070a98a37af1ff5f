import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearness, proposeMatches } from './matching.js';

const row = (name: string, title: string, content: string) => ({ row: name, title, content });
const item = (id: string, title: string, content: string) => ({ id, title, content });
const ROAD = '对项目道路整治扩宽，硬化长度2100米，路面宽3.5米';
const SCHOOL = '新建教学综合楼一栋，建筑面积约6000平方米';
const proposed = (...args: Parameters<typeof proposeMatches>) =>
  Object.fromEntries([...proposeMatches(...args)].map(([name, { itemId, why }]) => [name, `${itemId} ${why}`]));

test('a row is proposed to the item of its title, however its content reads now', () => {
  expect(
    proposed(
      [row('1', '学校', '全部另写'), row('2', '道路', SCHOOL)],
      [item('a', '道路', ROAD), item('b', '学校', SCHOOL)],
    ),
  ).toEqual({ 1: 'b title', 2: 'a title' });
});

test('a row that was given another title goes by its words, and one that is like nothing is proposed to nobody', () => {
  expect(
    proposed(
      [row('1', '村屯道路提升', ROAD.replace('2100', '1800')), row('2', '养老', '建设为老服务中心')],
      [item('a', '道路', ROAD), item('b', '学校', SCHOOL)],
    ),
  ).toEqual({ 1: 'a content' });
});

test('of two items with one title each goes to the row whose words are nearer', () => {
  expect(
    proposed(
      [row('1', '老旧小区', '柳邕路三区'), row('2', '老旧小区', '河西路一区二区')],
      [item('a', '老旧小区', '河西路一区二区'), item('b', '老旧小区', '柳邕路三区')],
    ),
  ).toEqual({ 1: 'b title', 2: 'a title' });
});

test('spaces and marks that a paper printed anew has otherwise mean nothing', () => {
  expect(nearness({ title: '道 路', content: '硬化，长度' }, { title: '道路', content: '硬化长度。' })).toBe(1);
});

const words = fc.record({ title: fc.constantFrom('', '道路', '学校', '养老'), content: fc.string({ maxLength: 12 }) });

test('no row is proposed to two items and no item to two rows, and no title is left over that both sides have', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), fc.array(words, { maxLength: 8 }), (newer, older) => {
      const rows = newer.map((each, at) => ({ row: String(at + 1), ...each }));
      const items = older.map((each, at) => ({ id: `i${String(at)}`, ...each }));
      const proposals = [...proposeMatches(rows, items)];
      expect(new Set(proposals.map(([name]) => name)).size).toBe(proposals.length);
      expect(new Set(proposals.map(([, { itemId }]) => itemId)).size).toBe(proposals.length);
      for (const { row: name, title } of rows)
        if (title !== '' && !proposals.some(([of]) => of === name))
          // Whoever of that title is left over would have been proposed.
          expect(
            items.filter((each) => each.title === title).every(({ id }) => proposals.some(([, p]) => p.itemId === id)),
          ).toBe(true);
    }),
  );
});
