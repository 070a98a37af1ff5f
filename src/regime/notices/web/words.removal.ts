import type { RemovalReason, TombstoneView } from '../contract.removal.js';

/** The words of taking a notice out of everything, and of what stays of it. */
export interface RemovalWords {
  /** Leads to every file that was attached to something. */
  readonly held: string;
  readonly act: string;
  readonly heading: string;
  readonly lead: string;
  readonly goes: string;
  readonly goesList: (issued: boolean) => readonly string[];
  readonly stays: string;
  readonly staysList: readonly string[];
  readonly outside: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<RemovalReason, string>>;
  readonly paper: string;
  readonly paperHint: string;
  readonly confirm: (word: string) => string;
  readonly confirmHint: string;
  /** What must be typed. */
  readonly word: string;
  readonly final: string;
  readonly removed: string;
  readonly question: string;
  readonly answer: string;
  readonly at: string;
  readonly by: string;
  readonly digest: string;
  readonly bytes: (bytes: number) => string;
  readonly cleaning: string;
  readonly cleanedState: (tombstone: Pick<TombstoneView, 'progress' | 'cleanedAt' | 'leftOver'>) => string;
  readonly todo: string;
  readonly todoList: (leftOver: TombstoneView['leftOver']) => readonly string[];
  readonly toProgramme: string;
  readonly line: string;
  readonly toRecord: string;
}
