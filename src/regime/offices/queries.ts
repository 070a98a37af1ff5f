import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Actor, type PostRole, roles } from './rules/actor.js';
import { hatsOn, type Post, ranks, unitsUnder } from './rules/posts.js';
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

/** Whom a session stands for on a day, in the role they chose; undefined where they hold no post. */
export async function actorOf(
  reader: Reader,
  { districtId, accountId, hat }: Pick<Actor, 'districtId' | 'accountId'> & { readonly hat?: string },
  on: Day,
): Promise<Actor | undefined> {
  const person = await personSigningIn(reader, { districtId, accountId });
  if (!person) return undefined;
  const { id: personId, name, posts } = person;
  const hats = hatsOn(posts, on);
  const role = hats.find((each) => each === hat) ?? hats[0];
  return role && { accountId, districtId, role, unitIds: unitsUnder(posts, role, on), personId, name };
}

/** A person with all the posts they ever held. */
export interface PersonWithPosts {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** The person of an account; undefined where it is nobody's. One statement, for every request asks it. */
export async function personSigningIn(
  reader: Reader,
  { districtId, accountId }: Pick<Actor, 'districtId' | 'accountId'>,
): Promise<PersonWithPosts | undefined> {
  const rows = await reader
    .selectFrom('person as h')
    .leftJoin('post as p', (join) =>
      join.onRef('p.district_id', '=', 'h.district_id').onRef('p.person_id', '=', 'h.id'),
    )
    .select(['h.id as person_id', 'h.name', 'p.id', 'p.role', 'p.unit_id', 'p.rank', 'p.title', 'p.from_on'])
    .select(['p.until_on', 'p.succeeds'])
    .where('h.district_id', '=', districtId)
    .where('h.account_id', '=', accountId)
    .orderBy('p.from_on')
    .orderBy('p.id')
    .execute();
  const [first] = rows;
  return first && { id: first.person_id, name: first.name, posts: rows.flatMap((row) => postIn(row)) };
}

interface PostRow {
  readonly id: string | null;
  readonly person_id: string;
  readonly role: string | null;
  readonly unit_id: string | null;
  readonly rank: string | null;
  readonly title: string | null;
  readonly from_on: string | null;
  readonly until_on: string | null;
  readonly succeeds: string | null;
}

/** The post in a row, if there is one in it. */
function postIn(row: PostRow): Post[] {
  const role = roles.find((each) => each === row.role);
  const rank = ranks.find((each) => each === row.rank);
  if (row.id === null || row.from_on === null || role === undefined) return [];
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
