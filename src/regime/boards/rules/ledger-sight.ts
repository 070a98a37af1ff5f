import type { Actor } from '../../offices/rules/actor.js';

/** How much of the ledger somebody sees: all of its chain, the entries of the programme alone, or none. */
export type LedgerSight = 'all' | 'business' | 'none';

/**
 * The audit administrator reads everything and changes nothing (GB/T 22239: separation of administrators); the supervision
 * office follows what is done with the programme, and is no administrator for it.
 */
export const ledgerSight = ({ role }: Pick<Actor, 'role'>): LedgerSight =>
  role === 'audit-admin' ? 'all' : role === 'supervision' ? 'business' : 'none';

/** Which events are of the programme, by the word before the dot; every other is of accounts, posts and the program. */
export const BUSINESS: readonly string[] = [
  'notice',
  'unit',
  'units',
  'unit-import',
  'task',
  'obligation',
  'receipt',
  'ruling',
  'urging',
  'calendar',
  'reminder',
  'file',
];
/** What only the audit administrator sees, named so that nothing new falls between the two. */
export const ADMINISTRATION: readonly string[] = [
  'district',
  'account',
  'person',
  'people',
  'person-import',
  'post',
  'portfolio',
  'delegation',
  'sign-in-provider',
  'emergency',
  'settings',
  'channel',
  'delivery',
  'message',
  'feed',
  'upload',
  'retention',
  'ledger',
];

/** What the gov office itself does about people and their posts. */
const OF_PEOPLE: readonly string[] = [
  'account',
  'person',
  'people',
  'person-import',
  'post',
  'portfolio',
  'delegation',
];

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

/** What visibility must know of an entry. A notice that was never issued is the gov office's own. */
export interface SeenEntry {
  readonly event: string;
  readonly unissuedNotice: boolean;
}

export const isEntryInSight = (sight: LedgerSight, { event, unissuedNotice }: SeenEntry): boolean =>
  sight === 'all' || (sight === 'business' && BUSINESS.includes(event.split('.')[0] ?? '') && !unissuedNotice);

/** Telephones, and who told something, are nobody's to read here, nor to take out of the house. */
export const WITHHELD_FIELDS: readonly string[] = ['telephone', 'mail', 'informant'];
