import { sql } from 'kysely';
import type { Day } from '../../kernel/day.js';
import type { Tx } from '../../platform/database/tables.js';
import type { ChannelKind, MessageAbout } from './contract.js';
import type { DigestLine } from './rules/digest.js';

/** A message of a day that is to be kept, with the ways it leaves the house. */
export interface NewMessage {
  readonly id: string;
  readonly personId: string;
  readonly lines: readonly DigestLine[];
  /** Of an urging, which goes out apart from the day's reminders. */
  readonly urgingId?: string;
}

/** A message on its way out; without a message it goes to a group's robot. */
export interface NewDelivery {
  readonly id: string;
  readonly messageId: string | null;
  readonly channel: ChannelKind;
}

/** Keeps messages; of a person who has theirs of the day already nothing is kept. @returns the ids of those kept */
export async function insertMessages(
  tx: Tx,
  districtId: string,
  onDay: Day,
  messages: readonly NewMessage[],
): Promise<ReadonlySet<string>> {
  if (messages.length === 0) return new Set();
  const rows = messages.map(({ id, personId, lines, urgingId }) => ({
    district_id: districtId,
    id,
    person_id: personId,
    on_day: onDay,
    lines: JSON.stringify(lines),
    urging_id: urgingId ?? null,
  }));
  const kept = await tx
    .insertInto('message')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'person_id', 'on_day']).where('urging_id', 'is', null).doNothing(),
    )
    .returning('id')
    .execute();
  return new Set(kept.map(({ id }) => id));
}

/**
 * Keeps a message that is about no duty. Whoever has one of the day already, as nobody has who administers, is to read it
 * anew. @returns the ids of those that are new
 */
export async function raiseMessages(
  tx: Tx,
  districtId: string,
  onDay: Day,
  messages: readonly { readonly id: string; readonly personId: string }[],
  about: MessageAbout,
): Promise<ReadonlySet<string>> {
  if (messages.length === 0) return new Set();
  const rows = messages.map(({ id, personId }) => ({
    ...{ district_id: districtId, id, person_id: personId, on_day: onDay, lines: '[]', about },
  }));
  const kept = await tx
    .insertInto('message')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'person_id', 'on_day'])
        .where('urging_id', 'is', null)
        .doUpdateSet(({ eb }) => ({ about, read_at: null, version: eb('message.version', '+', 1) })),
    )
    .returning('id')
    .execute();
  const made = new Set(messages.map(({ id }) => id));
  return new Set(kept.flatMap(({ id }) => (made.has(id) ? [id] : [])));
}

export async function insertDeliveries(
  tx: Tx,
  districtId: string,
  onDay: Day,
  deliveries: readonly NewDelivery[],
  now: string,
): Promise<void> {
  if (deliveries.length === 0) return;
  const rows = deliveries.map(({ id, messageId, channel }) => ({
    district_id: districtId,
    id,
    message_id: messageId,
    on_day: onDay,
    channel,
    state: 'waiting',
    changed_at: now,
  }));
  await tx.insertInto('delivery').values(rows).execute();
}

/** What becomes of a delivery. */
export interface DeliveryChange {
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain';
  /** Why it failed; null where it did not. */
  readonly reason: string | null;
  /** One more than before where the other side was spoken to. */
  readonly tries: number;
}

export async function updateDelivery(
  tx: Tx,
  districtId: string,
  id: string,
  { state, reason, tries }: DeliveryChange,
  now: string,
): Promise<number> {
  const { version } = await tx
    .updateTable('delivery')
    .set({ state, reason, tries, changed_at: now, version: sql`version + 1` })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

export async function insertLink(
  tx: Tx,
  districtId: string,
  link: { readonly tokenHash: string; readonly messageId: string; readonly expiresAt: string },
): Promise<void> {
  await tx
    .insertInto('message_link')
    .values({
      district_id: districtId,
      token_hash: link.tokenHash,
      message_id: link.messageId,
      expires_at: link.expiresAt,
    })
    .execute();
}

export async function useLink(tx: Tx, districtId: string, tokenHash: string, now: string): Promise<void> {
  await tx
    .updateTable('message_link')
    .set({ used_at: now })
    .where('district_id', '=', districtId)
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Puts down that a message was read; the first time stands. @returns when, and the message's version */
export async function markRead(
  tx: Tx,
  districtId: string,
  id: string,
  now: string,
): Promise<{ readonly readAt: string; readonly version: number }> {
  const row = await tx
    .updateTable('message')
    .set({ read_at: sql`coalesce(read_at, ${now}::timestamptz)`, version: sql`version + 1` })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .returning(['read_at', 'version'])
    .executeTakeFirstOrThrow();
  return { readAt: row.read_at ?? now, version: row.version };
}

export async function saveChoices(
  tx: Tx,
  districtId: string,
  personId: string,
  channels: readonly string[],
): Promise<void> {
  await tx
    .insertInto('reminder_choice')
    .values({ district_id: districtId, person_id: personId, channels: [...channels] })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id']).doUpdateSet({ channels: [...channels] }))
    .execute();
}
