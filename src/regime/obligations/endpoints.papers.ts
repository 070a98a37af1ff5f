import { z } from 'zod';
import { fileEndpoint, readEndpoint } from '../../kernel/endpoint.js';
import { WORKBOOK } from '../offices/contract.import.js';

const NoticeParams = z.object({ noticeId: z.uuid() });
const ProgrammeParams = z.object({ programmeId: z.uuid() });

export const readPapers = readEndpoint({
  path: '/notices/:noticeId/papers',
  action: 'paper.list',
  summary: 'The papers that can be made of a notice as it stands, and the text for the group chat',
  params: NoticeParams,
  search: z.object({}),
  reply: z.object({
    draft: z.boolean().meta({ description: 'The notice was not issued yet, or something in it is open.' }),
    files: z.array(z.object({ name: z.string() })),
    chat: z.string(),
  }),
});

export const packPapers = fileEndpoint({
  path: '/notices/:noticeId/papers.zip',
  action: 'paper.pack',
  summary: 'Every paper of a notice in one archive: allocation table, days, a duty list for each unit, the chat text',
  file: 'application/zip',
  params: NoticeParams,
  search: z.object({}),
});

export const takePaper = fileEndpoint({
  path: '/notices/:noticeId/paper',
  action: 'paper.take',
  summary: 'One paper of a notice, by the name that the list of papers gives it',
  file: 'application/octet-stream',
  params: NoticeParams,
  search: z.object({ name: z.string().max(300) }),
});

export const takeCalendar = fileEndpoint({
  path: '/programmes/:programmeId/obligations.ics',
  action: 'obligation.calendar',
  summary: 'The days of a programme for a calendar program, of one unit where it is named',
  file: 'text/calendar; charset=utf-8',
  params: ProgrammeParams,
  search: z.object({ unit: z.string().max(200).optional() }),
});

export const takeFilingPaper = fileEndpoint({
  path: '/obligations/:obligationId/paper',
  action: 'obligation.print',
  summary: 'What goes with a filing on paper: the letter it is sent with, or the slip on which leaders sign',
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  params: z.object({ obligationId: z.uuid() }),
  search: z.object({ form: z.enum(['letter', 'slip']) }),
});

export const exportDays = fileEndpoint({
  path: '/programmes/:programmeId/obligations.xlsx',
  action: 'obligation.export',
  summary: 'The list of days as it is shown, as a workbook',
  file: WORKBOOK,
  params: ProgrammeParams,
  search: z.object({ unit: z.string().max(200).optional(), ended: z.stringbool().default(false) }),
});
