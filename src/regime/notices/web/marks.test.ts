import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, linesOf, type Mark } from './marks.js';

const mark = (from: number, to: number, label: string, kind: Mark['kind'] = 'value'): Mark => ({
  span: [from, to],
  kind,
  label,
  target: label,
});

test('a document is shown whole, whatever is marked in it', () => {
  const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.stringMatching(/^[一-龥a-z㎡𠀀\n]{0,60}$/u), fc.array(span), (text, spans) => {
      const marks = spans.map(([from, length], at) => mark(from, from + length, String(at)));
      const shown = linesOf(text).map((line) =>
        cut(line, marks)
          .map((piece) => piece.text)
          .join(''),
      );
      expect(shown.join('\n')).toBe(text);
    }),
  );
});

test('what is asked shows inside a value that was read, and each label stands once', () => {
  const [line] = linesOf('长龙村产业及人饮用水');
  const pieces = line ? cut(line, [mark(0, 10, '2'), mark(3, 5, '问2', 'ask')]) : [];
  expect(pieces.map(({ text, mark: of, last }) => [text, of?.label, last])).toEqual([
    ['长龙村', '2', undefined],
    ['产业', '问2', true],
    ['及人饮用水', '2', true],
  ]);
});

test('of two duties in one clause the shorter one is marked in its own words', () => {
  const [line] = linesOf('年初公布项目，年终公布办理结果');
  const pieces = line ? cut(line, [mark(0, 15, '5'), mark(0, 6, '4')]) : [];
  expect(pieces.map(({ text, mark: of }) => [text, of?.label])).toEqual([
    ['年初公布项目', '4'],
    ['，年终公布办理结果', '5'],
  ]);
});
