import type { Reader } from '../../platform/operations/parts.js';

/** What the start of an item must know from further up the regime: whoever keeps the money fills it. */
export interface StartingFacts {
  /** Whether a fund plan of the item was approved. */
  readonly hasApprovedFunds: (reader: Reader, districtId: string, taskId: string) => Promise<boolean>;
}
