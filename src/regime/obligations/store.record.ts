import type { Tx } from '../../platform/database/tables.js';
import type { Actor } from '../offices/rules/actor.js';
import type { SignedPaper } from '../offices/rules/paper.js';
import type { Receipt } from './rules/receipt.js';
import type { Ruling } from './rules/ruling.js';
import type { Urging } from './rules/urging.js';

/** Who puts something down, and when by the regime's clock. */
interface By {
  readonly actor: Actor;
  readonly now: string;
}

export async function insertReceipt(tx: Tx, receipt: Receipt, { actor, now }: By): Promise<void> {
  await tx
    .insertInto('obligation_receipt')
    .values({
      district_id: actor.districtId,
      id: receipt.id,
      obligation_id: receipt.obligationId,
      channel: receipt.channel,
      registered_on: receipt.registeredOn,
      received_on: receipt.receivedOn,
      entered_at: now,
      account_id: actor.accountId,
      drawn_up_on: receipt.drawnUpOn ?? null,
      scan: receipt.scan ?? null,
      receipt_number: receipt.receiptNumber ?? null,
      note: receipt.note ?? null,
      supersedes: receipt.supersedes ?? null,
      reason: receipt.reason ?? null,
      withdraws: receipt.withdraws,
    })
    .execute();
}

export async function insertRuling(tx: Tx, ruling: Ruling, { actor, now }: By): Promise<void> {
  await tx
    .insertInto('lateness_ruling')
    .values({
      ...{ district_id: actor.districtId, id: ruling.id, obligation_id: ruling.obligationId },
      ...{ counts: ruling.counts, reason: ruling.reason, state: ruling.state },
      ...{ proposed_by: actor.accountId, proposed_at: now },
    })
    .execute();
}

/** Writes what the second person said. */
export async function decideStoredRuling(
  tx: Tx,
  ruling: Ruling,
  paper: SignedPaper | undefined,
  { actor, now }: By,
): Promise<void> {
  await tx
    .updateTable('lateness_ruling')
    .set((row) => ({
      ...{ state: ruling.state, decided_by: actor.accountId, decided_at: now },
      ...(paper && { paper: JSON.stringify(paper) }),
      version: row('version', '+', 1),
    }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', ruling.id)
    .execute();
}

/** A ruling that stood gives way to a later one. */
export async function supersedeRuling(tx: Tx, { actor }: By, id: string): Promise<void> {
  await tx
    .updateTable('lateness_ruling')
    .set((row) => ({ state: 'superseded', version: row('version', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute();
}

export async function insertUrging(tx: Tx, urging: Urging, { actor, now }: By): Promise<void> {
  const answered = urging.answer === undefined ? null : now;
  await tx
    .insertInto('urging')
    .values({
      ...{ district_id: actor.districtId, id: urging.id, obligation_id: urging.obligationId, kind: urging.kind },
      ...{ urged_on: urging.on, urged_at: now, account_id: actor.accountId, role: actor.role },
      ...{ spoken_with: urging.spokenWith ?? null, answer: urging.answer ?? null },
      ...{ answered_at: answered, answered_by: answered === null ? null : actor.accountId },
    })
    .execute();
}

export async function answerStoredUrging(tx: Tx, urging: Urging, { actor, now }: By): Promise<void> {
  await tx
    .updateTable('urging')
    .set((row) => ({
      ...{ answer: urging.answer ?? null, answered_at: now, answered_by: actor.accountId },
      version: row('version', '+', 1),
    }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', urging.id)
    .execute();
}
