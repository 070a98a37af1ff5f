import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { KeptReading } from '../contract.js';
import type { Answer } from '../endpoints.js';
import { CORRECTION, type Given, valueAt, withAnswers } from './answering.js';

/** A notice as far as an answer must know it. */
export interface AnsweredNotice {
  readonly state: string;
  readonly asRead: KeptReading | null;
  readonly reading: KeptReading | null;
  readonly answers: readonly Given[];
}

export interface Said extends Given {
  readonly answer: Answer;
}

export type AnswerEvent =
  | {
      readonly type: 'notice.answered';
      readonly code: string;
      readonly about: string;
      readonly kind: Answer['kind'];
      readonly tied?: { readonly unitId: string; readonly alias: string };
    }
  | { readonly type: 'notice.corrected'; readonly about: string };

/** Whom an answer names, where it names a known unit. */
interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/**
 * Answers a question of the intake. Nothing is guessed: what the person says takes the place of what was asked about,
 * `keep` leaves the document's own words and says that somebody looked.
 */
export function answerNotice(
  { state, asRead, answers }: AnsweredNotice,
  { code, about, answer }: { readonly code: string; readonly about: string; readonly answer: Answer },
  unit: NamedUnit | undefined,
): Decision<Said, AnswerEvent> {
  if (state !== 'draft' || !asRead) return refuse('notice.wrong-state', { state, move: 'answer' });
  if (!asRead.questions.some((each) => each.code === code && each.about === about))
    return refuse('notice.no-such-question', { about });
  if (code === 'classified' || code === 'not-a-notice') return refuse('notice.question-has-no-answer', { code });
  const words = wordsOf(answer, unit);
  if (words === undefined) return refuse('notice.no-such-unit');
  const said: Said = { code, about, answer, words };
  if (!withAnswers(asRead, [...answers, said])) return refuse('notice.answer-unfit', { about });
  const written = valueAt(asRead, about);
  const alias = unit && typeof written === 'string' && written !== unit.name ? written : undefined;
  return done(said, {
    type: 'notice.answered',
    code,
    about,
    kind: answer.kind,
    ...(unit && alias !== undefined && { tied: { unitId: unit.id, alias } }),
  });
}

/** Puts a value right that was read wrongly, whether it was asked about or not; several units are parted by 、. */
export function correctNotice(
  { state, asRead, reading, answers }: AnsweredNotice,
  { about, value }: { readonly about: string; readonly value: string },
): Decision<Said, AnswerEvent> {
  if (state !== 'draft' || !asRead || !reading) return refuse('notice.wrong-state', { state, move: 'correct' });
  const isList = Array.isArray(valueAt(asRead, about));
  const words = isList
    ? value
        .split(/[、,，]/u)
        .map((name) => name.trim())
        .filter((name) => name !== '')
    : value;
  const said: Said = { code: CORRECTION, about, answer: { kind: 'text', text: value === '' ? '无' : value }, words };
  if (!withAnswers(asRead, [...answers, said])) return refuse('notice.answer-unfit', { about });
  return done(said, { type: 'notice.corrected', about });
}

/** Undefined where a unit is named that is not there; null leaves the document's words. */
function wordsOf(answer: Answer, unit: NamedUnit | undefined): string | readonly string[] | null | undefined {
  switch (answer.kind) {
    case 'keep':
      return null;
    case 'unit':
      return unit?.name;
    case 'new-unit':
      return answer.name;
    case 'units':
      return answer.names;
    case 'day':
      return answer.day;
    case 'text':
      return answer.text;
  }
}
