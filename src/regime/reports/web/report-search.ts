import { z } from 'zod';

/** A workbook that came back, as it was uploaded: what it would change is shown over the page. */
export const ReportSearch = z.object({ sheet: z.uuid().optional().catch(undefined) });
