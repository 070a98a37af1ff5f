import { sql } from 'kysely';
import { z } from 'zod';
import { terminal } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Day, day } from '../../kernel/day.js';
import type { ItemUnits } from '../offices/rules/taking-over.js';
import { taskMachine } from './rules/machine.js';

/** An item as far as its units need it. */
export interface ItemOfUnits extends ItemUnits {
  readonly version: number;
  readonly programmeId: string;
  readonly seq: number;
  /** 0 unless rows share a number. */
  readonly part: number;
  readonly title: string;
}

const Ids = z.array(z.string());

/** The items that are not at an end and name one of these units, as lead or as responsible, by programme and number. */
export async function liveItemsNaming(
  reader: Reader,
  districtId: string,
  unitIds: readonly string[],
): Promise<readonly ItemOfUnits[]> {
  const named = sql`any(${[...unitIds]}::uuid[])`;
  const rows = await reader
    .selectFrom('task as t')
    .select(['t.id', 't.version', 't.programme_id', 't.seq', 't.part', 't.title', 't.lead_unit_id'])
    .select(
      sql<unknown>`(select coalesce(json_agg(tu.unit_id order by tu.place), '[]') from task_unit tu
        where tu.district_id = t.district_id and tu.task_id = t.id)`.as('responsible'),
    )
    .where('t.district_id', '=', districtId)
    .where('t.state', 'not in', terminal(taskMachine))
    .where(
      sql<boolean>`(t.lead_unit_id = ${named} or exists (select from task_unit tu
        where tu.district_id = t.district_id and tu.task_id = t.id and tu.unit_id = ${named}))`,
    )
    .orderBy('t.programme_id')
    .orderBy('t.seq')
    .orderBy('t.part')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    programmeId: row.programme_id,
    seq: row.seq,
    part: row.part,
    title: row.title,
    leadUnit: row.lead_unit_id,
    responsibleUnits: Ids.parse(row.responsible),
  }));
}

/** That one unit stands for another on an item since a day, under the names they bore then. */
export interface UnitMoved {
  readonly taskId: string;
  readonly seq: number;
  readonly part: number;
  readonly successionId: string;
  readonly role: 'lead' | 'responsible';
  readonly was: { readonly id: string; readonly name: string };
  /** Null: named no more, since it leads the item. */
  readonly now: { readonly id: string; readonly name: string } | null;
  readonly from: Day;
  /** 文号 of the paper it rests on; null where a name was tied to the unit it means. */
  readonly number: string | null;
}

/** What became of the units of items, in the order in which it came about: of a programme's items, or of one. */
export async function unitsMoved(
  reader: Reader,
  districtId: string,
  wanted: { readonly programmeId: string } | { readonly taskId: string },
): Promise<readonly UnitMoved[]> {
  const rows = await reader
    .selectFrom('task_succession as m')
    .innerJoin('task as t', (join) => join.onRef('t.district_id', '=', 'm.district_id').onRef('t.id', '=', 'm.task_id'))
    .innerJoin('succession as s', (join) =>
      join.onRef('s.district_id', '=', 'm.district_id').onRef('s.id', '=', 'm.succession_id'),
    )
    .select(['m.task_id', 't.seq', 't.part', 'm.succession_id', 'm.role', 'm.was_id', 'm.was_name'])
    .select(['m.now_id', 'm.now_name', 'm.from_on', 's.number'])
    .where('m.district_id', '=', districtId)
    // Of an item that a later notice left out nobody asks: its number may be another's now.
    .$if('programmeId' in wanted, (some) =>
      some
        .innerJoin('programme as p', (join) =>
          join
            .onRef('p.district_id', '=', 't.district_id')
            .onRef('p.id', '=', 't.programme_id')
            .onRef('p.notice_id', '=', 't.notice_id'),
        )
        .where('p.id', '=', 'programmeId' in wanted ? wanted.programmeId : ''),
    )
    .$if('taskId' in wanted, (some) => some.where('m.task_id', '=', 'taskId' in wanted ? wanted.taskId : ''))
    .orderBy('s.recorded_at')
    .orderBy('m.from_on')
    .orderBy('m.succession_id')
    .orderBy('m.place')
    .execute();
  return rows.map((row) => ({
    ...{ taskId: row.task_id, seq: row.seq, part: row.part, successionId: row.succession_id },
    role: row.role === 'lead' ? 'lead' : 'responsible',
    was: { id: row.was_id, name: row.was_name },
    now: row.now_id === null || row.now_name === null ? null : { id: row.now_id, name: row.now_name },
    from: day(row.from_on),
    number: row.number,
  }));
}
