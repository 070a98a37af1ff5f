import { NOBODY } from '../kernel/world.js';
import type { Actor } from '../regime/offices/rules/actor.js';

/** A timer or a job, for one district: nobody signed in. */
export const systemIn = (districtId: string): Actor => ({ accountId: NOBODY, districtId, role: 'system', unitIds: [] });
