import { z } from 'zod';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { page } from '../../kernel/page.js';
import type { Language } from '../../kernel/language.js';
import type { Subject } from '../../kernel/world.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import type { Can } from '../../platform/operations/parts.js';
import { effect, query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { existsOn, namesOf, type Unit } from '../offices/rules/units.js';
import { listProgrammes } from '../notices/endpoints.js';
import { findProgramme, type IssuedNotice, issuedNotice, listedProgrammes } from '../notices/queries.js';
import { amendmentsOf, type StoredAmendment } from '../notices/queries.amendments.js';
import { columnChanges } from '../notices/rules/cell-text.js';
import { rowName } from '../notices/rules/issue-guards.js';
import { listTasks, readTask, readTaskHistory, type TaskRecord, type TaskView } from './contract.js';
import { countsOf, type HistoryRow, historyOf, type TaskRow, tasksOf } from './queries.js';
import { coverageOf } from './rules/coverage.js';
import { taskSight } from './rules/sight.js';
import { insertTasks, type NewTask } from './store.js';
import { historyWords } from './word-lists.js';

export interface TaskIssued {
  readonly type: 'task.issued';
  readonly task: NewTask;
}

interface NoticeIssued {
  readonly type: 'notice.issued';
  readonly programmeId: string;
}

/** R2 "现将任务分解下达（见附件）": each row of the annex becomes an item. */
export const issueTasks = effect('notice.issued', {
  changes: 'task',
  emits: ['task.issued'],
  load: async (tx, { programmeId }: NoticeIssued, { actor }) => {
    const issued = await issuedNotice(tx, actor.districtId, programmeId);
    return issued && { issued, units: await unitsOf(tx, actor.districtId) };
  },
  decide: ({ issued, units }, _event, { newId, today }): Decision<readonly NewTask[], TaskIssued> => {
    const living = new Map(
      units
        .filter((unit) => existsOn(unit, today))
        .flatMap((unit) => namesOf(unit).map((name) => [name, unit] as const)),
    );
    const tasks = issued.reading.tasks.flatMap((read) => taskOf(read, issued, living, newId));
    // I1: the guards of issue let no such row through; were one lost here, the promise would be too.
    if (tasks.length < issued.reading.tasks.length) return refuse('notice.units-open', {}, 'I1');
    return done(tasks, ...tasks.map((task) => ({ type: 'task.issued', task }) as const));
  },
  save: (tx, tasks, _facts, { actor }) => insertTasks(tx, actor.districtId, tasks),
  record: ({ task }) => ({
    subjects: [
      { kind: 'task', id: task.id },
      { kind: 'programme', id: task.programmeId },
    ],
    facts: { seq: rowName(task.read), due: task.dueOn, lead: task.leadUnitId, responsible: task.responsibleUnitIds },
  }),
});

function taskOf(
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
      read,
      dueOn: read.dueOn,
      leadUnitId: lead.id,
      responsibleUnitIds: responsible.flatMap((unit) => unit?.id ?? []),
      inCharge: settlement?.deputyLeaders.find((each) => each.row === row)?.name ?? null,
      districtInvested: settlement?.districtInvested.find((each) => each.row === row)?.invested ?? null,
    },
  ];
}

/** An item as policy is asked about it. Its moves come with plans, reports and acceptance. */
export interface TaskSubject extends Subject {
  readonly kind: 'task';
}

export const taskSubject = ({ id, version }: Pick<TaskRow, 'id' | 'version'>): TaskSubject => ({
  kind: 'task',
  id,
  version,
  open: [],
});

const taskView = (task: TaskRow, can: Can): z.input<typeof TaskView> => ({
  ...{ id: task.id, programmeId: task.programmeId, seq: task.seq, title: task.title, content: task.content },
  ...(task.part !== undefined && { part: task.part }),
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
  light: null,
  can: can(taskSubject(task)),
});

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
    items: rows.map(({ id, year, title, noticeId, number, issuedOn, tasks, leadUnits, units }) => ({
      ...{ id, year, title, tasks, leadUnits, units },
      notice: { id: noticeId, number, issuedOn },
    })),
    next,
  }),
});

