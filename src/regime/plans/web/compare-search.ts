import { z } from 'zod';

const Edition = z.coerce.number().int().min(1).optional().catch(undefined);

/** Which two editions are compared, in the address; left out: the one at work and the one before it. */
export const CompareSearch = z.object({ from: Edition, to: Edition });
