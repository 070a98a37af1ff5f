import { expect, test } from 'vitest';
import type { AskingView } from '../contract.asking.js';
import { askingsAsked } from './asking-rows.js';

const ID = '0b6f2b1c-0000-4000-8000-000000000001';
const unit = (name: string) => ({ id: ID, name });
const asking = (what: string, more: Partial<AskingView>): AskingView => ({
  ...{ id: ID, version: 1, kind: 'material', item: { id: ID, seq: 1, title: '背街小巷' }, period: null, what },
  ...{ lead: unit('区住建局'), unit: unit('河西街道'), decidedBy: null, state: 'asked', askedOn: '2022-06-20' },
  ...{ dueOn: '2022-06-28', overdue: false, letter: null, answer: null, end: null, can: [] },
  ...more,
});
const all = [
  asking('清单', { overdue: true }),
  asking('照片', { state: 'answered' }),
  asking('迁改', { kind: 'matter', state: 'answered' }),
  asking('垫付', { kind: 'decision', decidedBy: '区政府第14次常务会' }),
  asking('周报', { kind: 'decision', state: 'settled', decidedBy: '罗某' }),
];
const any: (text: string) => boolean = () => true;
const left = (search: Parameters<typeof askingsAsked>[1], finds = any) =>
  askingsAsked(all, search, finds).map(({ what }) => what);

test('material that was answered is at its end; a matter and a decision are open until somebody says how they ended', () => {
  expect(left({ standing: 'open' })).toEqual(['清单', '迁改', '垫付']);
  expect(left({ standing: 'ended' })).toEqual(['照片', '周报']);
  expect(left({ standing: 'overdue' })).toEqual(['清单']);
});

test('the list is narrowed to a kind, and to words of the thing, the item, the units or who decided', () => {
  expect(left({ kind: 'decision' })).toEqual(['垫付', '周报']);
  expect(left({}, (text) => text.includes('常务会'))).toEqual(['垫付']);
});

test('a heading sorts: by the number of the item, the unit, the last day, and what is past its day first', () => {
  const rows = [
    asking('乙', { item: { id: ID, seq: 10, title: '饮水' }, unit: unit('太阳村镇'), dueOn: '2022-07-01' }),
    asking('甲', { item: { id: ID, seq: 2, title: '改造' }, dueOn: '2022-08-01', state: 'answered' }),
    asking('丙', { item: { id: ID, seq: 2, title: '改造' }, dueOn: '2022-06-01', overdue: true }),
  ];
  const sorted = (search: Parameters<typeof askingsAsked>[1]) =>
    askingsAsked(rows, search, any).map(({ what }) => what);
  expect(sorted({})).toEqual(['乙', '甲', '丙']);
  expect(sorted({ sort: 'item' })).toEqual(['丙', '甲', '乙']);
  expect(sorted({ sort: 'unit' })).toEqual(['丙', '甲', '乙']);
  expect(sorted({ sort: 'due', down: true })).toEqual(['甲', '乙', '丙']);
  expect(sorted({ sort: 'standing' })).toEqual(['丙', '乙', '甲']);
});
