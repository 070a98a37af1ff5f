import type { z } from 'zod';
import type { Subject, World } from '../../kernel/world.js';
import { openMoves, terminal } from '../../kernel/machine.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import type { ReadTask } from '../notices/contract.js';
import { amendmentsOf } from '../notices/queries.amendments.js';
import { type StoredSupersession, supersessionsOf } from '../notices/queries.supersession.js';
import { findProgramme, type Programme } from '../notices/queries.js';
import { columnChanges } from '../notices/rules/cell-text.js';
import { rowName } from '../notices/rules/row-name.js';
import { runsOn } from '../offices/rules/posts.js';
import type { TaskRecord, TaskView } from './contract.js';
import { findTask, type TaskRow, type WholeTask } from './queries.js';
import { taskChanges } from './queries.changes.js';
import type { NamedCharge } from '../offices/rules/portfolios.js';
import { chargesOver } from './queries.charge.js';
import { type UnitMoved, unitsMoved } from './queries.units.js';
import { coverageOf } from './rules/coverage.js';
import { taskMachine, type TaskState } from './rules/machine.js';
import { type ChangingPaper, leftOut, rowsOf } from './rules/papers.js';
import { sitesWritten } from './rules/sites.js';

const ENDED = terminal(taskMachine);

/** Nobody has started it yet: its first day may be told. */
const BEFORE_START: readonly TaskState[] = ['issued', 'planning', 'ready'];

/** An item as policy is asked about it: who leads it, and who is responsible on it. */
export interface TaskSubject extends Subject {
  readonly kind: 'task';
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
}

export const taskSubject = ({
  id,
  version,
  state,
  leadUnit,
  responsibleUnits,
}: Pick<TaskRow, 'id' | 'version' | 'state' | 'leadUnit' | 'responsibleUnits'>): TaskSubject => ({
  kind: 'task',
  id,
  version,
  leadUnitId: leadUnit.id,
  responsibleUnitIds: responsibleUnits.map((unit) => unit.id),
  open: [
    ...(openMoves(taskMachine, state).includes('acknowledge') ? ['task.acknowledge'] : []),
    ...(BEFORE_START.includes(state) ? ['task.start'] : []),
    ...(ENDED.includes(state) ? [] : ['task.describe', 'task.put-in-charge']),
  ],
});

export const taskView = (task: TaskRow, can: Can): z.input<typeof TaskView> => ({
  id: task.id,
  programmeId: task.programmeId,
  seq: task.seq,
  part: task.part,
  title: task.title,
  content: task.content,
  leadUnit: task.leadUnit.name,
  responsibleUnits: task.responsibleUnits.map(({ name }) => name),
  unconfirmedUnits: [task.leadUnit, ...task.responsibleUnits]
    .filter(({ confirmed }) => !confirmed)
    .map(({ name }) => name),
  dueText: task.dueText,
  dueOn: task.dueOn,
  targets: [...task.targets],
  deliverables: [...task.deliverables],
  state: task.state,
  stateSince: task.stateSince,
  first: task.first,
  can: can(taskSubject(task)),
});

/** An item with what its page needs beside it. */
export interface ShownTask {
  readonly id: string;
  readonly version: number;
  readonly task: WholeTask;
  readonly programme: Programme;
  /** The papers that changed it, in the order they were made. */
  readonly papers: readonly ChangingPaper[];
  /** That notices of its programme took one another's place. */
  readonly supersessions: readonly StoredSupersession[];
  /** Who was put in charge of it, the latest first. */
  readonly charges: readonly NamedCharge[];
  /** Units that others stand for since. */
  readonly moved: readonly UnitMoved[];
  /** What decided changes made of it, in their order. */
  readonly changes: Awaited<ReturnType<typeof taskChanges>>;
}

export async function shownTask(reader: Reader, districtId: string, taskId: string): Promise<ShownTask | undefined> {
  const task = await findTask(reader, districtId, taskId);
  const programme = task && (await findProgramme(reader, districtId, task.programmeId));
  if (!task || !programme) return undefined;
  const [supersessions, charges, moved, changes] = await Promise.all([
    supersessionsOf(reader, districtId, { programmeId: programme.id }),
    chargesOver(reader, districtId, [taskId]),
    unitsMoved(reader, districtId, { taskId }),
    taskChanges(reader, districtId, { taskId }),
  ]);
  const papers: ChangingPaper[] = [];
  for (const { noticeId, row, left } of rowsOf(
    { id: task.id, noticeId: task.noticeId, row: rowName(task) },
    supersessions,
  )) {
    for (const { cells, ...paper } of await amendmentsOf(reader, districtId, noticeId))
      papers.push({ ...paper, cells: cells.filter((cell) => cell.row === row) });
    if (left) papers.push(left);
  }
  return { id: task.id, version: task.version, task, programme, papers, supersessions, charges, moved, changes };
}

