import { z } from 'zod';
import { endpoint, fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { WORKBOOK } from '../offices/contract.import.js';
import {
  AskingAnswer,
  AskingOrder,
  AskingsAsked,
  AskingSettlement,
  AskingsOfItem,
  AskingsOfProgramme,
  AskingView,
  AskingWithdrawal,
  DecisionOrder,
} from './contract.asking.js';

const AskingParams = z.object({ askingId: z.uuid() });

export const askingsOfItem = readEndpoint({
  path: '/tasks/:taskId/askings',
  action: 'asking.of-item',
  summary: 'What was asked of units on an item, material and matters to be coordinated, the last first',
  params: z.object({ taskId: z.uuid() }),
  search: z.object({}),
  reply: AskingsOfItem,
});

export const askingsOfProgramme = readEndpoint({
  path: '/programmes/:programmeId/askings',
  action: 'asking.list',
  summary: 'What was asked of units on all items of the year, what is open and longest due first',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
  reply: AskingsOfProgramme,
});

export const exportAskings = fileEndpoint({
  path: '/programmes/:programmeId/askings.xlsx',
  action: 'asking.export-list',
  summary: 'What was asked of units as the page lists it, as a workbook',
  file: WORKBOOK,
  params: z.object({ programmeId: z.uuid() }),
  search: AskingsAsked.extend({ language: InLanguage }),
});

export const askUnit = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/askings',
  action: 'asking.ask',
  summary: 'Asks a responsible unit for material by a day, or any unit for help with a difficulty',
  status: 201,
  params: z.object({ taskId: z.uuid() }),
  body: AskingOrder,
  reply: AskingView,
});

export const recordDecision = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/decisions',
  action: 'asking.decide',
  summary:
    'Puts down what a leader or a meeting decided on an item: a unit carries it out by a day, the office closes it',
  status: 201,
  params: z.object({ taskId: z.uuid() }),
  body: DecisionOrder,
  reply: AskingView,
});

export const answerAsking = endpoint({
  method: 'POST',
  path: '/askings/:askingId/answer',
  action: 'asking.answer',
  summary: 'Answers with words, files or both: its day is the fact',
  params: AskingParams,
  body: AskingAnswer,
  reply: AskingView,
});

export const settleMatter = endpoint({
  method: 'POST',
  path: '/askings/:askingId/settlement',
  action: 'asking.settle',
  summary: 'Says how a matter ended: whoever raised it, or the gov office; of a decision the gov office',
  params: AskingParams,
  body: AskingSettlement,
  reply: AskingView,
});

export const withdrawAsking = endpoint({
  method: 'POST',
  path: '/askings/:askingId/withdrawal',
  action: 'asking.withdraw',
  summary: 'Takes back what is not needed any more, before it is answered',
  params: AskingParams,
  body: AskingWithdrawal,
  reply: AskingView,
});

export const takeAskingFile = fileEndpoint({
  path: '/askings/:askingId/files/:fileId',
  action: 'asking.take-file',
  summary: 'A file that came with an answer',
  file: 'application/octet-stream',
  params: AskingParams.extend({ fileId: z.uuid() }),
  search: z.object({}),
});
