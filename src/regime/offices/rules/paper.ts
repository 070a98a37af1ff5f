import type { Day } from '../../../kernel/day.js';
import { type Refused, refuse } from '../../../kernel/decision.js';
import type { EventRecord } from '../../../kernel/record.js';

/** Where a paper is: its scan by its hash, or the number under which it was received (收文编号). */
export interface PaperPlace {
  readonly scan?: string;
  readonly receiptNumber?: string;
}

/** A unit's letter that a clerk registers: the day on it, and where it is (代收, point 1). */
export interface LetterPlace extends PaperPlace {
  readonly on: Day;
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

/** How the ledger keeps a letter: nothing of it is anybody's name. */
export const letterFacts = (letter: LetterPlace | undefined) =>
  letter && {
    letter: {
      on: letter.on,
      ...(letter.scan !== undefined && { scan: letter.scan }),
      ...(letter.receiptNumber !== undefined && { receiptNumber: letter.receiptNumber }),
    },
  };

/** A letter as it is shown with what came by it. */
export const letterView = (letter: LetterPlace | null | undefined) =>
  letter ? { on: letter.on, receiptNumber: letter.receiptNumber ?? null, scan: letter.scan ?? null } : null;
