import { expect, test } from 'vitest';
import type { QuarterCellView, QuarterRow } from '../contract.quarters.js';
import { countOf, rowsAsked } from './quarter-rows.js';

const cell = (standing: QuarterCellView['standing'], late: boolean | null = null): QuarterCellView => ({
  ...{ obligationId: '0b6f2b1c-0000-4000-8000-000000000001', standing, late, on: null, counts: null, edition: 1 },
});
const row = (seq: number, title: string, lead: string, cells: QuarterRow['cells']): QuarterRow => ({
  ...{ id: `0b6f2b1c-0000-4000-8000-00000000001${String(seq)}`, seq, title, cells },
  lead: { id: '0b6f2b1c-0000-4000-8000-000000000002', name: lead },
});
const day = { opensOn: '2022-06-20', writtenOn: '2022-07-05', dueOn: '2022-07-05' };
const board = {
  periods: [
    { name: '2022Q2', ...day },
    { name: '2022Q3', ...day },
  ],
  items: [
    row(1, '背街小巷', '区住建局', [cell('accepted', false), cell('missing')]),
    row(2, '为老服务', '区民政局', [cell('accepted', true), cell('submitted', false)]),
    row(3, '渔村码头', '太阳村镇', [null, cell('not-due')]),
  ],
};
const all = (): boolean => true;
const seqs = (rows: readonly QuarterRow[]): readonly number[] => rows.map(({ seq }) => seq);

test('the board is narrowed to items that have what is asked for in any quarter, or in the one that is named', () => {
  expect(seqs(rowsAsked(board, { show: 'missing' }, all))).toEqual([1]);
  expect(seqs(rowsAsked(board, { show: 'missing', period: '2022Q2' }, all))).toEqual([]);
  expect(seqs(rowsAsked(board, { show: 'late' }, all))).toEqual([2]);
  expect(seqs(rowsAsked(board, { show: 'on-time' }, all))).toEqual([1, 2]);
});

test('an item that owes nothing for a quarter does not stand in it', () => {
  expect(seqs(rowsAsked(board, { period: '2022Q2' }, all))).toEqual([1, 2]);
  expect(seqs(rowsAsked(board, {}, all))).toEqual([1, 2, 3]);
});

test('what is typed is looked for in titles and lead units, and a heading turns its order round', () => {
  expect(seqs(rowsAsked(board, {}, (text) => text.includes('太阳')))).toEqual([3]);
  expect(seqs(rowsAsked(board, { sort: 'seq', down: true }, all))).toEqual([3, 2, 1]);
  expect(seqs(rowsAsked(board, { sort: 'lead' }, all))).toEqual([2, 1, 3]);
});

test('a late report that was accepted counts as both', () => {
  expect(countOf(board.items, 'accepted')).toBe(2);
  expect(countOf(board.items, 'late')).toBe(1);
});
