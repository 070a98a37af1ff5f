import type { Role } from './columns.js';
import type { Passage } from './page.js';

/** The words of a document that a row's column holds; the lines of the cell stay apart, for lists are read by them. */
export interface Held extends Passage {
  readonly lines: readonly string[];
}

/** A figure that its table has taken apart: the cell holds the number alone. */
export interface Measured {
  readonly figure: Held;
  readonly unit: string;
}

/**
 * One promise as the document lays it out, whatever the layout: a row of a table, a run of lines, a numbered paragraph
 * with its labels. What each word means is not decided here.
 */
export interface TaskRow {
  readonly seq: number | null;
  /** 1, 2, … where several rows share one number. */
  readonly part?: number;
  readonly group?: string;
  readonly title?: Held;
  readonly content?: Held;
  /** A further column of what is promised (年度目标, 指标要求). */
  readonly goal?: Held;
  readonly lead?: Held;
  readonly responsible?: Held;
  /** A second column of helpers: 责任单位 | 配合单位. */
  readonly alsoResponsible?: Held;
  /** A list whose own words say who leads: （区教育局牵头，各镇配合）. */
  readonly roles?: Held;
  readonly due?: Held;
  readonly start?: Held;
  /** The steps on the way, where a column beside the day tells them (进度计划). */
  readonly schedule?: Held;
  /** A bare figure in a column of its own, its unit in another or in the heading: 目标值 20 | 计量单位 个. */
  readonly measured?: Measured;
  /** Every other column under its own heading: leaders, persons, money, place, notes. */
  readonly other: readonly (readonly [heading: string, words: Held])[];
  /** Set where the reader could not fit the words to the columns: what it says, it is not sure of. */
  readonly uncertain?: boolean;
  readonly span: { readonly start: number; readonly end: number };
}

const FIELDS = [
  'title',
  'content',
  'goal',
  'lead',
  'responsible',
  'due',
  'start',
  'schedule',
  'alsoResponsible',
] as const;
export type Fields = Partial<Record<(typeof FIELDS)[number], Held>>;

/** The cells of a row by the part they play in the promise; what has no part in it stays with `other`. */
export function fieldsOf(cells: Partial<Record<Role, Held>>): Fields {
  const fields: Fields = {};
  for (const field of FIELDS) {
    const cell = cells[field];
    if (cell) fields[field] = cell;
  }
  return fields;
}

/** Cells whose column plays no part in the promise, or whose part another column has taken. */
export const standsApart = (role: Role, cells: Partial<Record<Role, Held>>): boolean =>
  role === 'other' || role === 'person' || role === 'leader' || cells[role] !== undefined;

/** A figure in a column of its own that is no bare number (改造12户) says what is to be reached, like any goal. */
export function withFigureAsGoal(cells: Partial<Record<Role, Held>>): Partial<Record<Role, Held>> {
  const { figure, ...others } = cells;
  return figure && !cells.goal ? { ...others, goal: figure } : others;
}

/** What a document's layout gives: its rows, and what of the layout a person must be asked about. */
export interface Layout {
  readonly rows: readonly TaskRow[];
  /** Whether the layout has a place for a lead at all; without one no-lead is asked once and not per row. */
  readonly namesLeads: boolean;
  readonly namesDays: boolean;
  /** Counts that headings inside the table state of their own group: 一、教育（3件）. */
  readonly groups: readonly { readonly name: string; readonly place: Passage; readonly first: number }[];
  /** What stands around the rows and belongs to them: the table's title, its notes. */
  readonly captions: readonly Passage[];
}
