import { z } from 'zod';

/** The notice on its way that a corrected file is to replace. */
export const NoticesSearch = z.object({
  corrects: z.uuid().optional().catch(undefined),
  /** Those in the files, in the place of those at work. */
  archived: z.literal(true).optional().catch(undefined),
});
