import type { z } from 'zod';
import { day, daysBetween, type Day } from '../../kernel/day.js';
import { terminal } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type PlanDuty, planDutiesOf } from '../obligations/queries.units.js';
import { chargeOn } from '../offices/rules/portfolios.js';
import { chargedTasks } from '../tasks/queries.charge.js';
import { taskMachine } from '../tasks/rules/machine.js';
import { namedItem, type Surroundings } from '../tasks/surroundings.js';
import type { TaskRow } from '../tasks/queries.js';
import type { PlanBoard } from './contract.board.js';
import { approvedEdition, currentEdition, plansOf, type StoredPlan } from './queries.js';
import { countersignsOf, type StoredCountersign } from './queries.acts.js';
import { awaited } from './rules/awaited.js';
import { standingOf } from './rules/moves.js';
import { isPlanInSight, type PlanSight } from './rules/sight.js';
import { awaitedViews, drawnUp } from './view.js';

const ENDED = terminal(taskMachine);
type PlanLineIn = z.input<typeof PlanBoard>['items'][number];

/** An item's line before it is written: the item, its plan, who said what, its duty, and who is in charge. */
interface Gathered {
  readonly task: TaskRow;
  readonly plan: StoredPlan | undefined;
  readonly countersigns: readonly StoredCountersign[];
  readonly duty: PlanDuty | undefined;
  readonly leader: string | null;
}

/** Every item of a programme that somebody may see, with its plan; an item that ended without one is left out. */
export async function planLines(
  reader: Reader,
  districtId: string,
  { programme, tasks, charges, today }: Surroundings,
  sight: PlanSight,
): Promise<readonly PlanLineIn[]> {
  const plans = new Map(
    (await plansOf(reader, districtId, { programmeId: programme.id })).map((plan) => [plan.taskId, plan]),
  );
  const shown = tasks.filter(
    ({ id, state, leadUnit, responsibleUnits }) =>
      (plans.has(id) || !ENDED.includes(state)) &&
      isPlanInSight(sight, { leadUnitId: leadUnit.id, responsibleUnitIds: responsibleUnits.map((unit) => unit.id) }),
  );
  const [countersigns, duties, charged] = await Promise.all([
    countersignsOf(
      reader,
      districtId,
      shown.flatMap(({ id }) => plans.get(id)?.id ?? []),
    ),
    planDutiesOf(
      reader,
      districtId,
      shown.map(({ id }) => id),
    ),
    chargedTasks(reader, districtId, { programmeId: programme.id }),
  ]);
  const written = new Map(charged.map((each) => [each.id, each.written]));
  return shown.map((task) => {
    const plan = plans.get(task.id);
    const known = chargeOn(charges, task.id, today)?.leaderName;
    return planLine(
      {
        ...{ task, plan, duty: duties.get(task.id), leader: known ?? written.get(task.id) ?? null },
        countersigns: countersigns.filter(({ planId, edition }) => planId === plan?.id && edition === plan.edition),
      },
      today,
    );
  });
}

function planLine({ task, plan, countersigns, duty, leader }: Gathered, today: Day): PlanLineIn {
  const current = plan && currentEdition(plan);
  const state = current?.state ?? 'none';
  return {
    ...{ task: namedItem(task), leadUnit: task.leadUnit.name },
    responsibleUnits: task.responsibleUnits.map(({ name }) => name),
    ...{ state, edition: plan?.edition ?? null, approvedEdition: plan?.approvedEdition ?? null },
    countersigns: countersigns.map((each) => ({
      unit: each.unitName,
      standing: standingOf(each, current?.state ?? 'draft', today),
    })),
    drawnUp: duty ? { ...drawnUp(duty), daysLate: daysLate(duty, today) } : null,
    submittedOn: plan?.editions.findLast(({ submittedOn }) => submittedOn !== null)?.submittedOn ?? null,
    approvedOn: (plan && approvedEdition(plan)?.approvedOn) ?? null,
    awaits: awaitedViews(awaited(state, countersigns, today), { lead: task.leadUnit.name, leader }),
  };
}

/** By how many days the plan was drawn up late, or is late by now (R5); what is late is counted from its last day. */
const daysLate = ({ due, metOn, metLate }: PlanDuty, today: Day): number =>
  metLate === false ? 0 : Math.max(0, daysBetween(day(due), metOn === null ? today : day(metOn)));

export const planBoard = (
  { programme }: Pick<Surroundings, 'programme'>,
  items: readonly PlanLineIn[],
): z.input<typeof PlanBoard> => ({ year: programme.year, items: [...items] });
