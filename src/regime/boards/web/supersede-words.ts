import type { ActDockWords } from '../../../web/act-dock-words.js';

/** The words of the page on which a notice printed anew takes another's place. */
export interface SupersedeWords {
  readonly crumb: (number: string) => string;
  readonly question: string;
  readonly answer: string;
  readonly nothing: string;
  readonly which: string;
  readonly replaces: string;
  readonly rows: (count: number) => string;
  readonly rowsNote: string;
  readonly takeAll: (count: number) => string;
  readonly newRow: string;
  readonly item: (row: string, title: string) => string;
  readonly content: string;
  readonly continues: string;
  readonly continuesOf: (row: string, title: string) => string;
  readonly choose: string;
  readonly opens: string;
  readonly proposal: (item: string, why: 'title' | 'content') => string;
  readonly noProposal: string;
  readonly take: string;
  readonly changes: string;
  readonly notSaid: string;
  readonly opensAnew: string;
  readonly unchanged: string;
  readonly change: (column: string, was: string, now: string) => string;
  readonly leftOver: (count: number) => string;
  readonly leftOverNote: string;
  readonly whyEnds: (row: string, title: string) => string;
  readonly paper: string;
  readonly paperNote: string;
  readonly reason: string;
  readonly signedBy: string;
  readonly signedOn: string;
  readonly hint: Readonly<Record<'reason' | 'signedBy' | 'signedOn', string>>;
  readonly proof: string;
  readonly proofFile: string;
  readonly proofReceipt: string;
  readonly receipt: string;
  readonly follows: string;
  readonly followsNote: string;
  readonly notYet: (count: number) => string;
  readonly counts: (counts: { readonly continued: number; readonly opened: number; readonly ended: number }) => string;
  readonly blocked: (count: number) => string;
  readonly missing: Readonly<Record<'reason' | 'signedBy' | 'signedOn' | 'receipt', string>>;
  readonly dock: ActDockWords;
}
