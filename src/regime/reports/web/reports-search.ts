import { z } from 'zod';

/** Which quarter of the year; left out: the last that may be reported on. */
export const ReportsSearch = z.object({ period: z.string().max(10).optional().catch(undefined) });
