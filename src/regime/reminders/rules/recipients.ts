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

/** Which of a unit's leaders hear of what, beside the liaison; an office's settings. */
interface AlsoTold {
  readonly deputyHeadStages: readonly string[];
  readonly headStages: readonly string[];
}

/** 分管领导具体抓 (R4): told once it is late, and by an urging. */
const USUALLY_TOLD: AlsoTold = { deputyHeadStages: ['late'], headStages: [] };

/**
 * Whom a reminder goes to: the liaison, and of the unit's leaders those the office wants told. Three working days on it is
 * the gov office's matter: it sends the note, a machine never writes to a leader of the district.
 */
export function recipients(
  owing: Owing,
  stage: Stage,
  holders: readonly Holder[],
  { deputyHeadStages, headStages }: AlsoTold = USUALLY_TOLD,
): readonly string[] {
  const at = (fits: (holder: Holder) => boolean): readonly string[] => [
    ...new Set(holders.filter(fits).map(({ personId }) => personId)),
  ];
  if (stage === 'escalated') return at(({ role }) => role === 'gov-office');
  if (!('unitId' in owing)) return isLeader(owing.role) ? [] : at(({ role }) => role === owing.role);
  return at(
    ({ role, unitId, rank }) =>
      unitId === owing.unitId &&
      (role === 'liaison' ||
        (role === 'unit-head' && (rank === 'deputy-head' ? deputyHeadStages : headStages).includes(stage))),
  );
}

/** 区领导: what waits for them is put on the gov office's desk. */
const isLeader = (role: string): boolean => role === 'deputy-leader' || role === 'district-head';
