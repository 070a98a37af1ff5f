import type { Reader } from '../../platform/operations/parts.js';

/** How many duties some units have met. */
export async function countMet(reader: Reader, districtId: string, unitIds: readonly string[]): Promise<number> {
  const { count } = await reader
    .selectFrom('obligation')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('district_id', '=', districtId)
    .where('unit_id', 'in', [...unitIds])
    .where('state', '=', 'met')
    .executeTakeFirstOrThrow();
  return count;
}
