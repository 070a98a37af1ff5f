import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.js';
import { RemovalOrder } from './contract.removal.js';

export const removeNotice = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/removal',
  action: 'notice.remove',
  summary: 'Emergency removal: takes a notice, its file and all that came of it out of everything; a tombstone stays',
  status: 202,
  params: z.object({ noticeId: z.uuid() }),
  body: RemovalOrder,
  reply: z.object({ noticeId: z.uuid(), tombstoneId: z.uuid() }),
});
