import { z } from 'zod';

/** What of the days' page stands in the address bar. */
export const DaysSearch = z.object({
  unit: z.string().max(200).optional().catch(undefined),
  all: z.literal(true).optional().catch(undefined),
});
/** Whose matter is looked at; without it all are. */
export const OutstandingSearch = z.object({ duty: z.uuid().optional().catch(undefined) });

export type DaysSearch = z.infer<typeof DaysSearch>;
