import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { PostInUnit } from './rules/carrying.js';
import type { PostRole } from './rules/actor.js';
import { isHeldInUnit, ranks } from './rules/posts.js';
import type { Heir, PlannedSuccession } from './rules/recording.js';
import { type Succession, type SuccessionState, successionMachine } from './rules/succession.js';
import { unitKinds } from './rules/units.js';

/** A succession as it is kept: units that end, or a name that was found to be another unit's. */
export interface StoredSuccession extends Omit<PlannedSuccession, 'number'> {
  readonly version: number;
  readonly kind: 'succession' | 'identity';
  readonly number: string | null;
  readonly state: SuccessionState;
  /** Those that come after, as far as they are on the list. */
  readonly successors: readonly string[];
}

export const StoredHeir: z.ZodType<Heir> = z.union([
  z.object({ unitId: z.string() }),
  z.object({ name: z.string(), kind: z.enum(unitKinds) }),
]);
const Answers = z.array(z.object({ about: z.string(), choice: z.string() }));
const Ids = z.array(z.string());

/** Successions in the order in which they were put down: those that name a unit, those due by a day, or all. */
export async function successionsOf(
  reader: Reader,
  districtId: string,
  wanted: { readonly unitId?: string; readonly id?: string; readonly dueBy?: Day } = {},
): Promise<readonly StoredSuccession[]> {
  const { unitId, id, dueBy } = wanted;
  const side = (which: 'before' | 'after') =>
    sql<unknown>`(select coalesce(json_agg(su.unit_id order by su.unit_id), '[]') from succession_unit su
      where su.district_id = s.district_id and su.succession_id = s.id and su.side = ${which})`;
  const rows = await reader
    .selectFrom('succession as s')
    .selectAll('s')
    .select([side('before').as('before'), side('after').as('after')])
    .where('s.district_id', '=', districtId)
    .$if(id !== undefined, (some) => some.where('s.id', '=', id ?? ''))
    .$if(dueBy !== undefined, (some) => some.where('s.state', '=', 'planned').where('s.from_on', '<=', dueBy ?? ''))
    .$if(unitId !== undefined, (some) =>
      some.where(sql<boolean>`exists (select from succession_unit su where su.district_id = s.district_id
        and su.succession_id = s.id and su.unit_id = ${unitId ?? null}::uuid)`),
    )
    .orderBy('s.from_on')
    .orderBy('s.recorded_at')
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, from: day(row.from_on), number: row.number },
    kind: row.kind === 'identity' ? 'identity' : 'succession',
    state: stateIn(successionMachine, row.state),
    predecessors: Ids.parse(row.before),
    successors: Ids.parse(row.after),
    heirs: z.array(StoredHeir).parse(row.heirs),
    answers: Answers.parse(row.answers),
  }));
}

/** As the rule of who may end sees them: those withdrawn are none. */
export const known = (successions: readonly StoredSuccession[]): readonly Succession[] =>
  successions
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ from, predecessors, successors, heirs }) => ({
      ...{ from, predecessors },
      successors: successors.length > 0 ? successors : heirs.map((_, at) => `new:${String(at)}`),
    }));

/** Posts that are or will be held in some units, with the names of who holds them. */
export async function postsIn(
  reader: Reader,
  districtId: string,
  unitIds: readonly string[],
): Promise<readonly PostInUnit[]> {
  if (unitIds.length === 0) return [];
  const rows = await reader
    .selectFrom('post as p')
    .innerJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'p.district_id').onRef('h.id', '=', 'p.person_id'),
    )
    .select(['p.id', 'p.person_id', 'p.role', 'p.unit_id', 'p.rank', 'p.title', 'p.from_on', 'p.until_on', 'h.name'])
    .where('p.district_id', '=', districtId)
    .where('p.unit_id', 'in', [...unitIds])
    .orderBy('p.from_on')
    .orderBy('p.id')
    .execute();
  return rows.flatMap((row): PostInUnit[] => {
    const role = IN_UNITS.find((each) => each === row.role);
    const rank = ranks.find((each) => each === row.rank);
    if (role === undefined || row.unit_id === null) return [];
    return [
      {
        ...{ id: row.id, personId: row.person_id, holder: row.name, role, unitId: row.unit_id },
        from: day(row.from_on),
        ...(row.until_on !== null && { until: day(row.until_on) }),
        ...(rank !== undefined && { rank }),
        ...(row.title !== null && { title: row.title }),
      },
    ];
  });
}

const IN_UNITS: readonly PostRole[] = (['liaison', 'unit-head'] as const).filter(isHeldInUnit);
