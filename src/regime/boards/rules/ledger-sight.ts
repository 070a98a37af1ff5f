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
  'fund-plan',
  'contract',
  'payment',
  'settlement',
  'plan',
  'obligation',
  'receipt',
  'ruling',
  'urging',
  'calendar',
  'reminder',
  'file',
  'secondment',
  'work-body',
  'change',
  'evidence',
  'light',
  'report',
  'request',
  'matter',
  'decision',
  'asking',
  'evaluation',
];
/** What is done about people, their posts and their accounts. */
export const OF_PEOPLE: readonly string[] = [
  'account',
  'person',
  'people',
  'person-import',
  'post',
  'portfolio',
  'delegation',
];
/** What only the audit administrator sees, named so that nothing new falls between the two. */
export const ADMINISTRATION: readonly string[] = [
  'district',
  ...OF_PEOPLE,
  'sign-in-provider',
  'emergency',
  'settings',
  'channel',
  'delivery',
  'message',
  'feed',
  'view',
  'upload',
  'retention',
  'ledger',
];

/** What visibility must know of an entry. A notice that was never issued is the gov office's own. */
export interface SeenEntry {
  readonly event: string;
  readonly unissuedNotice: boolean;
}

export const isEntryInSight = (sight: LedgerSight, { event, unissuedNotice }: SeenEntry): boolean =>
  sight === 'all' || (sight === 'business' && BUSINESS.includes(event.split('.')[0] ?? '') && !unissuedNotice);

/** Telephones, and who told something, are nobody's to read here, nor to take out of the house. */
export const WITHHELD_FIELDS: readonly string[] = ['telephone', 'mail', 'informant'];
