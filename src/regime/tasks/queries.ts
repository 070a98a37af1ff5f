import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { ReadTask, type Target } from '../notices/contract.js';
import type { PaperPlace } from '../offices/rules/paper.js';
import { taskMachine, type TaskState } from './rules/machine.js';
import type { Acknowledgement } from './rules/moves.js';

/** An item as a list shows it, with its units by name and its promise in figures. */
export interface TaskRow {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  /** The notice whose row it is: another than the programme's, where a later notice left it out. */
  readonly noticeId: string;
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
  /** The day it was handed down, by the first notice that named it. */
  readonly issuedOn: string;
  /** What was promised before changes were decided, where it is otherwise now (I9). */
  readonly first: FirstPromise | null;
}

/** A promise before the first change of it; null: that part of it stands as it was. */
export interface FirstPromise {
  readonly dueOn: string | null;
  /** The figures in words: 停车位120个. */
  readonly targets: string | null;
  readonly leadUnit: string | null;
  /** In words; empty: there were none. */
  readonly responsibleUnits: string | null;
}

interface UnitNamed {
  readonly id: string;
  readonly name: string;
  readonly confirmed: boolean;
}

/** An item with all that its own page says of it. */
export interface WholeTask extends TaskRow {
  /** The row as the notice had it when it was issued. */
  readonly original: ReadTask;
  readonly inCharge: string | null;
  readonly districtInvested: boolean | null;
  readonly category: string | null;
  readonly sites: readonly string[] | null;
  /** What its lead unit said of it (R3, R4); null until it has. */
  readonly acknowledgement: (Acknowledgement & { readonly on: string }) | null;
  readonly planApprovedOn: string | null;
  /** The true first day of work, with what shows it; null until somebody has said it. */
  readonly start: StoredStart | null;
}

export interface StoredStart extends PaperPlace {
  readonly on: string;
  readonly explanation: string | null;
}

/**
 * What the statement below answers: the items of a page and, apart from them, what belongs to any of them. The endpoint's
 * own schema checks what of it goes out, so nothing checks it here a second time.
 */
interface Selected {
  readonly tasks: readonly {
    readonly id: string;
    readonly version: number;
    readonly programme_id: string;
    readonly notice_id: string;
    readonly seq: number;
    readonly part: number;
    readonly title: string;
    readonly content: string;
    readonly lead_unit_id: string;
    readonly lead_name: string;
    readonly lead_confirmed: boolean;
    readonly due_text: string | null;
    readonly due_on: string;
    readonly state: string;
    readonly state_since: string;
    readonly issued_on: string;
  }[];
  readonly units: readonly (readonly [task: string, id: string, name: string, confirmed: boolean])[];
  readonly targets: readonly (readonly [task: string, ...TargetCells])[];
  readonly deliverables: readonly (readonly [task: string, words: string])[];
  readonly changes: readonly (readonly [task: string, field: string, was: string, now: string])[];
}
type TargetCells = [indicator: string, value: number, unit: string, qualifier: Target['qualifier'], written: string];

/**
 * One row of five lists. What belongs to the items is gathered once for all of them, not item by item, and the ids go over
 * as an array, which finds its way by the index whatever the planner knows of sizes.
 * @param page which items, as a condition with its order and limit
 */
const selected = (districtId: string, page: RawBuilder<unknown>) => sql<Selected>`
  with page as materialized (
    select t.id, t.version, t.programme_id, t.notice_id, t.seq, t.part, t.title, t.content, t.lead_unit_id,
      l.name as lead_name, l.kind is not null as lead_confirmed, t.due_text, t.due_on, t.state, t.state_since, t.issued_on
    from task t join unit l on l.district_id = t.district_id and l.id = t.lead_unit_id
    where t.district_id = ${districtId} and ${page}
  )
  select
    (select coalesce(json_agg(page), '[]') from page) as tasks,
    (select coalesce(json_agg(json_build_array(tu.task_id, u.id, u.name, u.kind is not null) order by tu.place), '[]')
      from task_unit tu join unit u on u.district_id = tu.district_id and u.id = tu.unit_id
      where tu.district_id = ${districtId} and tu.task_id = any(array(select id from page))) as units,
    (select coalesce(json_agg(json_build_array(g.task_id, g.indicator, g.value, g.unit, g.qualifier, g.written)
      order by g.place), '[]') from task_target g
      where g.district_id = ${districtId} and g.task_id = any(array(select id from page))) as targets,
    (select coalesce(json_agg(json_build_array(d.task_id, d.words) order by d.place), '[]') from task_deliverable d
      where d.district_id = ${districtId} and d.task_id = any(array(select id from page))) as deliverables,
    (select coalesce(json_agg(json_build_array(c.task_id, c.field, c.was, c.now) order by c.id), '[]') from task_change c
      where c.district_id = ${districtId} and c.task_id = any(array(select id from page))) as changes`;

async function selectTasks(reader: Reader, districtId: string, page: RawBuilder<unknown>): Promise<readonly TaskRow[]> {
  const { rows } = await selected(districtId, page).execute(reader);
  return rows.flatMap(({ tasks, ...parts }) => {
    const units = byTask(parts.units);
    const targets = byTask(parts.targets);
    const deliverables = byTask(parts.deliverables);
    const changes = byTask(parts.changes);
    return tasks.map((row): TaskRow => ({
      id: row.id,
      version: row.version,
      programmeId: row.programme_id,
      noticeId: row.notice_id,
      seq: row.seq,
      part: row.part === 0 ? undefined : row.part,
      title: row.title,
      content: row.content,
      leadUnit: { id: row.lead_unit_id, name: row.lead_name, confirmed: row.lead_confirmed },
      responsibleUnits: units(row.id).map(([, id, name, confirmed]) => ({ id, name, confirmed })),
      dueText: row.due_text,
      dueOn: row.due_on,
      targets: targets(row.id).map(([, indicator, value, unit, qualifier, written]) => ({
        indicator,
        value,
        unit,
        qualifier,
        written,
      })),
      deliverables: deliverables(row.id).map(([, words]) => words),
      state: stateIn(taskMachine, row.state),
      stateSince: row.state_since,
      issuedOn: row.issued_on,
      first: firstOf(changes(row.id)),
    }));
  });
}

