import type { Day } from '../../../kernel/day.js';
import type { Machine } from '../../../kernel/machine.js';

export type SuccessionState = 'planned' | 'in-effect' | 'withdrawn';
export type SuccessionMove = 'take-effect' | 'withdraw';

/** It waits for its day; until then it can be taken back, and afterwards units end with another paper only. */
export const successionMachine: Machine<SuccessionState, SuccessionMove> = {
  initial: 'planned',
  moves: { planned: { 'take-effect': 'in-effect', withdraw: 'withdrawn' }, 'in-effect': {}, withdrawn: {} },
};

/** Units that became others from a day on: two merged into one, one split into two, or one renamed. */
export interface Succession {
  /** The first day of the successors. */
  readonly from: Day;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/** Why a succession cannot be recorded. */
export type SuccessionFault = 'nobody' | 'succeeds-itself' | 'already-ended';

/** What is wrong with a new succession, or undefined. A unit ends once, and never comes after itself. */
export function successionFault(
  { from, predecessors, successors }: Succession,
  known: readonly Succession[],
): SuccessionFault | undefined {
  if (predecessors.length === 0 || successors.length === 0) return 'nobody';
  if (successors.some((id) => predecessors.includes(id))) return 'succeeds-itself';
  const later = successors.flatMap((id) => heirsOf(id, known, undefined));
  if (predecessors.some((id) => later.includes(id))) return 'succeeds-itself';
  const gone = (id: string): boolean => known.some((each) => each.predecessors.includes(id));
  const endsBefore = (id: string): boolean => known.some((each) => each.predecessors.includes(id) && each.from <= from);
  return predecessors.some(gone) || successors.some(endsBefore) ? 'already-ended' : undefined;
}

/** The units that stand for `unitId` on a day: itself, or whoever came after it by then. History keeps the old name. */
export const heirsOn = (unitId: string, on: Day, known: readonly Succession[]): string[] => heirsOf(unitId, known, on);

function heirsOf(unitId: string, known: readonly Succession[], on: Day | undefined): string[] {
  const next = known.find(
    ({ predecessors, from }) => predecessors.includes(unitId) && (on === undefined || from <= on),
  );
  if (!next) return [unitId];
  return [...new Set(next.successors.flatMap((id) => heirsOf(id, known, on)))];
}
