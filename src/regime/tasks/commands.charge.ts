import type { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Can, Reader, Versioned } from '../../platform/operations/parts.js';
import { findProgramme } from '../notices/queries.js';
import type { PersonHandedOver } from '../offices/rules/handover.js';
import { effect, operation, query } from '../offices/declare.js';
import { type Leader, leadersOn } from '../offices/queries.portfolios.js';
import {
  type Charge,
  type ChargeChange,
  leaderOn,
  type NamedCharge,
  type PortfolioHandedOver,
} from '../offices/rules/portfolios.js';
import { listCharges, putInCharge, type TaskChargeView } from './endpoints.charge.js';
import { type ChargedTask, chargedTasks, chargesOver } from './queries.charge.js';
import * as rules from './rules/charge.js';
import { taskSight } from './rules/sight.js';
import { lockTasksNamed, saveCharges } from './store.charge.js';
import type { TaskIssued } from './commands.js';
import { type TaskRow, tasksOf } from './queries.js';
import { shownTask, taskSubject } from './view.js';

type Charged = ChargedTask & { readonly charges: readonly NamedCharge[] };

const record = ({ taskId, leaderId, leaderName, before, from }: rules.PutInCharge): EventRecord => ({
  subjects: [
    { kind: 'task', id: taskId },
    { kind: 'person', id: leaderId },
    ...(before === null ? [] : [{ kind: 'person', id: before }]),
  ],
  facts: { from, leader: leaderId, before },
  personal: { name: leaderName },
});

/** Reads items with their charges. */
async function charged(
  reader: Reader,
  districtId: string,
  wanted: Parameters<typeof chargedTasks>[2],
): Promise<readonly Charged[]> {
  const tasks = await chargedTasks(reader, districtId, wanted);
  const charges = await chargesOver(
    reader,
    districtId,
    tasks.map(({ id }) => id),
  );
  return tasks.map((task) => ({ ...task, charges: charges.filter(({ over }) => over === task.id) }));
}

/** An item and who was put in charge of it, on a day. */
interface ChargeShown extends Versioned {
  readonly task: TaskRow;
  /** As the office wrote it at issue. */
  readonly written: string | null;
  readonly charges: readonly NamedCharge[];
  readonly today: Day;
}

async function findCharge(
  reader: Reader,
  districtId: string,
  id: string,
  today: Day,
): Promise<ChargeShown | undefined> {
  const shown = await shownTask(reader, districtId, id);
  if (!shown) return undefined;
  const { version, task, charges } = shown;
  return { ...{ id, version, task, charges }, written: task.inCharge, today };
}

const viewOf = ({ task, written, charges, today }: ChargeShown, can: Can): z.input<typeof TaskChargeView> => {
  const leaderId = leaderOn(charges, task.id, today);
  const now = charges.find((each) => each.leaderId === leaderId);
  return {
    id: task.id,
    leader: now ? { id: now.leaderId, name: now.leaderName } : null,
    written: now ? null : written,
    terms: charges.map(({ leaderId: of, leaderName, from, until }) => ({
      leader: { id: of, name: leaderName },
      ...{ from, until: until ?? null },
    })),
    can: can(taskSubject(task)),
  };
};

const put = operation(putInCharge, {
  load: async (
    tx,
    { taskId },
    { from },
    { actor: { districtId }, today },
  ): Promise<(ChargeShown & { readonly leaders: readonly Leader[] }) | undefined> => {
    await lockTasksNamed(tx, districtId, [taskId]);
    const found = await findCharge(tx, districtId, taskId, today);
    return found && { ...found, leaders: await leadersOn(tx, districtId, day(from)) };
  },
  subject: ({ task }) => taskSubject(task),
  decide: ({ leaders, charges, task: { id, state } }, { leaderId, from }, { newId, today }) => {
    const leader = leaders.find((each) => each.id === leaderId);
    if (!leader) return refuse('charge.no-leader', { from });
    return rules.putInCharge({ id, state, charges }, { leader, from: day(from) }, newId(), today);
  },
  save: async (tx, change, { id }, { actor: { districtId }, today }): Promise<ChargeShown> => {
    await saveCharges(tx, districtId, change);
    const found = await findCharge(tx, districtId, id, today);
    if (!found) throw new Error('an item that is locked does not go');
    return found;
  },
  record,
  view: viewOf,
});

const ALL_TASKS = 10_000;

