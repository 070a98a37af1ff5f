import { type Actor, isAdministrator } from '../../offices/rules/actor.js';

/** Which items somebody sees: all of the district, since the notice went to every unit; administrators none. */
export type TaskSight = 'all' | 'none';

export const taskSight = (actor: Actor): TaskSight => (isAdministrator(actor) ? 'none' : 'all');
