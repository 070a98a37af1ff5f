import { z } from 'zod';
import { fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { WORKBOOK } from '../offices/contract.import.js';
import { AwaitedView, CountersignView, DrawnUpView, PlanStateName } from './contract.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const LONGEST_NAME = 200;

/** Where an item's plan stands; an item whose plan nobody has begun stands there too. */
export const PlanStanding = z.enum([...PlanStateName.options, 'none']);
export type PlanStanding = z.infer<typeof PlanStanding>;

const PlanLine = z.object({
  task: z.object({ id: z.uuid(), seq: z.int(), part: z.int().optional(), title: z.string() }),
  leadUnit: z.string(),
  responsibleUnits: z.array(z.string()),
  state: PlanStanding,
  edition: z.int().nullable(),
  approvedEdition: z.int().nullable(),
  countersigns: z
    .array(z.object({ unit: z.string(), standing: CountersignView.shape.standing }))
    .meta({ description: 'Of the edition at work, in the order of the notice.' }),
  drawnUp: DrawnUpView.extend({ daysLate: z.int() }).nullable().meta({ description: 'The duty of R5 (point 7).' }),
  submittedOn: IsoDay.nullable().meta({ description: 'When it was last sent up.' }),
  approvedOn: IsoDay.nullable().meta({ description: 'Of the edition that holds.' }),
  awaits: z.array(AwaitedView),
});
export type PlanLine = z.infer<typeof PlanLine>;

export const PlanBoard = z.object({ year: z.int(), items: z.array(PlanLine) }).meta({ id: 'PlanBoard' });
export type PlanBoard = z.infer<typeof PlanBoard>;

/** What narrows the board: how a plan stands, and which unit leads or shares its item. */
export const PlansAsked = z.object({
  state: PlanStanding.optional(),
  unit: z.string().max(LONGEST_NAME).optional(),
});

const ProgrammeParams = z.object({ programmeId: z.uuid() });

export const listPlans = readEndpoint({
  path: '/programmes/:programmeId/plans',
  action: 'plan.list',
  summary:
    "Where the plan of each item stands: drawn up, countersigned, approved, and who is waited for; one's own units' items",
  params: ProgrammeParams,
  search: z.object({}),
  reply: PlanBoard,
});

export const exportPlans = fileEndpoint({
  path: '/programmes/:programmeId/plans.xlsx',
  action: 'plan.export-list',
  summary: 'The same list as a workbook',
  file: WORKBOOK,
  params: ProgrammeParams,
  search: PlansAsked.extend({ language: InLanguage }),
});
