import type { Piece } from '../sentences.js';
import { leadIn, type SaidSubject } from './subjects.js';
import { readTime, type SaidTime } from './times.js';

/** Words that only anchor a rhythm: 结束后次月5日前, 末月25日前. */
const ANCHOR =
  /^(?:的)?(?:第[一二三四]周)?(?:结束|终了|期满|完)?(?:之前|之后|以后|后|前)?的?(?:次月|翌月|下个?月|(?:下|次)(?:一)?个?季度?的?(?:首月|第[一1]个?月)|首月|末月|最后[一1]个?月|第[一二三123]个?月|季末月?|末|底|初|月底|月末|月初)?的?(?:(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]?[-–—~～至到])?(?:(?:(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:个)?(?:工作日|日|号|天|周)|上旬|中旬|下旬|月?底|月?末)(?:之前|以前|前|之内|以内|内)?)?(?:(?:最后一?|第[一1])个?(?:工作日|(?:周|星期)[一二三四五六日天])(?:之前|以前|前)?)?(?:[、和及](?:\d{1,2}[日号]|月底|月末)(?:之前|以前|前)?)*(?:(?:周|星期)?[一二三四五六日天](?=[之以]?前|\d|下班|上午|下午|将|向|报|，|$))?(?:下班|上午|下午)?(?:\d{1,2}(?:[:：]\d{2}|[时点]))?(?:之前|以前|前)?/u;
const PREPOSITION =
  /(?:(?:请|计划|拟|力争|预计|需要|要|应当|应|须|必须|需|将|并)?(?:原则上)?(?:自|从|于|在|到|至|截至|截止到|截止)|需要|要|应当|必须|原则上)$/u;
/** 2020年起: the beginning of a rhythm, no time of its own. */
const BEGINNING =
  /(?:自|从)?(?:\d{4}年|(?=\d{1,2}月|第?[一二三四]季度))(?:\d{1,2}月|第?[一二三四]季度)?份?(?:起|开始)/gu;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a clause speaks of time, with the words that anchor it and the preposition before it. */
function timeRanges(words: string, { days, rhythm, span, vague }: SaidTime): readonly Range[] {
  const rhythms = rhythm
    ? [{ start: rhythm.start, end: rhythm.end + (ANCHOR.exec(words.slice(rhythm.end))?.[0].length ?? 0) }]
    : [];
  const loose = [
    ...words.matchAll(
      /(?:于)?(?:次月|下月|(?:季|月|季度|半年)?(?:结束)?后(?:首月|次月)?|末月|首月)的?\d{1,2}[日号](?:之前|以前|前|内)?/gu,
    ),
  ].map(({ 0: said, index }) => ({ start: index, end: index + said.length }));
  const begins = [...words.matchAll(BEGINNING)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }));
  const ranges = [...begins, ...days, ...rhythms, ...loose, ...(span ? [span] : []), ...(vague ? [vague] : [])];
  return ranges
    .map(({ start, end }) => ({ start: start - (PREPOSITION.exec(words.slice(0, start))?.[0].length ?? 0), end }))
    .sort((a, b) => a.start - b.start);
}

/** Where the words of order and time at the head of a clause end, and its subject may begin. */
export function leadingTime(words: string, time: SaidTime): number {
  const ranges = timeRanges(words, time);
  let at = leadIn(words);
  for (const { start, end } of ranges) if (start <= at + 1 && end > at) at = end;
  return at + (/^(?:前|[，,、\s])*/u.exec(words.slice(at))?.[0].length ?? 0);
}

/** What is left of a clause without its order, time and subject: what is to be done. */
export function predicateOf(words: string, time: SaidTime, subject: SaidSubject | undefined): string {
  const cuts = [{ start: 0, end: leadIn(words) }, ...timeRanges(words, time), ...(subject ? [subject] : [])].sort(
    (a, b) => a.start - b.start,
  );
  let left = '';
  let at = 0;
  for (const { start, end } of cuts) {
    if (start > at) left += words.slice(at, start);
    at = Math.max(at, end);
  }
  return (left + words.slice(at))
    .replace(/[（(]\s*[）)]/gu, '')
    .replace(/^[\s，、：:]*(?:[（(][^（()）]*[）)])?[\s，、：:）)]*|[\s，、：:（(]+$/gu, '');
}

/** What is left of a range of days (10月15日至11月15日) that says nothing of what is done. */
const ONLY_DAYS = /^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:起|止|至|到|[-–—~～])*$/u;

/** Words that are no predicate: what stands beside a time that only leads the next clause. */
export const saysNothing = (predicate: string): boolean =>
  predicate.length < 2 ||
  ONLY_DAYS.test(predicate) ||
  /^(?:要|应|须|需|必须|务必|请|将|原则上|同时|前|各|的|具体|以后|后|牵头|负责|负总责|主抓|分别|落实)$/u.test(
    predicate,
  );

const ACT_BETWEEN =
  /报|送|完成|制定|编制|组织|开展|公布|公示|通报|调度|督查|督导|检查|考核|考评|验收|评估|分析|会商|点评|例会|小结|研判|召开|建成|开工|启动|实现|形成|建立|反馈|提交|印发|出台|清理|自查|整改/u;