const list = query(listCharges, {
  visible: taskSight,
  run: async (reader, { params: { programmeId } }, sight, { actor: { districtId }, today }) => {
    const programme = sight === 'none' ? undefined : await findProgramme(reader, districtId, programmeId);
    if (!programme) return undefined;
    const [tasks, inCharge] = await Promise.all([
      tasksOf(reader, districtId, { programmeId, limit: ALL_TASKS }),
      charged(reader, districtId, { programmeId }),
    ]);
    const known = new Map(inCharge.map((each) => [each.id, each]));
    return tasks.map((task): ChargeShown => {
      const { written = null, charges = [] } = known.get(task.id) ?? {};
      return { ...{ id: task.id, version: task.version, task, today }, written, charges };
    });
  },
  view: (shown, can) => ({ items: shown.map((each) => viewOf(each, can)) }),
});

const saved = (tx: Tx, change: ChargeChange, _facts: unknown, { actor }: { actor: { districtId: string } }) =>
  saveCharges(tx, actor.districtId, change);

/**
 * Issue fixes one deputy leader in charge per item: whom the office named on the page of what the notice leaves unsaid. A
 * name that one leader alone bears is that person; any other stays as it was written.
 */
export const chargeAtIssue = effect('task.issued', {
  changes: 'task',
  emits: ['task.put-in-charge'],
  load: async (tx, { task }: TaskIssued, { actor: { districtId } }) => {
    const [issued] = task.inCharge === null ? [] : await charged(tx, districtId, { id: task.id });
    if (!issued) return undefined;
    const bearing = (await leadersOn(tx, districtId, issued.issuedOn)).filter(({ name }) => name === task.inCharge);
    const [leader] = bearing;
    return leader && bearing.length === 1 ? { issued, leader } : undefined;
  },
  decide: ({ issued, leader }, _event, { newId, today }) =>
    rules.putInCharge(issued, { leader, from: issued.issuedOn }, newId(), today),
  save: saved,
  record,
});

/** A unit's field changes hands: its items follow, as far as they were in the same hands or in nobody's (I19). */
export const followPortfolio = effect('portfolio.handed-over', {
  changes: 'task',
  emits: ['task.put-in-charge'],
  load: async (tx, { unitId, leaderId }: PortfolioHandedOver, { actor: { districtId } }) => {
    if (leaderId === null) return undefined;
    const named = await chargedTasks(tx, districtId, { leadUnitId: unitId });
    await lockTasksNamed(
      tx,
      districtId,
      named.map(({ id }) => id),
    );
    return { leaderId, tasks: await charged(tx, districtId, { leadUnitId: unitId }) };
  },
  decide: (
    { tasks, leaderId },
    { before, from, leaderName },
    { newId, today },
  ): Decision<ChargeChange, rules.PutInCharge> => {
    const leader = { id: leaderId, name: leaderName };
    const decisions = tasks
      .filter((task) => rules.followsPortfolio(task, { before, from }))
      .map((task) => rules.putInCharge(task, { leader, from: later(from, task.issuedOn) }, newId(), today));
    // An item that cannot follow, since its charge changed later already, stays where that put it.
    const made = decisions.flatMap((decision) => (decision.done ? [decision] : []));
    return done(
      {
        ended: made.flatMap(({ value }) => value.ended),
        begun: made.flatMap(({ value }) => value.begun),
      },
      ...made.flatMap(({ events }) => events),
    );
  },
  save: saved,
  record,
});

/** A leaver's items go to whoever takes each of them over; one that cannot change hands stops the whole handover. */
export const passOnCharges = effect('person.handed-over', {
  changes: 'task',
  emits: ['task.put-in-charge'],
  load: async (tx, { charges }: PersonHandedOver, { actor: { districtId } }) => {
    if (charges.length === 0) return undefined;
    await lockTasksNamed(
      tx,
      districtId,
      charges.map(({ taskId }) => taskId),
    );
    return Promise.all(
      charges.map(async ({ taskId, heir }) => ({ heir, item: (await charged(tx, districtId, { id: taskId }))[0] })),
    );
  },
  decide: (passed, { from }, { newId, today }): Decision<ChargeChange, rules.PutInCharge> => {
    const [ended, begun, events]: [Charge[], Charge[], rules.PutInCharge[]] = [[], [], []];
    for (const { heir, item } of passed) {
      if (!item) continue;
      const decision = rules.putInCharge(item, { leader: heir, from: later(from, item.issuedOn) }, newId(), today);
      if (!decision.done) return decision;
      ended.push(...decision.value.ended);
      begun.push(...decision.value.begun);
      events.push(...decision.events);
    }
    return done({ ended, begun }, ...events);
  },
  save: saved,
  record,
});

const later = (one: Day, other: Day): Day => (one > other ? one : other);

export const chargeOperations = [put, list];
