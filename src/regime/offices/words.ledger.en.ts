import type { Sentences, Telling } from '../../kernel/telling.js';
import type { officeLedgerZhCN } from './words.ledger.zh-CN.js';
import { rolesEn } from './words.roles.en.js';

const FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  shortName: 'short name',
  kind: 'kind',
  parentId: 'parent',
  creditCode: 'credit code',
  from: 'first day',
  until: 'last day',
};

const PERSON: Readonly<Record<string, string>> = { name: 'name', telephone: 'telephone', mail: 'mail address' };
const RANKS: Readonly<Record<string, string>> = { head: 'head', 'deputy-head': 'deputy head' };
const roles: Readonly<Record<string, string>> = rolesEn;
/** A post as one says it: Head of unit (deputy head), 区民政局. */
const post = ({ fact, named }: Telling): string => {
  const rank = RANKS[fact('rank')];
  const unit = named('unit');
  return `${roles[fact('role')] ?? fact('role')}${rank === undefined ? '' : ` (${rank})`}${unit === '' ? '' : `, ${unit}`}`;
};

const DISTRICT: Readonly<Record<string, string>> = {
  code: 'division code',
  name: 'name',
  above: 'what stands above it',
  host: 'who answers for the public page',
  contact: 'contact on the public page',
};

export const officeLedgerEn: Sentences<keyof typeof officeLedgerZhCN> = {
  'district.opened': ({ fact }) => `opened ${fact('above')}${fact('name')} (${fact('code')})`,
  'district.changed': ({ each }) =>
    `changed the district: ${each(
      'changes',
      ({ fact }) => `${DISTRICT[fact('field')] ?? fact('field')} from “${fact('was')}” to “${fact('now')}”`,
    )}`,
  'district.administrator-invited': ({ fact, told }) =>
    `invited ${told('name')} as ${fact('roles')
      .split(', ')
      .map((role) => roles[role] ?? role)
      .join(', ')}`,
  'unit.added': ({ fact }) => `added the unit “${fact('name')}”${fact('kind') === '' ? ' (unconfirmed)' : ''}`,
  'unit.alias-added': ({ fact }) => `noted “${fact('alias')}” as a further name of the unit`,
  'unit.changed': ({ each }) =>
    `changed the unit: ${each(
      'changes',
      ({ fact }) => `${FIELDS[fact('field')] ?? fact('field')} from “${fact('was')}” to “${fact('now')}”`,
    )}`,
  'unit.succession-recorded': ({ fact, day, named }) =>
    `put down that ${[named('after'), fact('added')].filter((name) => name !== '').join(', ')} will come after ${named('before')} from ${day('from')} (${fact('number')})`,
  'unit.succession-withdrawn': ({ fact, day }) =>
    `took back the change of units planned for ${day('from')} (${fact('number')})`,
  'unit.succession-held': ({ fact, day }) =>
    `held back the change of units of ${day('from')} (${fact('number')}): ${fact('open')} questions wait for the gov office`,
  'unit.succeeded': ({ fact, day, named }) =>
    `let ${named('after')} come after ${named('before')} from ${day('from')} (${fact('number')})`,
  'unit.identified': ({ named }) => `found “${named('before')}” to be ${named('after')}`,
  'unit-import.received': () => 'received a sheet of units and began to read it',
  'unit-import.understood': ({ fact }) => `read the sheet of units: ${fact('rows')} rows`,
  'unit-import.unread': () => 'could not read the sheet of units',
  'units.imported': ({ fact }) =>
    `took over the sheet of units: ${fact('added')} added, ${fact('changed')} changed, ${fact('same')} the same`,
  'person-import.received': () => 'received a sheet of people and began to read it',
  'person-import.understood': ({ fact }) => `read the sheet of people: ${fact('rows')} rows`,
  'person-import.unread': () => 'could not read the sheet of people',
  'people.imported': ({ fact }) =>
    `took a sheet of people over: ${fact('added')} added, ${fact('changed')} changed, ${fact('same')} as before, ${fact('invited')} accounts made`,
  'person.added': ({ told }) => `entered ${told('name')}`,
  'person.changed': ({ fact }) =>
    `changed what is known of a person: ${fact('fields')
      .split(', ')
      .map((field) => PERSON[field] ?? field)
      .join(', ')}`,
  'person.handed-over': ({ fact, day, told }) =>
    `handed over for ${told('name')}, who is gone from ${day('from')}: ${fact('charges')} items in charge, ${fact('named')} that name them`,
  'post.given': (entry) => `gave ${entry.told('name')} a post from ${entry.day('from')}: ${post(entry)}`,
  'post.ended': (entry) => `ended a post of ${entry.told('name')} on ${entry.day('until')}: ${post(entry)}`,
  'post.transferred': (entry) =>
    `handed a post from ${entry.told('fromName')} to ${entry.told('name')} on ${entry.day('from')}: ${post(entry)}`,
  'account.invited': ({ told }) => `invited ${told('name')} to open an account`,
  'account.code-given': ({ told }) => `told ${told('name')} a one-time code on the telephone`,
  'account.closed': ({ told }) => `closed the account of ${told('name')}`,
  'account.reopened': ({ told }) => `opened the account of ${told('name')} again`,
  'unit.alias-removed': ({ fact }) => `removed “${fact('alias')}” from the names of the unit`,
  'post.acted-as': ({ fact, named }) => {
    const role = roles[fact('to')] ?? fact('to');
    return fact('inPlaceOf') === '' ? `went on as ${role}` : `went on as ${role} in the place of ${named('inPlaceOf')}`;
  },
  'delegation.given': ({ fact, day, told }) =>
    `let ${told('toName')} act for ${told('byName')} as ${roles[fact('role')] ?? fact('role')} from ${day('from')} to ${day('until')}`,
  'delegation.ended': ({ fact, day, told }) =>
    `ended the delegation of ${told('byName')} as ${roles[fact('role')] ?? fact('role')} on ${day('until')}`,
  'portfolio.handed-over': ({ fact, day, named, told }) =>
    fact('leader') === ''
      ? `left ${named('unit')} in nobody's charge from ${day('from')}`
      : `put ${told('name')} in charge of ${named('unit')} from ${day('from')}`,
};
