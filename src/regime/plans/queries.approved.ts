import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Milestone } from './rules/milestone.js';

/** An edition that was approved, as far as its timetable goes. */
interface ApprovedEdition {
  readonly approvedOn: Day;
  readonly milestones: readonly Milestone[];
}

/** The approved editions of an item's plan, the first first, and the one that holds. */
export interface ApprovedPlan {
  readonly id: string;
  readonly editions: readonly ApprovedEdition[];
  readonly holds: ApprovedEdition;
}

const SomeDay = z.string().transform(day);
/** What a form wrote and checked; asked of a thousand plans at once, so its shape is looked at and no more. */
const Milestones = z.array(
  z.object({
    ...{ id: z.string(), title: z.string(), targets: z.array(z.number()), start: SomeDay, finish: SomeDay },
    ...{ weight: z.number(), ownerUnitId: z.string().exactOptional(), person: z.string().exactOptional() },
    after: z.array(z.string()),
  }),
);

/** What the approved plans of items promise, by item: one statement and the nodes alone, for whoever asks about all at once. */
export async function approvedPlansOf(
  reader: Reader,
  districtId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, ApprovedPlan>> {
  if (taskIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('plan as p')
    .innerJoin('plan_edition as e', (join) =>
      join.onRef('e.district_id', '=', 'p.district_id').onRef('e.plan_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.task_id', 'p.approved_edition', 'e.number', 'e.approved_on'])
    .select(sql<unknown>`e.content -> 'milestones'`.as('milestones'))
    .where('p.district_id', '=', districtId)
    .where(sql<boolean>`p.task_id = any(${[...taskIds]}::uuid[])`)
    .where('p.approved_edition', 'is not', null)
    .where('e.approved_on', 'is not', null)
    .orderBy('e.number')
    .execute();
  const plans = new Map<string, ApprovedPlan>();
  for (const { id, task_id: taskId, approved_edition: holds, number, approved_on: on, milestones } of rows) {
    if (on === null) continue;
    const edition = { approvedOn: day(on), milestones: Milestones.parse(milestones) };
    const known = plans.get(taskId);
    plans.set(taskId, {
      ...{ id, editions: [...(known?.editions ?? []), edition] },
      holds: known === undefined || number === holds ? edition : known.holds,
    });
  }
  return plans;
}
