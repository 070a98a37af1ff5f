import type { Day } from '../../kernel/day.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';

/** What evidence must know of things further down the regime that it can be about. */
export interface EvidenceFacts {
  /** The item whose milestone a report is of; undefined where there is no such report. */
  readonly itemOfReport: (reader: Reader, districtId: string, reportId: string) => Promise<string | undefined>;
  /** A change, kept as it is until the transaction ends: of which item, and whether it can still be added to. */
  readonly holdChange: (
    tx: Tx,
    districtId: string,
    changeId: string,
  ) => Promise<{ readonly taskId: string; readonly isOpen: boolean } | undefined>;
  /** The units whose word on a change was asked for, and those that stand for them: they see what it rests on. */
  readonly askedAbout: (
    reader: Reader,
    districtId: string,
    change: { readonly taskId: string; readonly changeId: string },
    today: Day,
  ) => Promise<readonly string[]>;
}
