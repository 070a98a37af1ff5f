import { sql } from 'kysely';
import type { Reader } from '../../platform/operations/parts.js';
import type { LikeItem } from './rules/models.js';
import { isPlanInSight, type PlanSight } from './rules/sight.js';

/** An item of an earlier year whose plan holds. */
export interface EarlierItem extends LikeItem {
  readonly planId: string;
  readonly taskId: string;
  readonly edition: number;
  readonly year: number;
  readonly seq: number;
  readonly part: number | null;
  readonly leadUnit: string;
}

const EARLIER = sql`select p.id as "planId", p.task_id as "taskId", p.approved_edition as edition, pr.year, t.seq,
    nullif(t.part, 0) as part, t.title, t.content, t.category, t.lead_unit_id as "leadUnitId", u.name as "leadUnit",
    array(select tu.unit_id::text from task_unit tu where tu.district_id = t.district_id and tu.task_id = t.id) as units
  from plan p
    join task t on t.district_id = p.district_id and t.id = p.task_id
    join programme pr on pr.district_id = p.district_id and pr.id = p.programme_id
    join unit u on u.district_id = t.district_id and u.id = t.lead_unit_id`;

/** Items of years before one whose plans were approved and still have their words, of those somebody may see. */
export async function earlierItems(
  reader: Reader,
  districtId: string,
  year: number,
  sight: PlanSight,
): Promise<readonly EarlierItem[]> {
  const { rows } = await sql<EarlierItem & { readonly units: readonly string[] }>`${EARLIER}
    join plan_edition e on e.district_id = p.district_id and e.plan_id = p.id and e.number = p.approved_edition
    where p.district_id = ${districtId} and pr.year < ${year} and jsonb_array_length(e.content -> 'milestones') > 0
    order by pr.year desc, t.seq, t.part`.execute(reader);
  return rows
    .filter(({ leadUnitId, units }) => isPlanInSight(sight, { leadUnitId, responsibleUnitIds: units }))
    .map(({ units: _units, ...item }) => item);
}

/** The item of the plan that another was begun by. */
export async function earlierItem(
  reader: Reader,
  districtId: string,
  { planId, edition }: { readonly planId: string; readonly edition: number },
): Promise<EarlierItem | undefined> {
  const { rows } = await sql<EarlierItem>`${EARLIER}
    where p.district_id = ${districtId} and p.id = ${planId}`.execute(reader);
  const [item] = rows;
  return item && { ...item, edition };
}
