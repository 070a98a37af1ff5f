import { z } from 'zod';
import { fileEndpoint, InLanguage } from '../../kernel/endpoint.js';
import { WORKBOOK } from '../offices/contract.import.js';
import { Period } from './contract.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const Wanted = Period.optional().meta({ description: 'Left out: the last one that may be reported on.' });
const ProgrammeParams = z.object({ programmeId: z.uuid() });

export const printReport = fileEndpoint({
  path: '/obligations/:obligationId/report/letter',
  action: 'report.print',
  summary: "A unit's letter for a quarter: every item in a chapter, and one on the responsible units (docx)",
  file: DOCX,
  params: z.object({ obligationId: z.uuid() }),
  search: z.object({ language: InLanguage }),
});

export const printSummary = fileEndpoint({
  path: '/programmes/:programmeId/reports/summary',
  action: 'report.summary',
  summary: 'A quarter over all units as a workbook (汇总表); who has not reported stands among them',
  file: WORKBOOK,
  params: ProgrammeParams,
  search: z.object({ period: Wanted, language: InLanguage }),
});

export const printBriefing = fileEndpoint({
  path: '/programmes/:programmeId/reports/briefing',
  action: 'report.briefing',
  summary: 'What the leaders are told of a quarter (进展情况汇报), from what was accepted; the rest is marked',
  file: DOCX,
  params: ProgrammeParams,
  search: z.object({ period: Wanted, language: InLanguage }),
});
