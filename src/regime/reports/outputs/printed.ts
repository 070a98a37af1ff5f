import type { Day } from '../../../kernel/day.js';
import type { LightKind } from '../rules/content.js';

/** A target as a paper says it: what was promised, and what has come of it so far. */
export interface PrintedTarget {
  /** In the notice's own words: 改造道路约2100米. */
  readonly title: string;
  readonly unit: string;
  /** Null: nobody has said. */
  readonly value: number | null;
  /** Of what was promised, in percent; null where it cannot be counted. An overfulfilled target stands above 100. */
  readonly share: number | null;
  /** Why a counter fell; empty: it did not. */
  readonly note: string;
}

export interface PrintedCooperation {
  readonly unit: string;
  readonly materials: 'on-time' | 'late' | 'not-asked';
  readonly sentence: string;
}

/** What a section says of one item in one quarter, as every paper takes it. */
export interface PrintedSection {
  /** As people call it: 3, 7-2. */
  readonly number: string;
  readonly title: string;
  readonly leadUnit: string;
  /** `missing`: its unit has sent nothing. */
  readonly state: 'missing' | 'draft' | 'submitted' | 'returned' | 'accepted';
  readonly light: LightKind;
  readonly targets: readonly PrintedTarget[];
  /** In percent; null before a plan is approved. */
  readonly progress: { readonly planned: number; readonly reported: number; readonly verified: number } | null;
  /** In fen, of an item that has money here. */
  readonly money: { readonly budget: number; readonly paid: number; readonly on: Day | null } | null;
  readonly people: {
    readonly asked: number;
    readonly agreed: number;
    readonly arrived: number;
    readonly missing: number;
  } | null;
  /** What the unit wrote itself; what is proposed only says targets and progress once more. */
  readonly sentence: string;
  /** Null: none is asked for. Empty: it is, and nobody has written it. */
  readonly explanation: string | null;
  readonly next: string;
  /** Null where the item has no responsible unit (I16). */
  readonly cooperation: readonly PrintedCooperation[] | null;
  readonly publicity: readonly { readonly on: Day; readonly channel: string; readonly link: string | null }[];
  readonly difficulties: readonly { readonly text: string; readonly asked: string | null }[];
  /** How many of each are attached. */
  readonly attached: { readonly photos: number; readonly files: number };
}

/** A unit's filing for a quarter, as its letter says it. */
export interface PrintedFiling {
  readonly unit: string;
  readonly addressee: string;
  /** Of the unit's letter; null: it has none, or none yet. */
  readonly letterNumber: string | null;
  readonly year: number;
  /** 2022Q2 */
  readonly period: string;
  readonly notice: { readonly title: string; readonly number: string | null };
  /** The day it was submitted, else of printing. */
  readonly on: Day;
  readonly sections: readonly PrintedSection[];
}

/** A quarter over the whole programme, as the papers for the leaders say it. */
export interface PrintedQuarter {
  readonly year: number;
  /** 2022Q2 */
  readonly period: string;
  readonly notice: { readonly title: string; readonly number: string | null };
  readonly on: Day;
  readonly filings: readonly {
    readonly unit: string;
    readonly dueOn: Day;
    /** Null: nothing has come. */
    readonly receivedOn: Day | null;
    readonly late: boolean | null;
    readonly sections: readonly PrintedSection[];
  }[];
}
