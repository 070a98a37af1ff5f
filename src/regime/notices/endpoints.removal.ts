import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.js';
import { RemovalReason } from './contract.removal.js';

const LONGEST_NUMBER = 60;

export const removeNotice = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/removal',
  action: 'notice.remove',
  summary: 'Emergency removal: takes a notice, its file and all that came of it out of everything; a tombstone stays',
  status: 202,
  params: z.object({ noticeId: z.uuid() }),
  body: z.strictObject({
    reason: RemovalReason,
    paper: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_NUMBER)
      .meta({ description: 'The number of the paper it is done by; no word of what is removed.' }),
  }),
  reply: z.object({ noticeId: z.uuid(), tombstoneId: z.uuid() }),
});
