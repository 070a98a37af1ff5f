import { z } from 'zod';
import { endpoint, fileEndpoint, readEndpoint } from '../../kernel/endpoint.js';
import { UnitSearch } from './endpoints.units.js';
import { unitFields } from './rules/unit-fields.js';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows and faults that one answer shows; the counts say how many there are. */
export const ROWS_SHOWN = 500;

const Params = z.record(z.string(), z.union([z.string(), z.number()]));
const UnitFieldName = z.enum(unitFields);
const Row = z.int().meta({ description: 'As the sheet numbers its rows, from 1.' });

/** A change of one field, in the words of the sheet: a unit above by its name, further names parted by 、. */
const PlannedChange = z.object({ field: UnitFieldName, was: z.string().nullable(), now: z.string().nullable() });

/** A sheet of units that came in: what it would do, or every fault that stands against it. */
export const UnitImportView = z
  .object({
    id: z.uuid(),
    state: z.enum(['reading', 'unread', 'read', 'applied']),
    file: z.object({ name: z.string(), sha256: z.string(), bytes: z.int() }),
    progress: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .meta({ description: 'Of the reading, in percent; null once it ended.' }),
    unread: z
      .object({ code: z.string(), sentence: z.string() })
      .nullable()
      .meta({ description: 'Why the file could not be read, with its remedy.' }),
    preview: z
      .object({
        sheet: z.string(),
        ignored: z.array(z.string()).meta({ description: 'Headings of columns that are not taken over.' }),
        counts: z.object({ added: z.int(), changed: z.int(), same: z.int(), unnamed: z.int(), faults: z.int() }),
        rows: z
          .array(
            z.object({ row: Row, name: z.string(), does: z.enum(['add', 'change']), changes: z.array(PlannedChange) }),
          )
          .meta({ description: `What would come about, the first ${String(ROWS_SHOWN)} of it.` }),
        faults: z
          .array(
            z.object({
              row: Row.nullable(),
              column: z.string().nullable().meta({ description: 'The letters of the column: A, B, …' }),
              field: UnitFieldName.nullable(),
              code: z.string(),
              params: Params,
              sentence: z.string().meta({ description: 'What is wrong, and what to do about it.' }),
            }),
          )
          .meta({ description: `In the order of the sheet, the first ${String(ROWS_SHOWN)}.` }),
        basis: z.string().meta({ description: 'Names exactly what was shown; sent back by whoever takes it over.' }),
      })
      .nullable(),
    can: z.array(z.string()),
  })
  .meta({ id: 'UnitImport' });
export type UnitImportView = z.infer<typeof UnitImportView>;

const ImportParams = z.object({ importId: z.uuid() });

export const exportUnits = fileEndpoint({
  path: '/units.xlsx',
  action: 'unit.export',
  summary: 'The units that a search leaves as a workbook, in the columns in which it is imported again',
  file: WORKBOOK,
  params: z.object({}),
  search: UnitSearch.extend({ language: z.enum(['zh-CN', 'en']).optional() }),
});

export const startUnitImport = endpoint({
  method: 'POST',
  path: '/unit-imports',
  action: 'unit.import',
  summary: 'Has an uploaded workbook read as a list of units; nothing is changed yet',
  status: 202,
  params: z.object({}),
  body: z.strictObject({ uploadId: z.uuid() }),
  reply: z.object({ importId: z.uuid() }),
});

export const readUnitImport = readEndpoint({
  path: '/unit-imports/:importId',
  action: 'unit-import.read',
  summary: 'What an uploaded list of units would add and change, or every fault in it',
  params: ImportParams,
  search: z.object({}),
  reply: UnitImportView,
});

export const applyUnitImport = endpoint({
  method: 'POST',
  path: '/unit-imports/:importId/application',
  action: 'unit-import.apply',
  summary: 'Takes an uploaded list of units over as it was shown, all of it or nothing',
  params: ImportParams,
  body: z.strictObject({ basis: z.string().max(100) }),
  reply: UnitImportView,
});
