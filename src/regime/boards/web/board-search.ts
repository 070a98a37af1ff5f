import { z } from 'zod';
import { lightKinds } from '../../reports/rules/light.js';
import { TaskStateName } from '../../tasks/contract.js';

/** What of the board stands in the address bar, so that a link shows another person the same list. */
export const BoardSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: TaskStateName.optional().catch(undefined),
  light: z.enum(lightKinds).optional().catch(undefined),
  lead: z.string().max(200).optional().catch(undefined),
  unit: z.string().max(200).optional().catch(undefined),
  sort: z.enum(['seq', 'title', 'lead', 'due', 'next', 'light']).optional().catch(undefined),
  down: z.literal(true).optional().catch(undefined),
});
export type BoardSearch = z.infer<typeof BoardSearch>;
