import { z } from 'zod';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { Day } from '../../kernel/day.js';
import { page } from '../../kernel/page.js';
import type { EventRecord } from '../../kernel/record.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { effect, query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { existsOn, namesOf, type Unit } from '../offices/rules/units.js';
import { listProgrammes } from '../notices/endpoints.js';
import { findProgramme, type IssuedNotice, issuedNotice, listedProgrammes } from '../notices/queries.js';
import { rowName } from '../notices/rules/row-name.js';
import { actingOperations } from './commands.acting.js';
import { listTasks, readTask } from './contract.js';
import { countsOf, tasksOf } from './queries.js';
import { taskSight } from './rules/sight.js';
import { categoryWritten, sitesInColumn } from './rules/sites.js';
import { insertTasks, type NewTask } from './store.js';
import { shownTask, taskRecord, taskSubject, taskView } from './view.js';

export interface TaskIssued {
  readonly type: 'task.issued';
  readonly task: NewTask;
}

interface NoticeIssued {
  readonly type: 'notice.issued';
  readonly programmeId: string;
}

/** How the ledger keeps that an item came into being. */
export const taskIssuedRecord = ({ task }: TaskIssued): EventRecord => ({
  subjects: [
    { kind: 'task', id: task.id },
    { kind: 'programme', id: task.programmeId },
  ],
  facts: { seq: rowName(task.read), due: task.dueOn, lead: task.leadUnitId, responsible: task.responsibleUnitIds },
});

/** The units there are on a day, by each of their names. */
export const unitsByName = (units: readonly Unit[], on: Day): ReadonlyMap<string, Unit> =>
  new Map(
    units.filter((unit) => existsOn(unit, on)).flatMap((unit) => namesOf(unit).map((name) => [name, unit] as const)),
  );

/** R2 "现将任务分解下达（见附件）": each row of the annex becomes an item. */
export const issueTasks = effect('notice.issued', {
  changes: 'task',
  emits: ['task.issued'],
  load: async (tx, { programmeId }: NoticeIssued, { actor }) => {
    const issued = await issuedNotice(tx, actor.districtId, programmeId);
    return issued && { issued, units: await unitsOf(tx, actor.districtId) };
  },
  decide: ({ issued, units }, _event, { newId, today }): Decision<readonly NewTask[], TaskIssued> => {
    const living = unitsByName(units, today);
    const tasks = issued.reading.tasks.flatMap((read) => taskOf(read, issued, living, newId));
    // I1: the guards of issue let no such row through; were one lost here, the promise would be too.
    if (tasks.length < issued.reading.tasks.length) return refuse('notice.units-open', {}, 'I1');
    return done(tasks, ...tasks.map((task) => ({ type: 'task.issued', task }) as const));
  },
  save: (tx, tasks, _facts, { actor }) => insertTasks(tx, actor.districtId, tasks),
  record: taskIssuedRecord,
});

/** An item as a row of the notice has it; none where the row names a unit that nobody is. */
export function taskOf(
  read: NewTask['read'],
  { programme, settlement }: IssuedNotice,
  units: ReadonlyMap<string, Unit>,
  newId: () => string,
): NewTask[] {
  const lead = units.get(read.leadUnits[0] ?? '');
  const responsible = read.responsibleUnits.map((name) => units.get(name));
  if (!lead || read.dueOn === null || responsible.includes(undefined)) return [];
  const row = rowName(read);
  return [
    {
      id: newId(),
      programmeId: programme.id,
      noticeId: programme.noticeId,
      read,
      dueOn: read.dueOn,
      leadUnitId: lead.id,
      responsibleUnitIds: responsible.flatMap((unit) => unit?.id ?? []),
      inCharge: settlement?.deputyLeaders.find((each) => each.row === row)?.name ?? null,
      issuedOn: programme.issuedOn,
      category: categoryWritten(read),
      sites: sitesInColumn(read),
      districtInvested: settlement?.districtInvested.find((each) => each.row === row)?.invested ?? null,
    },
  ];
}

const programmes = query(listProgrammes, {
  visible: taskSight,
  run: async (reader, { search: { limit, cursor } }, sight, { actor }) => {
    const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.uuid()]), cursor);
    const rows = sight === 'none' ? [] : await listedProgrammes(reader, actor.districtId, before, limit);
    const counts = await countsOf(
      reader,
      actor.districtId,
      rows.map(({ id }) => id),
    );
    return page(
      rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? { tasks: 0, leadUnits: 0, units: 0 }) })),
      limit,
      ({ id }) => cursorOf([id]),
    );
  },
  view: ({ rows, next }) => ({
    items: rows.map(({ id, year, title, noticeId, number, issuedOn, removed, tasks, leadUnits, units }) => ({
      ...{ id, year, title, tasks, leadUnits, units },
      notice: { id: noticeId, number, issuedOn, removed },
    })),
    next,
  }),
});

const list = query(listTasks, {
  visible: taskSight,
  run: async (reader, { params: { programmeId }, search: { limit, cursor } }, sight, { actor }) => {
    if (sight === 'none') return undefined;
    const after = cursor === undefined ? undefined : readCursor(z.tuple([z.int(), z.int(), z.uuid()]), cursor);
    const rows = await tasksOf(reader, actor.districtId, { programmeId, limit, after });
    if (rows.length === 0 && !(await findProgramme(reader, actor.districtId, programmeId))) return undefined;
    return page(rows, limit, ({ seq, part, id }) => cursorOf([seq, part ?? 0, id]));
  },
  view: ({ rows, next }, can) => ({ items: rows.map((task) => taskView(task, can)), next }),
});

const read = query(readTask, {
  visible: taskSight,
  run: (reader, { params: { taskId } }, sight, { actor }) =>
    sight === 'none' ? Promise.resolve(undefined) : shownTask(reader, actor.districtId, taskId),
  subject: ({ task }) => taskSubject(task),
  view: taskRecord,
});

export const taskOperations = [programmes, list, read, ...actingOperations];
