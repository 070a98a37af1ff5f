import type { Day } from '../../../kernel/day.js';
import type { Asked } from './asking.js';
import { readDay } from './days.js';
import { readAttachments, splitAddress } from './head/lists.js';
import type { PageParagraph, Passage } from './page.js';
import { part, placeOf } from './page.js';
import { isUnitName } from './unit-names.js';

/** The parts of an official document that stand round its body (GB/T 9704-2012, 7.2 to 7.4), each with its place. */
export interface Head {
  readonly number: Passage | undefined;
  readonly title: Passage | undefined;
  readonly issuer: Passage | undefined;
  readonly issuedOn: Day | undefined;
  readonly date: Passage | undefined;
  readonly addressees: readonly Passage[];
  readonly attachments: readonly Passage[];
  /** The programme year, or undefined where nothing says one. */
  readonly year: number | undefined;
  /** The paragraphs between the addressees and the signature: the notice's own sentences. */
  readonly body: readonly PageParagraph[];
  /** What stands under the signature: annexes in words, which may lay down duties too, and the imprint, which does not. */
  readonly annexes: readonly PageParagraph[];
  readonly asked: readonly Asked[];
}

/** What a lost character leaves behind. */
const LOST = /[□■�×＊*?？]/u;
const SECRET = /^(?:密级[：:]?)?\s*(?:绝密|机密|秘密)\s*(?:[★☆].*|（.*）)?$|(?:绝密|机密|秘密)\s*[★☆]/u;
/** The marks of secrecy stand in the first lines (GB/T 9704 7.2.2); a title may come after them. */
const HEAD_LINES = 15;

/** Says whether a paper bears a mark of secrecy in its head: such a paper is refused and leaves no copy (point 13). */
export const bearsSecrecyMark = (lines: readonly string[]): boolean =>
  lines.slice(0, HEAD_LINES).some((line) => SECRET.test(line.replace(/\s/gu, '')));

