import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';

const Count = z.int().min(0);

export const readRetention = readEndpoint({
  path: '/retention',
  action: 'retention.read',
  summary: 'When what has had its time was last erased, and how much of it',
  params: z.object({}),
  search: z.object({}),
  reply: z.object({
    ranOn: z.iso.date().nullable().meta({ description: 'The last day on which it was looked for; null: not yet.' }),
    erased: z
      .object({
        at: z.iso.datetime(),
        counts: z.object({ accessDays: Count, leaverDays: Count, draftDays: Count, deliveryDays: Count }),
      })
      .nullable()
      .meta({ description: 'The last time anything was erased; null: never.' }),
  }),
});
