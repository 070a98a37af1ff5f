import { sql } from 'kysely';
import { type Day, day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { CellFacts } from './rules/quarter-board.js';
import { sectionMachine } from './rules/machine.js';

/** What an item owes for a quarter, with what came of it. */
export interface QuarterCell extends CellFacts {
  readonly taskId: string;
  readonly obligationId: string;
  readonly unitId: string | null;
  readonly period: string;
  readonly written: Day;
  /** Fixed for ever with the first submission or receipt (I7). */
  readonly late: boolean | null;
  /** Whether two people ruled that it counts (认定, point 6); null: nobody has. */
  readonly counts: boolean | null;
}

/** An item as the board of quarters names it. */
export interface QuarterItem {
  readonly id: string;
  readonly seq: number;
  readonly part: number | undefined;
  readonly title: string;
  readonly lead: { readonly id: string; readonly name: string };
}

interface Row {
  readonly task_id: string;
  readonly obligation_id: string;
  readonly unit_id: string | null;
  readonly period: string;
  readonly opens_on: string;
  readonly written_on: string;
  readonly due_on: string;
  readonly met_on: string | null;
  readonly met_late: boolean | null;
  readonly counts: boolean | null;
  readonly state: string | null;
  readonly edition: number | null;
}

/**
 * Every item in every quarter it owes a report for: one statement, however many there are. A section that another filing holds
 * already stands there; a draft goes along with its item (I15).
 */
export async function quarterCellsOf(
  reader: Reader,
  districtId: string,
  programmeId: string,
): Promise<readonly QuarterCell[]> {
  const { rows } = await sql<Row>`
    select ot.task_id, o.id as obligation_id, o.unit_id, o.period, o.opens_on::text, o.written_on::text, o.due_on::text,
      o.met_on::text, o.met_late, r.counts, s.state, s.edition
    from obligation o
    join obligation_task ot on ot.district_id = o.district_id and ot.obligation_id = o.id
    left join report_section s on s.district_id = o.district_id and s.task_id = ot.task_id and s.period = o.period and s.current
    left join lateness_ruling r on r.district_id = o.district_id and r.obligation_id = o.id and r.state = 'confirmed'
    where o.district_id = ${districtId} and o.programme_id = ${programmeId} and o.kind = 'report' and o.state <> 'void'
      and o.period is not null and (s.task_id is null or s.obligation_id = o.id or s.state = 'draft')
    order by o.due_on, o.id`.execute(reader);
  // Thousands of rows: no spreads here, which cost more than all else that is done with one.
  return rows.map((row) => ({
    taskId: row.task_id,
    obligationId: row.obligation_id,
    unitId: row.unit_id,
    period: row.period,
    opensOn: day(row.opens_on),
    written: day(row.written_on),
    due: day(row.due_on),
    counts: row.counts,
    metOn: row.met_on === null ? null : day(row.met_on),
    late: row.met_late,
    section:
      row.state === null || row.edition === null
        ? null
        : { state: stateIn(sectionMachine, row.state), edition: row.edition },
  }));
}

/** The items of a programme with who leads them now, in the order of their numbers, and nothing else of them. */
export async function quarterItemsOf(
  reader: Reader,
  districtId: string,
  programmeId: string,
): Promise<readonly QuarterItem[]> {
  const rows = await reader
    .selectFrom('task as t')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.district_id', '=', 't.district_id').onRef('u.id', '=', 't.lead_unit_id'),
    )
    .select(['t.id', 't.seq', 't.part', 't.title', 'u.id as unit_id', 'u.name'])
    .where('t.district_id', '=', districtId)
    .where('t.programme_id', '=', programmeId)
    .orderBy('t.seq')
    .orderBy('t.part')
    .orderBy('t.id')
    .execute();
  return rows.map(({ id, seq, part, title, unit_id, name }) => ({
    ...{ id, seq, title, part: part === 0 ? undefined : part },
    lead: { id: unit_id, name },
  }));
}
