import type { z } from 'zod';
import { inAddress } from '../../../web/in-address.js';
import { BoardAsked } from '../contract.js';

/** What of the board stands in the address bar, so that a link shows another person the same list. */
export const BoardSearch = inAddress(BoardAsked);
export type BoardSearch = z.infer<typeof BoardSearch>;
