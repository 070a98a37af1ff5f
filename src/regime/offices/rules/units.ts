import type { Day } from '../../../kernel/day.js';

/** A district, county or zone that runs a programme. */
export interface District {
  /** Division code of GB/T 2260, six digits, e.g. 450204. */
  readonly code: string;
  /** As its own papers call it: 柳南区. */
  readonly name: string;
  /** The city, prefecture or province above it, as papers put it before the name: 柳州市. */
  readonly above?: string;
}

export const unitKinds = [
  'town',
  'subdistrict',
  'department',
  'public-institution',
  'state-owned-enterprise',
  'enterprise',
  'people-organisation',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  /** Further names that papers use for it, each put there by a person. */
  readonly aliases: readonly string[];
  /** Null where nobody has said yet what the unit is (金太阳): the notice may then not bind it. */
  readonly kind: UnitKind | null;
  readonly parentId?: string;
  /** 统一社会信用代码. */
  readonly creditCode?: string;
  /** The first and the last day of the unit; left out where it always was and still is. */
  readonly from?: Day;
  readonly until?: Day;
}

export const existsOn = ({ from, until }: Unit, on: Day): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until);

/** All names under which papers may write of the unit. */
export const namesOf = ({ name, shortName, aliases }: Unit): string[] => [
  name,
  ...(shortName === undefined ? [] : [shortName]),
  ...aliases,
];
