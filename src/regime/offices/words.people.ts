import type { AccountStanding } from './rules/accounts.js';
import type { Rank, Standing } from './rules/posts.js';
import type { NamedRole } from './words.roles.zh-CN.js';

/** What is said of a person and their posts: the labels of forms and the columns of sheets. */
export const personFields = [
  'name',
  'telephone',
  'mail',
  'role',
  'unit',
  'rank',
  'title',
  'from',
  'until',
  'loginName',
] as const;
export type PersonField = (typeof personFields)[number];

/** Words for people, on pages and in sheets. */
export interface PersonWords {
  readonly field: Readonly<Record<PersonField, string>>;
  readonly role: Readonly<Record<NamedRole, string>>;
  readonly rank: Readonly<Record<Rank, string>>;
  /** A role with the rank it is held in. */
  readonly ranked: (role: string, rank: string) => string;
  readonly standing: Readonly<Record<Standing, string>>;
  /** How a standing in for another stands. */
  readonly acting: Readonly<Record<Standing, string>>;
  readonly account: Readonly<Record<AccountStanding, string>>;
  readonly sheet: {
    readonly title: (district: string) => string;
    readonly note: (count: number, on: string) => string;
  };
}
