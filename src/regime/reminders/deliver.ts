import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SystemClock } from '../../platform/clocks/system-clock.js';
import { instant } from '../../platform/clocks/system-clock.js';
import type { Db } from '../../platform/database/tables.js';
import { inTransaction } from '../../platform/database/transaction.js';
import type { HeldJob } from '../../platform/jobs/queue.js';
import { ATTEMPTS, type JobRunner } from '../../platform/jobs/worker.js';
import { MessageRefused, type OutgoingMessage } from '../../platform/messages/channel.js';
import type { ChannelOf } from './channels.js';
import { lockDelivery, type StoredDelivery } from './queries.js';
import { insertLink, updateDelivery } from './store.js';
import { zhCN } from './words.zh-CN.js';

/** The job that sends one message by one channel; it bears the delivery's own id. */
export const DELIVER = 'message.deliver';

const Input = z.object({ deliveryId: z.uuid() });
const TOKEN_BYTES = 32;
/** A reminder speaks of days to come or just gone: what is older is on the desk anyway. Our choice. */
const LINK_HOLDS_MS = 7 * 24 * 3_600_000;

export interface DeliverOptions {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly channelOf: ChannelOf;
  /** Where browsers reach the console; without it a message bears no link. */
  readonly address: string | undefined;
}

/**
 * Sends a message. A broken channel holds nobody up: what can be tried again is, what was refused is put down with its
 * reason. Whoever finds a delivery that somebody was just sending puts it down as uncertain: nothing is sent twice unseen.
 */
export const deliverJob =
  ({ db, systemClock, channelOf, address }: DeliverOptions): JobRunner =>
  async (input, { job }) => {
    const { deliveryId } = Input.parse(input);
    const begun = await inTransaction(db, (tx) => begin(tx, job, deliveryId, address, systemClock.now()));
    if (!begun) return { deliveryId };
    const { delivery, message } = begun;
    const put = (state: 'sent' | 'failed' | 'waiting', reason: string | null): Promise<unknown> =>
      inTransaction(db, (tx) => {
        const tries = delivery.tries + 1;
        return updateDelivery(tx, job.districtId, deliveryId, { state, reason, tries }, instant(systemClock.now()));
      });
    const channel = await channelOf(db, job.districtId, delivery.channel);
    if (!channel) {
      await put('failed', 'channel-off');
      return { deliveryId };
    }
    try {
      await channel.send(message);
      await put('sent', null);
    } catch (error) {
      const reason = reasonOf(error);
      const last = error instanceof MessageRefused || job.attempts >= ATTEMPTS;
      await put(last ? 'failed' : 'waiting', reason);
      if (!last) throw error;
    }
    return { deliveryId };
  };

/** In one line, with what lay under it: "fetch failed" alone tells nobody that the address refuses connections. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? `${error.message}: ${cause.message}` : error.message;
};

/** Puts down that the other side is now spoken to. @returns undefined where there is nothing to send */
async function begin(
  tx: Parameters<typeof lockDelivery>[0],
  { districtId }: HeldJob,
  deliveryId: string,
  address: string | undefined,
  now: number,
): Promise<{ readonly delivery: StoredDelivery; readonly message: OutgoingMessage } | undefined> {
  const delivery = await lockDelivery(tx, districtId, deliveryId);
  if (delivery?.state !== 'waiting' && delivery?.state !== 'sending') return undefined;
  const { tries, messageId, channel, to, matters } = delivery;
  if (delivery.state === 'sending') {
    await updateDelivery(tx, districtId, deliveryId, { state: 'uncertain', reason: null, tries }, instant(now));
    return undefined;
  }
  await updateDelivery(tx, districtId, deliveryId, { state: 'sending', reason: null, tries }, instant(now));
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const link = address === undefined || messageId === null ? undefined : new URL(`/to/${token}`, address).href;
  if (link !== undefined && messageId !== null)
    await insertLink(tx, districtId, { tokenHash: hashOf(token), messageId, expiresAt: instant(now + LINK_HOLDS_MS) });
  const text = messageId === null ? zhCN.toGroup : zhCN.toPerson(matters, link);
  const message = {
    id: deliveryId,
    to: (channel === 'sms' ? to.telephone : to.mail) ?? '',
    subject: zhCN.subject,
    text,
  };
  return { delivery, message };
}

/** What is kept of a link's token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
