import { type Actor, isAdministrator } from '../../offices/rules/actor.js';

/** Which notices somebody sees: drafts are the gov office's own, an issued one went out to everybody. */
export type NoticeSight = 'all' | 'issued' | 'none';

export const noticeSight = (actor: Actor): NoticeSight =>
  actor.role === 'gov-office' || actor.role === 'system' ? 'all' : isAdministrator(actor) ? 'none' : 'issued';
