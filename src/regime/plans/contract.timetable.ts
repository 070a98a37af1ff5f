import { z } from 'zod';
import { fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { WORKBOOK } from '../offices/contract.import.js';
import { PlanMilestone, PlanParams } from './contract.js';
import { itemKinds } from './rules/templates.data.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const FileSearch = z.object({
  edition: z.coerce.number().int().min(1).optional().meta({ description: 'Left out: the edition at work.' }),
  language: InLanguage,
});

/** What a timetable is reckoned and drawn with, beside the plan itself. */
export const TimetableView = z
  .object({
    planId: z.uuid(),
    kind: z.enum(itemKinds).meta({ description: 'What the item is at heart, by its own words.' }),
    kindWords: z.array(z.string()).meta({ description: 'The words it was taken from.' }),
    templates: z.string().meta({ description: 'The edition of the node templates that are proposed by.' }),
    from: IsoDay.meta({ description: 'The first day nodes are proposed for.' }),
    calendar: z.object({
      published: z.array(z.object({ year: z.int(), on: IsoDay })),
      off: z.array(IsoDay).meta({ description: 'Weekdays that are off, of the years the plan may touch.' }),
      worked: z.array(IsoDay).meta({ description: 'Weekend days that are worked.' }),
    }),
    baseline: z.array(PlanMilestone).meta({ description: 'As approved, where another edition is at work.' }),
    reports: z.array(
      z.object({
        milestoneId: z.uuid(),
        share: z.int().min(0).max(100).meta({ description: 'In percent.' }),
        reportedOn: IsoDay,
        state: z.enum(['reported', 'verified', 'rejected']),
        decidedOn: IsoDay.nullable(),
      }),
    ),
  })
  .meta({ id: 'PlanTimetable' });
export type TimetableView = z.infer<typeof TimetableView>;

/** What an uploaded sheet would make of the timetable, or every fault in it. */
export const TimetableSheetView = z
  .object({
    unread: z.string().nullable().meta({ description: 'Why the file could not be read at all.' }),
    faults: z.array(
      z.object({
        row: z.int().nullable().meta({ description: 'As the sheet numbers its rows, from 1.' }),
        column: z.string().nullable(),
        code: z.string(),
        sentence: z.string(),
      }),
    ),
    counts: z.object({ added: z.int(), changed: z.int(), removed: z.int(), same: z.int(), faults: z.int() }),
    milestones: z
      .array(PlanMilestone)
      .meta({ description: 'The whole timetable as the sheet has it; with a fault, none.' }),
  })
  .meta({ id: 'PlanTimetableSheet' });
export type TimetableSheetView = z.infer<typeof TimetableSheetView>;

export const readPlanTimetable = readEndpoint({
  path: '/plans/:planId/timetable',
  action: 'plan.timetable',
  summary: 'What the timetable of a plan is reckoned with: calendar, approved nodes, what was reported of them',
  params: PlanParams,
  search: z.object({}),
  reply: TimetableView,
});

export const exportTimetable = fileEndpoint({
  path: '/plans/:planId/timetable.xlsx',
  action: 'plan.export-timetable',
  summary: 'The timetable as a workbook, in the columns in which it is imported again',
  file: WORKBOOK,
  params: PlanParams,
  search: FileSearch,
});

export const exportProject = fileEndpoint({
  path: '/plans/:planId/timetable.xml',
  action: 'plan.export-project',
  summary: 'The timetable as MS Project opens it (MSPDI)',
  file: 'application/xml',
  params: PlanParams,
  search: FileSearch,
});

export const exportPicture = fileEndpoint({
  path: '/plans/:planId/timetable.svg',
  action: 'plan.export-picture',
  summary: 'The timetable as a picture (施工图)',
  file: 'image/svg+xml',
  params: PlanParams,
  search: FileSearch,
});

export const readTimetableSheet = readEndpoint({
  path: '/plans/:planId/timetable-sheet',
  action: 'plan.read-sheet',
  summary: "What one's own uploaded workbook would make of the timetable; nothing is changed",
  params: PlanParams,
  search: z.object({ upload: z.uuid() }),
  reply: TimetableSheetView,
});
