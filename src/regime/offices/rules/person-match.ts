import { maskedMail, maskedTelephone, type Person } from './people.js';
import type { PersonRow } from './person-sheet.js';
import type { Post } from './posts.js';

/** A person of the list, as far as a sheet is compared with them. */
export interface KnownPerson extends Person {
  readonly version: number;
  readonly posts: readonly Post[];
  readonly account: { readonly id: string | null; readonly loginName: string | null };
}

/** Rows that speak of one person: of one name, and with a user name, telephone or mail address in common. */
export interface Cluster {
  readonly rows: readonly PersonRow[];
}

/** Who a cluster is: somebody known, somebody new, or nobody can say. */
export type Identity =
  | { readonly how: 'known'; readonly person: KnownPerson }
  | { readonly how: 'new' }
  | { readonly how: 'namesake' | 'ambiguous'; readonly of: KnownPerson }
  | { readonly how: 'login-name-taken'; readonly holder: string };

const digits = (telephone: string): string => telephone.replaceAll(/[ ()-]/gu, '');
export const isMasked = (contact: string): boolean => contact.includes('*');
/** Whether a cell says of a person's telephone what is known, be it whole or as an export hides it. */
export const sameTelephone = (written: string, known: string): boolean =>
  written === maskedTelephone(known) || digits(written) === digits(known);
export const sameMail = (written: string, known: string): boolean =>
  written === maskedMail(known) || written.toLowerCase() === known.toLowerCase();

/** What a row bears that is nobody else's; a masked telephone is not, unless the names are the same. */
const marksOf = (row: PersonRow, normal: (loginName: string) => string): readonly string[] => [
  ...(row.loginName === undefined ? [] : [`login ${normal(row.loginName)}`]),
  ...(row.telephone === undefined ? [] : [`telephone ${digits(row.telephone)}`]),
  ...(row.mail === undefined ? [] : [`mail ${row.mail.toLowerCase()}`]),
];

/** Puts rows together that bear one name and have a mark in common, in the order of the sheet. */
export function clustersOf(rows: readonly PersonRow[], normal: (loginName: string) => string): readonly Cluster[] {
  const clusters: { name: string; rows: PersonRow[]; marks: Set<string> }[] = [];
  for (const row of rows) {
    const marks = marksOf(row, normal);
    const joined = clusters.filter(
      ({ name, marks: theirs }) => name === row.name && marks.some((mark) => theirs.has(mark)),
    );
    const [first, ...others] = joined;
    if (!first) {
      clusters.push({ name: row.name, rows: [row], marks: new Set(marks) });
      continue;
    }
    for (const other of others) clusters.splice(clusters.indexOf(other), 1);
    first.rows.push(...others.flatMap((other) => other.rows), row);
    for (const mark of [...others.flatMap((other) => [...other.marks]), ...marks]) first.marks.add(mark);
  }
  return clusters.map((cluster) => ({ rows: cluster.rows.sort((one, other) => one.number - other.number) }));
}

/** Who holds which user name: the person's id, or null for an account that is nobody's on the list. */
export type LoginNames = ReadonlyMap<string, string | null>;

/**
 * Finds who is meant. A user name is one person's alone; a name is not, so that beside it a telephone, a mail address, a
 * unit or an office of the district must agree. Two of one name are never taken for one another, nor one for a third.
 */
export function identify(
  { rows }: Cluster,
  namesakes: readonly KnownPerson[],
  loginNames: LoginNames,
  unitOf: (row: PersonRow) => string | undefined,
  normal: (loginName: string) => string,
): Identity {
  for (const { loginName } of rows) {
    const holder = loginName === undefined ? undefined : loginNames.get(normal(loginName));
    if (holder === undefined) continue;
    const person = namesakes.find(({ id }) => id === holder);
    return person ? { how: 'known', person } : { how: 'login-name-taken', holder: holder ?? '' };
  }
  const agreeing = namesakes.filter((person) => rows.some((row) => agrees(row, person, unitOf(row))));
  const [meant, another] = agreeing;
  if (meant && another) return { how: 'ambiguous', of: meant };
  if (meant) return { how: 'known', person: meant };
  const [first, second] = namesakes;
  if (!first) return { how: 'new' };
  // Of whom nothing is known but a name, nothing speaks against.
  if (!second && isBare(first)) return { how: 'known', person: first };
  return { how: 'namesake', of: first };
}

const isBare = ({ telephone, mail, posts, account }: KnownPerson): boolean =>
  telephone === undefined && mail === undefined && posts.length === 0 && account.id === null;

const agrees = ({ telephone, mail, role }: PersonRow, person: KnownPerson, unitId: string | undefined): boolean =>
  (telephone !== undefined && person.telephone !== undefined && sameTelephone(telephone, person.telephone)) ||
  (mail !== undefined && person.mail !== undefined && sameMail(mail, person.mail)) ||
  (unitId !== undefined && person.posts.some((post) => post.unitId === unitId)) ||
  (role !== undefined &&
    unitId === undefined &&
    person.posts.some((post) => post.unitId === undefined && post.role === role));
