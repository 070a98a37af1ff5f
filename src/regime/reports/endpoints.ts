import { z } from 'zod';
import { endpoint, fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { FilingForm } from '../obligations/contract.record.js';
import { WORKBOOK } from '../offices/contract.import.js';
import {
  EditionView,
  FilingView,
  IsoDay,
  Name,
  ReportBoard,
  ReportsAsked,
  SectionTypedForm,
  SectionTypedView,
  Text,
} from './contract.js';

const FilingParams = z.object({ obligationId: z.uuid() });
const SectionParams = FilingParams.extend({ taskId: z.uuid() });
const ProgrammeParams = z.object({ programmeId: z.uuid() });

export const readReport = readEndpoint({
  path: '/obligations/:obligationId/report',
  action: 'report.read',
  summary: 'The filing of a unit for a quarter: each section with what is prefilled, from where, and what it lacks',
  params: FilingParams,
  search: z.object({}),
  reply: FilingView,
});

export const listReports = readEndpoint({
  path: '/programmes/:programmeId/reports',
  action: 'report.list',
  summary: 'A quarter: the filings of all units with their sections, on time, late, returned or missing',
  params: ProgrammeParams,
  search: ReportsAsked.pick({ period: true }),
  reply: ReportBoard,
});

export const exportReports = fileEndpoint({
  path: '/programmes/:programmeId/reports.xlsx',
  action: 'report.export-list',
  summary: 'The filings of a quarter as the page lists them, as a workbook',
  file: WORKBOOK,
  params: ProgrammeParams,
  search: ReportsAsked.extend({ language: InLanguage }),
});

export const readReportEdition = readEndpoint({
  path: '/obligations/:obligationId/report/sections/:taskId/editions/:edition',
  action: 'report.read-edition',
  summary: 'An accepted edition of a section: the bytes that were frozen, and their hash',
  params: SectionParams.extend({ edition: z.coerce.number().int().min(1).max(1_000) }),
  search: z.object({}),
  reply: EditionView,
});

export const typeSection = endpoint({
  method: 'PATCH',
  path: '/obligations/:obligationId/report/sections/:taskId',
  action: 'report.type',
  summary: 'Keeps what was typed of a section; fields that two people changed come back in `conflicts`',
  params: SectionParams,
  body: SectionTypedForm,
  reply: SectionTypedView,
});

export const submitReport = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/report/submission',
  action: 'report.submit',
  summary: 'The head submits every section that is a draft or was returned; or a clerk does, of a filing that came in',
  params: FilingParams,
  body: z.strictObject({ letterNumber: Name.optional().meta({ description: "The number of the unit's letter." }) }),
  reply: FilingView,
});

export const receiveReport = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/report/receipt',
  action: 'report.receive',
  summary: 'Registers a filing received by another way (代收); the day it was received decides whether it is late',
  params: FilingParams,
  body: FilingForm.omit({ drawnUpOn: true }).extend({
    signedBy: Name.optional().meta({ description: 'Who signed the letter.' }),
    letterNumber: Name.optional(),
  }),
  reply: FilingView,
});

export const withdrawReport = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/report/withdrawal',
  action: 'report.withdraw',
  summary: 'Takes a filing back before the office has touched it; it is owed again',
  params: FilingParams,
  body: z.strictObject({ reason: Text.optional() }),
  reply: FilingView,
});

export const acceptReport = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/report/acceptance',
  action: 'report.accept',
  summary: 'Accepts all sections of a filing that were submitted',
  params: FilingParams,
  body: z.strictObject({}),
  reply: FilingView,
});

export const acceptSection = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/report/sections/:taskId/acceptance',
  action: 'report.accept-section',
  summary: 'Accepts one section: its bytes are frozen under their hash',
  params: SectionParams,
  body: z.strictObject({}),
  reply: FilingView,
});

export const returnSection = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/report/sections/:taskId/return',
  action: 'report.return',
  summary: 'Returns one section with a reason and a new day; the others stay as they are',
  params: SectionParams,
  body: z.strictObject({ reason: Text, newDueOn: IsoDay }),
  reply: FilingView,
});

export const supersedeSection = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/report/sections/:taskId/edition',
  action: 'report.supersede',
  summary: 'Corrects an accepted section: a further edition begins, and the accepted one stays as it was',
  status: 201,
  params: SectionParams,
  body: z.strictObject({ reason: Text }),
  reply: FilingView,
});
