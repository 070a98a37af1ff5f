import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { Actor } from './actor.js';

/** How somebody can be reached: personal data, kept for no other purpose (个人信息保护法 6). */
export interface Contact {
  readonly telephone?: string;
  readonly mail?: string;
}

export interface Person extends Contact {
  readonly id: string;
  readonly name: string;
}

export interface PersonAdded {
  readonly type: 'person.added';
  readonly person: Person;
}
export interface PersonChanged {
  readonly type: 'person.changed';
  readonly personId: string;
  readonly fields: readonly (typeof FIELDS)[number][];
  readonly was: Person;
  readonly now: Person;
}
export type PersonEvent = PersonAdded | PersonChanged;

const FIELDS = ['name', 'telephone', 'mail'] as const;

export function changePerson(was: Person, form: Omit<Person, 'id'>): Decision<Person, PersonEvent> {
  const now: Person = { ...form, id: was.id };
  const fields = FIELDS.filter((field) => was[field] !== now[field]);
  if (fields.length === 0) return refuse('person.unchanged', { name: was.name });
  return done(now, { type: 'person.changed', personId: was.id, fields, was, now });
}

/**
 * Who reads a telephone and a mail address whole: who has to call (the gov office and the supervision office urge by
 * telephone) and the person themself. Everybody else sees that there is one.
 */
export const readsContact = ({ role, personId }: Actor, ofPersonId: string): boolean =>
  role === 'gov-office' || role === 'supervision' || personId === ofPersonId;

const SHOWN_BEFORE = 3;
const SHOWN_BEHIND = 4;
const LONG_ENOUGH = 10;

/** 138****6789; a short number, which its ends would give away, shows its last two digits alone. */
export function maskedTelephone(telephone: string): string {
  const characters = [...telephone];
  return characters.length < LONG_ENOUGH
    ? '****' + characters.slice(-2).join('')
    : [...characters.slice(0, SHOWN_BEFORE), '****', ...characters.slice(-SHOWN_BEHIND)].join('');
}

/** l***@liunan.gov.cn: whose house it is may be seen, who it is may not. */
export function maskedMail(mail: string): string {
  const at = mail.lastIndexOf('@');
  return `${at > 1 ? ([...mail][0] ?? '') : ''}***${at < 0 ? '' : mail.slice(at)}`;
}
