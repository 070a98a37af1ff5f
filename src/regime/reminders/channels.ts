import { z } from 'zod';
import type { SystemClock } from '../../platform/clocks/system-clock.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Channel } from '../../platform/messages/channel.js';
import { mailChannel } from '../../platform/messages/mail.js';
import { dingtalkRobot, feishuRobot, wecomRobot } from '../../platform/messages/robots.js';
import { smsChannel } from '../../platform/messages/sms.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Vault } from '../../platform/vault/vault.js';
import { type ChannelKind, ChannelKindName } from './contract.js';

const Mail = z.object({
  host: z.string(),
  port: z.number(),
  secure: z.boolean(),
  from: z.string(),
  user: z.string().optional(),
});
/** A robot's address holds its key, and so does many a gateway's: all of it is secret. */
const Addressed = z.object({ address: z.string(), secret: z.string().optional() });

/** What is kept of a channel in the open, and what is sealed. */
export interface KeptChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly enabled: boolean;
  /** Host, port, sender: what is no secret. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Sealed: a password, or an address with its signing secret. */
  readonly secret: string | null;
  readonly version: number;
}

/** A channel that can be sent by; undefined where it is not set up or switched off. */
export type ChannelOf = (reader: Reader, districtId: string, kind: ChannelKind) => Promise<Channel | undefined>;

export const channelOf =
  (vault: Vault, clock: SystemClock): ChannelOf =>
  async (reader, districtId, kind) => {
    const kept = (await channelsOf(reader, districtId)).find((each) => each.kind === kind);
    return kept?.enabled === true ? opened(kept, vault, clock) : undefined;
  };

/** What a channel's secret is sealed for. */
export const purposeOf = (kind: ChannelKind): string => `channel ${kind}`;

function opened({ kind, settings, secret }: KeptChannel, vault: Vault, clock: SystemClock): Channel {
  const text = secret === null ? undefined : vault.open(purposeOf(kind), secret);
  if (kind === 'mail') {
    const { user, ...server } = Mail.parse(settings);
    return mailChannel({
      ...server,
      ...(user !== undefined && { user }),
      ...(text !== undefined && { password: text }),
    });
  }
  const { address, secret: signing } = Addressed.parse(JSON.parse(text ?? '{}'));
  if (kind === 'sms') return smsChannel({ address, ...(signing !== undefined && { token: signing }) });
  const robot = { address, ...(signing !== undefined && { secret: signing }) };
  if (kind === 'wecom') return wecomRobot(robot);
  return kind === 'dingtalk' ? dingtalkRobot(robot, clock) : feishuRobot(robot, clock);
}

/** Every channel that was ever set up. */
export async function channelsOf(reader: Reader, districtId: string): Promise<readonly KeptChannel[]> {
  const rows = await reader
    .selectFrom('channel')
    .selectAll()
    .where('district_id', '=', districtId)
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, enabled: row.enabled, secret: row.secret, version: row.version },
    kind: ChannelKindName.parse(row.kind),
    settings: z.record(z.string(), z.unknown()).parse(row.settings),
  }));
}

/** Locks a channel until the transaction ends: of two who set it up at once the second sees what the first did. */
export async function lockChannel(tx: Tx, districtId: string, kind: ChannelKind): Promise<KeptChannel | undefined> {
  await tx
    .selectFrom('channel')
    .select('id')
    .where('district_id', '=', districtId)
    .where('kind', '=', kind)
    .forUpdate()
    .execute();
  return (await channelsOf(tx, districtId)).find((each) => each.kind === kind);
}

export async function saveChannel(tx: Tx, districtId: string, channel: KeptChannel): Promise<KeptChannel> {
  const values = {
    enabled: channel.enabled,
    settings: JSON.stringify(channel.settings),
    secret: channel.secret,
    version: channel.version + 1,
  };
  await tx
    .insertInto('channel')
    .values({ district_id: districtId, id: channel.id, kind: channel.kind, ...values })
    .onConflict((conflict) => conflict.columns(['district_id', 'kind']).doUpdateSet(values))
    .execute();
  return { ...channel, version: channel.version + 1 };
}
