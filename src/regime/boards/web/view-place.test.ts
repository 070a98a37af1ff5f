import { expect, test } from 'vitest';
import { viewPlaces } from '../rules/saved-view.js';
import { filterIn, opened, viewPlaceAt } from './view-place.js';

test('a list is the same list in every year, and a page within it is another', () => {
  expect(viewPlaceAt('/programmes/2022')).toBe('board');
  expect(viewPlaceAt('/programmes/2023')).toBe('board');
  expect(viewPlaceAt('/programmes/2022/outstanding')).toBeUndefined();
  expect(viewPlaceAt('/units/1')).toBeUndefined();
  const paths = ['', '/plans', '/reports', '/reports/quarters', '/stocktake', '/askings', '/days'].map(
    (end) => `/programmes/1${end}`,
  );
  const all = [...paths, '/units', '/people', '/portfolios', '/ledger'].map(viewPlaceAt);
  expect(all).toEqual(viewPlaces);
});

test('the same filter is the same view, in whatever order it was put together and wherever in it somebody was', () => {
  expect(filterIn('?q=%E8%A1%97&light=red&cursor=abc', 'board')).toBe(filterIn('?light=red&q=街', 'board'));
  expect(filterIn('?cursor=abc', 'board')).toBe('');
});

test('a view of the filings holds for every quarter, and leaves the one that is looked at; of the year’s board a quarter is a filter', () => {
  expect(filterIn('?period=2022Q2&show=late', 'reports')).toBe('show=late');
  expect(filterIn('?period=2022Q2', 'reports')).toBe('');
  expect(opened('show=late', { search: '?period=2022Q3&q=x', place: 'reports' })).toBe('show=late&period=2022Q3');
  expect(opened('show=late', { search: '?q=x', place: 'reports' })).toBe('show=late');
  expect(filterIn('?period=2022Q2', 'quarters')).toBe('period=2022Q2');
  expect(opened('show=late', { search: '?period=2022Q3', place: 'quarters' })).toBe('show=late');
});
