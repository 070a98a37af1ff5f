import { lockRow } from '../../platform/database/locking.js';
import type { Tx } from '../../platform/database/tables.js';
import type { PaperPlace } from '../offices/rules/paper.js';
import type { Description } from './rules/describing.js';
import type { TaskState } from './rules/machine.js';
import type { Acknowledgement } from './rules/moves.js';
import type { NamedAnew } from './rules/naming-anew.js';

/** Locks an item until the transaction ends. @returns whether the district has it */
export const lockTask = (tx: Tx, districtId: string, id: string): Promise<boolean> =>
  lockRow(tx, 'task', { districtId, id });

interface LockedTask {
  readonly id: string;
  readonly version: number;
}

/** What an operation on one item may write. */
type TaskColumns =
  | {
      readonly accountable_head: string;
      readonly hands_on_leader: string;
      readonly plan_reference: string;
      readonly acknowledged_on: string;
      readonly state: string;
      readonly state_since: string;
    }
  | {
      readonly state: string;
      readonly state_since: string;
      readonly started_on: string;
      readonly start_explanation?: string;
      readonly start_paper?: string;
    }
  | { readonly plan_approved_on: string; readonly state: string; readonly state_since: string }
  | {
      readonly category: string | null;
      readonly sites: string | null;
      readonly district_invested: boolean | null;
    };

async function update(tx: Tx, districtId: string, { id, version }: LockedTask, columns: TaskColumns): Promise<void> {
  await tx
    .updateTable('task')
    .set({ ...columns, version: version + 1 })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirstOrThrow();
}

export const saveAcknowledgement = (
  tx: Tx,
  districtId: string,
  task: LockedTask,
  said: Acknowledgement & { readonly on: string; readonly state: TaskState; readonly since: string },
): Promise<void> =>
  update(tx, districtId, task, {
    accountable_head: said.accountableHead,
    hands_on_leader: said.handsOnLeader,
    plan_reference: said.planReference,
    acknowledged_on: said.on,
    state: said.state,
    state_since: said.since,
  });

export const savePlanApproved = (
  tx: Tx,
  districtId: string,
  task: LockedTask,
  { state, on }: { readonly state: TaskState; readonly on: string },
): Promise<void> => update(tx, districtId, task, { plan_approved_on: on, state, state_since: on });

/** What is written of a start. A first day that was recorded before keeps its own paper and explanation. */
export interface TaskStart {
  readonly state: TaskState;
  readonly since: string;
  readonly on: string;
  readonly explanation: string;
  /** Left out where the first day was known already. */
  readonly place: PaperPlace | undefined;
}

export const saveStart = (
  tx: Tx,
  districtId: string,
  task: LockedTask,
  { state, since, on, explanation, place }: TaskStart,
): Promise<void> =>
  update(tx, districtId, task, {
    ...{ state, state_since: since, started_on: on },
    ...(explanation.trim() !== '' && { start_explanation: explanation }),
    ...(place && { start_paper: JSON.stringify(place) }),
  });

export const saveDescription = (
  tx: Tx,
  districtId: string,
  task: LockedTask,
  { category, sites, districtInvested }: Description,
): Promise<void> =>
  update(tx, districtId, task, {
    category,
    sites: sites && JSON.stringify(sites),
    district_invested: districtInvested,
  });

/** Writes another name on items that are locked, under their next versions. */
export async function saveNamed(tx: Tx, districtId: string, anew: readonly NamedAnew[]): Promise<void> {
  for (const { taskId, as, now } of anew)
    await tx
      .updateTable('task')
      .set(({ eb }) => ({
        version: eb('version', '+', 1),
        ...(as.includes('head') && { accountable_head: now }),
        ...(as.includes('hands-on') && { hands_on_leader: now }),
      }))
      .where('district_id', '=', districtId)
      .where('id', '=', taskId)
      .execute();
}
