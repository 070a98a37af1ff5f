import type { z } from 'zod';
import { inAddress } from '../../../web/in-address.js';
import { PlansAsked } from '../contract.board.js';

/** What of the board of plans stands in the address bar. */
export const PlansSearch = inAddress(PlansAsked);
export type PlansSearch = z.infer<typeof PlansSearch>;
