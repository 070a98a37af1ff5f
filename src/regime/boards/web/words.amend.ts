import type { ActDockWords } from '../../../web/act-dock-words.js';
import type { AmendedColumn } from '../../tasks/contract.js';
import type { AmendmentForm, DutyLine } from '../contract.amending.js';

/** The words of the page on which a paper that corrects a notice is registered. */
export interface AmendWords {
  readonly crumb: (number: string) => string;
  readonly question: string;
  readonly answer: string;
  readonly column: Readonly<Record<AmendedColumn, string>>;
  readonly cells: string;
  readonly cellsNote: string;
  readonly item: string;
  readonly itemNamed: (row: string, title: string) => string;
  readonly which: string;
  readonly choose: string;
  readonly add: string;
  readonly none: string;
  readonly cell: (row: string, column: string) => string;
  readonly stands: string;
  readonly nothingStands: string;
  readonly becomes: string;
  readonly becomesHint: Readonly<Partial<Record<AmendedColumn, string>>>;
  readonly remove: (cell: string) => string;
  readonly dayMeant: string;
  readonly figure: {
    readonly indicator: string;
    readonly qualifier: string;
    readonly written: string;
    readonly unit: string;
    readonly add: string;
    readonly remove: string;
  };
  readonly asked: string;
  readonly why: Readonly<Record<AmendmentForm['asked'][number]['why'], (name: string) => string>>;
  readonly isUnit: (name: string) => string;
  readonly isNew: string;
  readonly keep: string;
  readonly saidAs: (name: string) => string;
  readonly again: string;
  readonly completed: (written: string, name: string) => string;
  readonly paper: string;
  readonly paperNote: string;
  readonly number: string;
  readonly numberHint: string;
  readonly on: string;
  readonly reason: string;
  readonly signedBy: string;
  readonly signedByHint: string;
  readonly proof: string;
  readonly byReceipt: string;
  readonly byFile: string;
  readonly receipt: string;
  readonly file: string;
  readonly fileKept: (name: string) => string;
  readonly follows: string;
  readonly followsNote: string;
  readonly nothingYet: string;
  readonly change: (cell: string, was: string, now: string, followed: boolean) => string;
  readonly dutiesKept: (count: number) => string;
  readonly noDuties: string;
  readonly added: (duty: DutyText) => string;
  readonly changed: (before: DutyText, after: DutyText) => string;
  readonly ended: (duty: DutyText) => string;
  readonly dock: ActDockWords;
  readonly missing: Readonly<Record<'number' | 'on' | 'reason' | 'signedBy' | 'proof' | 'cells' | 'names', string>>;
}

/** A duty as the page's sentences name it. */
export type DutyText = Pick<DutyLine, 'owedBy'> & { readonly name: string; readonly day: string };
