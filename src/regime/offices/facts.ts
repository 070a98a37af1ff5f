import type { Reader } from '../../platform/operations/parts.js';
import type { Bound } from './rules/directory.js';
import type { DutyHeld, ItemUnits } from './rules/taking-over.js';

export type BoundOf = (unitId: string) => Bound;

/** What the list of units must know of items and duties, which stand downstream and so hand it in (regime/facts.ts). */
export interface UnitFacts {
  /** How many live items and open duties still name each of these units. */
  readonly boundTo: (reader: Reader, districtId: string, unitIds: readonly string[]) => Promise<BoundOf>;
  /** The live items and open duties that name these units. */
  readonly heldBy: (
    reader: Reader,
    districtId: string,
    unitIds: readonly string[],
  ) => Promise<{ readonly items: readonly ItemUnits[]; readonly duties: readonly DutyHeld[] }>;
}
