import { expect, test } from 'vitest';
import { finder } from './finding.js';

const initials = (text: string): string => text.replace('为老服务中心', 'wlfwzx');

test('what is typed is found in the characters of a text, however it is written, and nothing typed finds all', () => {
  expect(finder('  GDP ', undefined)('gdp增长')).toBe(true);
  expect(finder('服务', undefined)('柳石街道为老服务中心')).toBe(true);
  expect(finder('服务', undefined)('饮水')).toBe(false);
  expect(finder('', undefined)('饮水')).toBe(true);
  expect(finder(undefined, initials)('饮水')).toBe(true);
});

test('letters are looked for in the initials too, once they are loaded; characters never are', () => {
  expect(finder('WLFW', initials)('柳石街道为老服务中心')).toBe(true);
  expect(finder('wlfw', undefined)('柳石街道为老服务中心')).toBe(false);
  expect(finder('为老', () => '为老')('饮水')).toBe(false);
});
