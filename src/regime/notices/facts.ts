import type { Reader } from '../../platform/operations/parts.js';
import type { ClosingFacts } from './rules/moves.js';
import type { StandingItem } from './rules/superseding.js';

/** What the end of a notice must know of items and duties, which stand downstream and so hand it in (regime/facts.ts). */
export interface NoticeFacts {
  /** The items whose rows stand in a notice, by their numbers. */
  readonly itemsOf: (reader: Reader, districtId: string, noticeId: string) => Promise<readonly StandingItem[]>;
  /** What a programme has not done yet that its year's close asks for. */
  readonly closingOf: (reader: Reader, districtId: string, programmeId: string) => Promise<ClosingFacts>;
}
