import { sql } from 'kysely';
import { z } from 'zod';
import { terminal } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { taskMachine } from './rules/machine.js';

/** An item as far as its units need it. */
export interface ItemOfUnits {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly seq: number;
  /** 0 unless rows share a number. */
  readonly part: number;
  readonly title: string;
  readonly leadUnit: string;
  /** In the order of the notice. */
  readonly responsibleUnits: readonly string[];
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
