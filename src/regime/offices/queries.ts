import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import type { Along } from '../../platform/database/along.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Actor, type PostRole, roles } from './rules/actor.js';
import { type Post, ranks } from './rules/posts.js';
import { type District, type StoredUnit, unitKinds } from './rules/units.js';

/** The id of the district of a code; the empty code stands for the platform. */
export async function districtOf(reader: Reader, code: string): Promise<string | undefined> {
  if (code === '') return PLATFORM_CHAIN;
  const row = await reader
    .selectFrom('district')
    .select('id')
    .where('district_id', '=', PLATFORM_CHAIN)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id;
}

/** Every district that runs programmes here, in a stable order. */
export async function districtIds(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('district')
    .select('id')
    .where('district_id', '=', PLATFORM_CHAIN)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function readDistrict(reader: Reader, districtId: string): Promise<District | undefined> {
  const row = await reader
    .selectFrom('district')
    .select(['code', 'name', 'above'])
    .where('district_id', '=', PLATFORM_CHAIN)
    .where('id', '=', districtId)
    .executeTakeFirst();
  return row && { code: row.code, name: row.name, ...(row.above !== null && { above: row.above }) };
}

/** A person with all the posts they ever held. */
export interface PersonWithPosts {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** The person of an account `s` speaks of, with their posts, as a column of JSON: every request asks it. */
export const personAlong: Along = sql`(
  select json_build_object('id', h.id, 'name', h.name, 'posts', (
    select coalesce(json_agg(p order by p.from_on, p.id), '[]') from post p
    where p.district_id = h.district_id and p.person_id = h.id))
  from person h where h.district_id = s.district_id and h.account_id = s.account_id)`;

const PostRow = z.object({
  id: z.string(),
  person_id: z.string(),
  role: z.string(),
  unit_id: z.string().nullable(),
  rank: z.string().nullable(),
  title: z.string().nullable(),
  from_on: z.string(),
  until_on: z.string().nullable(),
  succeeds: z.string().nullable(),
});
const PersonRow = z.object({ id: z.string(), name: z.string(), posts: z.array(PostRow) }).nullable();

/** What that column's answer means; undefined where the account is nobody's. */
export function personTold(answer: unknown): PersonWithPosts | undefined {
  const person = PersonRow.parse(answer);
  return person ? { id: person.id, name: person.name, posts: person.posts.flatMap((row) => postIn(row)) } : undefined;
}

export async function personSigningIn(
  reader: Reader,
  { districtId, accountId }: Pick<Actor, 'districtId' | 'accountId'>,
): Promise<PersonWithPosts | undefined> {
  const { rows } = await sql<{ readonly person: unknown }>`select ${personAlong} as person
    from (select ${districtId}::uuid as district_id, ${accountId}::uuid as account_id) s`.execute(reader);
  return personTold(rows[0]?.person ?? null);
}

/** The post in a row; none where its role is no longer one. */
function postIn(row: z.infer<typeof PostRow>): Post[] {
  const role = roles.find((each) => each === row.role);
  const rank = ranks.find((each) => each === row.rank);
  if (role === undefined) return [];
  return [
    {
      id: row.id,
      personId: row.person_id,
      role,
      from: day(row.from_on),
      ...(row.until_on !== null && { until: day(row.until_on) }),
      ...(row.unit_id !== null && { unitId: row.unit_id }),
      ...(rank !== undefined && { rank }),
      ...(row.title !== null && { title: row.title }),
      ...(row.succeeds !== null && { succeeds: row.succeeds }),
    },
  ];
}

/** All the posts that somebody ever held. */
export async function postsOf(reader: Reader, districtId: string, personId: string): Promise<readonly Post[]> {
  const rows = await reader
    .selectFrom('post')
    .select(['id', 'person_id', 'role', 'unit_id', 'rank', 'title', 'from_on', 'until_on', 'succeeds'])
    .where('district_id', '=', districtId)
    .where('person_id', '=', personId)
    .execute();
  return rows.flatMap(postIn);
}

/** An account by which somebody acts in a role on a day, for a unit where one is named; the first that was made. */
export async function accountActing(
  reader: Reader,
  districtId: string,
  { role, unit, on }: { readonly role: PostRole; readonly unit: string | undefined; readonly on: Day },
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('post as p')
    .innerJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'p.district_id').onRef('h.id', '=', 'p.person_id'),
    )
    .leftJoin('unit as u', (join) => join.onRef('u.district_id', '=', 'p.district_id').onRef('u.id', '=', 'p.unit_id'))
    .select('h.account_id')
    .where('p.district_id', '=', districtId)
    .where('p.role', '=', role)
    .where('p.from_on', '<=', on)
    .where((row) => row.or([row('p.until_on', 'is', null), row('p.until_on', '>=', on)]))
    .where('h.account_id', 'is not', null)
    .$if(unit !== undefined, (some) => some.where('u.name', '=', unit ?? ''))
    .orderBy('h.account_id')
    .executeTakeFirst();
  return row?.account_id ?? undefined;
}

const Aliases = z.array(z.string());

/** The units of a district with all their names, by name. */
export async function unitsOf(reader: Reader, districtId: string): Promise<readonly StoredUnit[]> {
  const rows = await reader
    .selectFrom('unit as u')
    .selectAll('u')
    .select(
      sql<unknown>`(select coalesce(json_agg(a.alias order by a.alias), '[]') from unit_alias a
        where a.district_id = u.district_id and a.unit_id = u.id)`.as('aliases'),
    )
    .where('u.district_id', '=', districtId)
    .orderBy('u.name')
    .orderBy('u.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    ...(row.short_name !== null && { shortName: row.short_name }),
    aliases: Aliases.parse(row.aliases),
    kind: unitKinds.find((kind) => kind === row.kind) ?? null,
    ...(row.parent_id !== null && { parentId: row.parent_id }),
    ...(row.credit_code !== null && { creditCode: row.credit_code }),
    ...(row.from_on !== null && { from: day(row.from_on) }),
    ...(row.until_on !== null && { until: day(row.until_on) }),
    ...(row.identified_as !== null && { identifiedAs: row.identified_as }),
  }));
}

/** The names of the people behind accounts, by the account's id; the name they sign in with where nobody is known. */
export async function peopleBehind(
  reader: Reader,
  districtId: string,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('account as a')
    .leftJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'a.district_id').onRef('h.account_id', '=', 'a.id'),
    )
    .select(['a.id', 'a.login_name', 'h.name'])
    .where('a.district_id', '=', districtId)
    .where('a.id', 'in', accountIds)
    .execute();
  return new Map(rows.map(({ id, login_name, name }) => [id, name ?? login_name]));
}

/** How many people a district knows. */
export async function countPeople(reader: Reader, districtId: string): Promise<number> {
  const row = await reader
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<string>().as('people'))
    .where('district_id', '=', districtId)
    .executeTakeFirst();
  return Number(row?.people ?? 0);
}
