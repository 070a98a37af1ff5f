import { z } from 'zod';

/** What of the list of files stands in the address bar. */
export const FilesSearch = z.object({ q: z.string().max(100).optional().catch(undefined) });
