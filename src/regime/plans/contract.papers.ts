import { z } from 'zod';
import { fileEndpoint, InLanguage } from '../../kernel/endpoint.js';
import { PlanParams } from './contract.js';

export const planForms = ['plan', 'countersign', 'approval', 'agenda'] as const;

export const printPlan = fileEndpoint({
  path: '/plans/:planId/paper',
  action: 'plan.print',
  summary: 'A paper of a plan: the plan itself with its Gantt chart (实施方案), 会签单, 审定单, or 议题申报',
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  params: PlanParams,
  search: z.object({
    form: z.enum(planForms).default('plan'),
    edition: z.coerce.number().int().min(1).optional().meta({ description: 'Left out: the edition at work.' }),
    language: InLanguage,
  }),
});
