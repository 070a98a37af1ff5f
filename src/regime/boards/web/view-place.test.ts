import { expect, test } from 'vitest';
import { viewPlaces } from '../rules/saved-view.js';
import { filterIn, viewPlaceAt } from './view-place.js';

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
  expect(filterIn('?q=%E8%A1%97&light=red&cursor=abc')).toBe(filterIn('?light=red&q=街'));
  expect(filterIn('?cursor=abc')).toBe('');
});
