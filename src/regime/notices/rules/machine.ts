import type { Day } from '../../../kernel/day.js';
import type { Machine } from '../../../kernel/machine.js';
import type { Question, ReadTask } from '../contract.js';

export type NoticeState = 'draft' | 'checked' | 'signing' | 'issued' | 'superseded' | 'closed' | 'archived';
export type NoticeMove =
  'read-again' | 'check' | 'submit' | 'return' | 'issue' | 'register' | 'amend' | 'supersede' | 'close' | 'archive';

/**
 * The life of a notice (workflow §2). `register` is the usual way in: the paper was signed elsewhere and is registered as
 * issued (登记已印发文件, point 1); signing here is for offices that want it.
 */
export const noticeMachine: Machine<NoticeState, NoticeMove> = {
  initial: 'draft',
  moves: {
    draft: { 'read-again': 'draft', check: 'checked' },
    checked: { 'read-again': 'draft', submit: 'signing', register: 'issued' },
    signing: { return: 'draft', issue: 'issued' },
    issued: { amend: 'issued', supersede: 'superseded', close: 'closed' },
    superseded: { archive: 'archived' },
    closed: { archive: 'archived' },
    archived: {},
  },
};

/** A row of the annex, as read and as a person has settled what was open in it. */
export type NoticeRow = Pick<
  ReadTask,
  | 'seq'
  | 'part'
  | 'title'
  | 'content'
  | 'leadUnits'
  | 'responsibleUnits'
  | 'dueText'
  | 'dueOn'
  | 'targets'
  | 'deliverables'
>;

/** The cells of the annex that a correction may touch; the number of a row is its name and stays. */
export type AmendableField = Exclude<keyof NoticeRow, 'seq' | 'part'>;

/** One cell of the annex, as it stood and as it stands from now on. */
export type AmendedCell = {
  [Field in AmendableField]: {
    /** The row by its number: 8, or 3-2. */
    readonly row: string;
    readonly field: Field;
    readonly old: NoticeRow[Field];
    readonly new: NoticeRow[Field];
  };
}[AmendableField];

/** A correction of single cells (更正通知), a paper of its own: tasks, plans and reports survive it (point 11). */
export interface Amendment {
  readonly number: string;
  /** The day of the paper; from it on the new words stand. */
  readonly on: Day;
  readonly reason: string;
  readonly cells: readonly AmendedCell[];
}

/** A question of the intake, and the person who settled it. */
export interface AskedOfPerson extends Pick<Question, 'code' | 'about'> {
  readonly settledBy?: string;
}

/** The meeting decision that the programme rests on (R1): its words or minutes, or that the paper names none. */
export type MeetingDecision = { readonly words: string } | { readonly unsaid: true; readonly confirmedBy: string };

export interface Notice {
  readonly id: string;
  readonly state: NoticeState;
  /** 发文字号. */
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  readonly year: number | null;
  readonly decision: MeetingDecision | null;
  readonly rows: readonly NoticeRow[];
  readonly questions: readonly AskedOfPerson[];
  /** Corrections in the order they were made; the rows hold what stands now. */
  readonly amendments: readonly Amendment[];
}
