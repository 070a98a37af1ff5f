import { type Actor, isAdministrator } from './actor.js';

/** Which units somebody sees: all of the district, since notices name them to everybody; administrators none. */
export type UnitSight = 'all' | 'none';

export const unitSight = (actor: Actor): UnitSight => (isAdministrator(actor) ? 'none' : 'all');
