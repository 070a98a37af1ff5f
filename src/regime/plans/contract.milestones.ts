import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { Letter, LetterView, PaperProof, PaperSigning } from '../offices/contract.paper.js';
import { PlanParams } from './contract.js';

const LONGEST_TEXT = 4_000;
const LONGEST_NAME = 200;
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const Text = z.string().trim().max(LONGEST_TEXT);
const Name = z.string().trim().max(LONGEST_NAME);
const Percent = z.number().min(0).max(100).meta({ description: 'In percent.' });
const UnitNamed = z.object({ id: z.uuid(), name: z.string() });

export const MilestoneStateName = z.enum([
  'planned',
  'part-reported',
  'partial',
  'further-reported',
  'reported',
  'rest-reported',
  'met',
]);
export type MilestoneStateName = z.infer<typeof MilestoneStateName>;

export const MilestoneBasis = z.enum(['lead', 'inspector', 'certificate']).meta({
  description: 'Who looked: the lead unit, an inspector, or finance by a certificate of what was measured.',
});
export type MilestoneBasis = z.infer<typeof MilestoneBasis>;

/** What a unit said of a node, and who looked. */
export const MilestoneReportView = z.object({
  id: z.uuid(),
  kind: z.enum(['met', 'partial']),
  share: z.int().min(1).max(100).meta({ description: 'In percent.' }),
  unit: UnitNamed,
  reachedOn: IsoDay,
  value: z.string().nullable(),
  note: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  scan: z.string().nullable(),
  letter: LetterView.nullable().meta({ description: 'Where a clerk registered it from the letter of the unit.' }),
  reportedOn: IsoDay,
  reportedBy: z.string().nullable(),
  state: z.enum(['reported', 'verified', 'rejected']),
  basis: MilestoneBasis.nullable(),
  certificate: z.string().nullable(),
  reason: z.string().nullable(),
  decidedOn: IsoDay.nullable(),
  decidedBy: z.string().nullable(),
  registered: z.boolean().meta({ description: 'A clerk registered the look from a paper that somebody signed.' }),
});
export type MilestoneReportView = z.infer<typeof MilestoneReportView>;

export const MilestoneView = z.object({
  id: z.uuid(),
  title: z.string(),
  weight: z.int(),
  finish: IsoDay.meta({ description: 'Its last day, by the approved edition.' }),
  ownerUnit: UnitNamed,
  state: MilestoneStateName,
  missed: IsoDay.nullable().meta({ description: 'The day that passed unmet; it stays also when it is met later.' }),
  code: z.enum(['scheduled', 'met', 'partiallyMet', 'notMet']).meta({ description: 'As OC4IDS names its status.' }),
  reports: z.array(MilestoneReportView).meta({ description: 'Every report of it, the first first.' }),
  mayReport: z.boolean(),
  mayLook: z.boolean().meta({ description: 'Whether the reader may verify or reject what waits.' }),
});
export type MilestoneView = z.infer<typeof MilestoneView>;

/** How far an item is: what was due by now, what was said, and what was seen; each with the day it is from. */
export const ProgressView = z.object({
  on: IsoDay,
  planned: Percent,
  reported: Percent,
  reportedOn: IsoDay.nullable().meta({ description: 'Of the latest report; null: none was made.' }),
  verified: Percent,
  verifiedOn: IsoDay.nullable(),
});
export type ProgressView = z.infer<typeof ProgressView>;

export const PlanMilestones = z
  .object({
    planId: z.uuid(),
    edition: z
      .int()
      .nullable()
      .meta({ description: 'The approved one; null: none was approved, and there are no nodes.' }),
    progress: ProgressView,
    items: z.array(MilestoneView).meta({ description: 'By their last days.' }),
    registers: z
      .boolean()
      .meta({ description: 'Whether the reader registers for units and leaders, by their papers.' }),
    basis: MilestoneBasis.nullable().meta({
      description: 'On what a look of the reader rests; null: as its paper says.',
    }),
    can: z.array(z.string()),
  })
  .meta({ id: 'PlanMilestones' });
export type PlanMilestones = z.infer<typeof PlanMilestones>;

export const readMilestones = readEndpoint({
  path: '/plans/:planId/milestones',
  action: 'plan.milestones',
  summary: 'The nodes of the approved edition: what was promised, reported and verified of each',
  params: PlanParams,
  search: z.object({}),
  reply: PlanMilestones,
});

export const reportMilestone = endpoint({
  method: 'POST',
  path: '/plans/:planId/milestones/:milestoneId/reports',
  action: 'plan.report-milestone',
  summary: 'The unit that owes a node says that it is reached, in whole or in part; or a clerk registers its letter',
  params: PlanParams.extend({ milestoneId: z.uuid() }),
  body: z.strictObject({
    kind: z.enum(['met', 'partial']),
    share: z.int().min(1).max(100).optional().meta({ description: 'Of a part: in percent.' }),
    reachedOn: IsoDay,
    value: Name.default('').meta({ description: 'What was measured or counted: 3台.' }),
    note: Text.default(''),
    proof: PaperProof.optional().meta({ description: 'A photograph or paper that shows it, or its number.' }),
    letter: Letter.optional().meta({ description: 'Needed where the gov office registers for the unit.' }),
  }),
  reply: PlanMilestones,
});

const ReportParams = PlanParams.extend({ reportId: z.uuid() });
const lookedBy = {
  basis: MilestoneBasis.optional().meta({ description: 'Where the gov office registers: who looked.' }),
  paper: PaperSigning.optional().meta({ description: 'Needed where the gov office registers who looked.' }),
};

export const verifyMilestone = endpoint({
  method: 'POST',
  path: '/plans/:planId/milestone-reports/:reportId/verification',
  action: 'plan.verify-milestone',
  summary: 'Somebody else has seen what was reported: the lead, an inspector, or finance by a certificate (I10)',
  params: ReportParams,
  body: z.strictObject({
    ...lookedBy,
    certificate: Name.default('').meta({ description: 'The number of the certificate of what was measured.' }),
  }),
  reply: PlanMilestones,
});

export const rejectMilestone = endpoint({
  method: 'POST',
  path: '/plans/:planId/milestone-reports/:reportId/rejection',
  action: 'plan.reject-milestone',
  summary: 'Sends a report of a node back with a reason: it is open again',
  params: ReportParams,
  body: z.strictObject({ ...lookedBy, reason: Text }),
  reply: PlanMilestones,
});
