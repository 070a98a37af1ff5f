import type { Day } from '../../../kernel/day.js';

/** How long what is typed may be, how many lines a list may have, and how high a figure: on the page and in a sheet. */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 2_000;
export const MOST_LINES = 50;
export const HIGHEST = 1_000_000_000_000;

/** Where a figure comes from: the last accepted report, the nodes of the plan, or the unit's own hand. */
export const figureSources = ['last-report', 'nodes', 'corrected', 'none'] as const;
export type FigureSource = (typeof figureSources)[number];

export const materialWords = ['on-time', 'late', 'not-asked'] as const;
/** 材料报送 by the requests that were made: 按时, 未按时, 未要求. */
export type Materials = (typeof materialWords)[number];

export const grades = ['good', 'fair', 'poor'] as const;
/** 配合 where somebody grades it; nobody has to (point 10). */
export type Grade = (typeof grades)[number];

/** How far a target is, from the beginning of the item on (累计). */
export interface TargetReport {
  /** Its number within the item, as the plan numbers it. */
  readonly number: number;
  readonly kind: 'figure' | 'works' | 'clause';
  /** As the notice has it: 床位约300张. */
  readonly title: string;
  readonly unit: string;
  readonly promised: number;
  readonly approximate: boolean;
  /** Null: nobody has said it yet. Of what cannot be counted: in percent. */
  readonly value: number | null;
  readonly from: FigureSource;
  /** The day the figure is from. */
  readonly on: Day | null;
  /** In the last accepted report; null: there was none. */
  readonly before: number | null;
  /** Why it is less than it was; empty: nobody said (I18). */
  readonly note: string;
}

/** A share with the day it is from. */
export interface AgedShare {
  readonly percent: number;
  readonly on: Day | null;
}

export interface ProgressReport {
  readonly planned: AgedShare;
  readonly reported: AgedShare;
  readonly verified: AgedShare;
}

/** What was paid of the item's money so far, in fen: a fact of the funds, typed nowhere again (point 12). */
export interface MoneyReport {
  /** As it was approved; 0: no plan was. */
  readonly budget: number;
  readonly paid: number;
  /** The day of the last payment; null: there is none. */
  readonly on: Day | null;
}

/** People asked of other units for the item, and how many are in place (R14). */
export interface PeopleReport {
  readonly asked: number;
  readonly agreed: number;
  readonly arrived: number;
  readonly missing: number;
  readonly on: Day;
}

/** Words that are proposed, or that the unit wrote in their place. */
export interface Wording {
  readonly text: string;
  readonly corrected: boolean;
}

/** Something that was asked of a responsible unit, as a fact beside the word on it. */
export interface RequestFact {
  readonly what: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly answeredOn: Day | null;
}

/** A responsible unit's 情况 (R22): material submission and cooperation. */
export interface CooperationReport {
  readonly unitId: string;
  readonly unitName: string;
  readonly materials: Materials;
  readonly sentence: string;
  readonly grade: Grade | null;
  readonly corrected: boolean;
  readonly facts: readonly RequestFact[];
}

/** A line of 宣传报道: the proof of R27. */
export interface PublicityLine {
  readonly id: string;
  readonly on: Day;
  readonly channel: string;
  readonly link: string;
}

/** A photo or a file of the item in the quarter, by its digest: what it is called may have to be taken out (point 13). */
export interface Attachment {
  readonly id: string;
  readonly kind: 'photo' | 'file';
  readonly sha256: string;
  readonly bytes: number;
}

/** A difficulty, and the unit that is asked to help with it. */
export interface Difficulty {
  readonly id: string;
  readonly text: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
}

/** 正常, 滞后, 严重滞后, 已完成, 无数据: as items show it. */
export const lightKinds = ['ok', 'lag', 'severe', 'done', 'none'] as const;
export type LightKind = (typeof lightKinds)[number];

/** What a section says of its item. */
export interface SectionContent {
  readonly period: string;
  readonly item: { readonly number: string; readonly title: string; readonly dueOn: Day };
  readonly targets: readonly TargetReport[];
  /** Null: no plan was approved, so nothing can be said by weights. */
  readonly progress: ProgressReport | null;
  /** Null: the item has no money here. */
  readonly money: MoneyReport | null;
  /** Null: nobody was asked for. */
  readonly people: PeopleReport | null;
  readonly light: { readonly kind: LightKind; readonly rules: string } | null;
  readonly sentence: Wording;
  readonly explanation: string;
  readonly next: Wording;
  /** Null: the item has no responsible unit (R22 不适用, I16). */
  readonly cooperation: readonly CooperationReport[] | null;
  readonly publicity: readonly PublicityLine[];
  readonly difficulties: readonly Difficulty[];
  /** What was attached by the time it was submitted; what comes later is shown with the item, and no part of it. */
  readonly attachments: readonly Attachment[];
}

/** What the unit typed of one target. */
export interface FigureTyped {
  readonly value: number | null;
  readonly note: string;
}

/** What the unit typed of one responsible unit; null: as it is prefilled. */
export interface CooperationTyped {
  readonly materials: Materials | null;
  readonly sentence: string | null;
  readonly grade: Grade | null;
}

/** What the unit corrected or added: all that is kept of a section before it is submitted. Null: as it is prefilled. */
export interface SectionTyped {
  readonly sentence: string | null;
  readonly explanation: string | null;
  readonly next: string | null;
  readonly publicity: readonly PublicityLine[] | null;
  readonly difficulties: readonly Omit<Difficulty, 'unitName'>[] | null;
  /** By the number of the target. */
  readonly figures: ReadonlyMap<number, FigureTyped>;
  /** By the id of the unit. */
  readonly cooperation: ReadonlyMap<string, CooperationTyped>;
}

export const NOTHING_TYPED: SectionTyped = {
  ...{ sentence: null, explanation: null, next: null, publicity: null, difficulties: null },
  ...{ figures: new Map(), cooperation: new Map() },
};

/** Whether a light asks for a sentence of the unit: it is behind. Of what nothing is known nothing can be explained. */
export const asksForExplanation = (light: LightKind | undefined): boolean => light === 'lag' || light === 'severe';

/** Why a section cannot be submitted yet, by name (workflow §6). */
export type MissingName =
  | 'target'
  | 'fall-note'
  | 'over-whole'
  | 'explanation'
  | 'sentence'
  | 'next'
  | 'cooperation'
  | 'cooperation-sentence'
  | 'cooperation-fact'
  | 'difficulty-unit';

export const missingNames = [
  'target',
  'fall-note',
  'over-whole',
  'explanation',
  'sentence',
  'next',
  'cooperation',
  'cooperation-sentence',
  'cooperation-fact',
  'difficulty-unit',
] as const satisfies readonly MissingName[];

export interface Missing {
  readonly name: MissingName;
  /** The target it is of. */
  readonly target?: number;
  /** The responsible unit it is of, or the one that cannot be asked. */
  readonly unitId?: string;
}
