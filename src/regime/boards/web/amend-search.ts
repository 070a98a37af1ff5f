import { z } from 'zod';

/** The item the page is opened for, by its number. */
export const AmendSearch = z.object({ item: z.string().max(20).optional().catch(undefined) });
