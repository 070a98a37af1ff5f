import type { Day } from '../../../kernel/day.js';
import { type Refused, refuse } from '../../../kernel/decision.js';
import type { EventRecord } from '../../../kernel/record.js';

/** Where a paper is: its scan by its hash, or the number under which it was received (收文编号). */
export interface PaperPlace {
  readonly scan?: string;
  readonly receiptNumber?: string;
}

/**
 * A paper that was signed outside and registered here (登记线下审签): both the one who signed and the clerk who registers
 * are named (point 1).
 */
export interface SignedPaper extends PaperPlace {
  readonly signedBy: string;
  readonly post?: string;
  readonly signedOn: Day;
  /** The words written on it; left out: it was circled alone (圈阅). */
  readonly opinion?: string;
  readonly registeredBy: string;
}

/** Why a paper cannot carry what it is said to carry: it bears a day that has not come, or nothing shows it. */
export function paperFault(paper: Pick<SignedPaper, 'signedOn' | keyof PaperPlace>, today: Day): Refused | undefined {
  if (paper.scan === undefined && paper.receiptNumber === undefined)
    return refuse('paper.proof-missing', {}, 'point 1');
  if (paper.signedOn > today) return refuse('paper.not-yet-signed', { signedOn: paper.signedOn, today }, 'point 1');
  return undefined;
}

/** How the ledger keeps it: that there is a paper and where for ever, who signed and what they wrote erasably. */
export const paperRecord = ({
  signedBy,
  post,
  signedOn,
  opinion,
  scan,
  receiptNumber,
}: SignedPaper): Pick<EventRecord, 'facts' | 'personal'> => ({
  facts: {
    paper: {
      signedOn,
      opinion: opinion === undefined ? 'circled' : 'words',
      ...(scan !== undefined && { scan }),
      ...(receiptNumber !== undefined && { receiptNumber }),
    },
  },
  personal: {
    signedBy,
    ...(post !== undefined && { post }),
    ...(opinion !== undefined && { opinion }),
  },
});
