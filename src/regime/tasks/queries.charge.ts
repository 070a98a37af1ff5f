import { sql } from 'kysely';
import { type Day, day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { leaderNameOn, type NamedCharge } from '../offices/rules/portfolios.js';
import { taskMachine, type TaskState } from './rules/machine.js';

/** All charges over some items, the latest first; those that were taken back before they began are left out. */
export async function chargesOver(
  reader: Reader,
  districtId: string,
  taskIds: readonly string[],
): Promise<readonly NamedCharge[]> {
  if (taskIds.length === 0) return [];
  const rows = await reader
    .selectFrom('task_charge as c')
    .innerJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'c.district_id').onRef('h.id', '=', 'c.leader_id'),
    )
    .select(['c.id', 'c.leader_id', 'c.task_id', 'c.from_on', 'c.until_on', 'h.name'])
    .where('c.district_id', '=', districtId)
    .where(sql<boolean>`c.task_id = any(${[...taskIds]}::uuid[])`)
    .where((row) => row.or([row('c.until_on', 'is', null), row('c.until_on', '>=', row.ref('c.from_on'))]))
    .orderBy('c.from_on', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, leaderId: row.leader_id, over: row.task_id, from: day(row.from_on), leaderName: row.name },
    ...(row.until_on !== null && { until: day(row.until_on) }),
  }));
}

/** An item, as far as who is in charge of it goes. */
export interface ChargedTask {
  readonly id: string;
  readonly version: number;
  readonly state: TaskState;
  /** As the office wrote it at issue, where nobody of that name was known. */
  readonly written: string | null;
  readonly issuedOn: Day;
}

/** Items of which somebody can be put in charge: one by its id, all that a unit leads, or all of a programme. */
export async function chargedTasks(
  reader: Reader,
  districtId: string,
  wanted: { readonly id: string } | { readonly leadUnitId: string } | { readonly programmeId: string },
): Promise<readonly ChargedTask[]> {
  const rows = await reader
    .selectFrom('task as t')
    .select(['t.id', 't.version', 't.state', 't.in_charge', 't.issued_on'])
    .where('t.district_id', '=', districtId)
    .$if('id' in wanted, (some) => some.where('t.id', '=', 'id' in wanted ? wanted.id : ''))
    .$if('leadUnitId' in wanted, (some) =>
      some.where('t.lead_unit_id', '=', 'leadUnitId' in wanted ? wanted.leadUnitId : ''),
    )
    .$if('programmeId' in wanted, (some) =>
      some.where('t.programme_id', '=', 'programmeId' in wanted ? wanted.programmeId : ''),
    )
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, written: row.in_charge, issuedOn: day(row.issued_on) },
    state: stateIn(taskMachine, row.state),
  }));
}

/** Who was in charge of an item on a day, by name; whom the office wrote at issue where nobody of that name was known. */
export async function leaderInCharge(
  reader: Reader,
  districtId: string,
  taskId: string,
  on: Day,
): Promise<string | null> {
  const [task] = await chargedTasks(reader, districtId, { id: taskId });
  return leaderNameOn(await chargesOver(reader, districtId, [taskId]), taskId, on, task?.written ?? null);
}
