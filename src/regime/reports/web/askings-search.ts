import { z } from 'zod';
import { askingKinds } from '../rules/asking.js';

/** Whether something is still to be done about what was asked, and whether it is past its day. */
export const askingStandings = ['open', 'overdue', 'ended'] as const;

/** What of the list of all that was asked stands in the address bar. */
export const AskingsSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  kind: z.enum(askingKinds).optional().catch(undefined),
  standing: z.enum(askingStandings).optional().catch(undefined),
});
export type AskingsSearch = z.infer<typeof AskingsSearch>;
