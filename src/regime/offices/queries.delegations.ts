import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { roles } from './rules/actor.js';
import { type Delegation, standinOn, type Standin } from './rules/delegations.js';
import { postsOf } from './queries.js';

/** A delegation with the names of both. */
export interface NamedDelegation extends Delegation {
  readonly byName: string;
  readonly toName: string;
}

const Scope = z.object({ units: z.array(z.string()).nullable(), tasks: z.array(z.string()).nullable() });

/** What somebody has given and was given, the latest first; what was taken back before it began is left out. */
export async function delegationsOf(
  reader: Reader,
  districtId: string,
  personId: string,
): Promise<readonly NamedDelegation[]> {
  const rows = await reader
    .selectFrom('delegation as d')
    .innerJoin('person as b', (join) => join.onRef('b.district_id', '=', 'd.district_id').onRef('b.id', '=', 'd.by_id'))
    .innerJoin('person as t', (join) => join.onRef('t.district_id', '=', 'd.district_id').onRef('t.id', '=', 'd.to_id'))
    .select(['d.id', 'd.by_id', 'd.to_id', 'd.role', 'd.scope', 'd.from_on', 'd.until_on'])
    .select(['b.name as by_name', 't.name as to_name'])
    .where('d.district_id', '=', districtId)
    .where((row) => row.or([row('d.by_id', '=', personId), row('d.to_id', '=', personId)]))
    .whereRef('d.until_on', '>=', 'd.from_on')
    .orderBy('d.from_on', 'desc')
    .orderBy('d.id')
    .execute();
  return rows.flatMap((row) => {
    const role = roles.find((each) => each === row.role);
    const { units, tasks } = Scope.parse(row.scope);
    if (role === undefined) return [];
    return {
      ...{ id: row.id, by: row.by_id, to: row.to_id, role, from: day(row.from_on), until: day(row.until_on) },
      ...{ byName: row.by_name, toName: row.to_name },
      ...(units !== null && { unitIds: units }),
      ...(tasks !== null && { taskIds: tasks }),
    };
  });
}

/** For whom somebody may act on a day, and in what. */
export async function standinsOf(
  reader: Reader,
  districtId: string,
  personId: string,
  on: Day,
): Promise<readonly (Standin & { readonly name: string })[]> {
  const received = (await delegationsOf(reader, districtId, personId)).filter(({ to }) => to === personId);
  const standins = await Promise.all(
    received.map(async (delegation) => {
      const standin = standinOn(delegation, await postsOf(reader, districtId, delegation.by), on);
      return standin && { ...standin, name: delegation.byName };
    }),
  );
  return standins.filter((standin) => standin !== undefined);
}
