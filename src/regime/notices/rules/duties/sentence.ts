import { clausesOf, type Piece } from '../sentences.js';
import { readAct, type SaidAct } from './acts.js';
import {
  isBackground,
  isCondition,
  isConsequence,
  isEvent,
  isHelp,
  isInForce,
  isManner,
  isPenalty,
  leadingTime,
  namesFailure,
  namesOccasion,
  predicateOf,
  saysNothing,
  splitAtTimes,
} from './clauses.js';
import { continued, type Draft, inYearly, joined, same, union, withDay } from './drafts.js';
import { findRecipients } from './recipients.js';
import { findSubject, leadIn, type SaidSubject } from './subjects.js';
import { type Beginning, isTimed, readTime, type SaidTime } from './times.js';

/** Whoever acts, with the place in the paragraph where the clause that names it begins. */
export interface Subject extends SaidSubject {
  readonly from: number;
}

/** What a sentence has said so far. */
export interface SentenceRead {
  readonly index: number;
  /** A heading names its theme; only what recurs (定期开展通报) is a duty in it. */
  readonly heading: boolean;
  readonly subject: Subject | undefined;
  /** Names that made a clause by themselves (各镇、街道，区直各部门要…): the next name is one more of them. */
  readonly named: Subject | undefined;
  /** A time that stood alone (2022年底前，…) and governs what follows. */
  readonly leading: { readonly time: SaidTime; readonly start: number } | undefined;
  /** 2020年起，… governs what follows too. */
  readonly beginning: Beginning | undefined;
  /** The clause before, where it named a thing and no act. */
  readonly topic: string | undefined;
  readonly event: boolean;
  /** 进度滞后的，…: a consequence may follow. */
  readonly failure: boolean;
  readonly ended: boolean;
  readonly drafts: readonly Draft[];
}

const IS_HEADING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]{1,3}[）)])/u;
export const LONGEST_HEADING = 60;

/** Reads the duties of one sentence, clause by clause. `carried` is whoever the sentence before spoke of. */
export function readSentence(
  sentence: Piece,
  index: number,
  carried: Subject | undefined,
  mayHead: boolean,
): SentenceRead {
  const short = IS_HEADING.test(sentence.text) && sentence.text.length <= LONGEST_HEADING;
  const start: SentenceRead = {
    index,
    heading: mayHead && index === 0 && short && !clausesOf(sentence).some(isLaidOnSomebody),
    subject: carried && { ...carried, from: Number.POSITIVE_INFINITY },
    named: undefined,
    leading: undefined,
    beginning: undefined,
    topic: undefined,
    event: false,
    failure: false,
    ended: false,
    drafts: [],
  };
  return clausesOf(sentence).flatMap(splitAtTimes).reduce(readNext, start);
}

function isLaidOnSomebody({ text }: Piece): boolean {
  const time = readTime(text);
  return time.days.length > 0 || time.span !== undefined || findSubject(text, leadingTime(text, time)) !== undefined;
}

/** One clause, with what its words are. Offsets are in the paragraph. */
interface ReadPiece {
  readonly piece: Piece;
  readonly time: SaidTime;
  readonly own: Subject | undefined;
  readonly predicate: string;
  readonly start: number;
}

function readNext(before: SentenceRead, piece: Piece): SentenceRead {
  const { text } = piece;
  if (before.ended) return before;
  const said = readTime(text);
  const from = said.from ?? before.beginning;
  const read = { ...before, named: undefined, beginning: from };
  if (isPenalty(text) || (read.failure && isConsequence(text))) return { ...read, ended: true };
  if (namesFailure(text)) return { ...read, event: true, failure: true };
  const time = from ? { ...said, from } : said;
  if (isEvent(text, time) || (isCondition(text) && !time.rhythm)) return { ...read, event: true };
  if (isBackground(text) || isInForce(text)) return read;
  if (IS_DONE.test(text) && !/的$/u.test(text)) return { ...read, leading: undefined };
  const subject = findSubject(text, leadingTime(text, time));
  const predicate = predicateOf(text, time, subject);
  if (subject && isHelp(predicate)) return read;
  const start = piece.start + leadIn(text);
  // 请于…: the addressee, unless somebody was named before
  const known = subject && (subject.who.length > 0 || !read.subject) ? subject : undefined;
  const found = known && { ...known, start: known.start + piece.start, from: start };
  const own =
    found && before.named ? { ...found, who: union(before.named.who, found.who), from: before.named.from } : found;
  if (saysNothing(predicate)) {
    const leading = isTimed(time) ? { time, start } : read.leading;
    // 实行月调度制度，由区政府办公室负责: whoever is named last owes what the sentence said before
    if (own && !isTimed(time) && /负责|牵头/u.test(text))
      return { ...read, subject: own, leading, drafts: read.drafts.map((draft) => owedBy(draft, own, piece.end)) };
    const named = own && subject?.end === text.length ? own : undefined;
    return { ...read, subject: own ?? read.subject, named, leading };
  }
  if (isManner(text) && !isTimed(time) && !readAct(predicate, false)) return read;
  const last = read.drafts.at(-1);
  const adds =
    last &&
    !last.later &&
    (isTimed(time) ? last.time.days.length === 0 && STATES_A_DAY.test(predicate) : last.time.rhythm && addsDay(text));
  if (adds) return replaceLast(read, withDay(last, { ...time, clause: text }, piece));
  const clause = { piece, time, own, predicate, start };
  if (isTimed(time)) return readTimed({ ...read, subject: own ?? read.subject }, clause);
  return readUntimed(read, clause);
}