const KIND = '(?:通知|意见|方案|通报|函|公告|决定|批复|计划|安排|要点|纪要|公报)';
const TITLE = new RegExp(`(?:关于|印发|下达|公布|转发|分解|做好|开展|实施).{2,}${KIND}(?:[（(].{1,20}[）)])?$`, 'u');
const TITLE_LINES = 3;
/** The line that opens an annex (GB/T 9704 7.3.5). */
const ANNEX = /^附件\s*[一二三四五六七八九十\d]*\s*$|^附\s*表/u;
/** What stands under a signature (GB/T 9704 7.4). */
const IMPRINT =
  /^(?:抄送|主送|印发|[（(]此件|分送)|^(?:填报|填表|报送|报表)(?:单位|部门|人|时间|日期)(?:[（(][^（()）]*[）)])?\s*[：:]/u;
const LABELLED = /^[一-鿿]{2,6}[：:]/u;

export function readHead(paragraphs: readonly PageParagraph[]): Head {
  const asked: Asked[] = [];
  const title = readTitle(paragraphs);
  const titleEnd = title?.last ?? -1;
  const number = readNumber(paragraphs, title, asked);
  const addressed = paragraphs.findIndex(
    ({ text }, index) => index > titleEnd && index <= titleEnd + 4 && isAddress(text),
  );
  const from = Math.max(titleEnd, addressed) + 1;
  const signature = readSignature(paragraphs, from, asked);
  const annexFrom = paragraphs.findIndex(({ text }, index) => index >= from && ANNEX.test(text));
  const ends = [signature?.from, annexFrom < 0 ? undefined : annexFrom].filter((end) => end !== undefined);
  const end = ends.length > 0 ? Math.min(...ends) : paragraphs.length;
  const listFrom = paragraphs.findIndex(
    ({ text }, index) => index >= from && index < end && /^附件\s*[一二三四五六七八九十\d]*\s*[：:]/u.test(text),
  );
  const attachments = listFrom < 0 ? [] : readAttachments(paragraphs.slice(listFrom, end));
  const address = paragraphs[addressed];
  const issuedOn = signature?.on ?? labelledDay(paragraphs);
  const year = readYear(title?.passage, [...attachments, ...(number ? [number] : [])], paragraphs, issuedOn, asked);
  if (number) checkNumber(number, issuedOn, asked);
  if (!issuedOn && !signature?.damaged && title)
    asked.push({ code: 'no-date', about: '/notice/issuedOn', params: { what: '成文日期' } });
  return {
    number,
    title: title?.passage,
    issuer: signature?.issuer ?? labelled(paragraphs, /^发文(?:机关|单位)$/u),
    issuedOn,
    date: signature?.date,
    addressees: address ? splitAddress(address) : [],
    attachments,
    year,
    body: paragraphs.slice(from, listFrom < 0 ? end : listFrom),
    annexes: paragraphs.slice(end).filter(({ text }) => !IMPRINT.test(text)),
    asked,
  };
}

interface Title {
  readonly passage: Passage;
  readonly first: number;
  readonly last: number;
}

/** The title: one to three lines that end in the kind of document. The organ's line directly above belongs to it. */
function readTitle(paragraphs: readonly PageParagraph[]): Title | undefined {
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
  return found.find(({ last }) => paragraphs.slice(last + 1, last + 4).some(({ text }) => isAddress(text))) ?? found[0];
}

const mayBeTitle = (text: string): boolean =>
  !/[。；！]|[：:]$|[>›»|]/u.test(text) && !LABELLED.test(text) && !NUMBER.test(text);
const isAddress = (text: string): boolean =>
  /[：:]$/u.test(text) && !/[。；]|^附件|如下[：:]$|^[一二三四五六七八九十]+、/u.test(text) && text.length >= 3;

const NUMBER =
  /[一-鿿]{1,14}\s*[〔[［(（【﹝﹙]\s*[\d〇○零一二三四五六七八九Oo□■�×?？ ]{2,8}\s*[〕\]］)）】﹞﹚]\s*第?\s*[\dOo□■�×?？]{1,5}\s*号/u;

/**
 * The document's own number: the one on a line of its own next to the title. A saved page may say another in its
 * labels (文号：…): then the paper's own is taken and a person is asked.
 */
function readNumber(
  paragraphs: readonly PageParagraph[],
  title: Title | undefined,
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
const isOwnNumber = (text: string): boolean => {
  const match = NUMBER.exec(text);
  const around = match ? text.replace(match[0], '') : text;
  return (
    match !== null &&
    !/关于|根据|《/u.test(around) &&
    /^[（(]?[）)]?\s*(?:签发人.*|20\d\d年.*日)?$/u.test(around.trim())
  );
};
function numberIn(passage: Passage): Passage {
  const match = NUMBER.exec(passage.text);
  return match ? part(passage, match.index, match.index + match[0].length) : passage;
}

function checkNumber(number: Passage, issuedOn: Day | undefined, asked: Asked[]): void {
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

/** 由 label: 发文机关：柳南区人民政府办公室 on a page that a website has saved. */
function labelled(paragraphs: readonly PageParagraph[], label: RegExp): Passage | undefined {
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(/[【[]?([一-鿿]{2,6})[\]】]?\s*[：:]\s*(\S+)/gu)) {
      if (!label.test(match[1] ?? '') || match[2] === undefined) continue;
      const at = match.index + match[0].lastIndexOf(match[2]);
      return part(paragraph, at, at + match[2].length);
    }
  }
  return undefined;
}

/** 成文日期 in the labels of a page is the day of signature by another name; 发布日期 is not. */
function labelledDay(paragraphs: readonly PageParagraph[]): Day | undefined {
  const stated = labelled(paragraphs, /^成文日期$/u);
  return stated && readDay(stated.text);
}

interface Signature {
  readonly issuer: Passage | undefined;
  readonly date: Passage | undefined;
  readonly on: Day | undefined;
  readonly damaged: boolean;
  /** The first paragraph that no longer belongs to the body. */
  readonly from: number;
}

const DATE_LINE =
  /^[（(]?(?<day>[\d〇○零一二三四五六七八九十Oo□■�×?？*＊]{2,5}\s*年\s*[\d〇零一二三四五六七八九十□■�×?？*＊]{1,3}\s*月\s*[\d〇零一二三四五六七八九十廿□■�×?？*＊]{1,3}\s*日)[）)]?$/u;

/** The signature: a date on a line of its own under the name of whoever signs. */
function readSignature(paragraphs: readonly PageParagraph[], from: number, asked: Asked[]): Signature | undefined {
  const candidates = paragraphs.flatMap((paragraph, index) => {
    if (index < from) return [];
    const gap = /^(.*[一-鿿])\s*((?:\d{2,4}|[二一][〇○零一二三四五六七八九]{3})\s*年.{1,8}日)$/u.exec(paragraph.text);
    const inline = gap?.[1] !== undefined && isUnitName(gap[1]) ? gap : undefined;
    const day = inline?.[2] ?? DATE_LINE.exec(paragraph.text)?.groups?.['day'];
    if (day === undefined) return [];
    const names = inline ? [part(paragraph, 0, (inline[1] ?? '').length)] : signersAbove(paragraphs, index);
    return [{ day, date: placeOf(day, paragraph), names, index }];
  });
  const found = candidates.find(({ names }) => names.length > 0) ?? candidates[0];
  if (!found) return undated(paragraphs, from);
  const on = LOST.test(found.day) ? undefined : readDay(found.day);
  if (!on) asked.push({ code: 'damaged-text', about: '/notice/issuedOn', params: { text: found.day } });
  const [first] = found.names;
  const last = found.names.at(-1);
  const issuer =
    first && last
      ? { text: found.names.map(({ text }) => text).join('、'), start: first.start, end: last.end }
      : undefined;
  return { issuer, date: found.date, on, damaged: !on, from: found.index - (found.names.length || 0) };
}

/** A signature that has lost its date: the name of a unit alone, on the last line before the annex. */
function undated(paragraphs: readonly PageParagraph[], from: number): Signature | undefined {
  const annex = paragraphs.findIndex(({ text }, index) => index >= from && (ANNEX.test(text) || IMPRINT.test(text)));
  const index = annex < 0 ? paragraphs.length : annex;
  const names = signersAbove(paragraphs, index);
  const [first] = names;
  return first && index - names.length > from
    ? { issuer: first, date: undefined, on: undefined, damaged: false, from: index - names.length }
    : undefined;
}

function signersAbove(paragraphs: readonly PageParagraph[], index: number): Passage[] {
  const names: Passage[] = [];
  for (let above = index - 1; above >= 0; above -= 1) {
    const paragraph = paragraphs[above];
    if (!paragraph || !isUnitName(paragraph.text) || paragraph.text.length > 30 || names.length === 3) break;
    names.unshift(paragraph);
  }
  return names;
}

const YEAR = /(?:^|[^\d])((?:19|20)\d\d)\s*(?:年|[〕\]］)）】]\s*第?\d+\s*号)/u;
const DAMAGED_YEAR = /(?:^|[^\d])((?=[\dOo]*[Oo□�?？×])[\dOo□�?？×]{4}|\d{3}|\d{5})\s*年/u;

/** The programme year: the title's, else the annex's, the number's, the signature's. */
function readYear(
  title: Passage | undefined,
  others: readonly Passage[],
  paragraphs: readonly PageParagraph[],
  issuedOn: Day | undefined,
  asked: Asked[],
): number | undefined {
  const damaged = title && DAMAGED_YEAR.exec(title.text)?.[1];
  if (damaged) asked.push({ code: 'damaged-text', about: '/notice/title', params: { text: damaged } });
  const said = [title, ...others, ...(title ? [] : paragraphs.slice(0, HEAD_LINES))].flatMap((passage) => {
    const year = passage && (YEAR.exec(passage.text)?.[1] ?? chineseYear(passage.text));
    return year ? [Number(year)] : [];
  });
  return said[0] ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : undefined);
}

function chineseYear(text: string): string | undefined {
  const digits = /([一二][〇○零九]?[〇○零一二三四五六七八九]{2,3})年/u.exec(text)?.[1];
  const day = digits?.length === 4 ? readDay(`${digits}年一月一日`) : undefined;
  return day?.slice(0, 4);
}
