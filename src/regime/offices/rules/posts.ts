import type { Day } from '../../../kernel/day.js';
import { type PostRole, roles } from './actor.js';

/** From its first day to its last, both included; without a last day it still runs. */
export interface Term {
  readonly from: Day;
  readonly until?: Day;
}

export const runsOn = ({ from, until }: Term, on: Day): boolean => from <= on && (until === undefined || on <= until);

/** Whether some day belongs to both. A term that ends before it begins was taken back, and has no day at all. */
export const overlap = (one: Term, other: Term): boolean => {
  const from = one.from > other.from ? one.from : other.from;
  return [one, other].every(({ until }) => until === undefined || from <= until);
};

/** 主要领导 and 分管领导 of a unit (R4: "主要领导负总责，分管领导具体抓"). */
export const ranks = ['head', 'deputy-head'] as const;
export type Rank = (typeof ranks)[number];

/** What somebody is put in charge of: a role, in a unit or in one of the district's own offices. */
export interface Seat {
  readonly role: PostRole;
  /** For the roles that are nobody's without a unit. */
  readonly unitId?: string;
  /** Of a unit's leaders. */
  readonly rank?: Rank;
}

/** A person holds a seat. */
export interface Post extends Seat, Term {
  readonly id: string;
  readonly personId: string;
  /** As the unit calls it: 局长. */
  readonly title?: string;
  /** The post it was taken over from: it changed hands without a new notice. */
  readonly succeeds?: string;
}

/** Roles that are held in a unit; what such a person is to an item follows from the unit. */
export const isHeldInUnit = (role: PostRole): boolean => role === 'liaison' || role === 'unit-head';

/** Seats of which one person at a time can be the holder: the district has one head, and each unit one 主要领导. */
export const isSole = ({ role, rank }: Seat): boolean => role === 'district-head' || rank === 'head';

export const sameSeat = (one: Seat, other: Seat): boolean =>
  one.role === other.role && one.unitId === other.unitId && one.rank === other.rank;

/** The roles somebody may act in on a day, one of them at a time; the first unless they choose. */
export const hatsOn = (posts: readonly Post[], on: Day): readonly PostRole[] =>
  roles.filter((role) => posts.some((post) => post.role === role && runsOn(post, on)));

/** The units for which somebody acts in a role: all of their posts of that role go together (point 4: 联络员). */
export const unitsUnder = (posts: readonly Post[], role: PostRole, on: Day): readonly string[] => [
  ...new Set(
    posts.flatMap((post) => (post.role === role && runsOn(post, on) && post.unitId !== undefined ? [post.unitId] : [])),
  ),
];

/** How a post stands on a day. */
export const standings = ['held', 'to-come', 'past'] as const;
export type Standing = (typeof standings)[number];

export const standingOf = ({ from, until }: Term, on: Day): Standing => {
  if (from > on) return 'to-come';
  return until !== undefined && until < on ? 'past' : 'held';
};
