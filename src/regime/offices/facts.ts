import type { Reader } from '../../platform/operations/parts.js';
import type { Bound } from './rules/directory.js';

/** What the list of units must know of items and duties, which stand downstream and so hand it in (regime/facts.ts). */
export interface UnitFacts {
  /** How many live items and open duties still name a unit. */
  readonly boundTo: (reader: Reader, districtId: string, unitId: string) => Promise<Bound>;
}
