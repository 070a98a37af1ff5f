import { z } from 'zod';
import { fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import type { Json } from '../../kernel/record.js';
import { WORKBOOK } from '../offices/contract.import.js';
import { Period } from './contract.js';

/** Any JSON. Zod's own type of it is one that may be written to; ours is only read. */
const AnyJson = z.json() as z.ZodType<Json, Json>;
const Unread = z.string().nullable().meta({ description: 'Why it cannot be taken at all, and what to do about it.' });

/** What a unit's workbook that came back would type of its report, or every cell that cannot be taken. */
export const ReturnedSheetView = z
  .object({
    unread: Unread,
    faults: z.array(
      z.object({
        sheet: z.string().nullable(),
        row: z.int().nullable().meta({ description: 'As the sheet numbers its rows, from 1.' }),
        column: z.string().nullable(),
        code: z.string(),
        sentence: z.string(),
      }),
    ),
    sections: z
      .array(
        z.object({
          taskId: z.uuid(),
          version: z.int().meta({ description: 'What was typed by then was seen; travels as If-Match.' }),
          fields: z.record(z.string(), AnyJson),
        }),
      )
      .meta({ description: 'What is typed of each section, as the page types it; with a fault, none.' }),
    changes: z.array(
      z.object({
        item: z.string(),
        what: z.string(),
        now: z.string(),
        then: z.string(),
        meanwhile: z
          .object({ by: z.string().nullable(), at: z.iso.datetime() })
          .nullable()
          .meta({ description: 'Somebody has typed there since the workbook went out.' }),
      }),
    ),
    missing: z.int().meta({ description: 'How much the whole filing would still lack.' }),
  })
  .meta({ id: 'ReturnedReportSheet' });
export type ReturnedSheetView = z.infer<typeof ReturnedSheetView>;

export const FoundSheetView = z
  .object({ unread: Unread, obligationId: z.uuid().nullable(), unit: z.string(), period: Period.nullable() })
  .meta({ id: 'FoundReportSheet' });
export type FoundSheetView = z.infer<typeof FoundSheetView>;

const FilingParams = z.object({ obligationId: z.uuid() });

export const reportWorkbook = fileEndpoint({
  path: '/obligations/:obligationId/report.xlsx',
  action: 'report.sheet',
  summary:
    'The report as a workbook to be filled in away from here: what is known is locked, what is asked for is open',
  file: WORKBOOK,
  params: FilingParams,
  search: z.object({ language: InLanguage }),
});

export const readReturnedSheet = readEndpoint({
  path: '/obligations/:obligationId/report-sheet',
  action: 'report.read-sheet',
  summary: "What one's own uploaded workbook would type of the report; nothing is changed",
  params: FilingParams,
  search: z.object({ upload: z.uuid() }),
  reply: ReturnedSheetView,
});

export const findReturnedSheet = readEndpoint({
  path: '/programmes/:programmeId/report-sheet',
  action: 'report.find-sheet',
  summary: 'Of which report of a programme a workbook is that came back; nothing is changed',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({ upload: z.uuid() }),
  reply: FoundSheetView,
});
