import { expect, test } from 'vitest';
import type { AskingView } from '../contract.asking.js';
import type { StocktakeLineView } from '../contract.stocktake.js';
import { linesAsked } from './stocktake-rows.js';

const ID = '0b6f2b1c-0000-4000-8000-000000000001';
const light = (kind: StocktakeLineView['light']['kind'], reported?: number): StocktakeLineView['light'] => ({
  ...{ taskId: ID, kind, computed: kind, recovered: false, reasons: [], asOf: null, ageInDays: null, saidBy: null },
  ...{ on: '2022-09-28', rule: '2026-1' },
  figures: reported === undefined ? null : { planned: 50, reported, verified: 0, gap: 50 - reported },
});
const asking = (overdue: boolean): AskingView => ({
  ...{ id: ID, version: 1, kind: 'matter', item: { id: ID, seq: 1, title: '背街小巷' }, period: null, what: '迁改' },
  ...{
    lead: { id: ID, name: '区住建局' },
    unit: { id: ID, name: '河西街道' },
    decidedBy: null,
    state: 'asked',
    overdue,
  },
  ...{ askedOn: '2022-06-20', dueOn: '2022-06-28', letter: null, answer: null, end: null, can: [] },
});
const line = (seq: number, title: string, more: Partial<StocktakeLineView>): StocktakeLineView => ({
  ...{ item: { id: ID, seq, title }, lead: { id: ID, name: '区住建局' }, leader: null, own: false, can: [] },
  ...{ promised: '2022-12-30', light: light('none'), verified: null, forecast: null, missed: [], open: [] },
  ...more,
});
const range = { low: '2022-11-01', high: '2023-02-01', promised: '2022-12-30', onTime: 50, earned: '2022-12-01' };
/** As they come: one's own first, then red first. */
const lines = [
  line(9, '道路', { own: true, light: light('ok', 48), open: [asking(false)] }),
  line(2, '饮水', { light: light('severe', 10), forecast: { ...range, middle: '2023-01-08', method: '2026-1' } }),
  line(5, '校舍', { light: light('lag', 30), open: [asking(true)] }),
  line(1, '码头', { forecast: { ...range, middle: '2022-12-01', method: '2026-1' } }),
];
const order = (search: Parameters<typeof linesAsked>[1]) =>
  linesAsked(lines, search, () => true).map(({ item }) => item.seq);

test('a stocktake comes as it is read, and a heading sorts it: red first, least done first, what nobody knows last', () => {
  expect(order({})).toEqual([9, 2, 5, 1]);
  expect(order({ sort: 'seq' })).toEqual([1, 2, 5, 9]);
  expect(order({ sort: 'item' })).toEqual([9, 1, 5, 2]);
  expect(order({ sort: 'light' })).toEqual([2, 5, 1, 9]);
  expect(order({ sort: 'light', down: true })).toEqual([9, 1, 5, 2]);
  expect(order({ sort: 'progress' })).toEqual([2, 5, 9, 1]);
  expect(order({ sort: 'forecast' })).toEqual([1, 2, 5, 9]);
  expect(order({ sort: 'open' })).toEqual([5, 9, 1, 2]);
});

test('a stocktake that is narrowed keeps its order', () => {
  expect(order({ open: 'any', sort: 'seq' })).toEqual([5, 9]);
  expect(order({ open: 'overdue' })).toEqual([5]);
});
