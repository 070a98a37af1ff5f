import { type Decision, done, refuse } from '../../kernel/decision.js';
import { terminal } from '../../kernel/machine.js';
import type { Typed } from '../../kernel/draft.js';
import { draftView } from '../../kernel/draft.js';
import type { Tx } from '../../platform/database/tables.js';
import { draft, operation, query } from '../offices/declare.js';
import { toldBy } from '../offices/typists.js';
import { taskMachine } from '../tasks/rules/machine.js';
import { shownTask, taskSubject, type TaskSubject } from '../tasks/view.js';
import { beginPlan, findPlan, readPlan, readPlanEdition, typePlan } from './contract.js';
import { modelOf } from './loading.models.js';
import { contentOf, currentEdition, planOfTask } from './queries.js';
import { earlierItems } from './queries.models.js';
import { type PlanBegun, planRecordOf } from './record.js';
import type { PlanContent } from './rules/content.js';
import { copied } from './rules/copied.js';
import { likeItems } from './rules/models.js';
import { prefilled } from './rules/prefill.js';
import { isPlanInSight, planSight } from './rules/sight.js';
import { insertPlan, lockPlan, type NewPlan, writeContent } from './store.js';
import {
  contentView,
  editionView,
  gapsIn,
  gapView,
  modelView,
  plannedItem,
  planRecord,
  planSubject,
  type ShownPlan,
  shownPlan,
} from './view.js';

const ENDED = terminal(taskMachine);

/** The item as policy is asked about it where a plan is begun for it: open while it has none and has not ended. */
const itemSubject = (
  { task }: { readonly task: Parameters<typeof taskSubject>[0] },
  hasPlan: boolean,
): TaskSubject => ({
  ...taskSubject(task),
  open: hasPlan || ENDED.includes(task.state) ? [] : ['plan.begin'],
});

/** Locks a plan with the item it is for, the item first, and reads both. */
export async function heldPlan(
  tx: Tx,
  planId: string,
  {
    actor: { districtId },
    today,
  }: Parameters<typeof shownPlan>[3] & { readonly actor: { readonly districtId: string } },
): Promise<ShownPlan | undefined> {
  const taskId = await lockPlan(tx, districtId, planId);
  return taskId === undefined ? undefined : shownPlan(tx, districtId, planId, { today });
}

/** The plan as it stands after a change. @throws Error where it is gone, which it cannot be while it is locked */
export async function planAgain(
  tx: Tx,
  planId: string,
  { actor: { districtId }, today }: Parameters<typeof heldPlan>[2],
): Promise<ShownPlan> {
  const shown = await shownPlan(tx, districtId, planId, { today });
  if (!shown) throw new Error('a plan that is locked does not go');
  return shown;
}

const find = query(findPlan, {
  visible: planSight,
  run: async (reader, { params: { taskId } }, sight, { actor: { districtId } }) => {
    const shown = sight === 'none' ? undefined : await shownTask(reader, districtId, taskId);
    if (!shown) return undefined;
    const plan = await planOfTask(reader, districtId, taskId);
    const item = plannedItem(shown);
    const earlier = plan ? [] : await earlierItems(reader, districtId, shown.programme.year, sight);
    return { shown, plan, isSeen: isPlanInSight(sight, item), models: likeItems(item, earlier) };
  },
  view: ({ shown, plan, isSeen, models }, can) => {
    const allowed = can(itemSubject(shown, plan !== undefined));
    return {
      planId: plan && isSeen ? plan.id : null,
      state: plan && isSeen ? currentEdition(plan).state : null,
      models: allowed.includes('plan.begin') ? models.map(modelView) : [],
      can: allowed,
    };
  },
});

const begin = operation(beginPlan, {
  load: async (tx, { taskId }, { model: wanted }, { actor, today }) => {
    const { districtId } = actor;
    const shown = await shownTask(tx, districtId, taskId);
    if (!shown) return undefined;
    const plan = await planOfTask(tx, districtId, taskId);
    const earlier =
      wanted === undefined ? [] : await earlierItems(tx, districtId, shown.programme.year, planSight(actor));
    const found = earlier.find(({ planId }) => planId === wanted);
    return { shown, plan, wanted, model: found && (await modelOf(tx, districtId, found, today)) };
  },
  subject: ({ shown, plan }) => itemSubject(shown, plan !== undefined),
  decide: ({ shown, plan, wanted, model }, _body, { newId, today, calendar }): Decision<NewPlan, PlanBegun> => {
    const { id: taskId, programmeId, state } = shown.task;
    if (plan) return refuse('plan.begun-already');
    if (ENDED.includes(state)) return refuse('task.wrong-state', { state });
    if (wanted !== undefined && !model) return refuse('plan.no-such-model');
    const id = newId();
    const item = plannedItem(shown);
    const content = model
      ? copied(item, model, { today, calendar, newId, standsFor: model.standsFor })
      : prefilled(item, today, calendar, newId);
    const source = model ? { planId: model.planId, edition: model.edition } : null;
    return done(
      { id, programmeId, taskId, content, model: source },
      { type: 'plan.begun', planId: id, taskId, programmeId, model: source },
    );
  },
  save: async (tx, plan, _facts, world) => {
    await insertPlan(tx, world.actor.districtId, plan, world.today);
    return planAgain(tx, plan.id, world);
  },
  record: planRecordOf,
  view: planRecord,
});

/** What an edition says with what was typed laid over it. */
const typedContent = (content: PlanContent, { fields }: Typed): PlanContent =>
  contentOf({
    ...contentView(content),
    ...Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value])),
  });

const type = draft(typePlan, {
  load: (tx, { planId }, _body, world) => heldPlan(tx, planId, world),
  subject: planSubject,
  save: (tx, typed, { plan, current }, { actor: { districtId } }) =>
    writeContent(tx, districtId, { planId: plan.id, number: current.number }, typedContent(current.content, typed)),
  view: (typed, facts, _can, world) => ({
    ...draftView(typed, toldBy(facts.names, world)),
    gaps: gapsIn(facts, typedContent(facts.current.content, typed)).map(gapView(world.language)),
  }),
});

const read = query(readPlan, {
  visible: planSight,
  run: (reader, { params: { planId } }, sight, { actor: { districtId }, today }) =>
    sight === 'none' ? Promise.resolve(undefined) : shownPlan(reader, districtId, planId, { today }),
  subject: planSubject,
  view: planRecord,
});

const readEdition = query(readPlanEdition, {
  visible: planSight,
  run: async (reader, { params: { planId, number } }, sight, { actor: { districtId }, today }) => {
    const shown = sight === 'none' ? undefined : await shownPlan(reader, districtId, planId, { today });
    const edition = shown?.plan.editions.find((each) => each.number === number);
    return shown && edition && { shown, edition };
  },
  subject: ({ shown }) => planSubject(shown),
  view: ({ shown, edition }) => editionView(edition, shown),
});

export const planOperations = [find, begin, type, read, readEdition];
