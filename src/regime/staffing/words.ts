import type { Day } from '../../kernel/day.js';

/** The words of the two papers: the letter that asks for people, and the slip for a work body. */
export interface StaffingWords {
  readonly day: (on: Day) => string;
  readonly letter: {
    readonly title: (item: string) => string;
    readonly opening: (unit: string) => string;
    readonly basis: (title: string, number: string | null, seq: string, item: string) => string;
    readonly purpose: (lead: string, purpose: string) => string;
    readonly terms: readonly ((asked: Asked) => string)[];
    readonly closing: (due: string | null) => string;
    readonly office: string;
    readonly file: (unit: string, item: string) => string;
  };
  readonly slip: {
    readonly title: string;
    readonly file: (name: string) => string;
    readonly label: Readonly<Record<SlipLabel, string>>;
    readonly item: (seq: string, title: string) => string;
    readonly signature: string;
    readonly number: string;
    readonly incoming: string;
  };
}

export interface Asked {
  readonly posts: string;
  readonly people: number;
  readonly from: string;
  readonly until: string;
  readonly approvalNumber: string | null;
}

export type SlipLabel =
  'unit' | 'day' | 'name' | 'heads' | 'units' | 'item' | 'purpose' | 'office' | 'leader' | 'number' | 'remark';
