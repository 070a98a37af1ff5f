import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { Target } from '../notices/contract.js';
import { columns } from '../notices/rules/cell-text.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

export const TaskStateName = z.enum([
  'issued',
  'planning',
  'ready',
  'in-progress',
  'suspended',
  'completed-self',
  'accepted',
  'closed',
  'carried-over',
  'terminated',
]);
export type TaskStateName = z.infer<typeof TaskStateName>;

/** A column of the annex that a correction may change; works follow from the content. */
export const AmendedColumn = z.enum([...columns, 'deliverables']);
export type AmendedColumn = z.infer<typeof AmendedColumn>;

/** One item of the programme, as a list shows it. */
export const TaskView = z
  .object({
    id: z.uuid(),
    programmeId: z.uuid(),
    seq: z.int(),
    part: z.int().optional().meta({ description: 'Set on sub-rows that share a number: 1, 2, …' }),
    title: z.string(),
    content: z.string().meta({ description: 'The promise, verbatim.' }),
    leadUnit: z.string(),
    responsibleUnits: z.array(z.string()),
    unconfirmedUnits: z
      .array(z.string())
      .meta({ description: 'Of these, the names that nobody has tied to a unit yet: 金太阳.' }),
    dueText: z.string().nullable(),
    dueOn: IsoDay.nullable(),
    targets: z.array(Target),
    deliverables: z.array(z.string()),
    state: TaskStateName,
    stateSince: IsoDay,
    first: z
      .object({
        ...{ dueOn: IsoDay.nullable(), targets: z.string().nullable() },
        ...{ leadUnit: z.string().nullable(), responsibleUnits: z.string().nullable() },
      })
      .nullable()
      .meta({ description: 'What was promised before changes were decided, where it is otherwise now (I9).' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof TaskView>;

const CoverageView = z.object({
  rows: z.array(
    z.object({
      clause: z.string(),
      targets: z.array(Target),
      deliverables: z.array(z.string()),
      owner: z.string().nullable(),
      due: IsoDay.nullable(),
      inherited: z
        .boolean()
        .meta({ description: "Owner and day are the item's own, nobody decided them for this clause." }),
    }),
  ),
  gaps: z.array(
    z.object({
      gap: z.enum(['promise-without-content', 'clause-without-target', 'no-quantity', 'no-owner', 'no-day']),
      words: z.string().optional(),
    }),
  ),
});
export type CoverageView = z.infer<typeof CoverageView>;

/** One item with all that its page shows. */
export const TaskRecord = TaskView.extend({
  programme: z.object({ id: z.uuid(), year: z.int(), title: z.string() }),
  notice: z.object({ id: z.uuid(), number: z.string().nullable(), issuedOn: IsoDay, removed: z.boolean() }),
  deputyLeader: z.string().nullable(),
  districtInvested: z.boolean().nullable().meta({ description: 'Null until the office has said so: never assumed.' }),
  category: z.string().nullable().meta({ description: 'Of a column or heading of the annex, or as the office said.' }),
  sites: z.array(z.string()).nullable().meta({ description: 'Null until a person has looked: never invented.' }),
  sitesWritten: z
    .array(z.string())
    .meta({ description: "Places that the item's own words name, to be confirmed by a person." }),
  acknowledgement: z
    .object({
      accountableHead: z.string().meta({ description: '主要领导 (R4)' }),
      handsOnLeader: z.string().meta({ description: '分管领导 (R4)' }),
      planReference: z.string().meta({ description: "Where the lead unit's own yearly plan holds the item (R3)." }),
      on: IsoDay,
    })
    .nullable()
    .meta({ description: 'What the lead unit said of it; null until it has. Asked for and not required (point 10).' }),
  start: z
    .object({
      on: IsoDay,
      beforeApproval: z.boolean().meta({ description: '审定前已实施: shown, never hidden (I5).' }),
      explanation: z.string().nullable(),
      receiptNumber: z.string().nullable(),
      scan: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'On which day work truly began; null: nobody has said that it did.' }),
  coverage: CoverageView,
  amended: z
    .array(
      z.object({
        field: AmendedColumn,
        was: z.string(),
        now: z.string(),
        by: z.string().meta({ description: 'The number of the correcting paper.' }),
        on: IsoDay,
        reason: z.string(),
        amendmentId: z.uuid().meta({ description: 'Of the correction, of the supersession, or of the change.' }),
        byChange: z.boolean().meta({ description: 'A decided change of the promise, no correction of the paper.' }),
      }),
    )
    .meta({
      description: 'Cells that corrections changed, in their order, the words before beside the new ones (I9).',
    }),
  leftOut: z
    .object({
      reason: z.string(),
      by: z.string().meta({ description: 'The number of the notice that left it out.' }),
      noticeId: z.uuid(),
      on: IsoDay,
    })
    .nullable()
    .meta({ description: 'Why it ended, where a notice that took the place of its own no longer names it.' }),
  succeeded: z
    .array(
      z.object({
        role: z.enum(['lead', 'responsible']),
        was: z.string(),
        now: z.string().nullable().meta({ description: 'Null: named no more, since it leads the item.' }),
        from: IsoDay,
        number: z.string().nullable().meta({ description: 'Of the paper; null where a name was tied to its unit.' }),
      }),
    )
    .meta({ description: 'Units that others stand for since a day: merged, split, or found to be another (I9).' }),
  original: z
    .object({
      title: z.string(),
      content: z.string(),
      leadUnit: z.string(),
      responsibleUnits: z.array(z.string()),
      dueText: z.string().nullable(),
      targets: z.array(Target),
    })
    .meta({ description: 'The promise as first issued: never overwritten (I9).' }),
}).meta({ id: 'TaskRecord' });
export type TaskRecord = z.infer<typeof TaskRecord>;

/** One sentence of an item's history, made from its ledger row in the reader's language. */
export const HistoryEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  sentence: z.string(),
  by: z.string().nullable().meta({ description: 'Who did it, as the reader may know; null where a timer did.' }),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const listTasks = readEndpoint({
  path: '/programmes/:programmeId/tasks',
  action: 'task.list',
  summary: 'The items of a programme, by number',
  params: z.object({ programmeId: z.uuid() }),
  search: PageSearch,
  reply: pageOf(TaskView),
});

export const readTask = readEndpoint({
  path: '/tasks/:taskId',
  action: 'task.read',
  summary: 'One item: its promise, targets, coverage and corrections',
  params: z.object({ taskId: z.uuid() }),
  search: z.object({}),
  reply: TaskRecord,
});

export const readTaskHistory = readEndpoint({
  path: '/tasks/:taskId/history',
  action: 'task.history',
  summary: "An item's history from the ledger, latest first",
  params: z.object({ taskId: z.uuid() }),
  search: PageSearch,
  reply: pageOf(HistoryEntry),
});
