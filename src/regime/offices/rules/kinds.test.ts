import { expect, test } from 'vitest';
import { kindNamed } from './kinds.js';

test('the end of a full name says what kind of unit it is; a name that says nothing is left to a person', () => {
  expect(
    ['太阳村镇', '河西街道', '区民政局', '区社区卫生服务中心', '某某城投公司', '区残联', '金太阳'].map(kindNamed),
  ).toEqual(['town', 'subdistrict', 'department', 'public-institution', 'enterprise', 'people-organisation', null]);
});
