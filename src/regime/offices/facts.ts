import type { Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Bound } from './rules/directory.js';
import type { HeldDownstream } from './rules/handover.js';
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

/** What a leaver holds further down the regime. */
export interface HeldFacts {
  readonly heldByPerson: (
    reader: Reader,
    districtId: string,
    who: { readonly personId: string; readonly name: string; readonly unitIds: readonly string[]; readonly on: Day },
  ) => Promise<HeldDownstream>;
}