/** 将本月工作进展和下月工作计划: something to be handed in, and not yet what is done with it. */
const NAMES_A_THING = /^[将把].*(?:情况|材料|资料|报告|总结|小结|方案|计划|进展|报表|表|台账|名单|信息|数据)$/u;
/** 截至3月底，全区已完成…: what was done, and nobody's duty. */
const IS_DONE = /(?<!对)已(?:经)?(?:[全基][部本])?(?:完成|开工|建成|投入|拨付|实现|竣工|达到|落实)|累计(?:完成|投入)/u;

const STATES_A_DAY =
  /^(?:具体)?(?:报送|上报|截止|截至|完成|提交|反馈)?(?:时间|日期|时限|节点)(?:分别)?[为：是]?|^(?:分别)?[为是][、和及]*$/u;
/** A later clause that adds the day of a rhythm and has none itself: 于次月5日前…. */
const addsDay = (text: string): boolean =>
  /次月|翌月|下个?月|末月|首月|[季月]后|结束后|(?<![\d月])\d{1,2}[日号]前/u.test(text) &&
  !/[收接]到|之日起/u.test(text);

/** A clause with a time of its own is a duty, whatever is done by then. */
function readTimed(read: SentenceRead, { piece, time: said, predicate, start }: ReadPiece): SentenceRead {
  const last = read.drafts.at(-1);
  const time = inYearly(said, last);
  const act = readAct(predicate, true, read.topic);
  const namesThing = NAMES_A_THING.test(predicate) && !readAct(predicate, false);
  if (!act || namesThing) return { ...read, leading: { time, start }, topic: predicate.replace(/^[将把]/u, '') };
  const draft = drafted(read, piece, act, time, start);
  const one = last && last.sentence === read.index ? joined(last, draft) : undefined;
  const settled = { ...read, leading: undefined, topic: undefined };
  return one ? replaceLast(settled, one) : { ...settled, drafts: [...read.drafts, draft] };
}

/**
 * A clause without a time of its own: a duty under the time that stands before it, one of the acts by which a regime
 * runs, or only more words of the duty before.
 */
function readUntimed(read: SentenceRead, { piece, time, own, predicate, start }: ReadPiece): SentenceRead {
  const last = read.drafts.at(-1);
  const { leading } = read;
  // 2026年1月10日前，…完成年终考核: the day that stands before says when
  const loose = time.soft !== undefined || (time.vague !== undefined && !leading);
  const strict = readAct(predicate, time.vague !== undefined, read.topic);
  // 于每月23日前，将本月进展，经签字后报…: the thing is named before what is done with it
  if (leading && !strict && /^[将把]/u.test(predicate))
    return { ...read, subject: own ?? read.subject, topic: predicate.slice(1) };
  const governed = leading && (!last || own) && !loose ? readAct(predicate, true, read.topic) : undefined;
  if (leading && governed) {
    const named = { ...read, subject: own ?? read.subject };
    return {
      ...named,
      drafts: [...read.drafts, drafted(named, piece, governed, leading.time, Math.min(leading.start, start))],
    };
  }
  const changes = own && last && !same(own.who, last.who);
  const named = own && (strict || !last || LAID.test(piece.text)) ? { ...read, subject: own } : read;
  if (read.heading && !loose) return named;
  if (strict && (loose || !last || !isTimed(last.time) || changes)) {
    return { ...named, drafts: [...named.drafts, drafted(named, piece, strict, time, start)] };
  }
  if (!last || changes) return { ...named, topic: strict ? undefined : predicate };
  return replaceLast(named, continued(last, piece, strict));
}

const LAID = /(?<![主重首需必简])要(?!求|点|素)|应当|应(?!急|用)|须|负责/u;

const owedBy = (draft: Draft, { who }: Subject, end: number): Draft =>
  draft.who.length > 0 ? draft : { ...draft, who, end: Math.max(draft.end, end) };

const replaceLast = (read: SentenceRead, draft: Draft): SentenceRead => ({
  ...read,
  drafts: [...read.drafts.slice(0, -1), draft],
});

function drafted(
  { subject, index, event, failure }: SentenceRead,
  piece: Piece,
  act: SaidAct,
  time: SaidTime,
  start: number,
): Draft {
  return {
    who: subject?.who ?? [],
    ...(subject?.openTail !== undefined && { openTail: subject.openTail }),
    act,
    to: findRecipients(piece.text),
    start: Math.min(start, subject?.from ?? start),
    end: piece.end,
    time,
    sentence: index,
    // 项目开工后每旬报送 waits for an event and has a rhythm all the same; who fails is hoped to be nobody
    event: (event && (failure || time.rhythm === undefined)) || namesOccasion(piece.text),
  };
}