/** What stood before the first change of a part, unless the last one brought it back. */
function firstOf(changes: readonly (readonly [task: string, field: string, was: string, now: string])[]) {
  const before = (part: string): string | null => {
    const made = changes.filter(([, field]) => field === part);
    const [first, last] = [made[0]?.[2], made.at(-1)?.[3]];
    return first === undefined || first === last ? null : first;
  };
  const first: FirstPromise = {
    ...{ dueOn: before('due'), targets: before('targets') },
    ...{ leadUnit: before('leadUnits'), responsibleUnits: before('responsibleUnits') },
  };
  return Object.values(first).every((part) => part === null) ? null : first;
}

/** Rows that begin with the item they belong to, in their order, by item. */
function byTask<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]): (id: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group) group.push(row);
    else groups.set(row[0], [row]);
  }
  return (id) => groups.get(id) ?? [];
}

/** All of a programme's items, some of them, or a page of them behind a place of their order. */
export interface Wanted {
  readonly programmeId: string;
  readonly ids?: readonly string[] | undefined;
  readonly limit?: number;
  readonly after?: PlaceOfTask | undefined;
}

/** By number, and of those that bear one number by id: one a later notice left out keeps the number it had. */
export type PlaceOfTask = readonly [seq: number, part: number, id: string];

/** A place in the order of numbers that every item lies behind. */
const BEFORE_ALL: PlaceOfTask = [0, 0, '00000000-0000-0000-0000-000000000000'];

/** Items in the order of their numbers, of a page one more than it holds; one statement whatever their number. */
export async function tasksOf(
  reader: Reader,
  districtId: string,
  { programmeId, ids, limit, after }: Wanted,
): Promise<readonly TaskRow[]> {
  const [seq, part, id] = after ?? BEFORE_ALL;
  const among = ids ? sql`t.id = any(${[...ids]}::uuid[]) and` : sql``;
  const page = sql`${among} t.programme_id = ${programmeId} and (t.seq, t.part, t.id) > (${seq}::int, ${part}::int, ${id}::uuid)
    order by t.seq, t.part, t.id limit ${limit === undefined ? null : limit + 1}::bigint`;
  return selectTasks(reader, districtId, page);
}

export async function findTask(reader: Reader, districtId: string, id: string): Promise<WholeTask | undefined> {
  const [task] = await selectTasks(reader, districtId, sql`t.id = ${id}`);
  if (!task) return undefined;
  const row = await reader
    .selectFrom('task')
    .select(['original', 'in_charge', 'district_invested', 'category', 'sites'])
    .select(['accountable_head', 'hands_on_leader', 'plan_reference', 'acknowledged_on'])
    .select(['plan_approved_on', 'started_on', 'start_explanation', 'start_paper'])
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    ...task,
    original: ReadTask.parse(row.original),
    inCharge: row.in_charge,
    districtInvested: row.district_invested,
    category: row.category,
    sites: row.sites === null ? null : z.array(z.string()).parse(row.sites),
    acknowledgement: acknowledgementOf(row),
    planApprovedOn: row.plan_approved_on,
    start:
      row.started_on === null
        ? null
        : { on: row.started_on, explanation: row.start_explanation, ...placeIn(row.start_paper) },
  };
}

/** The rows of some items as the notice had them when they were issued, by item. */
export async function originalRowsOf(
  reader: Reader,
  districtId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadTask>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .selectFrom('task')
    .select(['id', 'original'])
    .where('district_id', '=', districtId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, original }) => [id, ReadTask.parse(original)]));
}

const StoredPlace = z.object({ scan: z.string().optional(), receiptNumber: z.string().optional() });

function placeIn(stored: unknown): PaperPlace {
  const { scan, receiptNumber } = StoredPlace.parse(stored ?? {});
  return { ...(scan !== undefined && { scan }), ...(receiptNumber !== undefined && { receiptNumber }) };
}

const acknowledgementOf = (row: {
  readonly accountable_head: string | null;
  readonly hands_on_leader: string | null;
  readonly plan_reference: string | null;
  readonly acknowledged_on: string | null;
}): WholeTask['acknowledgement'] =>
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

/** The heads who answer for items, as their lead units took them on; each named once. */
export async function accountableHeads(
  reader: Reader,
  districtId: string,
  taskIds: readonly string[],
): Promise<readonly string[]> {
  if (taskIds.length === 0) return [];
  const rows = await reader
    .selectFrom('task')
    .select('accountable_head')
    .distinct()
    .where('district_id', '=', districtId)
    .where('id', 'in', taskIds)
    .where('accountable_head', 'is not', null)
    .execute();
  return rows.flatMap(({ accountable_head: head }) => (head === null ? [] : [head]));
}

/** How many items and units a programme has, of those that its notice names. */
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
    from task t join programme p on p.district_id = t.district_id and p.id = t.programme_id and p.notice_id = t.notice_id
    cross join lateral (select t.lead_unit_id as unit_id union all
      select tu.unit_id from task_unit tu where tu.district_id = t.district_id and tu.task_id = t.id) named
    where t.district_id = ${districtId} and t.programme_id = any(${[...programmeIds]}::uuid[])
    group by t.programme_id`.execute(reader);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
