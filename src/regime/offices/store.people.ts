import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { HoldingChange } from './rules/holding.js';
import type { Person } from './rules/people.js';
import { insertPosts } from './store.js';

/**
 * Holds the people and posts of a district until the transaction ends: whether a seat is free, and whether two of
 * somebody's posts go together, only all of them say. The district's own row stands for its lists.
 */
export async function holdPeople(tx: Tx, districtId: string): Promise<void> {
  await tx
    .selectFrom('district')
    .select('id')
    .where('district_id', '=', PLATFORM_CHAIN)
    .where('id', '=', districtId)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes a person that is held, under their next version. */
export async function updatePerson(tx: Tx, districtId: string, { version }: { readonly version: number }, now: Person) {
  await tx
    .updateTable('person')
    .set({ name: now.name, telephone: now.telephone ?? null, mail: now.mail ?? null, version: version + 1 })
    .where('district_id', '=', districtId)
    .where('id', '=', now.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** Ends and begins posts, and raises the version of everybody whose they are: it counts for all that is said of them. */
export async function savePosts(tx: Tx, districtId: string, { ended, begun }: HoldingChange): Promise<void> {
  for (const { id, until } of ended) {
    await tx
      .updateTable('post')
      .set(({ eb }) => ({ until_on: until ?? null, version: eb('version', '+', 1) }))
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .execute();
  }
  await insertPosts(tx, districtId, begun);
  await raiseVersions(
    tx,
    districtId,
    [...ended, ...begun].map(({ personId }) => personId),
  );
}

export async function raiseVersions(tx: Tx, districtId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx
    .updateTable('person')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('district_id', '=', districtId)
    .where('id', 'in', [...new Set(personIds)])
    .execute();
}

/** Ties a person to the account they will sign in with. */
export async function giveAccount(tx: Tx, districtId: string, personId: string, accountId: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ account_id: accountId })
    .where('district_id', '=', districtId)
    .where('id', '=', personId)
    .execute();
}
