import type { Day } from '../../../kernel/day.js';
import type { Asked } from './asking.js';
import { readDay } from './days.js';
import { labelled } from './head/labels.js';
import { readAttachments, splitAddress } from './head/lists.js';
import { checkNumber, isOwnNumber, LOST, readNumber } from './head/number.js';
import { isAddress, readTitle } from './head/title.js';
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

/** A title, or at least a year, stands in the first lines. */
const HEAD_LINES = 15;

/** The line that opens an annex (GB/T 9704 7.3.5). */
const ANNEX = /^附件\s*[一二三四五六七八九十\d]*\s*$|^附\s*表/u;
/** What stands under a signature (GB/T 9704 7.4). */
const IMPRINT = /^(?:抄送|主送|印发|[（(]此件|分送)/u;
/** Lines of a form to be filled in: who fills it, who may be telephoned. */
const FORM =
  /^(?:填报|填表|制表|报送|审核|联系)(?:单位|部门|人|时间|日期|电话)(?:[（(][^（()）]*[）)])?\s*[：:][^。；]*$/u;

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
  const issuedOn = signature?.on ?? labelledDay(paragraphs) ?? dayBesideNumber(paragraphs, number);
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
    body: paragraphs.slice(from, listFrom < 0 ? end : listFrom).filter(({ text }) => !FORM.test(text)),
    annexes: paragraphs.slice(end).filter(({ text }) => !IMPRINT.test(text) && !FORM.test(text)),
    asked,
  };
}

/** 成文日期 in the labels of a page is the day of signature by another name; 发布日期 is not. */
function labelledDay(paragraphs: readonly PageParagraph[]): Day | undefined {
  const stated = labelled(paragraphs, /^成文日期$/u);
  return stated && readDay(stated.text);
}

/** （怀政办字〔2022〕25号 2022年4月2日): under a title the day stands beside the number, in place of a signature. */
function dayBesideNumber(paragraphs: readonly PageParagraph[], number: Passage | undefined): Day | undefined {
  const line = number && paragraphs.find(({ start, end }) => start <= number.start && number.end <= end);
  return line && isOwnNumber(line.text) ? readDay(line.text.replace(number.text, '')) : undefined;
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
