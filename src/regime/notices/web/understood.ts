import type { NoticeHead, Question, Reading, ReadObligation, Span } from '../contract.js';
import type { NoticeView } from '../endpoints.js';
import type { Mark } from './marks.js';

export type HeadField = 'number' | 'title' | 'addressees' | 'attachments' | 'issuer' | 'issuedOn';
const HEAD_FIELDS: readonly HeadField[] = ['number', 'title', 'addressees', 'attachments', 'issuer', 'issuedOn'];

/** A value as the page shows it: numbered in the order of the paper, so that the number leads to its place. */
export type Understood = { readonly pointer: string; readonly span: Span | null } & (
  | { readonly of: 'head'; readonly field: HeadField; readonly head: NoticeHead }
  | { readonly of: 'duty'; readonly duty: ReadObligation }
);

/** What was understood of the notice itself, in the order of the paper; what has no place comes last. */
export function understoodIn({ notice, obligations, places }: Reading): Understood[] {
  const head = HEAD_FIELDS.map((field): Understood => {
    const pointer = `/notice/${field}`;
    return { of: 'head', field, head: notice, pointer, span: spanUnder(places, pointer) };
  });
  const duties = obligations.map((duty, at): Understood => {
    return { of: 'duty', duty, pointer: `/obligations/${String(at)}`, span: duty.span };
  });
  const last = Number.MAX_SAFE_INTEGER;
  return [...head, ...duties].sort((one, other) => (one.span?.[0] ?? last) - (other.span?.[0] ?? last));
}

/** From the first to the last place below a pointer: a list of addressees is one stretch of the paper. */
function spanUnder(places: Reading['places'], pointer: string): Span | null {
  const spans = Object.entries(places)
    .filter(([at]) => at === pointer || at.startsWith(`${pointer}/`))
    .map(([, span]) => span);
  return spans.length === 0 ? null : [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}

/** A question with its number on the page, and the answer it has got. */
export interface PageQuestion {
  readonly question: Question;
  readonly number: number;
  readonly answer: NoticeView['answers'][number] | undefined;
}

/** The questions to work through. A duty without a day is settled with the other matters the notice leaves unsaid. */
export function questionsOf({
  reading,
  answers,
  unsaid,
}: Pick<NoticeView, 'reading' | 'answers' | 'unsaid'>): PageQuestion[] {
  const settledTogether = ({ code, about }: Question): boolean =>
    unsaid.length > 0 && code === 'no-date' && about.startsWith('/obligations/');
  return (reading?.questions ?? [])
    .filter((question) => !settledTogether(question))
    .map((question, at) => ({
      question,
      number: at + 1,
      answer: answers.find(({ code, about }) => code === question.code && about === question.about),
    }));
}

/** Every place that an answer settles. */
export const placesOf = ({ about, places }: Question): readonly string[] => places ?? [about];

/** The numbers of the items that a question speaks of, as people call them: 2, 3, 8, 10. */
export function itemsOf(question: Question, tasks: Reading['tasks']): number[] {
  const found = placesOf(question).flatMap((pointer) => {
    const at = /^\/tasks\/(\d+)/u.exec(pointer)?.[1];
    const task = at === undefined ? undefined : tasks[Number(at)];
    return task ? [task.seq] : [];
  });
  return [...new Set(found)];
}

/** Longer than this, a question's place is a whole cell: a mark under all of it would say nothing. */
const MOST_MARKED = 20;

/** What to mark in the text: each value with its number, each question with its own. */
export function marksOf(
  reading: Reading,
  understood: readonly Understood[],
  questions: readonly PageQuestion[],
): Mark[] {
  const values = understood.flatMap(({ span, of }, at): Mark[] =>
    span ? [{ span, kind: of === 'duty' ? 'duty' : 'value', label: String(at + 1), target: `v${String(at + 1)}` }] : [],
  );
  const figures = Object.entries(reading.places).flatMap(([pointer, span]): Mark[] =>
    /^\/tasks\/\d+\/targets\/\d+$/u.test(pointer) ? [{ span, kind: 'value', label: '', target: '' }] : [],
  );
  const asked = questions.flatMap(({ question, number, answer }) =>
    placesOf(question).flatMap((pointer): Mark[] => {
      const span = reading.places[pointer];
      if (!span || answer || span[1] - span[0] > MOST_MARKED) return [];
      return [{ span, kind: 'ask', label: `?${String(number)}`, target: `q${String(number)}` }];
    }),
  );
  return [...values, ...figures, ...asked];
}
