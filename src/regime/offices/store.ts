import { sql } from 'kysely';
import { WITH_NEXT } from '../../platform/database/at-once.js';
import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Post } from './rules/posts.js';
import type { District, Unit } from './rules/units.js';

export async function insertDistrict(tx: Tx, id: string, district: District): Promise<void> {
  await tx
    .insertInto('district')
    .values({ district_id: PLATFORM_CHAIN, id, code: district.code, ...districtColumns(district) })
    .execute();
}

/** What is said of a district, as its columns keep it. */
export const districtColumns = ({ name, above, host, contact }: Omit<District, 'code'>) => ({
  name,
  above: above ?? null,
  host: host ?? null,
  contact: contact ?? null,
});

/** Puts units on the list with all their names; a list of ten thousand is one statement each, for a parameter has no end. */
export async function insertUnits(tx: Tx, districtId: string, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return;
  await sql`
    insert into unit (district_id, id, name, short_name, kind, parent_id, credit_code, from_on, until_on)
    select ${districtId}::uuid, u.id, u.name, u."shortName", u.kind, u."parentId", u."creditCode", u."from", u."until"
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u (id uuid, name text, "shortName" text, kind text,
      "parentId" uuid, "creditCode" text, "from" date, "until" date) ${WITH_NEXT}`.execute(tx);
  await insertAliases(
    tx,
    districtId,
    units.flatMap(({ id, aliases }) => aliases.map((alias) => ({ id, alias }))),
  );
}

/** Adds further names of units. */
export async function insertAliases(
  tx: Tx,
  districtId: string,
  aliases: readonly { readonly id: string; readonly alias: string }[],
): Promise<void> {
  if (aliases.length === 0) return;
  await sql`
    insert into unit_alias (district_id, unit_id, alias)
    select ${districtId}::uuid, a.id, a.alias
    from jsonb_to_recordset(${JSON.stringify(aliases)}::jsonb) as a (id uuid, alias text) ${WITH_NEXT}`.execute(tx);
}

/** A person as they are first put down. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly telephone?: string;
  readonly mail?: string;
  readonly accountId?: string;
}

export async function insertPerson(tx: Tx, districtId: string, person: NewPerson): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      district_id: districtId,
      id: person.id,
      name: person.name,
      telephone: person.telephone ?? null,
      mail: person.mail ?? null,
      account_id: person.accountId ?? null,
    })
    .execute();
}

export async function insertPosts(tx: Tx, districtId: string, posts: readonly Post[]): Promise<void> {
  if (posts.length === 0) return;
  const rows = posts.map((post) => ({
    district_id: districtId,
    id: post.id,
    person_id: post.personId,
    role: post.role,
    unit_id: post.unitId ?? null,
    rank: post.rank ?? null,
    title: post.title ?? null,
    from_on: post.from,
    until_on: post.until ?? null,
    succeeds: post.succeeds ?? null,
  }));
  await tx.insertInto('post').values(rows).execute();
}
