import { expect, test } from 'vitest';
import { initialsOf } from '../../regime/offices/queries.initials.js';
import { type Place, placesFound } from './palette.js';

const place = (kind: Place['kind'], name: string, note = ''): Place => ({ id: name, kind, name, note });
const PLACES = [
  place('person', '民某', '联络员'),
  place('unit', '区民政局', '部门'),
  place('item', '5　柳石街道为老服务中心', '区民政局'),
  place('page', '人员'),
  place('duty', '报送进展情况（第二季度）', '区民政局'),
];
const names = (typed: string, initials?: (text: string) => string, most = 10) =>
  placesFound(PLACES, typed, initials, most).map(({ name }) => name);

test('a place is found by characters or initials, its beginning before its middle, its name before its note', () => {
  expect(names('民')).toEqual(['民某', '区民政局', '5　柳石街道为老服务中心', '报送进展情况（第二季度）']);
  expect(names('qmzj', initialsOf)).toEqual(['区民政局', '5　柳石街道为老服务中心', '报送进展情况（第二季度）']);
  expect(names('QMZJ', initialsOf, 1)).toEqual(['区民政局']);
  expect(names('没有')).toEqual([]);
});

test('before anything is typed the pages are offered; before initials are loaded letters find names alone', () => {
  expect(names('')).toEqual(['人员']);
  expect(names('qmzj')).toEqual([]);
});
