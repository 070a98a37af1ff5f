import type { Tx } from '../../platform/database/tables.js';
import type { ReadTask, Target } from '../notices/contract.js';

/** An item as it comes out of its notice: every word as issued, its units known. */
export interface NewTask {
  readonly id: string;
  readonly programmeId: string;
  readonly noticeId: string;
  readonly read: ReadTask;
  readonly dueOn: string;
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
  readonly inCharge: string | null;
  readonly districtInvested: boolean | null;
  readonly category: string | null;
  readonly sites: readonly string[] | null;
  /** The day it was issued. */
  readonly issuedOn: string;
}

export async function insertTasks(tx: Tx, districtId: string, tasks: readonly NewTask[]): Promise<void> {
  const rows = tasks.map(({ id, programmeId, read, dueOn, leadUnitId, inCharge, districtInvested, ...task }) => ({
    district_id: districtId,
    id,
    programme_id: programmeId,
    notice_id: task.noticeId,
    issued_on: task.issuedOn,
    seq: read.seq,
    part: read.part ?? 0,
    heading: read.group ?? null,
    title: read.title,
    content: read.content,
    lead_unit_id: leadUnitId,
    due_on: dueOn,
    due_text: read.dueText,
    state: 'issued',
    state_since: task.issuedOn,
    category: task.category,
    sites: task.sites && JSON.stringify(task.sites),
    original: JSON.stringify(read),
    in_charge: inCharge,
    district_invested: districtInvested,
  }));
  if (rows.length > 0) await tx.insertInto('task').values(rows).execute();
  const units = tasks.flatMap(({ id, responsibleUnitIds }) => unitRows(districtId, id, responsibleUnitIds));
  const targets = tasks.flatMap(({ id, read }) => targetRows(districtId, id, read.targets));
  const deliverables = tasks.flatMap(({ id, read }) => deliverableRows(districtId, id, read.deliverables));
  if (units.length > 0) await tx.insertInto('task_unit').values(units).execute();
  if (targets.length > 0) await tx.insertInto('task_target').values(targets).execute();
  if (deliverables.length > 0) await tx.insertInto('task_deliverable').values(deliverables).execute();
}

/** The responsible units of an item, in the order of the notice. */
export const unitRows = (districtId: string, taskId: string, unitIds: readonly string[]) =>
  unitIds.map((unitId, place) => ({ district_id: districtId, task_id: taskId, unit_id: unitId, place }));

export const targetRows = (districtId: string, taskId: string, targets: readonly Target[]) =>
  targets.map((target, place) => ({ district_id: districtId, task_id: taskId, place, ...target }));

export const deliverableRows = (districtId: string, taskId: string, works: readonly string[]) =>
  works.map((words, place) => ({ district_id: districtId, task_id: taskId, place, words }));
