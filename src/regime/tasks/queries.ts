import { sql } from 'kysely';
import { z } from 'zod';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { ReadTask, Target } from '../notices/contract.js';
import { taskMachine, type TaskState } from './rules/machine.js';
import type { Acknowledgement } from './rules/moves.js';

/** An item with its units by name and its promise in figures. */
export interface TaskRow {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly seq: number;
  readonly part: number | undefined;
  readonly title: string;
  readonly content: string;
  readonly leadUnit: UnitNamed;
  readonly responsibleUnits: readonly UnitNamed[];
  readonly dueText: string | null;
  readonly dueOn: string;
  readonly targets: readonly Target[];
  readonly deliverables: readonly string[];
  readonly state: TaskState;
  readonly stateSince: string;
  readonly original: ReadTask;
  readonly inCharge: string | null;
  readonly districtInvested: boolean | null;
  readonly category: string | null;
  readonly sites: readonly string[] | null;
  /** What its lead unit said of it (R3, R4); null until it has. */
  readonly acknowledgement: (Acknowledgement & { readonly on: string }) | null;
}

interface UnitNamed {
  readonly id: string;
  readonly name: string;
  readonly confirmed: boolean;
}

const Units = z.array(z.object({ id: z.string(), name: z.string(), confirmed: z.boolean() }));
const Targets = z.array(Target);

/** Which items: all of a programme, a page of them behind a place of its order, or one by its id. */
export type Wanted =
  | { readonly programmeId: string }
  | { readonly programmeId: string; readonly limit: number }
  | { readonly programmeId: string; readonly limit: number; readonly after: readonly [number, number] }
  | { readonly id: string };

/** Items in the order of their numbers, each whole, in one statement whatever their number. */
export async function tasksOf(reader: Reader, districtId: string, wanted: Wanted): Promise<readonly TaskRow[]> {
  const rows = await reader
    .selectFrom('task as t')
    .innerJoin('unit as l', (join) =>
      join.onRef('l.district_id', '=', 't.district_id').onRef('l.id', '=', 't.lead_unit_id'),
    )
    .selectAll('t')
    .select(['l.name as lead_name', 'l.kind as lead_kind'])
    .select([
      sql<unknown>`(select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'confirmed', u.kind is not null)
        order by tu.place), '[]') from task_unit tu join unit u on u.district_id = tu.district_id and u.id = tu.unit_id
        where tu.district_id = t.district_id and tu.task_id = t.id)`.as('responsible'),
      sql<unknown>`(select coalesce(json_agg(json_build_object('indicator', g.indicator, 'value', g.value, 'unit', g.unit,
        'qualifier', g.qualifier, 'written', g.written) order by g.place), '[]') from task_target g
        where g.district_id = t.district_id and g.task_id = t.id)`.as('targets'),
      sql<unknown>`(select coalesce(json_agg(d.words order by d.place), '[]') from task_deliverable d
        where d.district_id = t.district_id and d.task_id = t.id)`.as('deliverables'),
    ])
    .where('t.district_id', '=', districtId)
    .$if('id' in wanted, (some) => some.where('t.id', '=', 'id' in wanted ? wanted.id : ''))
    .$if('programmeId' in wanted, (some) =>
      some.where('t.programme_id', '=', 'programmeId' in wanted ? wanted.programmeId : ''),
    )
    .$if('after' in wanted, (some) => {
      const [seq, part] = 'after' in wanted ? wanted.after : [0, 0];
      return some.where(sql<boolean>`(t.seq, t.part) > (${seq}::int, ${part}::int)`);
    })
    .orderBy('t.seq')
    .orderBy('t.part')
    .$if('limit' in wanted, (some) => some.limit('limit' in wanted ? wanted.limit + 1 : 1))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    programmeId: row.programme_id,
    seq: row.seq,
    part: row.part === 0 ? undefined : row.part,
    title: row.title,
    content: row.content,
    leadUnit: { id: row.lead_unit_id, name: row.lead_name, confirmed: row.lead_kind !== null },
    responsibleUnits: Units.parse(row.responsible),
    dueText: row.due_text,
    dueOn: row.due_on,
    targets: Targets.parse(row.targets),
    deliverables: z.array(z.string()).parse(row.deliverables),
    state: stateIn(taskMachine, row.state),
    stateSince: row.state_since,
    original: ReadTask.parse(row.original),
    inCharge: row.in_charge,
    districtInvested: row.district_invested,
    category: row.category,
    sites: row.sites === null ? null : z.array(z.string()).parse(row.sites),
    acknowledgement: acknowledgementOf(row),
  }));
}

const acknowledgementOf = (row: {
  readonly accountable_head: string | null;
  readonly hands_on_leader: string | null;
  readonly plan_reference: string | null;
  readonly acknowledged_on: string | null;
}): TaskRow['acknowledgement'] =>
  row.accountable_head === null ||
  row.hands_on_leader === null ||
  row.plan_reference === null ||
  row.acknowledged_on === null
    ? null
    : {
        accountableHead: row.accountable_head,
        handsOnLeader: row.hands_on_leader,
        planReference: row.plan_reference,
        on: row.acknowledged_on,
      };

/** How many items and units a programme has. */
export interface ProgrammeCounts {
  readonly tasks: number;
  readonly leadUnits: number;
  readonly units: number;
}

export async function countsOf(
  reader: Reader,
  districtId: string,
  programmeIds: readonly string[],
): Promise<ReadonlyMap<string, ProgrammeCounts>> {
  if (programmeIds.length === 0) return new Map();
  const { rows } = await sql<ProgrammeCounts & { readonly id: string }>`
    select t.programme_id as id, count(distinct t.id)::int as tasks, count(distinct t.lead_unit_id)::int as "leadUnits",
      count(distinct named.unit_id)::int as units
    from task t cross join lateral (select t.lead_unit_id as unit_id union all
      select tu.unit_id from task_unit tu where tu.district_id = t.district_id and tu.task_id = t.id) named
    where t.district_id = ${districtId} and t.programme_id = any(${[...programmeIds]}::uuid[])
    group by t.programme_id`.execute(reader);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
