import type { Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';

/** Of these units, those for which somebody other than a person speaks on a day. */
export async function unitsSpokenFor(
  reader: Reader,
  districtId: string,
  { unitIds, without, on }: { readonly unitIds: readonly string[]; readonly without: string; readonly on: Day },
): Promise<ReadonlySet<string>> {
  if (unitIds.length === 0) return new Set();
  const rows = await reader
    .selectFrom('post')
    .select('unit_id')
    .where('district_id', '=', districtId)
    .where('unit_id', 'in', [...unitIds])
    .where('person_id', '<>', without)
    .where('from_on', '<=', on)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', on)]))
    .execute();
  return new Set(rows.flatMap(({ unit_id: unitId }) => unitId ?? []));
}

/** How many forms somebody has typed into that were not handed in yet. */
export async function draftsOf(reader: Reader, districtId: string, accountId: string): Promise<number> {
  const rows = await reader
    .selectFrom('draft_field')
    .select(['kind', 'subject_id'])
    .distinct()
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .execute();
  return rows.length;
}
