import type { Reader } from '../../platform/operations/parts.js';

/** What evidence must know of things further down the regime that it can be about. */
export interface EvidenceFacts {
  /** The item whose milestone a report is of; undefined where there is no such report. */
  readonly itemOfReport: (reader: Reader, districtId: string, reportId: string) => Promise<string | undefined>;
}
