import { z } from 'zod';
import { roles } from '../rules/actor.js';

/** What of the list of people stands in the address bar, so that a link shows another person the same list. */
export const PeopleSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  standing: z.enum(['left', 'all']).optional().catch(undefined),
});
export type PeopleSearch = z.infer<typeof PeopleSearch>;

/** The same as the server is asked. */
export const askedPeople = ({ q, role, unit, standing }: PeopleSearch) => ({
  ...(q !== undefined && { search: q }),
  ...(role !== undefined && { role }),
  ...(unit !== undefined && { unit }),
  ...(standing !== undefined && { standing }),
});
