import type { Day } from '../../kernel/day.js';
import type { KeptQuestion, KeptReading, Qualifier, Question, QuestionCode, Reading, Rhythm } from './contract.js';
import type { Asked } from './rules/asking.js';

export type Params = Readonly<Record<string, string | number>>;

/** The sentences of the intake. A list in another language holds the same keys, or it does not compile. */
export interface NoticeWords {
  /** What a person is asked, with the words of the document. */
  readonly question: Readonly<Record<QuestionCode, (params: Params) => string>>;
  readonly rhythm: Readonly<Record<Rhythm, string>>;
  /** Why a file is not read, each with its remedy; the file's name is set before it. */
  readonly refusal: Readonly<Record<RefusalCode, (params: Params) => string>>;
  readonly report: Readonly<Record<ReportWord, string>>;
  readonly confirmed: (stated: number) => string;
  readonly completed: (written: string, completed: string) => string;
  /** A day in full, with its weekday. */
  readonly day: (on: Day) => string;
  /** A figure with the word that limits it: 约 120 ㎡, 不少于 10 例. */
  readonly qualified: (qualifier: Qualifier, figure: string) => string;
  /** The items of these numbers. */
  readonly items: (numbers: readonly number[]) => string;
}

/** What keeps a file from being read: its bytes, its size, its secrecy, or that it is not there. */
export type RefusalCode =
  | 'no-file'
  | 'empty'
  | 'too-large'
  | 'too-many-pages'
  | 'too-many-cells'
  | 'too-much-text'
  | 'too-deep'
  | 'archive-bomb'
  | 'encrypted'
  | 'damaged'
  | 'entity-in-xml'
  | 'not-a-document'
  | 'legacy-needs-libreoffice'
  | 'conversion-failed'
  | 'out-of-time'
  | 'out-of-memory'
  | 'classified';

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Params;
}

export type ReportWord =
  | 'number'
  | 'title'
  | 'issuer'
  | 'issuedOn'
  | 'year'
  | 'addressees'
  | 'attachments'
  | 'items'
  | 'lead'
  | 'responsible'
  | 'due'
  | 'targets'
  | 'deliverables'
  | 'obligations'
  | 'questions'
  | 'noQuestions'
  | 'none'
  | 'notSaid'
  | 'asWritten'
  | 'shown';

/** A question with its sentence, as the contract prints it. */
export const askedInWords = (asked: Asked | KeptQuestion, words: NoticeWords): Question => ({
  ...keptQuestion(asked),
  text: words.question[asked.code](asked.params),
});

/** A question without a sentence, as it is kept for readers of every language. */
export const keptQuestion = ({ code, about, params, places }: Asked | KeptQuestion): KeptQuestion => ({
  ...{ code, about, params: { ...params } },
  ...(places && { places: [...places] }),
});

/** A reading in the language of whoever reads it. */
export const inWords = (reading: KeptReading, words: NoticeWords): Reading => ({
  ...reading,
  questions: reading.questions.map((question) => askedInWords(question, words)),
});

/** Why a file was not read, in a sentence. */
export const unread = ({ code, params }: Refusal, words: NoticeWords): string => words.refusal[code](params);
