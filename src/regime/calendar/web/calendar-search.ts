import { z } from 'zod';

/** Which year is looked at; without it the one that it is. */
export const CalendarSearch = z.object({ year: z.int().min(1000).max(9999).optional().catch(undefined) });
