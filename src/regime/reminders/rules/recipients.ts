import type { Stage } from './stages.js';

/** Somebody who holds a post on the day, as far as reminders must know. */
export interface Holder {
  readonly personId: string;
  readonly role: string;
  readonly unitId?: string;
  readonly rank?: string;
}

/** Who owes a duty: a unit, or one of the district's offices by its role. */
export type Owing = { readonly unitId: string } | { readonly role: string };

/**
 * Whom a reminder goes to: the liaison, and once it is late the unit's deputy head as well (分管领导具体抓, R4). Three
 * working days on it is the gov office's matter: it sends the note, a machine never writes to a leader.
 */
export function recipients(owing: Owing, stage: Stage, holders: readonly Holder[]): readonly string[] {
  const at = (fits: (holder: Holder) => boolean): readonly string[] => [
    ...new Set(holders.filter(fits).map(({ personId }) => personId)),
  ];
  if (stage === 'escalated') return at(({ role }) => role === 'gov-office');
  if (!('unitId' in owing)) return isLeader(owing.role) ? [] : at(({ role }) => role === owing.role);
  return at(
    ({ role, unitId, rank }) =>
      unitId === owing.unitId &&
      (role === 'liaison' || (stage === 'late' && role === 'unit-head' && rank === 'deputy-head')),
  );
}

/** 区领导: what waits for them is put on the gov office's desk. */
const isLeader = (role: string): boolean => role === 'deputy-leader' || role === 'district-head';
