import type { SuccessionQuestion } from '../../offices/rules/taking-over.js';

/** The words of the page on which units merge or split, and of the questions that come with it. */
export interface SuccessionWords {
  readonly act: string;
  readonly question: (name: string) => string;
  readonly answer: string;
  readonly what: string;
  readonly whatNote: string;
  readonly ending: string;
  readonly endingHint: string;
  readonly heirs: string;
  readonly heirsHint: string;
  readonly remove: (name: string) => string;
  readonly known: string;
  readonly newName: string;
  readonly newKind: string;
  readonly addNew: string;
  readonly isNew: (name: string) => string;
  readonly from: string;
  readonly fromHint: string;
  readonly number: string;
  readonly numberHint: string;
  readonly moves: string;
  readonly movesNote: string;
  readonly leads: (count: number) => string;
  readonly shares: (count: number) => string;
  readonly owed: (count: number, overdue: number) => string;
  readonly met: (count: number) => string;
  readonly posts: (count: number) => string;
  readonly below: (count: number) => string;
  readonly nothing: string;
  readonly asked: string;
  readonly askedNote: string;
  readonly asks: Readonly<Record<SuccessionQuestion['asks'], (about: string, unit: string) => string>>;
  readonly item: (number: string, title: string) => string;
  readonly post: (holder: string, role: string) => string;
  readonly leadAlone: string;
  readonly other: string;
  readonly chooseOther: string;
  readonly ends: string;
  readonly rank: Readonly<Record<'head' | 'deputy-head', string>>;
  readonly said: (question: string, choice: string) => string;
  readonly again: string;
  readonly missing: Readonly<Record<'heirs' | 'from' | 'number', string>>;
  readonly open: (count: number) => string;
  readonly why: string;
  readonly ready: string;
  readonly note: (today: boolean) => string;
  readonly save: string;
  readonly dock: string;
  readonly became: string;
  readonly planned: string;
  readonly overduePlan: string;
  readonly foundOut: string;
  readonly withdraw: string;
  readonly identify: {
    readonly act: string;
    readonly question: (name: string) => string;
    readonly answer: string;
    readonly which: string;
    readonly hint: string;
    readonly missing: string;
    readonly ready: (name: string, unit: string) => string;
    readonly note: string;
    readonly save: string;
  };
  readonly placeMoved: (
    change: { readonly role: 'lead' | 'responsible'; readonly was: string; readonly now: string | null },
    number: string | null,
  ) => string;
}
