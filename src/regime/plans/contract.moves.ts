import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.js';
import { Letter, PaperProof, PaperSigning } from '../offices/contract.paper.js';
import { PlanParams, PlanRecord } from './contract.js';

const LONGEST_TEXT = 4_000;
const LONGEST_NUMBER = 200;
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const Text = z.string().trim().max(LONGEST_TEXT);
const UnitParams = PlanParams.extend({ unitId: z.uuid() });

const paper = Letter.optional().meta({ description: 'Needed where the gov office registers for the unit.' });

export const requestCountersigning = endpoint({
  method: 'POST',
  path: '/plans/:planId/countersigning',
  action: 'plan.request-countersign',
  summary: 'Asks the responsible units to countersign; a plan that lacks something is refused with what it lacks (R11)',
  params: PlanParams,
  body: z.strictObject({}),
  reply: PlanRecord,
});

export const answerCountersigning = endpoint({
  method: 'POST',
  path: '/plans/:planId/countersigning/:unitId/answer',
  action: 'plan.countersign',
  summary: 'A responsible unit agrees, or objects with its reason; or a clerk registers its paper',
  params: UnitParams,
  body: z.strictObject({ answer: z.enum(['agreed', 'objected']), reason: Text.default(''), paper }),
  reply: PlanRecord,
});

export const replyToObjecting = endpoint({
  method: 'POST',
  path: '/plans/:planId/countersigning/:unitId/reply',
  action: 'plan.reply-objection',
  summary: 'The lead unit answers an objection',
  params: UnitParams,
  body: z.strictObject({ reply: Text }),
  reply: PlanRecord,
});

export const submitPlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/submission',
  action: 'plan.submit',
  summary: 'Sends the plan up to the deputy leader in charge (R9), with every unit heard or listed as silent (point 8)',
  params: PlanParams,
  body: z.strictObject({ paper }),
  reply: PlanRecord,
});

export const checkPlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/check',
  action: 'plan.check',
  summary: 'The gov office found it in order, and lays it before the deputy leader',
  params: PlanParams,
  body: z.strictObject({}),
  reply: PlanRecord,
});

export const returnPlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/return',
  action: 'plan.return',
  summary: 'Sends the plan back with a reason; a paper of the deputy leader is registered by its signature',
  params: PlanParams,
  body: z.strictObject({ reason: Text, paper: PaperSigning.optional() }),
  reply: PlanRecord,
});

export const approvePlanHere = endpoint({
  method: 'POST',
  path: '/plans/:planId/approval',
  action: 'plan.approve',
  summary: 'The deputy leader in charge approves the plan here, or a clerk registers that they signed it (R9)',
  params: PlanParams,
  body: z.strictObject({
    opinion: Text.default('').meta({ description: '审定意见; of a paper it stands on the paper.' }),
    paper: PaperSigning.optional(),
  }),
  reply: PlanRecord,
});

export const escalatePlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/escalation',
  action: 'plan.escalate',
  summary: 'Puts a plan before the executive meeting, because a rule says so or a person judges so (R10)',
  params: PlanParams,
  body: z.strictObject({ reason: Text }),
  reply: PlanRecord,
});

export const decidePlanAtMeeting = endpoint({
  method: 'POST',
  path: '/plans/:planId/meeting-decision',
  action: 'plan.decide-meeting',
  summary: 'Registers what the executive meeting decided on a plan, by its minutes',
  params: PlanParams,
  body: z.strictObject({
    decision: z.enum(['approve', 'remit', 'defer']),
    on: IsoDay,
    minutes: z.string().trim().max(LONGEST_NUMBER).default('').meta({ description: '会议纪要文号' }),
    words: Text.default(''),
    proof: PaperProof.optional(),
  }),
  reply: PlanRecord,
});

export const revisePlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/revision',
  action: 'plan.revise',
  summary:
    'Begins the next edition of a plan that was sent back, or that is taken back from the units; the old is kept',
  params: PlanParams,
  body: z.strictObject({}),
  reply: PlanRecord,
});
