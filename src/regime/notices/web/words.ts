import type { AmendmentView } from '../endpoints.amendments.js';
import type { Qualifier, QuestionCode, Rhythm } from '../contract.js';
import type { NoticeView } from '../endpoints.js';
import type { UnsaidView } from '../settlement.js';
import type { AnswerKind } from './options.js';
import type { HeadField } from './understood.js';

type Matter = UnsaidView['matter'];

/** The words of registering a notice. */
export interface IntakeWords {
  readonly notices: {
    readonly question: string;
    readonly answer: (count: number) => string;
    readonly drop: string;
    readonly choose: string;
    readonly formats: string;
    readonly sending: string;
    readonly known: string;
    readonly list: string;
    readonly none: string;
    readonly file: string;
    readonly title: string;
    readonly number: string;
    readonly state: string;
    readonly savedAt: string;
    readonly noNumber: string;
  };
  readonly state: Readonly<Record<NoticeView['state'], string>>;
  readonly crumb: string;
  readonly question: string;
  readonly readingNow: string;
  readonly unreadTitle: string;
  readonly anotherFile: string;
  readonly counted: (counts: { readonly items: number; readonly leads: number; readonly units: number }) => string;
  readonly open: (count: number) => string;
  readonly allAnswered: string;
  readonly issued: string;
  readonly toProgramme: string;
  readonly toAmend: string;
  readonly amendments: {
    readonly heading: (count: number) => string;
    readonly note: string;
    readonly number: string;
    readonly changes: string;
    readonly change: (
      row: string,
      column: AmendmentView['changes'][number]['column'],
      was: string,
      now: string,
    ) => string;
    readonly reason: string;
    readonly proof: string;
    readonly signed: (by: string, proof: string) => string;
  };
  readonly differs: string;
  readonly difference: (item: number | undefined, field: string, was: string, now: string) => string;
  readonly correcting: string;
  readonly document: string;
  readonly ask: {
    readonly heading: (count: number) => string;
    readonly note: string;
    readonly none: string;
    readonly items: (items: readonly number[]) => string;
    readonly itemsHold: (items: readonly number[]) => string;
    readonly act: string;
    readonly again: string;
    readonly answered: (words: string, by: string) => string;
    /** That a name means a unit the district knows. */
    readonly isUnit: (name: string) => string;
    readonly option: (kind: AnswerKind, code: QuestionCode) => string;
    readonly input: (kind: AnswerKind) => string;
    readonly leadOf: (item: number) => string;
    readonly choose: string;
    readonly label: (number: number) => string;
  };
  readonly settle: {
    readonly heading: (count: number) => string;
    readonly lead: string;
    readonly show: string;
    readonly settledBy: (by: string) => string;
    readonly act: string;
    readonly group: Readonly<Record<Matter | 'meeting', string>>;
    readonly groupHint: Readonly<Record<Matter | 'meeting', string>>;
    readonly row: (row: string, unit: string | null) => string;
    readonly yes: string;
    readonly no: string;
    readonly open: string;
    readonly never: string;
    readonly overBudget: string;
    readonly siteChanges: string;
    readonly finishBeyondYear: string;
    readonly rhythm: Readonly<Record<Rhythm, string>>;
    readonly roll: Readonly<Record<'none' | 'next-working-day' | 'previous-working-day' | 'as-written', string>>;
    readonly proposal: Readonly<Record<'disclosure-term' | 'end-of-year' | 'end-of-quarter', string>>;
  };
  readonly read: {
    readonly heading: string;
    readonly note: string;
    readonly field: Readonly<Record<HeadField, string>>;
    readonly unsaid: string;
    readonly duty: (what: string, to: readonly string[]) => string;
    readonly whoMissing: string;
    readonly listSeparator: string;
    readonly correct: (field: string) => string;
    readonly correctLead: string;
    readonly newValue: string;
    readonly save: string;
  };
  readonly completed: {
    readonly heading: string;
    readonly completed: (item: number | undefined, written: string, completed: string) => string;
    readonly noUnits: (items: readonly number[]) => string;
    readonly noFigures: (items: readonly number[]) => string;
    readonly confirmed: (stated: number, found: number) => string;
  };
  readonly annex: {
    readonly heading: (items: number) => string;
    readonly note: string;
    readonly seq: string;
    readonly title: string;
    readonly content: string;
    readonly lead: string;
    readonly responsible: string;
    readonly due: string;
    readonly none: string;
    readonly unsaid: string;
    readonly card: (item: string) => string;
    readonly qualifier: Readonly<Record<Qualifier, string>>;
  };
  readonly dock: {
    readonly label: string;
    readonly blocked: (count: number) => string;
    readonly ready: string;
    readonly note: string;
    readonly saved: string;
    readonly toFirst: (number: number) => string;
    readonly toOriginals: string;
    readonly toSign: string;
    readonly act: string;
    readonly why: string;
  };
  readonly register: {
    readonly heading: string;
    readonly lead: string;
    readonly signedBy: string;
    readonly signedByHint: string;
    readonly signedOn: string;
    readonly proof: string;
    readonly proofFile: string;
    readonly proofReceipt: string;
    readonly receiptNumber: string;
    readonly act: string;
  };
  readonly signing: {
    readonly label: string;
    readonly waiting: string;
    readonly note: string;
    readonly sign: string;
    readonly signLead: string;
    readonly opinion: string;
    readonly opinionHint: string;
    readonly giveBack: string;
    readonly reason: string;
  };
  readonly waitsForSignature: string;
  readonly papers: string;
}
