import type { Day } from '../../../kernel/day.js';

/** A district, county or zone that runs a programme. */
export interface District {
  /** Division code of GB/T 2260, six digits, e.g. 450204. */
  readonly code: string;
  /** As its own papers call it: 柳南区. */
  readonly name: string;
  /** The city, prefecture or province above it, as papers put it before the name: 柳州市. */
  readonly above?: string;
  /** Who answers for the public page, as it signs: 柳州市柳南区人民政府. Left out: the government of the district. */
  readonly host?: string;
  /** How the public reaches the office, as its page says it: 区政府办 0772-1234567，工作日 8:30—17:30. */
  readonly contact?: string;
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
  /** Where a name turned out to be another unit's (金太阳): that unit's id. The row stays, for history names it. */
  readonly identifiedAs?: string;
}

/** A unit as it is kept, with the version that every change raises. */
export interface StoredUnit extends Unit {
  readonly version: number;
}

/**
 * How a unit stands on a day. `unconfirmed` waits for a person to say what it is, `identified` was never more than
 * another unit's name, `planned` has its first day before it.
 */
export const unitStandings = ['unconfirmed', 'living', 'planned', 'ended', 'identified'] as const;
export type UnitStanding = (typeof unitStandings)[number];

export function unitStanding({ kind, from, until, identifiedAs }: Unit, on: Day): UnitStanding {
  if (identifiedAs !== undefined) return 'identified';
  if (until !== undefined && until < on) return 'ended';
  if (kind === null) return 'unconfirmed';
  return from !== undefined && from > on ? 'planned' : 'living';
}

export const existsOn = ({ from, until, identifiedAs }: Unit, on: Day): boolean =>
  identifiedAs === undefined && (from === undefined || from <= on) && (until === undefined || on <= until);

/** All names under which papers may write of the unit. */
export const namesOf = ({ name, shortName, aliases }: Unit): string[] => [
  name,
  ...(shortName === undefined ? [] : [shortName]),
  ...aliases,
];
