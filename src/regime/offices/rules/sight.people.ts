import { type Actor, isAdministrator } from './actor.js';

/**
 * Which people somebody sees. Whoever has to do with the programme sees who holds which post; so does the security
 * administrator, who keeps accounts and rights; the other administrators have nothing to look for there.
 */
export type PersonSight = 'all' | 'none';

export const personSight = (actor: Actor): PersonSight =>
  actor.role === 'security-admin' || !isAdministrator(actor) ? 'all' : 'none';
