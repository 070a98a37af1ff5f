import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { ChargeView } from '../offices/endpoints.portfolios.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

/** Who of the district's leaders is in charge of an item: now, and on every day since its issue. */
export const TaskChargeView = z
  .object({
    id: z.uuid().meta({ description: 'Of the item.' }),
    leader: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    written: z
      .string()
      .nullable()
      .meta({ description: 'As the office wrote it at issue, where no person of that name was known.' }),
    terms: z.array(ChargeView).meta({ description: 'The latest first.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'TaskCharge' });
export type TaskChargeView = z.infer<typeof TaskChargeView>;

export const listCharges = readEndpoint({
  path: '/programmes/:programmeId/charges',
  action: 'task.charges',
  summary: 'Who is in charge of which item of a programme',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
  reply: z.object({ items: z.array(TaskChargeView) }),
});

export const putInCharge = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/charge',
  action: 'task.put-in-charge',
  summary: 'Puts a deputy leader in charge of an item from a day on; what is pending moves along, what was done stays',
  params: z.object({ taskId: z.uuid() }),
  body: z.strictObject({ leaderId: z.uuid(), from: IsoDay }),
  reply: TaskChargeView,
});
