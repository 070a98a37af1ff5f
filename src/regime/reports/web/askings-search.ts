import type { z } from 'zod';
import { inAddress } from '../../../web/in-address.js';
import { AskingsAsked } from '../contract.asking.js';

/** What of the list of all that was asked stands in the address bar. */
export const AskingsSearch = inAddress(AskingsAsked);
export type AskingsSearch = z.infer<typeof AskingsSearch>;
