import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { Subject } from '../../kernel/world.js';
import { enqueue } from '../../platform/jobs/queue.js';
import type { Vault } from '../../platform/vault/vault.js';
import { operation, query } from '../offices/declare.js';
import { channelsOf, type KeptChannel, lockChannel, purposeOf, saveChannel } from './channels.js';
import type { ChannelKind } from './contract.js';
import { type ChannelSettings, listChannels, setChannel, tryChannel } from './endpoints.js';

/** The job that sends a word by a channel to see whether it arrives. */
export const TRY_CHANNEL = 'message.try';

const CHANNEL_MOVES = ['channel.set', 'channel.try'];

interface ChannelSubject extends Subject {
  readonly kind: 'channel';
}

const channelSubject = ({ id, version }: Pick<KeptChannel, 'id' | 'version'>): ChannelSubject => ({
  kind: 'channel',
  id,
  version,
  open: CHANNEL_MOVES,
});

/** The district's ways out of the house as one thing, for whoever may set up the first. */
const channelsSubject = (districtId: string): ChannelSubject => ({
  kind: 'channel',
  id: districtId,
  version: 0,
  open: CHANNEL_MOVES,
});

interface ChannelSet {
  readonly type: 'channel.set';
  readonly kind: ChannelKind;
  readonly enabled: boolean;
  readonly host: string;
  readonly secretChanged: boolean;
}

const list = query(listChannels, {
  visible: ({ districtId }) => districtId,
  run: async (reader, _asked, districtId) => ({ districtId, channels: await channelsOf(reader, districtId) }),
  view: ({ districtId, channels }, can) => ({
    items: channels.map(channelView),
    can: can(channelsSubject(districtId)),
  }),
});

const channelView = ({ kind, enabled, settings, secret, version }: KeptChannel) => ({
  ...{ kind, enabled, version },
  host: text(settings['host']),
  port: typeof settings['port'] === 'number' ? settings['port'] : null,
  secure: typeof settings['secure'] === 'boolean' ? settings['secure'] : null,
  from: text(settings['from']),
  user: text(settings['user']),
  hasSecret: secret !== null,
});

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What was decided of a channel, with what is to be sealed into it. */
interface Setting {
  readonly channel: KeptChannel;
  readonly toSeal: string | undefined;
}

/** @param vault seals passwords and the addresses of robots, which are passwords too */
const set = (vault: Vault) =>
  operation(setChannel, {
    load: async (tx, _params, { kind }, { actor, newId }) =>
      (await lockChannel(tx, actor.districtId, kind)) ?? newChannel(newId(), kind),
    subject: channelSubject,
    proof: () => true,
    decide: (kept, body): Decision<Setting, ChannelSet> => {
      const { kind, enabled } = body;
      const settings = inTheOpen(body);
      const toSeal = secretOf(body);
      if (kind === 'mail' && settings.user !== undefined && toSeal === undefined && kept.secret === null)
        return refuse('channel.password-missing');
      return done(
        { channel: { ...kept, enabled, settings }, toSeal },
        { type: 'channel.set', kind, enabled, host: settings.host, secretChanged: toSeal !== undefined },
      );
    },
    save: (tx, { channel, toSeal }, _facts, { actor }) => {
      const secret = toSeal === undefined ? channel.secret : vault.seal(purposeOf(channel.kind), toSeal);
      return saveChannel(tx, actor.districtId, { ...channel, secret });
    },
    record: ({ kind, enabled, host, secretChanged }, { id }) => ({
      subjects: [{ kind: 'channel', id }],
      facts: { kind, enabled, host, secretChanged },
    }),
    view: channelView,
  });

interface ChannelTried {
  readonly type: 'channel.tried';
  readonly kind: ChannelKind;
}

const tryOut = operation(tryChannel, {
  load: (tx, { kind }, _body, { actor }) => lockChannel(tx, actor.districtId, kind),
  subject: channelSubject,
  decide: (kept, { to }): Decision<{ readonly kept: KeptChannel; readonly to: string }, ChannelTried> =>
    kept.enabled ? done({ kept, to }, { type: 'channel.tried', kind: kept.kind }) : refuse('channel.off'),
  save: async (tx, { kept, to }, _facts, { actor: { districtId, accountId }, now, newId }) => {
    const job = newId();
    const input = { kind: kept.kind, to };
    await enqueue(tx, { districtId, id: job, kind: TRY_CHANNEL, accountId, input }, Date.parse(now));
    return { ...kept, job };
  },
  record: ({ kind }, { id }) => ({ subjects: [{ kind: 'channel', id }], facts: { kind } }),
  view: ({ kind, job }) => ({ kind, jobId: job }),
});

export const channelOperations = (vault: Vault) => [list, set(vault), tryOut];

const newChannel = (id: string, kind: ChannelKind): KeptChannel => ({
  ...{ id, kind, enabled: false, settings: {}, secret: null, version: 0 },
});

/** What may be read by whoever may see that the channel is there. */
function inTheOpen(body: ChannelSettings): OpenSettings {
  if (body.kind !== 'mail') return { host: new URL(body.address).host };
  const { host, port, secure, from, user } = body;
  return { host, port, secure, from, ...(user !== undefined && { user }) };
}

interface OpenSettings extends Readonly<Record<string, unknown>> {
  readonly host: string;
  readonly user?: string;
}

/** What is sealed: of a mail server its password, else the address with whatever signs; undefined: it stays as it was. */
const secretOf = (body: ChannelSettings): string | undefined =>
  body.kind === 'mail' ? body.secret : JSON.stringify({ address: body.address, secret: body.secret });
