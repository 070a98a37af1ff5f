import type { Day } from '../../kernel/day.js';
import type { ChangeKind } from './rules/kinds.js';
import type { MajorRule } from './rules/major.js';

/** The words of changes: of the form, and those that pages share with it. */
export interface ChangeWords {
  readonly title: string;
  readonly file: (item: string) => string;
  readonly day: (on: Day) => string;
  readonly item: (seq: string, title: string) => string;
  readonly kind: Readonly<Record<ChangeKind, string>>;
  /** Why a change is the meeting's. */
  readonly major: Readonly<Record<MajorRule['id'], string>>;
  readonly target: (indicator: string, unit: string, was: number, now: number | null) => string;
  /** Null: it did not answer. */
  readonly countersigned: (unit: string, agrees: boolean | null, reason: string) => string;
  /** A file it rests on, by its name and the beginning of its hash; null: taken out of everything. */
  readonly proof: (name: string | null, hash: string) => string;
  /** What the whole is thought to cost, in 万元. */
  readonly estimate: (wan: string) => string;
  /** Who leads, and who is responsible. */
  readonly units: (lead: string, responsible: readonly string[]) => string;
  readonly label: Readonly<Record<FormLabel, string>>;
  readonly signature: string;
  readonly minutes: string;
  readonly incoming: string;
}

export type FormLabel =
  | 'unit'
  | 'day'
  | 'item'
  | 'kind'
  | 'before'
  | 'after'
  | 'rationale'
  | 'effect'
  | 'evidence'
  | 'countersigned'
  | 'organ'
  | 'consent'
  | 'leader'
  | 'meeting'
  | 'remark';
