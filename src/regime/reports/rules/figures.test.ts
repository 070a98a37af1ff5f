import { expect, test } from 'vitest';
import { figureIn } from './figures.js';

test('a figure is read as people write it, with commas, in full width, with its own unit behind it', () => {
  const read = (written: string, unit = '平方米') => figureIn(written, unit);
  expect(['359', '1,198.10', '３５９', ' 359 平方米', '１，１９８'].map((written) => read(written))).toEqual([
    359, 1198.1, 359, 359, 1198,
  ]);
  expect(read('120㎡', '㎡')).toBe(120);
  expect(read('  ')).toBeNull();
});

test('what is no figure, or one of another unit, is none: nothing is guessed', () => {
  for (const written of ['一千', '3.', '约359', '359户', '-3', '1.2.3', '12万'])
    expect(figureIn(written, '平方米'), written).toBeUndefined();
});
