import { expect, test } from 'vitest';
import { finder } from '../../../kernel/finding.js';
import { initialsOf } from '../../offices/queries.initials.js';
import type { FilingRow } from '../contract.js';
import { filingsAsked, hasNotReported } from './filing-rows.js';

const row = (name: string, more: Partial<FilingRow>): FilingRow => ({
  ...{ obligationId: name, unit: { id: name, name }, state: 'missing', opensOn: '2022-06-20', writtenOn: '2022-07-05' },
  ...{ dueOn: '2022-07-05', overdue: false, metOn: null, late: null, counts: null, receivedBy: null, sections: [] },
  ...more,
});

const any = () => true;
const left = (
  rows: readonly FilingRow[],
  search: Parameters<typeof filingsAsked>[1],
  finds: (text: string) => boolean = any,
) => filingsAsked(rows, search, finds).map(({ obligationId }) => obligationId);

test('who has not reported stands first, and among them whoever is overdue', () => {
  const rows = [
    row('accepted', { state: 'accepted', metOn: '2022-07-01', late: false }),
    row('begun', { state: 'begun' }),
    row('submitted', { state: 'submitted', metOn: '2022-07-04', late: false }),
    row('late', { state: 'begun', overdue: true }),
    row('missing', {}),
  ];
  expect(left(rows, {})).toEqual(['late', 'missing', 'begun', 'submitted', 'accepted']);
  expect(left(rows, { down: true })).toEqual(['accepted', 'submitted', 'begun', 'missing', 'late']);
});

test('a letter that came and is still to be typed has been reported', () => {
  expect(hasNotReported(row('paper', { state: 'begun', metOn: '2022-07-04', late: false }))).toBe(false);
  expect(hasNotReported(row('begun', { state: 'begun' }))).toBe(true);
});

const section = (title: string): FilingRow['sections'][number] => ({
  ...{ taskId: title, item: { id: title, seq: 1, title }, state: 'draft', edition: 1, light: null },
});
const quarter = [
  row('区民政局', { overdue: true, sections: [section('为老服务中心')] }),
  row('区教育局', { state: 'begun' }),
  row('太阳村镇', { state: 'received', metOn: '2022-07-05', late: false }),
  row('区卫生健康局', { state: 'accepted', metOn: '2022-07-08', late: true, sections: [section('社区医院')] }),
  row('区农业农村局', { state: 'returned', metOn: '2022-07-02', late: false }),
];

test('the filings are narrowed to who has not reported, is overdue, came late, or stands somewhere, and to a unit', () => {
  expect(left(quarter, { show: 'not-reported' })).toEqual(['区民政局', '区教育局']);
  expect(left(quarter, { show: 'overdue' })).toEqual(['区民政局']);
  expect(left(quarter, { show: 'late' })).toEqual(['区卫生健康局']);
  expect(left(quarter, { show: 'on-time' })).toEqual(['太阳村镇', '区农业农村局']);
  expect(left(quarter, { show: 'returned' })).toEqual(['区农业农村局']);
  expect(left(quarter, { unit: '区教育局' })).toEqual(['区教育局']);
});

test('a filing is found by its unit and by any of its items, in characters or initials', () => {
  expect(left(quarter, {}, finder('教育', undefined))).toEqual(['区教育局']);
  expect(left(quarter, {}, finder('sqyy', initialsOf))).toEqual(['区卫生健康局']);
  expect(left(quarter, {}, finder('为老', initialsOf))).toEqual(['区民政局']);
});

test('a heading sorts: by unit as dictionaries do, by the day it came with what has not come last', () => {
  expect(left(quarter, { sort: 'came' }).slice(0, 3)).toEqual(['区农业农村局', '太阳村镇', '区卫生健康局']);
  expect(left(quarter, { sort: 'unit' })).toEqual(['区教育局', '区民政局', '区农业农村局', '区卫生健康局', '太阳村镇']);
});
