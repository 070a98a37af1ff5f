import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.js';
import { PaperProof } from '../offices/contract.paper.js';
import { TaskRecord } from './contract.js';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 1_000;
const MOST_SITES = 100;
const Name = z.string().trim().max(LONGEST_NAME);
const TaskParams = z.object({ taskId: z.uuid() });

/** How a unit's word came, where a clerk of the gov office registers it from paper. */
const Paper = z.strictObject({
  on: z.iso.date().meta({ description: 'The day the paper came.' }),
  proof: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('file'), uploadId: z.uuid() }),
    z.strictObject({ kind: z.literal('receipt'), number: Name.min(1) }).meta({ description: '收文编号' }),
  ]),
});

export const acknowledgeTask = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/acknowledgement',
  action: 'task.acknowledge',
  summary:
    'The lead unit takes an item on: its two persons (R4) and its own yearly plan (R3); or a clerk registers its paper',
  params: TaskParams,
  body: z.strictObject({
    accountableHead: Name.meta({ description: '主要领导' }),
    handsOnLeader: Name.meta({ description: '分管领导' }),
    planReference: z.string().trim().max(LONGEST_TEXT).meta({ description: "Where the unit's yearly plan holds it." }),
    paper: Paper.optional().meta({ description: 'Needed where the gov office registers for the unit.' }),
  }),
  reply: TaskRecord,
});

export const describeTask = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/description',
  action: 'task.describe',
  summary: 'Says what the annex does not: the kind of an item, its sites out of its own words, and whose money it is',
  params: TaskParams,
  body: z.strictObject({
    category: Name.nullable(),
    sites: z.array(Name.min(1)).max(MOST_SITES).nullable(),
    districtInvested: z.boolean().nullable().meta({ description: 'Null: not said yet. Never assumed (R13).' }),
  }),
  reply: TaskRecord,
});

export const startTask = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/start',
  action: 'task.start',
  summary:
    'Says on which day work truly began, with what shows it (R9); before the approval it is recorded as that (I5)',
  params: TaskParams,
  body: z.strictObject({
    on: z.iso.date().meta({ description: 'The true first day of work.' }),
    proof: PaperProof.optional().meta({ description: 'The order to begin, a photograph, or the number of a paper.' }),
    works: z
      .strictObject({ conditionsMet: z.boolean(), fundsArranged: z.boolean() })
      .optional()
      .meta({ description: 'Of works that are built: 政府投资条例 20, 保障农民工工资支付条例 23.' }),
    explanation: z
      .string()
      .trim()
      .max(LONGEST_TEXT)
      .default('')
      .meta({ description: 'Why it began before its plan was approved, where it did.' }),
  }),
  reply: TaskRecord,
});
