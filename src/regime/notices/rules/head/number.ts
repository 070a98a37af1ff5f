import type { Day } from '../../../../kernel/day.js';
import type { Asked } from '../asking.js';
import { type PageParagraph, part, type Passage } from '../page.js';
import { labelled } from './labels.js';

/** A number that no title is near stands in the first lines. */
const HEAD_LINES = 15;
/** What a lost character leaves behind. */
export const LOST = /[□■�×＊*?？]/u;

/** 柳南政办〔2022〕10号, also with brackets and digits that a website has hurt. */
export const NUMBER =
  /[一-鿿]{1,14}\s*[〔[［(（【﹝﹙]\s*[\d〇○零一二三四五六七八九Oo□■�×?？ ]{2,8}\s*[〕\]］)）】﹞﹚]\s*第?\s*[\dOo□■�×?？]{1,5}\s*号/u;

/**
 * The document's own number: the one on a line of its own next to the title. A saved page may say another in its
 * labels (文号：…): then the paper's own is taken and a person is asked.
 */
export function readNumber(
  paragraphs: readonly PageParagraph[],
  title: { readonly first: number; readonly last: number } | undefined,
  asked: Asked[],
): Passage | undefined {
  const near = title ? paragraphs.slice(0, title.last + 3) : paragraphs.slice(0, HEAD_LINES);
  const distance = (paragraph: PageParagraph): number => Math.abs(paragraphs.indexOf(paragraph) - (title?.first ?? 0));
  const own = near
    .filter(({ text }) => isOwnNumber(text))
    .sort((one, other) => distance(one) - distance(other))
    .map(numberIn)[0];
  const stated = labelled(paragraphs, /^(?:发文字号|发文文号|文件编号|文件字号|文号|字号)$/u);
  const label = stated && NUMBER.test(stated.text) ? numberIn(stated) : undefined;
  if (own && label && plain(own.text) !== plain(label.text))
    asked.push({ code: 'damaged-text', about: '/notice/number', params: { text: own.text, other: label.text } });
  return own ?? label;
}

const plain = (number: string): string =>
  number
    .replace(/\s/gu, '')
    .replace(/[[［(（【﹝]/gu, '〔')
    .replace(/[\]］)）】﹞]/gu, '〕');
/** Says whether a line is a document number and nothing else but its signer or its day. */
export const isOwnNumber = (text: string): boolean => {
  const match = NUMBER.exec(text);
  const around = match ? text.replace(match[0], '') : text;
  return (
    match !== null &&
    !/关于|根据|《/u.test(around) &&
    /^[（(]?\s*(?:签发人.*|20\d\d年.{3,6}日)?\s*[）)]?$/u.test(around.trim())
  );
};
function numberIn(passage: Passage): Passage {
  const match = NUMBER.exec(passage.text);
  return match ? part(passage, match.index, match.index + match[0].length) : passage;
}

/** A number whose year is hurt, or is not the year of the signature, is asked. */
export function checkNumber(number: Passage, issuedOn: Day | undefined, asked: Asked[]): void {
  const year = /[〔[［(（【﹝﹙]\s*(.*?)\s*[〕\]］)）】﹞﹚]/u.exec(number.text)?.[1] ?? '';
  const whole = /^(?:19|20)\d\d$/u.test(year) && !LOST.test(number.text) && !/[Oo]/u.test(number.text);
  const fits = issuedOn === undefined || !whole || Math.abs(Number(year) - Number(issuedOn.slice(0, 4))) === 0;
  if ((!whole || !fits) && !asked.some(({ about }) => about === '/notice/number'))
    asked.push({
      code: 'damaged-text',
      about: '/notice/number',
      params: { text: number.text, ...(issuedOn && { other: issuedOn }) },
    });
}