/** Parts a clause where a second time begins after an act: 6月底前完成…、12月底前完成…; 月调度、季通报. */
export function splitAtTimes(piece: Piece): readonly Piece[] {
  const { text } = piece;
  const rest = firstBreak(text);
  if (rest === undefined) return [piece];
  const head = text.slice(0, rest).replace(/(?:[、，]|并且|并|和|及|以及|；)$/u, '');
  const first = { text: head, start: piece.start, end: piece.start + head.length };
  return [first, ...splitAtTimes({ text: text.slice(rest), start: piece.start + rest, end: piece.end })];
}

function firstBreak(text: string): number | undefined {
  for (const match of text.matchAll(/[、“”并和及]|于(?=每|\d)/gu)) {
    const at = match.index + (match[0] === '于' ? 0 : 1);
    const left = text.slice(0, at);
    const first = timeRanges(left, readTime(left))[0];
    if (!first) continue;
    const between = text.slice(first.end, at);
    if (open(between) || !ACT_BETWEEN.test(between)) continue;
    const next = timeRanges(text.slice(at), readTime(text.slice(at)))[0];
    if (next && next.start <= 1) return at;
  }
  return undefined;
}

const open = (text: string): boolean => (text.match(/[（(]/gu) ?? []).length !== (text.match(/[）)]/gu) ?? []).length;

/** …的，… 如…，… : the clause says when another one applies, and owes nothing itself. */
export const isCondition = (words: string): boolean =>
  /(?:的|情况下|情形下|情形时|[^及按届同平随]时|的话)$/u.test(words) ||
  (/^(?:如|若|遇|凡|一旦|因|倘|除|对(?!照|标|接)[^，]{0,30}的$)/u.test(words) &&
    !/^(?:如期|如实)|[要应须]|及时/u.test(words));

/** 遇到重大问题要及时报告: the occasion and the act in one clause. */
export const namesOccasion = (words: string): boolean => /^(?:如|若|遇|凡|一旦|因|倘)(?!期|实)/u.test(words);

/** 项目完工后, … : an event that no calendar knows. 任务下达后 and 每季度结束后 are times. */
export const isEvent = (words: string, { rhythm, span, days }: SaidTime): boolean =>
  !rhythm &&
  !span &&
  days.length === 0 &&
  /(?:后|之日起|以后)$/u.test(words) &&
  !/(?:通知|文件|任务)(?:印发|下发|下达|发布)/u.test(words);

/** 根据…, 为…, 经…审议: where the paper comes from and what it is for. */
export const isBackground = (words: string): boolean =>
  /^(?:根据|依据|遵照|鉴于|为(?![民人])|围绕|经.{2,24}(?:审议|审定|研究|同意|批准|决定)(?!.*(?:报|送|印发|实施|公布))|截[至止]目前|目前|近年来|以来|去年|按照《|据)/u.test(
    words.slice(leadIn(words)),
  );

/** 结合实际, 按照…分工: how something is done; no duty unless an act stands in the same clause. */
export const isManner = (words: string): boolean =>
  /^(?:结合|对照|参照|按照|按(?![月季周旬年半期时进要]))/u.test(words.slice(leadIn(words)));

/** 由区教育局牵头，区住建局配合: who helps does not lead what follows. */
export const isHelp = (predicate: string): boolean =>
  /^(?:要|应|须|积极|密切|共同|主动|具体|予以|做好|抓好)*(?:配合|协助|协同|参与|参加|协办)(?:工作)?$/u.test(predicate);

/** 逾期未报的，… : what follows is a consequence, and no duty of whoever acted before. */
export const isPenalty = (words: string): boolean =>
  FAILS.test(words) && (!/的[一-鿿]{0,6}$/u.test(words) || /视为|不得/u.test(words));

/** …的，予以通报: what a failure leads to. A duty may follow it too (对进度滞后的项目，每周五前报告). */
export const isConsequence = (words: string): boolean =>
  /^(?:将|要|由.{2,12})?(?:严肃|予以|给予|一律|视为|取消|扣|约谈|通报|追究|责令|进行(?:通报|约谈|问责)|启动问责|依[规纪法]|并在|按规定)/u.test(
    words,
  );
export const namesFailure = (words: string): boolean => FAILS.test(words);

const FAILS =
  /^(?:对|凡|凡是|如|若)?[^，]{0,10}(?:逾期|未按|未能|未在|不按|连续.{1,4}次|拒不|迟报|漏报|瞒报|弄虚作假|推诿|工作不力|推进不力|落实不力|推进缓慢|进度(?:滞后|缓慢))/u;

/** 联系人：…, 牵头单位：…, 附件：… : a label and no sentence. */
export const isLabel = (sentence: string): boolean =>
  /^(?:牵头单位|责任单位|配合单位|责任领导|完成时[间限]|联系(?:人|电话|方式)|附件\d*|抄送|邮箱|电话|单位|注)\s*[：:]/u.test(
    sentence,
  );

/** （一）周调度: a heading so short only names what the sentences under it lay down. */
export const isTitle = (sentence: string): boolean =>
  /^(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])[^，,：:]{2,8}$/u.test(
    sentence,
  );

/** 第十二条 … : a statute, which binds whom it binds without this paper. */
export const isStatute = (sentence: string): boolean => /^第[一二三四五六七八九十百\d]+条/u.test(sentence);
/** 自印发之日起施行 : the paper's own force. */
export const isInForce = (words: string): boolean =>
  /^(?:本|该|此)?[^，]{0,8}自.{2,20}(?:施行|实施|执行|生效)$|废止$|^特此|^有效期/u.test(words);
