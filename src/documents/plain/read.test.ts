import { expect, test } from 'vitest';
import { readPlain } from './read.js';

const blocks = (text: string) =>
  readPlain(text).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map((cell) => cell.text)),
  );

test('every line of a plain text is a paragraph, and blank ones are left out', () => {
  expect(blocks('关于下达任务的通知\r\n\r\n　　各镇人民政府：\n')).toEqual([
    '关于下达任务的通知',
    '　　各镇人民政府：',
  ]);
});

test('lines cut alike by tabs are the rows of a table', () => {
  expect(blocks('任务表\n序号\t标题\t牵头单位\n1\t道路整治\t区住建局\n2\t水厂\t\n完')).toEqual([
    '任务表',
    [
      ['序号', '标题', '牵头单位'],
      ['1', '道路整治', '区住建局'],
      ['2', '水厂', ''],
    ],
    '完',
  ]);
});

test('lines cut by bars are the rows of a table, without what is drawn under its heading', () => {
  expect(blocks('| 序号 | 标题 |\n|---|:--:|\n| 1 | 道路 |')).toEqual([
    [
      ['序号', '标题'],
      ['1', '道路'],
    ],
  ]);
});

test('a tab before each line is an indent and makes no table', () => {
  expect(blocks('\t序号\n\t标题\n\t1')).toEqual(['\t序号', '\t标题', '\t1']);
});

test('one line with tabs is prose', () => {
  expect(blocks('联系人：张三\t电话：1\t邮箱：a')).toEqual(['联系人：张三\t电话：1\t邮箱：a']);
});
