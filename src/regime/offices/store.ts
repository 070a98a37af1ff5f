import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Post } from './rules/posts.js';
import type { District, Unit } from './rules/units.js';

export async function insertDistrict(tx: Tx, id: string, { code, name, above }: District): Promise<void> {
  await tx
    .insertInto('district')
    .values({ district_id: PLATFORM_CHAIN, id, code, name, above: above ?? null })
    .execute();
}

export async function insertUnits(tx: Tx, districtId: string, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return;
  const rows = units.map((unit) => ({
    district_id: districtId,
    id: unit.id,
    name: unit.name,
    short_name: unit.shortName ?? null,
    kind: unit.kind,
    parent_id: unit.parentId ?? null,
    credit_code: unit.creditCode ?? null,
    from_on: unit.from ?? null,
    until_on: unit.until ?? null,
  }));
  await tx.insertInto('unit').values(rows).execute();
}

/** Adds a further name of a unit; one that it has already is added by nobody. */
export async function insertAlias(tx: Tx, districtId: string, unitId: string, alias: string): Promise<void> {
  await tx
    .insertInto('unit_alias')
    .values({ district_id: districtId, unit_id: unitId, alias })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
