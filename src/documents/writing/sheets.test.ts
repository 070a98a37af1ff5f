import { expect, test } from 'vitest';
import type { OutgoingTable, Part } from './document.js';
import { planSheets } from './sheets.js';

const table = (name: string): OutgoingTable => ({ kind: 'table', name, columns: [{ width: 1 }], header: [], rows: [] });
const words = (text: string): Part => ({ kind: 'passage', style: 'note', text });
const plan = (...parts: Part[]) => planSheets({ title: '标题', orientation: 'portrait', parts });

test('each table has a sheet, with the words that introduce it, and the last keeps what follows', () => {
  const sheets = plan(words('a'), table('甲'), words('b'), { kind: 'page-break' }, table('乙'), words('c'));
  expect(sheets.map(({ name, above, below }) => [name, above.length, below.length])).toEqual([
    ['甲', 1, 0],
    ['乙', 1, 1],
  ]);
});

test('a sheet is named as Excel allows: 31 characters, none of its own signs, no name twice', () => {
  const long = '柳'.repeat(40);
  const names = plan(table(long), table(long), table('a/b:c'), table('A b C'), table('')).map(({ name }) => name);
  expect(names).toEqual(['柳'.repeat(31), `${'柳'.repeat(29)} 2`, 'a b c', 'A b C 2', '1']);
});

test('a document without a table is one sheet of words', () => {
  expect(plan(words('a'))).toMatchObject([{ name: '标题', above: [{ text: 'a' }] }]);
});
