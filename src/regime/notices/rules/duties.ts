import type { Day } from '../../../kernel/day.js';
import type { QuestionCode, ReadObligation } from '../contract.js';
import type { Asked } from './asking.js';
import { isLabel, isStatute, isTitle } from './duties/clauses.js';
import { type Dated, daysOf, isSaidBetter } from './duties/drafts.js';
import { LONGEST_HEADING, readSentence, type Subject } from './duties/sentence.js';
import { findSubject, leadIn } from './duties/subjects.js';
import { sentencesOf } from './sentences.js';

export interface DutyContext {
  readonly issuedOn: Day | null;
  readonly year: number | null;
  /** The heading the paragraph stands under: where it is a unit's name, its duties follow. */
  readonly heading?: string;
  /**
   * Counts working days after a day; undefined where the calendar of a year on the way is not published. Then, and
   * without it, a time in working days is asked about.
   */
  readonly addWorkingDays?: (from: Day, count: number) => Day | undefined;
}

/** A duty, with the place of its clause (UTF-16): `clause` is the text from `start` to `end`. */
export interface FoundDuty extends Omit<ReadObligation, 'span'> {
  readonly start: number;
  readonly end: number;
}

export interface FoundDuties {
  readonly obligations: readonly FoundDuty[];
  /** `about` is /obligations/0/dates or /obligations/0/who. */
  readonly asked: readonly Asked[];
}

/**
 * Reads the duties of one paragraph: who owes what to whom by when. A duty is an act with a time, or one of the acts by
 * which a regime runs (report, plan, publish, inspect, accept, appraise, pay, staff) laid on somebody; mere exhortation
 * (加强组织领导) is none. "`dates` are the days as written"; what has no day where somebody must act is asked.
 */
export function readDuties(text: string, context: DutyContext): FoundDuties {
  const sentences = sentencesOf(text);
  let carried = headed(context.heading);
  const drafts = sentences.flatMap((sentence, index) => {
    if (isLabel(sentence.text) || isStatute(sentence.text) || isTitle(sentence.text)) return [];
    const read = readSentence(sentence, index, carried, sentences.length > 1 || text.length <= LONGEST_HEADING);
    // 由X制定 names whoever does that one thing; X要… goes on into the next sentence
    if (read.subject && text.charAt(read.subject.start) !== '由') carried = read.subject;
    return read.drafts;
  });
  const dated = drafts.map((draft, index): Dated => ({ draft, found: daysOf(draft, drafts.slice(0, index), context) }));
  const kept = dated.filter((one) => !isSaidBetter(one, dated) && !isNarrated(one, context.issuedOn));
  return {
    obligations: kept.map(({ draft: { who, act, to, start, end }, found }) => ({
      who: [...who],
      what: act.what,
      to: [...to],
      every: found.every,
      dates: [...found.dates],
      clause: text.slice(start, end),
      start,
      end,
    })),
    asked: kept.flatMap((one, index) => questionsOf(one, index, context)),
  };
}

/** 2022年12月30日，区政府召开…: a whole day gone by, with no word of limit, tells what was. */
const isNarrated = ({ draft: { time }, found }: Dated, issuedOn: Day | null): boolean =>
  issuedOn !== null &&
  time.days.length > 0 &&
  time.days.every(({ year, limited, kind }) => year !== null && !limited && kind === 'day') &&
  found.dates.every((on) => on < issuedOn);

function headed(heading: string | undefined): Subject | undefined {
  if (heading === undefined) return undefined;
  const bare = heading.slice(leadIn(heading)).replace(/[：:。（(].*$/u, '');
  const subject = findSubject(bare, 0);
  return subject?.end === bare.length ? { ...subject, from: 0 } : undefined;
}

/** What the sentence of a question calls the words of the document. */
const WORDS_GO_BY: Readonly<Partial<Record<QuestionCode, string>>> = { 'no-date': 'what', 'already-past': 'day' };

function questionsOf(
  { draft: { openTail, who, time }, found }: Dated,
  index: number,
  { issuedOn }: DutyContext,
): readonly Asked[] {
  const about = `/obligations/${String(index)}`;
  const open: readonly Asked[] =
    openTail === undefined
      ? []
      : [{ code: 'open-ended', about: `${about}/who`, params: { tail: openTail, units: who.join('、') } }];
  const days = found.doubts.map(({ code, words, on }): Asked => ({
    code,
    about: `${about}/dates`,
    params: {
      [WORDS_GO_BY[code] ?? 'text']: words,
      clause: time.clause,
      ...(on && { on }),
      ...(issuedOn && { issuedOn }),
    },
  }));
  return [...open, ...days];
}
