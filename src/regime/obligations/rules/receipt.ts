import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import type { PaperPlace } from '../../offices/rules/paper.js';
import { metBy } from '../schedule.js';
import { meet, type Obligation, obligationMachine } from './obligation.js';

/** By which way a filing came: through the office's own system, sealed on paper, by telephone, as a returned sheet. */
export const channels = ['oa', 'paper', 'telephone', 'xlsx'] as const;
/** How a filing that is kept came in: by one of these, or put down by the unit that owes it. */
export const waysIn = [...channels, 'unit'] as const;
export type WayIn = (typeof waysIn)[number];

/** What a clerk registers of a filing that came by another way than this system (代收), or the unit puts down itself. */
export interface Filing extends PaperPlace {
  readonly channel: WayIn;
  /** The day on which the office received it; of what the unit puts down itself, that day. */
  readonly registeredOn: Day;
  /** The day on the unit's plan. */
  readonly drawnUpOn?: Day;
  /** Who rang, and what they said. */
  readonly note?: string;
}

export interface Receipt extends Filing {
  readonly id: string;
  readonly obligationId: string;
  /** The earlier of the entry here and the registered receipt (point 1): it never changes (I7). */
  readonly receivedOn: Day;
  readonly supersedes?: string;
  readonly reason?: string;
  readonly withdraws: boolean;
}

export interface ReceiptRegistered {
  readonly type: 'receipt.registered';
  readonly receipt: Receipt;
  readonly obligationId: string;
  readonly countsOn: Day;
}

export type ReceiptEvent =
  | ReceiptRegistered
  | { readonly type: 'receipt.corrected'; readonly receipt: Receipt; readonly metLate: boolean }
  | { readonly type: 'receipt.withdrawn'; readonly receipt: Receipt };

/** An obligation by its id, as far as a receipt must know. */
type Owed = Obligation & { readonly id: string };

/** The day that counts: of a plan the one on it (R5, point 7), of anything else that of its receipt. */
export const countsOn = ({ drawnUpOn, receivedOn }: Pick<Receipt, 'drawnUpOn' | 'receivedOn'>): Day =>
  drawnUpOn ?? receivedOn;

/** Receives a filing on behalf of whoever owes it. Lateness is a fact and refuses nothing (point 6). */
export function receive(
  obligation: Owed,
  filing: Filing,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): Decision<Receipt, ReceiptRegistered> {
  const fault = filingFault(obligation, filing, today);
  if (fault) return fault;
  const receipt = receiptOf(obligation, filing, { today, id: newId() });
  const met = meet(obligation, countsOn(receipt));
  if (!met.done) return met;
  return done(receipt, {
    ...{ type: 'receipt.registered', receipt },
    ...{ obligationId: obligation.id, countsOn: countsOn(receipt) },
  });
}

/** What stands in the place of a receipt that was wrong: another one, or nothing, where it was registered by mistake. */
export interface Correction {
  readonly standing: Receipt;
  readonly filing: Filing | null;
  readonly reason: string;
}

/**
 * Puts a receipt right by a further one. The duty is then met on the day that this one gives, or owed again; that it
 * was late once stays (I7), and whether it counts is for two people to say (point 6).
 */
export function correct(
  obligation: Owed,
  { standing, filing, reason }: Correction,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): Decision<{ readonly receipt: Receipt; readonly obligation: Owed }, ReceiptEvent> {
  const state = next(obligationMachine, obligation.state, 'reopen');
  if (state === undefined) return refuse('obligation.wrong-state', { state: obligation.state });
  const { metOn: _metOn, ...owed } = obligation;
  const reopened: Owed = { ...owed, state };
  const because = { supersedes: standing.id, reason };
  if (filing === null) {
    const { id: _id, ...before } = standing;
    const receipt: Receipt = { ...before, ...because, id: newId(), withdraws: true };
    const { metLate, ...rest } = reopened;
    return done(
      { receipt, obligation: { ...rest, ...(metLate === true && { metLate }) } },
      { type: 'receipt.withdrawn', receipt },
    );
  }
  const fault = filingFault(obligation, filing, today);
  if (fault) return fault;
  const receipt: Receipt = { ...receiptOf(obligation, filing, { today, id: newId() }), ...because };
  const met = meet(reopened, countsOn(receipt));
  if (!met.done) return met;
  return done(
    { receipt, obligation: { ...reopened, ...met.value } },
    { type: 'receipt.corrected', receipt, metLate: met.value.metLate === true },
  );
}

const receiptOf = (
  { id: obligationId }: Owed,
  filing: Filing,
  { today, id }: { readonly today: Day; readonly id: string },
): Receipt => ({
  ...filing,
  ...{ id, obligationId, withdraws: false },
  receivedOn: filing.registeredOn < today ? filing.registeredOn : today,
});

/** Why a filing cannot be received: it cannot be one, nothing shows it, or it comes from a day ahead. */
function filingFault({ kind }: Owed, filing: Filing, today: Day): Refused | undefined {
  const by = metBy(kind);
  if (by === 'act') return refuse('receipt.not-a-filing', {}, 'point 1');
  if (filing.registeredOn > today) return refuse('receipt.not-yet', { on: filing.registeredOn, today }, 'point 1');
  const shown = filing.scan !== undefined || filing.receiptNumber !== undefined;
  if (by === 'drawn-up') {
    if (filing.drawnUpOn === undefined) return refuse('receipt.drawn-up-missing', {}, 'R5');
    if (filing.drawnUpOn > filing.registeredOn)
      return refuse('receipt.drawn-up-later', { drawnUpOn: filing.drawnUpOn, on: filing.registeredOn }, 'point 7');
    if (!shown) return refuse('receipt.proof-missing', {}, 'point 7');
  } else if (filing.drawnUpOn !== undefined) return refuse('receipt.drawn-up-unfit', {}, 'R5');
  if (filing.channel === 'telephone' ? filing.note === undefined : !shown)
    return refuse(filing.channel === 'telephone' ? 'receipt.note-missing' : 'receipt.proof-missing', {}, 'point 1');
  return undefined;
}
