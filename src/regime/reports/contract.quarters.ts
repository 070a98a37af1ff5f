import { z } from 'zod';
import { fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { TurnedRound } from '../../kernel/page.js';
import { WORKBOOK } from '../offices/contract.import.js';
import { IsoDay, Period } from './contract.js';
import { cellStandings, shownAs } from './rules/quarter-board.js';

const QuarterCellView = z.object({
  obligationId: z.uuid().meta({ description: 'The filing it stands in.' }),
  standing: z.enum(cellStandings),
  on: IsoDay.nullable().meta({ description: 'The day its filing came in; null: nothing has.' }),
  late: z.boolean().nullable(),
  counts: z.boolean().nullable().meta({ description: 'Whether a lateness counts (认定); null: nobody has ruled.' }),
  edition: z.int(),
});
export type QuarterCellView = z.infer<typeof QuarterCellView>;

export const QuarterBoard = z
  .object({
    programme: z.object({ id: z.uuid(), year: z.int(), title: z.string() }),
    periods: z.array(z.object({ name: Period, opensOn: IsoDay, writtenOn: IsoDay, dueOn: IsoDay })),
    items: z.array(
      z.object({
        id: z.uuid(),
        seq: z.int(),
        part: z.int().optional(),
        title: z.string(),
        lead: z.object({ id: z.uuid(), name: z.string() }),
        cells: z
          .array(QuarterCellView.nullable())
          .meta({ description: 'One a quarter, in their order; null: none is owed for it.' }),
      }),
    ),
  })
  .meta({ id: 'QuarterBoard' });
export type QuarterBoard = z.infer<typeof QuarterBoard>;
export type QuarterRow = QuarterBoard['items'][number];

/** What narrows and sorts the board. */
export const QuartersAsked = z.object({
  q: z.string().max(100).optional().meta({ description: 'Of an item or its lead unit, also by pinyin initials.' }),
  show: z.enum(shownAs).optional(),
  period: Period.optional().meta({ description: 'Only what owes a report for this quarter.' }),
  lead: z.string().max(200).optional().meta({ description: 'The name of the lead unit.' }),
  sort: z.enum(['seq', 'title', 'lead']).optional(),
  down: TurnedRound,
});
export type QuartersAsked = z.infer<typeof QuartersAsked>;

const ProgrammeParams = z.object({ programmeId: z.uuid() });

export const readQuarterBoard = readEndpoint({
  path: '/programmes/:programmeId/reports/quarters',
  action: 'report.quarters',
  summary: 'Items by quarters: on time, late, returned, missing, not yet due; a unit reads its own',
  params: ProgrammeParams,
  search: z.object({}),
  reply: QuarterBoard,
});

export const exportQuarterBoard = fileEndpoint({
  path: '/programmes/:programmeId/reports/quarters.xlsx',
  action: 'report.export-quarters',
  summary: 'The board of quarters as it is shown, as a workbook',
  file: WORKBOOK,
  params: ProgrammeParams,
  search: QuartersAsked.extend({ language: InLanguage }),
});
