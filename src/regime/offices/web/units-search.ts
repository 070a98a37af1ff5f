import { z } from 'zod';
import { unitKinds, unitStandings } from '../rules/units.js';

/** What of the list of units stands in the address bar, so that a link shows another person the same list. */
export const UnitsSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  kind: z.enum(unitKinds).optional().catch(undefined),
  standing: z
    .enum([...unitStandings, 'all'])
    .optional()
    .catch(undefined),
});
export type UnitsSearch = z.infer<typeof UnitsSearch>;

/** The same as the server is asked. */
export const asked = ({ q, kind, standing }: UnitsSearch) => ({
  ...(q !== undefined && { search: q }),
  ...(kind !== undefined && { kind }),
  ...(standing !== undefined && { standing }),
});
