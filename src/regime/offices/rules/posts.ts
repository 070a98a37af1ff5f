import type { Day } from '../../../kernel/day.js';
import { type PostRole, roles } from './actor.js';

/** From its first day to its last, both included; without a last day it still runs. */
export interface Term {
  readonly from: Day;
  readonly until?: Day;
}

export const runsOn = ({ from, until }: Term, on: Day): boolean => from <= on && (until === undefined || on <= until);

/** 主要领导 and 分管领导 of a unit (R4: "主要领导负总责，分管领导具体抓"). */
export const ranks = ['head', 'deputy-head'] as const;
export type Rank = (typeof ranks)[number];

/** Somebody holds a role, in a unit or in one of the district's own offices. */
export interface Post extends Term {
  readonly id: string;
  readonly personId: string;
  readonly role: PostRole;
  /** For the roles that are nobody's without a unit. */
  readonly unitId?: string;
  /** Of a unit's leaders. */
  readonly rank?: Rank;
  /** As the unit calls it: 局长. */
  readonly title?: string;
  /** The post it was taken over from. */
  readonly succeeds?: string;
}

/** Roles that are held in a unit; what such a person is to an item follows from the unit. */
export const isHeldInUnit = (role: PostRole): boolean => role === 'liaison' || role === 'unit-head';

/** The roles somebody may act in on a day, one of them at a time; the first unless they choose. */
export const hatsOn = (posts: readonly Post[], on: Day): readonly PostRole[] =>
  roles.filter((role) => posts.some((post) => post.role === role && runsOn(post, on)));

/** The units for which somebody acts in a role: all of their posts of that role go together (point 4: 联络员). */
export const unitsUnder = (posts: readonly Post[], role: PostRole, on: Day): readonly string[] => [
  ...new Set(
    posts.flatMap((post) => (post.role === role && runsOn(post, on) && post.unitId !== undefined ? [post.unitId] : [])),
  ),
];