const list = query(listTasks, {
  visible: taskSight,
  run: async (reader, { params: { programmeId }, search: { limit, cursor } }, sight, { actor }) => {
    const programme = sight === 'none' ? undefined : await findProgramme(reader, actor.districtId, programmeId);
    if (!programme) return undefined;
    const after = cursor === undefined ? undefined : readCursor(z.tuple([z.int(), z.int()]), cursor);
    const rows = await tasksOf(reader, actor.districtId, { programmeId, limit, ...(after && { after }) });
    return page(rows, limit, ({ seq, part }) => cursorOf([seq, part ?? 0]));
  },
  view: ({ rows, next }, can) => ({ items: rows.map((task) => taskView(task, can)), next }),
});

const read = query(readTask, {
  visible: taskSight,
  run: async (reader, { params: { taskId } }, sight, { actor }) => {
    const [task] = sight === 'none' ? [] : await tasksOf(reader, actor.districtId, { id: taskId });
    const programme = task && (await findProgramme(reader, actor.districtId, task.programmeId));
    if (!task || !programme) return undefined;
    return { task, programme, amendments: await amendmentsOf(reader, actor.districtId, programme.noticeId) };
  },
  subject: ({ task }) => taskSubject(task),
  view: ({ task, programme, amendments }, can) => {
    const coverage = coverageOf({
      tasks: [
        {
          ...task.original,
          title: task.title,
          content: task.content,
          dueOn: task.dueOn,
          leadUnits: [task.leadUnit.name],
          targets: [...task.targets],
          deliverables: [...task.deliverables],
        },
      ],
    });
    return {
      ...taskView(task, can),
      programme: { id: programme.id, year: programme.year, title: programme.title },
      notice: { id: programme.noticeId, number: programme.number, issuedOn: programme.issuedOn },
      deputyLeader: task.inCharge,
      districtInvested: task.districtInvested,
      original: originalOf(task),
      coverage: {
        rows: coverage.rows.map(({ item: _item, targets, deliverables, ...row }) => ({
          ...row,
          targets: [...targets],
          deliverables: [...deliverables],
        })),
        gaps: coverage.gaps.map(({ item: _item, ...gap }) => gap),
      },
      amended: amendments.flatMap((amendment) => amendedIn(amendment, task)),
    };
  },
});

/** The row as the notice had it when it was issued, in the words of its columns. */
const originalOf = ({ original }: TaskRow): z.input<typeof TaskRecord>['original'] => ({
  title: original.title,
  content: original.content,
  leadUnit: original.leadUnits.join('、'),
  responsibleUnits: original.responsibleUnits,
  dueText: original.dueText,
  targets: original.targets,
});

/** What one correction changed of an item, the words as they were beside those that stand (I9). */
const amendedIn = (
  { id, number, on, reason, cells }: StoredAmendment,
  { seq, part }: TaskRow,
): z.input<typeof TaskRecord>['amended'] =>
  columnChanges(cells)
    .filter(({ row }) => row === rowName({ seq, part }))
    .map(({ column, was, now }) => ({ field: column, was, now, by: number, on, reason, amendmentId: id }));

/** How a duty is called in a sentence; duties lie downstream of items, so the app hands their names in. */
export type DutyNamed = (kind: string, language: Language) => string;

const history = (dutyNamed: DutyNamed) =>
  query(readTaskHistory, {
    visible: taskSight,
    run: async (reader, { params: { taskId }, search: { limit, cursor } }, sight, { actor }) => {
      const [task] = sight === 'none' ? [] : await tasksOf(reader, actor.districtId, { id: taskId });
      if (!task) return undefined;
      const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.int()]), cursor);
      return page(await historyOf(reader, actor.districtId, taskId, before, limit), limit, ({ seq }) =>
        cursorOf([seq]),
      );
    },
    view: ({ rows, next }, _can, { language }) => ({
      items: rows.map((row) => historyEntry(row, dutyNamed, language)),
      next,
    }),
  });

const historyEntry = ({ id, at, event, loginName, facts }: HistoryRow, dutyNamed: DutyNamed, language: Language) => ({
  id,
  at,
  sentence: (historyWords[language].get(event) ?? event).replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    name === 'kind' ? dutyNamed(String(facts[name]), language) : String(facts[name] ?? ''),
  ),
  by: loginName,
});

export const taskOperations = (dutyNamed: DutyNamed) => [programmes, list, read, history(dutyNamed)];
