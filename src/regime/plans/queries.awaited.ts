import type { Day } from '../../kernel/day.js';
import { stateIn, terminal } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { rowName } from '../notices/rules/row-name.js';
import { taskMachine } from '../tasks/rules/machine.js';
import { countersignsOf } from './queries.acts.js';
import { awaited, type BackStep, backSteps } from './rules/awaited.js';
import { planMachine } from './rules/machine.js';

/** A plan that somebody has begun and that now waits for the unit that leads its item. */
export interface PlanWithLead {
  readonly taskId: string;
  readonly row: string;
  readonly title: string;
  readonly step: BackStep;
}

/** Of the items that some units lead, those whose plan came back to them: answered, out of its days, or sent back. */
export async function plansBackWith(
  reader: Reader,
  districtId: string,
  unitIds: readonly string[],
  today: Day,
): Promise<readonly PlanWithLead[]> {
  if (unitIds.length === 0) return [];
  const rows = await reader
    .selectFrom('plan as p')
    .innerJoin('plan_edition as e', (join) =>
      join
        .onRef('e.district_id', '=', 'p.district_id')
        .onRef('e.plan_id', '=', 'p.id')
        .onRef('e.number', '=', 'p.edition'),
    )
    .innerJoin('task as t', (join) => join.onRef('t.district_id', '=', 'p.district_id').onRef('t.id', '=', 'p.task_id'))
    .select(['p.id', 'e.number', 'e.state', 't.id as task_id', 't.seq', 't.part', 't.title'])
    .where('p.district_id', '=', districtId)
    .where('t.lead_unit_id', 'in', [...unitIds])
    .where('t.state', 'not in', [...terminal(taskMachine)])
    .where('e.state', 'in', ['countersigning', 'returned'])
    .orderBy('t.seq')
    .orderBy('t.part')
    .execute();
  const answers = await countersignsOf(
    reader,
    districtId,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, number, state, task_id: taskId, seq, part, title }) =>
    awaited(
      stateIn(planMachine, state),
      answers.filter(({ planId, edition }) => planId === id && edition === number),
      today,
    )
      .flatMap(({ step }) => backSteps.filter((each) => each === step))
      .map((step) => ({ taskId, row: rowName({ seq, ...(part !== 0 && { part }) }), title, step })),
  );
}
