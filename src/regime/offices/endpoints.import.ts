import { z } from 'zod';
import { endpoint, fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { importOf, ImportCounts, ImportParams, shownRows, WORKBOOK } from './contract.import.js';
import { UnitSearch } from './endpoints.units.js';
import { unitFields } from './rules/unit-fields.js';

/** A sheet of units that came in. */
export const UnitImportView = importOf(unitFields, { counts: ImportCounts, rows: shownRows(unitFields) }).meta({
  id: 'UnitImport',
});
export type UnitImportView = z.infer<typeof UnitImportView>;

export const exportUnits = fileEndpoint({
  path: '/units.xlsx',
  action: 'unit.export',
  summary: 'The units that a search leaves as a workbook, in the columns in which it is imported again',
  file: WORKBOOK,
  params: z.object({}),
  search: UnitSearch.extend({ language: InLanguage }),
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
