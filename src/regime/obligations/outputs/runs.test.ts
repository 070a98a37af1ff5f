import { expect, test } from 'vitest';
import { runsOf } from './runs.js';

test('items that follow one another are named as a stretch, others one by one', () => {
  expect(runsOf(['1', '2', '3', '5'], '—')).toEqual(['1—3', '5']);
  expect(runsOf(['4', '5'], '—')).toEqual(['4', '5']);
  expect(runsOf(['3-1', '3-2', '3-3', '4'], '—')).toEqual(['3-1', '3-2', '3-3', '4']);
  expect(runsOf(['8', '9', '10', '2', '3'], '—')).toEqual(['8—10', '2', '3']);
  expect(runsOf([], '—')).toEqual([]);
});
