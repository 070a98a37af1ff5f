import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { isLatin } from '../../kernel/finding.js';
import type { Reader } from '../../platform/operations/parts.js';
import { initialsOf } from './queries.initials.js';
import { delegationsOf, type NamedDelegation } from './queries.delegations.js';
import type { AccountStanding } from './rules/accounts.js';
import { type PostRole, roles } from './rules/actor.js';
import type { Person } from './rules/people.js';
import { type Post, ranks, type Seat } from './rules/posts.js';

/** A post with the names its page needs. */
export interface StoredPost extends Post {
  readonly unitName?: string;
  readonly takenOverFrom?: string;
}

export interface StoredPerson extends Person {
  readonly version: number;
  readonly posts: readonly StoredPost[];
  readonly account: {
    readonly id: string | null;
    readonly loginName: string | null;
    readonly standing: AccountStanding;
    readonly secondFactor: boolean;
  };
}

export interface WantedPeople {
  readonly id?: string;
  readonly search?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: PostRole | undefined;
  readonly standing: 'present' | 'left' | 'all';
  /** Behind this place of the order: name and id. */
  readonly after?: readonly [string, string];
  readonly limit: number;
}

/** A person as their page shows them on a day. */
export interface ShownPerson {
  readonly id: string;
  readonly version: number;
  readonly person: StoredPerson;
  /** Given and received. */
  readonly delegations: readonly NamedDelegation[];
  readonly today: Day;
}

/** The regime's day says which posts are held, the system's instant which invitations still hold. */
export interface Moments {
  readonly today: Day;
  readonly now: string;
}

const Posts = z.array(
  z.object({
    id: z.string(),
    role: z.enum(roles),
    unit_id: z.string().nullable(),
    unit_name: z.string().nullable(),
    rank: z.enum(ranks).nullable(),
    title: z.string().nullable(),
    from_on: z.string(),
    until_on: z.string().nullable(),
    succeeds: z.string().nullable(),
    taken_over_from: z.string().nullable(),
  }),
);

/** Posts of the person `h`, the present first, each with the names beside it. */
const POSTS = sql`(select coalesce(json_agg(json_build_object('id', p.id, 'role', p.role, 'unit_id', p.unit_id,
    'unit_name', u.name, 'rank', p.rank, 'title', p.title, 'from_on', p.from_on, 'until_on', p.until_on,
    'succeeds', p.succeeds, 'taken_over_from', b.name) order by p.until_on desc nulls first, p.from_on, p.id), '[]')
  from post p left join unit u on u.district_id = p.district_id and u.id = p.unit_id
    left join post q on q.district_id = p.district_id and q.id = p.succeeds
    left join person b on b.district_id = q.district_id and b.id = q.person_id
  where p.district_id = h.district_id and p.person_id = h.id)`;

interface ByInitials {
  readonly people: readonly string[];
  readonly units: readonly string[];
}

/** Who is meant by Latin letters: people, and units by their full names, whose pinyin begins so. */
async function byInitials(reader: Reader, districtId: string, letters: string): Promise<ByInitials> {
  const named = (table: 'person' | 'unit') =>
    reader.selectFrom(table).select(['id', 'name']).where('district_id', '=', districtId).execute();
  const [people, units] = await Promise.all([named('person'), named('unit')]);
  const meant = (rows: typeof people) =>
    rows.filter(({ name }) => initialsOf(name).includes(letters)).map(({ id }) => id);
  return { people: meant(people), units: meant(units) };
}

/** More people than a district has. */
export const EVERYBODY = 100_000;

/** People with all the posts they ever held, by name. */
export async function peopleIn(
  reader: Reader,
  districtId: string,
  { id, search = '', unit, role, standing, after, limit }: WantedPeople,
  { today, now }: Moments,
): Promise<readonly StoredPerson[]> {
  const some = (condition: ReturnType<typeof sql>) =>
    sql<boolean>`exists (select from post p left join unit u on u.district_id = p.district_id and u.id = p.unit_id
      where p.district_id = h.district_id and p.person_id = h.id and ${condition})`;
  const stays = sql`(p.until_on is null or p.until_on >= ${today}::date)`;
  const words = search.trim().toLowerCase();
  const letters: ByInitials = isLatin(words) ? await byInitials(reader, districtId, words) : { people: [], units: [] };
  const part = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const bounds = [
    sql`h.district_id = ${districtId}::uuid`,
    ...(id === undefined ? [] : [sql`h.id = ${id}::uuid`]),
    ...(search === ''
      ? []
      : [
          sql`(h.name like ${part} or h.id = any(${letters.people}::uuid[])
            or ${some(sql`(p.title like ${part} or u.name like ${part} or u.id = any(${letters.units}::uuid[]))`)})`,
        ]),
    ...(unit === undefined ? [] : [some(sql`p.unit_id = ${unit}::uuid and ${stays}`)]),
    ...(role === undefined ? [] : [some(sql`p.role = ${role} and ${stays}`)]),
    ...(standing === 'present' ? [sql`(${some(stays)} or not ${some(sql`true`)})`] : []),
    ...(standing === 'left' ? [sql`(${some(sql`true`)} and not ${some(stays)})`] : []),
    ...(after === undefined ? [] : [sql`(h.name, h.id) > (${after[0]}, ${after[1]}::uuid)`]),
  ];
  const { rows } = await sql<PersonRow>`
    select h.id, h.version, h.name, h.telephone, h.mail, a.id as "accountId", a.login_name as "loginName",
      a.disabled_at is not null as closed, a.password_hash is not null as "hasPassword",
      exists (select from second_factor f where f.district_id = a.district_id and f.account_id = a.id) as "secondFactor",
      exists (select from entry_code c where c.district_id = a.district_id and c.account_id = a.id
        and c.kind = 'invitation' and c.expires_at > ${now}::timestamptz) as invited, ${POSTS} as posts
    from person h left join account a on a.district_id = h.district_id and a.id = h.account_id
    where ${sql.join(bounds, sql` and `)}
    order by h.name, h.id limit ${limit}`.execute(reader);
  return rows.map(personIn);
}

