import { type Day, day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { unitsOf } from './queries.js';
import { type Charge, leaderOn } from './rules/portfolios.js';
import { existsOn, namesOf } from './rules/units.js';

/** Somebody who can be in charge. */
export interface Leader {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

/** Who holds the post of a deputy leader, or of the district's head, or one of these, on a day; by name. */
export async function leadersOn(
  reader: Reader,
  districtId: string,
  on: Day,
  roles: readonly ('deputy-leader' | 'district-head')[] = ['deputy-leader', 'district-head'],
): Promise<readonly Leader[]> {
  const rows = await reader
    .selectFrom('post as p')
    .innerJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'p.district_id').onRef('h.id', '=', 'p.person_id'),
    )
    .select(['h.id', 'h.name', 'p.title'])
    .distinctOn(['h.name', 'h.id'])
    .where('p.district_id', '=', districtId)
    .where('p.role', 'in', [...roles])
    .where('p.from_on', '<=', on)
    .where((row) => row.or([row('p.until_on', 'is', null), row('p.until_on', '>=', on)]))
    .orderBy('h.name')
    .orderBy('h.id')
    .execute();
  return rows;
}

/** Charges over units with the leader's name, the latest first; of the units given, or of all. */
export async function portfoliosOf(
  reader: Reader,
  districtId: string,
  unitIds?: readonly string[],
): Promise<readonly (Charge & { readonly leaderName: string })[]> {
  const rows = await reader
    .selectFrom('portfolio as p')
    .innerJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'p.district_id').onRef('h.id', '=', 'p.leader_id'),
    )
    .select(['p.id', 'p.leader_id', 'p.unit_id', 'p.from_on', 'p.until_on', 'h.name'])
    .where('p.district_id', '=', districtId)
    .$if(unitIds !== undefined, (some) => some.where('p.unit_id', 'in', [...(unitIds ?? [])]))
    .orderBy('p.from_on', 'desc')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, leaderId: row.leader_id, over: row.unit_id, from: day(row.from_on), leaderName: row.name },
    ...(row.until_on !== null && { until: day(row.until_on) }),
  }));
}

/** Says of a unit, by any of its names, which deputy leader was beyond doubt in charge of it on a day. */
export async function leadersInCharge(
  reader: Reader,
  districtId: string,
  on: Day,
): Promise<(unitName: string) => string | undefined> {
  const [units, charges] = await Promise.all([unitsOf(reader, districtId), portfoliosOf(reader, districtId)]);
  return (unitName) => {
    const unit = units.find((each) => existsOn(each, on) && namesOf(each).includes(unitName));
    const leaderId = unit && leaderOn(charges, unit.id, on);
    return charges.find((charge) => charge.leaderId === leaderId)?.leaderName;
  };
}
