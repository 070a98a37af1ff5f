import type { Actor } from '../../offices/rules/actor.js';
import { ADMINISTRATION, BUSINESS, OF_PEOPLE } from './ledger-sight.js';

/**
 * Which kinds of entries of a person's history somebody reads, by the word before the dot; null: all. Everybody reads what
 * they did themselves. The three administrators keep their eyes off the programme, and the offices theirs off what they do.
 */
export function historyKinds(actor: Pick<Actor, 'role' | 'personId'>, ofPersonId: string): readonly string[] | null {
  if (actor.personId === ofPersonId) return null;
  if (actor.role === 'gov-office') return [...BUSINESS, ...OF_PEOPLE];
  if (actor.role === 'security-admin') return ADMINISTRATION;
  return actor.role === 'supervision' ? BUSINESS : [];
}
