import type { WayIn } from '../rules/receipt.js';
import type { RulingState } from '../rules/ruling.js';
import type { RollPolicy } from '../../../kernel/work-calendar.js';
import type { MetBy } from '../schedule.js';

/** The words of a duty's own page, and of what is registered there. */
export interface DutyRecordWords {
  readonly days: string;
  /** The title: who owes what. */
  readonly title: (unit: string, duty: string) => string;
  readonly fact: Readonly<
    Record<'owedBy' | 'owedTo' | 'items' | 'metBy' | 'written' | 'reminder' | 'due' | 'roll', string>
  >;
  readonly nobodyTold: string;
  readonly wholeProgramme: string;
  readonly item: (number: string) => string;
  readonly metBy: Readonly<Record<MetBy, string>>;
  readonly opens: string;
  readonly reminderNote: string;
  readonly roll: Readonly<Record<RollPolicy, string>>;
  readonly calendar: (version: string) => string;
  readonly provisional: string;
  readonly countedOn: string;
  readonly basis: string;
  readonly ownSetting: string;
  readonly rule: (rule: string) => string;
  readonly history: string;
  readonly noHistory: string;
  /** What goes with the filing on paper. */
  readonly print: Readonly<Record<'heading' | 'note' | 'letter' | 'slip', string>>;
  /** To a unit, which registers nothing itself. */
  /** To the page on which it is drawn up. */
  readonly toPlan: string;
  readonly howToFile: string;
  /** To the page on which a report is filled in and filed. */
  readonly toReport: string;
  readonly channel: Readonly<Record<WayIn, string>>;
  readonly receipts: {
    readonly heading: string;
    readonly note: string;
    readonly none: string;
    readonly noneOfAct: string;
    readonly act: string;
    readonly correct: string;
    readonly received: string;
    readonly drawnUp: string;
    readonly number: (number: string) => string;
    readonly document: (number: string) => string;
    readonly scan: (hash: string) => string;
    readonly entered: string;
    readonly stands: string;
    readonly replaced: string;
    readonly withdrawn: string;
    readonly because: (reason: string) => string;
  };
  readonly filing: {
    readonly title: string;
    readonly correctTitle: string;
    readonly lead: string;
    readonly correctLead: string;
    readonly channel: string;
    readonly receivedOn: string;
    readonly receivedOnHint: string;
    readonly drawnUpOn: string;
    readonly drawnUpOnHint: string;
    readonly number: string;
    readonly numberHint: string;
    readonly scan: string;
    readonly scanKept: (name: string) => string;
    readonly note: string;
    readonly noteHint: string;
    readonly what: string;
    readonly again: string;
    readonly takeBack: string;
    readonly takeBackNote: string;
    readonly reason: string;
    readonly save: string;
  };
  /** The lead unit's own word on when its plan was drawn up. */
  readonly own: Readonly<Record<'act' | 'lead' | 'number' | 'numberHint' | 'howTo', string>>;
  readonly rulings: {
    readonly heading: string;
    readonly note: string;
    readonly none: string;
    readonly propose: string;
    readonly decide: string;
    readonly counts: string;
    readonly countsNot: string;
    readonly state: Readonly<Record<RulingState, string>>;
    readonly proposed: string;
    readonly ruled: (counts: boolean) => string;
    readonly decided: string;
    readonly signed: (by: string) => string;
    readonly lead: string;
    readonly question: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly saveProposal: string;
    readonly decideLead: string;
    readonly ownLead: string;
    readonly how: string;
    readonly here: string;
    readonly onPaper: string;
    readonly answer: string;
    readonly confirm: string;
    readonly decline: string;
    readonly signedBy: string;
    readonly post: string;
    readonly signedOn: string;
    readonly opinion: string;
    readonly opinionHint: string;
    readonly saveDecision: string;
  };
  readonly urgings: {
    readonly heading: string;
    readonly note: string;
    readonly none: string;
    readonly act: string;
    readonly lead: (unit: string) => string;
    readonly how: string;
    readonly message: string;
    readonly telephone: string;
    readonly messageNote: string;
    readonly spokenWith: string;
    readonly answer: string;
    readonly answerHint: string;
    readonly save: string;
    readonly byMessage: string;
    readonly byTelephone: (spokenWith: string) => string;
    readonly said: (answer: string) => string;
    readonly noAnswer: string;
    readonly toAnswer: string;
    readonly answerTitle: string;
    readonly answerLead: string;
    readonly saveAnswer: string;
  };
}
