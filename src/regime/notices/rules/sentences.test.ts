import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf, sentencesOf } from './sentences.js';

const words = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text);

test('a paragraph parts at its full stops, not inside quotation marks or brackets', () => {
  expect(words(sentencesOf('一、加强领导。各单位要报送（逾期不报的，予以通报。）材料；“不缺项。不漏项”！'))).toEqual([
    '一、加强领导',
    '各单位要报送（逾期不报的，予以通报。）材料',
    '“不缺项。不漏项”',
  ]);
});

test('a sentence parts at its commas, not in a number and not at 、', () => {
  const [sentence] = sentencesOf('投资1,200万元，改造道路、管网（含支管，共3条），年底完工');
  expect(words(sentence ? clausesOf(sentence) : [])).toEqual([
    '投资1,200万元',
    '改造道路、管网（含支管，共3条）',
    '年底完工',
  ]);
});

test('a bracket that was never closed holds nothing together', () => {
  expect(words(sentencesOf('（一、加强领导。各单位要报送。'))).toEqual(['（一、加强领导', '各单位要报送']);
});

test('every piece stands in the text where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'各单位要。，；（）“”\n 1,2') }), (text) => {
      for (const sentence of sentencesOf(text)) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        for (const clause of clausesOf(sentence)) expect(text.slice(clause.start, clause.end)).toBe(clause.text);
      }
    }),
  );
});
