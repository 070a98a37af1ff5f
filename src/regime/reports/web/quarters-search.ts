import type { z } from 'zod';
import { inAddress } from '../../../web/in-address.js';
import { QuartersAsked } from '../contract.quarters.js';

/** What of the board of quarters stands in the address bar. */
export const QuartersSearch = inAddress(QuartersAsked);
export type QuartersSearch = z.infer<typeof QuartersSearch>;
