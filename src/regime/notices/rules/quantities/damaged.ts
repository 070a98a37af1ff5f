import { MAGNITUDE, UNIT } from './units.js';

/** A figure that lost signs on its way (120□户, 1?0户, 4�00个, ××户), as found, with its place. */
interface Damage {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** What stands where a sign was lost: empty boxes, U+FFFD, the private use area of a font nobody has. */
const LOST = '[□▢■▯▒▇█\\uFFFD\\uE000-\\uF8FF]';
/** Signs that stand for a lost digit only beside another digit: elsewhere they ask, sum or hide a name. */
const MAYBE_LOST = '[?？*＊_＿]';
const DIGIT = '[0-9０-９]';
const AFTER = `(?:[年月日号]|[余多]?${MAGNITUDE}?[余多]?\\s?(?:${UNIT})|${MAGNITUDE}(?![\\u4e00-\\u9fff])|(?=[^\\u4e00-\\u9fffA-Za-z]|$))`;
const LIMITED = '(?:不少于|不低于|不超过|不高于|至少|约|达到|户数为|数量为|面积为|总数为|共计)';

/** No figure of a notice is longer; bounded, so that a page of empty boxes costs no more than a page of text. */
const RUN = 12;

const DAMAGED: readonly RegExp[] = [
  // Beside a digit: 120□户, 4�00个, 2.□万亩, 15?0座.
  new RegExp(
    `(?<!${DIGIT})${DIGIT}[\\d０-９.,．]{0,${RUN}}(?:${LOST}|${MAYBE_LOST}){1,${RUN}}[\\d０-９.．]{0,${RUN}}${AFTER}`,
    'gu',
  ),
  new RegExp(`(?:${LOST}|(?<![吗呢否么\\s]|^)${MAYBE_LOST}){1,${RUN}}${DIGIT}[\\d０-９.．]{0,${RUN}}${AFTER}`, 'gu'),
  // Nothing left of the digits: 农贸市场□家, ××户, XX个.
  new RegExp(
    `(?:${LOST}{1,${RUN}}|[×xX＊*]{2,${RUN}}|○{2,${RUN}}|_{2,${RUN}}|＿{2,${RUN}})\\s?${MAGNITUDE}?(?:${UNIT})(?![\\u4e00-\\u9fff]{2})`,
    'gu',
  ),
  // A letter where a digit was: 1O0户, l20户.
  new RegExp(
    `(?<![A-Za-z0-9])(?:${DIGIT}{1,${RUN}}[OoIl]{1,3}\\d{0,${RUN}}|[OoIl]{1,3}${DIGIT}{1,${RUN}})${MAGNITUDE}?(?=[\\u4e00-\\u9fff㎡%])(?:${UNIT})`,
    'gu',
  ),
  // A gap within a figure, 12 0户, or a point that came twice or alone: 9962..54, 9962. 54.
  new RegExp(
    `(?<![A-Za-z\\d.年月日])${DIGIT}{1,3} ${DIGIT}{1,3}(?: ${DIGIT}{3}){0,3}(?:\\.\\d{1,6})?${MAGNITUDE}?\\s?(?:${UNIT})`,
    'gu',
  ),
  new RegExp(
    `(?<!${DIGIT})${DIGIT}{1,${RUN}}(?:\\.{2,3}|\\. (?=\\d)| \\.)\\d{1,${RUN}}\\s?${MAGNITUDE}?(?:${UNIT})`,
    'gu',
  ),
  new RegExp(`(?<![\\d,])\\d{1,3},(?!\\d{3}(?!\\d))\\d{1,6}\\s?${MAGNITUDE}?(?:${UNIT})`, 'gu'),
  // The figure is gone and its unit stands alone: 改造户数为户, 达到%以上.
  new RegExp(
    `${LIMITED}\\s?(?:${MAGNITUDE}\\s?)?(?:户|个|栋|张|所|座|处|套|平方米|㎡|公里|米|%|％|万元|人次|名)(?=以上|左右|[，。；、,;）)]|$)`,
    'gu',
  ),
];

/** Han characters before a damage that tell a person where it stands. */
const CONTEXT = /[\u4e00-\u9fff“”]{0,8}$/u;

/** Every damaged figure, and any other place where a sign of the text is lost. */
export function findDamage(text: string): readonly Damage[] {
  const found = DAMAGED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      written,
      start: index,
      end: index + written.length,
    })),
  );
  for (const { index } of text.matchAll(/\uFFFD+/gu)) found.push(wordAround(text, index));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((damage) => {
    if (damage.start < end) return false;
    end = damage.end;
    return true;
  });
}

/** The damage with the words before it, as it is shown to the person who is asked. */
export const shownDamage = (text: string, { start, end }: Damage): string =>
  (CONTEXT.exec(text.slice(0, start))?.[0] ?? '') + text.slice(start, end);

function wordAround(text: string, at: number): Damage {
  const before = /[^，。；、：\s]{0,4}$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^[^，。；、：\s]{0,5}/u.exec(text.slice(at))?.[0].length ?? 1;
  return { written: text.slice(at - before, at + after), start: at - before, end: at + after };
}
