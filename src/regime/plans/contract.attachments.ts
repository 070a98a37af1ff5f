import { z } from 'zod';
import { endpoint, fileEndpoint } from '../../kernel/endpoint.js';
import { PlanParams, PlanRecord } from './contract.js';
import { attachmentKinds } from './rules/attachments.js';

const AttachmentParams = PlanParams.extend({ attachmentId: z.uuid() });

export const attachToPlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/attachments',
  action: 'plan.attach',
  summary: "Adds one's own uploaded file to the plan while it is drawn up: a work drawing (施工图) or another",
  params: PlanParams,
  body: z.strictObject({ uploadId: z.uuid(), kind: z.enum(attachmentKinds) }),
  reply: PlanRecord,
});

export const detachFromPlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/attachments/:attachmentId/removal',
  action: 'plan.detach',
  summary: 'Takes a file out of the edition being drawn up; earlier editions keep it',
  params: AttachmentParams,
  body: z.strictObject({}),
  reply: PlanRecord,
});

export const takeAttachment = fileEndpoint({
  path: '/plans/:planId/attachments/:attachmentId',
  action: 'plan.take-attachment',
  summary: 'A file that goes with the plan, of whichever edition',
  file: 'application/octet-stream',
  params: AttachmentParams,
  search: z.object({}),
});