/** The notice whose row an item is: the one that stands, or the one it ended with. */
function noticeOf({ task, programme, supersessions }: ShownTask): z.input<typeof TaskRecord>['notice'] {
  const { noticeId, number, issuedOn, removed } = programme;
  const left = supersessions.find(({ replaced }) => replaced.id === task.noticeId)?.replaced;
  return left && noticeId !== task.noticeId
    ? { id: left.id, number: left.number, issuedOn: left.on ?? task.issuedOn, removed: left.removed }
    : { id: noticeId, number, issuedOn, removed };
}

export function taskRecord(shown: ShownTask, can: Can, { today }: Pick<World, 'today'>): z.input<typeof TaskRecord> {
  const { task, programme, papers, supersessions, charges, moved } = shown;
  const coverage = coverageOf({ tasks: [coveredItem(task)] });
  return {
    ...taskView(task, can),
    programme: { id: programme.id, year: programme.year, title: programme.title },
    notice: noticeOf(shown),
    deputyLeader: charges.find((charge) => runsOn(charge, today))?.leaderName ?? task.inCharge,
    districtInvested: task.districtInvested,
    category: task.category,
    sites: task.sites && [...task.sites],
    sitesWritten: sitesWritten(task),
    acknowledgement: task.acknowledgement,
    start: startView(task),
    original: originalOf(task),
    coverage: {
      rows: coverage.rows.map(({ item: _item, targets, deliverables, ...row }) => ({
        ...row,
        targets: [...targets],
        deliverables: [...deliverables],
      })),
      gaps: coverage.gaps.map(({ item: _item, ...gap }) => gap),
    },
    succeeded: moved.map(({ role, was, now, from, number }) => ({
      ...{ role, was: was.name, now: now?.name ?? null, from, number },
    })),
    amended: [...papers.flatMap(amendedIn), ...shown.changes.flatMap(changedBy)],
    leftOut: leftOut(task.id, supersessions) ?? null,
  };
}

/** An item as it now stands in the form its notice was read in: what coverage is computed of. */
export const coveredItem = (task: TaskRow & Pick<WholeTask, 'original'>): ReadTask => ({
  ...task.original,
  ...{ title: task.title, content: task.content, dueOn: task.dueOn, leadUnits: [task.leadUnit.name] },
  ...{ targets: [...task.targets], deliverables: [...task.deliverables] },
});

/** The true first day beside the approval: one that came before it says so (I5). */
function startView({ start, planApprovedOn }: WholeTask): z.input<typeof TaskRecord>['start'] {
  if (!start) return null;
  const { on, explanation, receiptNumber = null, scan = null } = start;
  return { on, explanation, receiptNumber, scan, beforeApproval: planApprovedOn === null || on < planApprovedOn };
}

/** The row as the notice had it when it was issued, in the words of its columns. */
const originalOf = ({ original }: WholeTask): z.input<typeof TaskRecord>['original'] => ({
  title: original.title,
  content: original.content,
  leadUnit: original.leadUnits.join('、'),
  responsibleUnits: original.responsibleUnits,
  dueText: original.dueText,
  targets: original.targets,
});

/** What one decided change made of an item's words; its place in its life stands in its state, its cost in its plan (I9). */
const changedBy = ({
  field,
  was,
  now,
  number,
  decidedOn,
  reason,
  changeId,
}: ShownTask['changes'][number]): z.input<typeof TaskRecord>['amended'] =>
  field === 'state' || field === 'value'
    ? []
    : [{ field, was, now, by: number ?? '', on: decidedOn, reason, amendmentId: changeId, byChange: true }];

/** What one paper changed of an item, the words as they were beside those that stand (I9). */
const amendedIn = ({ id, number, on, reason, cells }: ChangingPaper): z.input<typeof TaskRecord>['amended'] =>
  columnChanges(cells).map(({ column, was, now }) => ({
    field: column,
    was,
    now,
    by: number,
    on,
    reason,
    amendmentId: id,
    byChange: false,
  }));
