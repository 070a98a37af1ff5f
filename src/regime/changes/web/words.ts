import type { ChangeView } from '../contract.js';

/** The words of the pages of changes. */
export interface ChangePageWords {
  /** On the page of an item. */
  readonly section: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    readonly propose: string;
    readonly first: string;
    readonly now: string;
    readonly as: string;
  };
  readonly board: {
    readonly crumb: (year: number) => string;
    readonly question: string;
    readonly answer: (figures: { readonly waiting: number; readonly approved: number; readonly all: number }) => string;
    readonly none: string;
    readonly caption: (count: number) => string;
  };
  readonly item: (seq: string) => string;
  readonly state: Readonly<Record<ChangeView['state'], string>>;
  readonly column: Readonly<Record<Column, string>>;
  readonly by: Readonly<Record<'deputy-leader' | 'executive-meeting', string>>;
  /** A clause of the answer that reasons are listed behind. */
  readonly major: (reasons: readonly string[]) => string;
  readonly minor: string;
  readonly form: Readonly<Record<FormWord, string>>;
  readonly proposing: {
    readonly question: (title: string) => string;
    readonly lead: string;
    readonly none: string;
    readonly decides: string;
    readonly meeting: string;
    readonly leader: (name: string | null) => string;
    readonly next: string;
    readonly nextNote: (units: readonly string[]) => string;
    readonly promised: string;
    readonly promisedNote: string;
    readonly was: (figure: string) => string;
  };
  readonly sides: {
    readonly title: string;
    readonly note: string;
    readonly what: string;
    readonly was: string;
    readonly toBe: string;
    readonly due: string;
    readonly item: string;
    readonly estimate: string;
    readonly lead: string;
    readonly responsible: string;
    readonly nobody: string;
    readonly unsaid: string;
    readonly same: string;
    readonly givenUp: string;
    readonly goesOn: string;
    readonly stages: (stages: readonly string[]) => string;
  };
  readonly one: {
    readonly question: (lead: string, kind: string) => string;
    readonly rationale: string;
    readonly effect: string;
    readonly evidence: string;
    readonly files: string;
    /** Whether files can still be added, or stay as they were sent up. */
    readonly filesNote: (takesFiles: boolean) => string;
    /** Before the names and hashes that the form bears. */
    readonly onForm: string;
    readonly decides: string;
    readonly proposed: string;
    readonly registered: string;
    readonly units: string;
    readonly unitsNote: string;
    readonly unitsNone: string;
    readonly unit: string;
    readonly word: string;
    readonly until: string;
    readonly agrees: string;
    readonly objects: string;
    readonly silent: string;
    readonly waiting: string;
    readonly submission: string;
    readonly sentUp: string;
    readonly explanation: string;
    readonly consent: (number: string | null) => string;
    readonly organ: (organ: string) => string;
    readonly decision: string;
    readonly approved: (by: string) => string;
    readonly rejected: (by: string) => string;
    readonly number: (number: string) => string;
    readonly signedBy: (name: string) => string;
    readonly successor: string;
    readonly next: string;
    readonly print: string;
  };
  /** What comes next, by where it stands. */
  readonly next: (change: ChangeView) => string;
  readonly act: Readonly<Record<ChangeAct, string>>;
}

export type Column = 'change' | 'item' | 'was' | 'toBe' | 'decides' | 'state';

export type ChangeAct = 'withdraw' | 'ask' | 'answer' | 'submit' | 'escalate' | 'decide' | 'meeting' | 'succeed';

export type FormWord =
  | 'kind'
  | 'dueOn'
  | 'targets'
  | 'targetHint'
  | 'giveUp'
  | 'notAFigure'
  | 'stages'
  | 'newLead'
  | 'newResponsible'
  | 'newResponsibleHint'
  | 'figures'
  | 'estimate'
  | 'estimateHint'
  | 'stagesHint'
  | 'rationale'
  | 'rationaleHint'
  | 'effect'
  | 'effectHint'
  | 'evidence'
  | 'evidenceHint'
  | 'propose'
  | 'askLead'
  | 'units'
  | 'answerLead'
  | 'unit'
  | 'how'
  | 'agree'
  | 'object'
  | 'reason'
  | 'submitLead'
  | 'explanation'
  | 'explanationHint'
  | 'listVoted'
  | 'notVoted'
  | 'voted'
  | 'consent'
  | 'consentHint'
  | 'organ'
  | 'organHint'
  | 'escalateLead'
  | 'withdrawLead'
  | 'decideLead'
  | 'meetingLead'
  | 'approve'
  | 'reject'
  | 'minutes'
  | 'meetingOn'
  | 'number'
  | 'succeedLead'
  | 'programme'
  | 'successor'
  | 'choose'
  | 'noLaterYear';
