import type { Tx } from '../../platform/database/tables.js';
import type { Actor } from './rules/actor.js';
import type { Heir } from './rules/recording.js';
import type { SuccessionAnswer } from './rules/taking-over.js';

interface NewSuccession {
  readonly id: string;
  readonly kind: 'succession' | 'identity';
  readonly from: string;
  readonly number: string | null;
  readonly predecessors: readonly string[];
  readonly heirs: readonly Heir[];
  readonly answers: readonly SuccessionAnswer[];
}

/** Puts down who comes after whom. A name that was found to be another unit's is so at once. */
export async function insertSuccession(
  tx: Tx,
  { districtId, accountId }: Actor,
  { id, kind, from, number, predecessors, heirs, answers }: NewSuccession,
  now: string,
): Promise<void> {
  await tx
    .insertInto('succession')
    .values({
      ...{ district_id: districtId, id, kind, from_on: from, number },
      ...{ heirs: JSON.stringify(heirs), answers: JSON.stringify(answers) },
      state: kind === 'identity' ? 'in-effect' : 'planned',
      ...{ account_id: accountId, recorded_at: now },
    })
    .execute();
  const known = heirs.flatMap((heir) => ('unitId' in heir ? [heir.unitId] : []));
  await insertSides(tx, districtId, id, { before: predecessors, after: known });
}

async function insertSides(
  tx: Tx,
  districtId: string,
  id: string,
  sides: Readonly<Record<'before' | 'after', readonly string[]>>,
): Promise<void> {
  const rows = (['before', 'after'] as const).flatMap((side) =>
    sides[side].map((unit_id) => ({ district_id: districtId, succession_id: id, unit_id, side })),
  );
  if (rows.length > 0) await tx.insertInto('succession_unit').values(rows).execute();
}

/** Takes a succession back, or puts down that it took effect, and which units came into being with it. */
export async function moveSuccession(
  tx: Tx,
  districtId: string,
  id: string,
  { state, added }: { readonly state: 'in-effect' | 'withdrawn'; readonly added: readonly string[] },
): Promise<void> {
  await tx
    .updateTable('succession')
    .set(({ eb }) => ({ state, version: eb('version', '+', 1) }))
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertSides(tx, districtId, id, { before: [], after: added });
}
