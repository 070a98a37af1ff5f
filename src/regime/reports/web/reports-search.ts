import type { z } from 'zod';
import { inAddress } from '../../../web/in-address.js';
import { ReportsAsked } from '../contract.js';

/** What of a quarter's filings stands in the address bar, which quarter it is among it. */
export const ReportsSearch = inAddress(ReportsAsked);
export type ReportsSearch = z.infer<typeof ReportsSearch>;
