import { addDays, day, type Day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import type { WorkCalendar } from '../../kernel/work-calendar.js';
import type { Target } from '../notices/contract.js';
import { effect } from '../offices/declare.js';
import { coveredItem } from '../tasks/view.js';
import { heldPlan } from './commands.js';
import { planOfTask } from './queries.js';
import { type PlanRevised, planRecordOf } from './record.js';
import { carriedBy, carriedOver } from './rules/carrying.js';
import { withUnits } from './rules/carrying-units.js';
import { workingDaysFrom } from './rules/schedule-days.js';
import { planTargets } from './rules/targets.js';
import { type PlanChange, saveChange } from './store.moves.js';
import { ofPlan, waitsGone } from './waiting.js';

/** An item promises otherwise by a decided change, as far as its plan must know. */
interface TaskChanged {
  readonly type: 'task.changed';
  readonly taskId: string;
  readonly number: string;
  readonly rows: readonly { readonly field: string }[];
  readonly estimate?: number;
  readonly before: {
    readonly dueOn: string;
    readonly targets: readonly Target[];
    readonly leadUnitId: string;
    readonly responsibleUnitIds: readonly string[];
  };
}

/** Holidays in a row are fewer. */
const SPARE_DAYS = 60;

function lastWorkingDay(until: Day, calendar: WorkCalendar): Day {
  const days = workingDaysFrom(addDays(until, -SPARE_DAYS), calendar);
  return days.dayOf(days.through(until) - 1);
}

/**
 * The plan of an item follows what was decided of the item (workflow §12 “new plan version”): the next edition begins with
 * the words of the one before, on the new day and with the new figures, and is countersigned and approved like any other;
 * until then the approved one holds. Of a unit that left nothing is carried on, and what a new one is to do it is asked (R6). An item without a plan has nothing to follow; one that ended needs no plan any more.
 */
export const carryIntoPlan = effect('task.changed', {
  changes: 'plan',
  emits: ['plan.revised'],
  load: async (tx, { taskId, rows }: TaskChanged, world) => {
    if (!rows.some(({ field }) => field !== 'state')) return undefined;
    const plan = await planOfTask(tx, world.actor.districtId, taskId);
    return plan && heldPlan(tx, plan.id, world);
  },
  decide: (shown, { before, number, estimate }, { today, calendar }): Decision<PlanChange, PlanRevised> => {
    const { task } = shown.shown;
    const item = coveredItem(task);
    const now = day(task.dueOn);
    const promised = carriedOver(
      shown.current.content,
      {
        ...{ dueOn: day(before.dueOn), figures: before.targets },
        targets: planTargets({ ...item, targets: [...before.targets] }),
      },
      { dueOn: now, figures: item.targets, targets: planTargets(item) },
      lastWorkingDay(now, calendar),
    );
    const carried = withUnits(promised, before, {
      leadUnitId: task.leadUnit.id,
      responsibleUnitIds: task.responsibleUnits.map(({ id }) => id),
    });
    const content = estimate === undefined ? carried : { ...carried, funds: { ...carried.funds, estimate } };
    const { how, givesWay } = carriedBy(shown.current.state);
    const inPlace = how === 'in-place';
    return done(
      {
        ...(inPlace ? { rewritten: content } : { next: content }),
        ...(givesWay && { state: 'superseded', supersededOn: today }),
      },
      {
        ...{ type: 'plan.revised', ...ofPlan(shown), edition: shown.plan.edition + (inPlace ? 0 : 1) },
        ...{ change: number, begins: [], ends: givesWay ? waitsGone(shown) : [] },
      },
    );
  },
  save: (tx, change, { id, version, plan: { edition } }, world) =>
    saveChange(tx, { id, version, edition }, change, world),
  record: (event) => planRecordOf(event),
});
