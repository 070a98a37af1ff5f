import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ReadTask } from '../../notices/contract.js';
import { categoryWritten, sitesInColumn, sitesWritten } from './sites.js';

const seed = z
  .object({ tasks: z.array(ReadTask.pick({ seq: true, title: true, content: true }).loose()) })
  .parse(JSON.parse(readFileSync(new URL('../../../../fixtures/seed/expected.json', import.meta.url), 'utf8')));
const sitesOf = (seq: number): string[] => {
  const task = seed.tasks.find((each) => each.seq === seq);
  if (!task) throw new Error(`the seed has no item ${String(seq)}`);
  return sitesWritten(task);
};

test('the sites of the seed are those its items name: two of the first, five estates of the third', () => {
  expect(sitesOf(1)).toEqual(['红阳路云岭区', '革新路第一小学门前']);
  expect(sitesOf(3)).toEqual(['红茂小区', '邮苑小区', '一职校宿舍', '水果仓工商楼', '柳南法院宿舍']);
  expect(sitesOf(4)).toEqual([]);
  expect(sitesOf(7)).toEqual(['柳州市柳南区洛满镇顶建村卫生室']);
  expect(sitesOf(9)).toEqual(['洛满镇福塘村街上屯']);
});

test('whatever the words are, a site stands in them verbatim: none is made up', () => {
  const anyWords = fc
    .array(fc.constantFrom('红茂小区', '新桥村', '改造', '、', '在', '对', '进行', '道路', '服务', '建设', '，'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyWords, anyWords, (title, content) => {
      for (const site of sitesWritten({ title, content }))
        expect(title.includes(site) || content.includes(site)).toBe(true);
    }),
  );
});

test('a column says the kind and the place; without one the heading an item stands under is its kind', () => {
  const other = [
    { heading: '项目类别', text: '养老服务' },
    { heading: '建设地点', text: '新桥村、石山村' },
  ];
  expect(categoryWritten({ group: '一、民生', other })).toBe('养老服务');
  expect(categoryWritten({ group: '一、民生' })).toBe('一、民生');
  expect(categoryWritten({})).toBeNull();
  expect(sitesInColumn({ other })).toEqual(['新桥村', '石山村']);
  expect(sitesInColumn({})).toBeNull();
});