interface PersonRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly telephone: string | null;
  readonly mail: string | null;
  readonly accountId: string | null;
  readonly loginName: string | null;
  readonly closed: boolean;
  readonly hasPassword: boolean;
  readonly invited: boolean;
  readonly secondFactor: boolean;
  readonly posts: unknown;
}

const personIn = ({ id, version, name, telephone, mail, posts, ...row }: PersonRow): StoredPerson => ({
  ...{ id, version, name },
  ...(telephone !== null && { telephone }),
  ...(mail !== null && { mail }),
  posts: Posts.parse(posts).map((post) => ({
    ...{ id: post.id, personId: id, role: post.role, from: day(post.from_on) },
    ...(post.until_on !== null && { until: day(post.until_on) }),
    ...(post.unit_id !== null && { unitId: post.unit_id }),
    ...(post.unit_name !== null && { unitName: post.unit_name }),
    ...(post.rank !== null && { rank: post.rank }),
    ...(post.title !== null && { title: post.title }),
    ...(post.succeeds !== null && { succeeds: post.succeeds }),
    ...(post.taken_over_from !== null && { takenOverFrom: post.taken_over_from }),
  })),
  account: {
    ...{ id: row.accountId, loginName: row.loginName, standing: accountStanding(row) },
    secondFactor: row.secondFactor,
  },
});

/** How an account stands: which of the ways in it takes. */
export function accountStanding({
  accountId,
  closed,
  hasPassword,
  invited,
}: Pick<PersonRow, 'accountId' | 'closed' | 'hasPassword' | 'invited'>): AccountStanding {
  if (accountId === null) return 'none';
  if (closed) return 'closed';
  if (hasPassword) return 'open';
  return invited ? 'invited' : 'without-password';
}

export async function findPerson(
  reader: Reader,
  districtId: string,
  id: string,
  moments: Moments,
): Promise<StoredPerson | undefined> {
  const [person] = await peopleIn(reader, districtId, { id, standing: 'all', limit: 1 }, moments);
  return person;
}

/** Which user names are taken, and by whom of the list; an account that is nobody's there is null. */
export async function loginNamesOf(reader: Reader, districtId: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await reader
    .selectFrom('account as a')
    .leftJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'a.district_id').onRef('h.account_id', '=', 'a.id'),
    )
    .select(['a.login_name', 'h.id'])
    .where('a.district_id', '=', districtId)
    .execute();
  return new Map(rows.map(({ login_name: name, id }) => [name, id]));
}

/** Everybody's posts of one seat, past and to come, with their names: whether a sole seat is free only all of them say. */
export async function holdersOf(
  reader: Reader,
  districtId: string,
  { role, unitId, rank }: Seat,
): Promise<readonly (Post & { readonly holder: string })[]> {
  const rows = await reader
    .selectFrom('post as p')
    .innerJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'p.district_id').onRef('h.id', '=', 'p.person_id'),
    )
    .select(['p.id', 'p.person_id', 'p.from_on', 'p.until_on', 'h.name'])
    .where('p.district_id', '=', districtId)
    .where('p.role', '=', role)
    .where('p.unit_id', unitId === undefined ? 'is' : '=', unitId ?? null)
    .where('p.rank', rank === undefined ? 'is' : '=', rank ?? null)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, personId: row.person_id, role, from: day(row.from_on), holder: row.name },
    ...(row.until_on !== null && { until: day(row.until_on) }),
    ...(unitId !== undefined && { unitId }),
    ...(rank !== undefined && { rank }),
  }));
}

/** A person with all that their page shows. */
export async function findShownPerson(
  reader: Reader,
  districtId: string,
  id: string,
  moments: Moments,
): Promise<ShownPerson | undefined> {
  const person = await findPerson(reader, districtId, id, moments);
  if (!person) return undefined;
  const delegations = await delegationsOf(reader, districtId, id);
  return { ...{ id, version: person.version, person, delegations }, today: moments.today };
}
