import { z } from 'zod';

/** What of the ledger's page stands in the address bar, so that a link shows the same entries. */
export const LedgerSearch = z.object({
  person: z.uuid().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  item: z.uuid().optional().catch(undefined),
  event: z
    .string()
    .regex(/^[a-z-]+(?:[.][a-z-]+)?$/)
    .optional()
    .catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});
export type LedgerSearch = z.infer<typeof LedgerSearch>;
