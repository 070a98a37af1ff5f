import { type PageParagraph, type Passage } from '../page.js';
import { isUnitName } from '../unit-names.js';
import { NUMBER } from './number.js';

/** A title that names no business stands in the first lines. */
const HEAD_LINES = 15;
const KIND = '(?:通知|意见|方案|通报|函|公告|决定|批复|计划|安排|要点|纪要|公报)';
const TITLE = new RegExp(`(?:关于|印发|下达|公布|转发|分解|做好|开展|实施).{2,}${KIND}(?:[（(].{1,20}[）)])?$`, 'u');
/** A title that names no business, only its kind: 督查通知. */
const BARE_TITLE = new RegExp(`^[\\u4e00-\\u9fff]{0,8}${KIND}$`, 'u');
/** A line of labels on a saved page: 发布机关：… */
const LABELLED = /^[一-鿿]{2,6}[：:]/u;
const TITLE_LINES = 3;

/** The title with the places of its lines among the paragraphs. */
export interface Title {
  readonly passage: Passage;
  readonly first: number;
  readonly last: number;
}

/** The title: one to three lines that end in the kind of document. The organ's line directly above belongs to it. */
export function readTitle(paragraphs: readonly PageParagraph[]): Title | undefined {
  const found: Title[] = [];
  for (let first = 0; first < paragraphs.length; first += 1) {
    for (let count = 1; count <= TITLE_LINES; count += 1) {
      const lines = paragraphs.slice(first, first + count);
      const text = lines.map((line) => line.text).join('');
      if (lines.length < count || lines.some((line) => !mayBeTitle(line.text)) || text.length > 150) break;
      if (!TITLE.test(text)) continue;
      const organ = paragraphs[first - 1];
      const withOrgan =
        organ !== undefined && text.startsWith('关于') && isUnitName(organ.text) && mayBeTitle(organ.text);
      const start = withOrgan ? organ : lines[0];
      const last = lines.at(-1);
      if (!start || !last) break;
      const whole = withOrgan ? organ.text + text : text;
      found.push({
        passage: { text: whole, start: start.start, end: last.end },
        first: withOrgan ? first - 1 : first,
        last: first + count - 1,
      });
      break;
    }
  }
  // A saved page says its title several times (in the window, in the path, above the text): the one above the addressees is meant.
  return (
    found.find(({ last }) => paragraphs.slice(last + 1, last + 4).some(({ text }) => isAddress(text))) ??
    found[0] ??
    bareTitle(paragraphs)
  );
}

function bareTitle(paragraphs: readonly PageParagraph[]): Title | undefined {
  const at = paragraphs.slice(0, HEAD_LINES).findIndex(({ text }) => BARE_TITLE.test(text));
  const [organ, line] = [paragraphs[at - 1], paragraphs[at]];
  if (!line) return undefined;
  if (!organ || !isUnitName(organ.text)) return { passage: line, first: at, last: at };
  return { passage: { text: organ.text + line.text, start: organ.start, end: line.end }, first: at - 1, last: at };
}

const mayBeTitle = (text: string): boolean =>
  !/[。；！]|[：:]$|[>›»|]/u.test(text) && !LABELLED.test(text) && !NUMBER.test(text);
/** Says whether a line addresses somebody: 各镇人民政府，区政府各部门： */
export const isAddress = (text: string): boolean =>
  /[：:]$/u.test(text) && !/[。；]|^附件|如下[：:]$|^[一二三四五六七八九十]+、/u.test(text) && text.length >= 3;
