import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';
import { IsoDay, Period } from './contract.js';
import { cellStandings } from './rules/quarter-board.js';

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

export const readQuarterBoard = readEndpoint({
  path: '/programmes/:programmeId/reports/quarters',
  action: 'report.quarters',
  summary: 'Items by quarters: on time, late, returned, missing, not yet due; a unit reads its own',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
  reply: QuarterBoard,
});
