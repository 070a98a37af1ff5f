import { sql } from 'kysely';
import { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import { StoredParty } from '../obligations/queries.js';
import { seenToBy } from '../obligations/rules/parties.js';
import { type ChannelKind, ChannelKindName, DeliveryState, MessageAbout } from './contract.js';
import type { DigestLine, OwedDuty } from './rules/digest.js';
import type { Holder } from './rules/recipients.js';
import { lineStages } from './rules/stages.js';
import type { Reachable } from './rules/ways.js';

const Lines = z.array(z.object({ dutyId: z.string(), stage: z.enum(lineStages) }));

/** Every duty of the district that is still owed, or of these the one asked for. */
export async function owedDuties(reader: Reader, districtId: string, id?: string): Promise<readonly OwedDuty[]> {
  const rows = await reader
    .selectFrom('obligation')
    .select(['id', 'unit_id', 'reminder_on', 'due_on', 'owed_by'])
    .where('district_id', '=', districtId)
    .where('state', 'in', ['not-due', 'open'])
    .$if(id !== undefined, (some) => some.where('id', '=', id ?? ''))
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map(({ unit_id, owed_by, reminder_on, due_on, ...row }) => ({
    id: row.id,
    owing: unit_id === null ? { role: seenToBy(StoredParty.parse(owed_by)) ?? '' } : { unitId: unit_id },
    reminder: day(reminder_on),
    due: day(due_on),
  }));
}

/** Somebody who holds a post, and how they can be reached. */
export interface PersonToRemind extends Reachable {
  readonly id: string;
  readonly posts: readonly Holder[];
}

const Posts = z.array(
  z
    .object({ role: z.string(), unitId: z.string().nullable(), rank: z.string().nullable() })
    .transform(({ role, unitId, rank }) => ({
      role,
      ...(unitId !== null && { unitId }),
      ...(rank !== null && { rank }),
    })),
);

/** Everybody who holds a post on a day. */
export async function peopleToRemind(reader: Reader, districtId: string, on: Day): Promise<readonly PersonToRemind[]> {
  const rows = await reader
    .selectFrom('person as h')
    .innerJoin('post as p', (join) =>
      join.onRef('p.district_id', '=', 'h.district_id').onRef('p.person_id', '=', 'h.id'),
    )
    .leftJoin('reminder_choice as c', (join) =>
      join.onRef('c.district_id', '=', 'h.district_id').onRef('c.person_id', '=', 'h.id'),
    )
    .select(['h.id', 'h.mail', 'h.telephone', 'c.channels'])
    .select(sql<unknown>`json_agg(json_build_object('role', p.role, 'unitId', p.unit_id, 'rank', p.rank))`.as('posts'))
    .where('h.district_id', '=', districtId)
    .where('p.from_on', '<=', on)
    .where((row) => row.or([row('p.until_on', 'is', null), row('p.until_on', '>=', on)]))
    .groupBy(['h.id', 'h.mail', 'h.telephone', 'c.channels'])
    .orderBy('h.id')
    .execute();
  return rows.map(({ id, mail, telephone, channels, posts }) => ({
    ...{ id, mail, telephone },
    ...(channels !== null && { chosen: channels }),
    posts: Posts.parse(posts).map((post) => ({ personId: id, ...post })),
  }));
}

/** The channels that are set up and switched on. */
export async function channelsSetUp(reader: Reader, districtId: string): Promise<ReadonlySet<ChannelKind>> {
  const rows = await reader
    .selectFrom('channel')
    .select('kind')
    .where('district_id', '=', districtId)
    .where('enabled', '=', true)
    .orderBy('kind')
    .execute();
  return new Set(rows.map(({ kind }) => ChannelKindName.parse(kind)));
}

/** A delivery with all that sending it takes. */
export interface StoredDelivery {
  readonly id: string;
  readonly version: number;
  readonly districtId: string;
  readonly messageId: string | null;
  readonly channel: ChannelKind;
  readonly state: z.infer<typeof DeliveryState>;
  readonly tries: number;
  readonly to: { readonly mail: string | null; readonly telephone: string | null };
  /** Of how many matters the message speaks. */
  readonly matters: number;
}

/** Locks a delivery until the transaction ends, and reads it. */
export async function lockDelivery(tx: Tx, districtId: string, id: string): Promise<StoredDelivery | undefined> {
  const locked = await tx
    .selectFrom('delivery')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return undefined;
  const person = await tx
    .selectFrom('message as m')
    .innerJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'm.district_id').onRef('h.id', '=', 'm.person_id'),
    )
    .select(['h.mail', 'h.telephone', 'm.lines', 'm.about'])
    .where('m.district_id', '=', districtId)
    .where('m.id', '=', locked.message_id)
    .executeTakeFirst();
  return {
    ...{ id, districtId, version: locked.version, messageId: locked.message_id, tries: locked.tries },
    channel: ChannelKindName.parse(locked.channel),
    state: DeliveryState.parse(locked.state),
    to: { mail: person?.mail ?? null, telephone: person?.telephone ?? null },
    matters: person ? Lines.parse(person.lines).length + (person.about === null ? 0 : 1) : 0,
  };
}

/** A message as it was kept. */
export interface StoredMessage {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly onDay: string;
  readonly lines: readonly DigestLine[];
  readonly about: MessageAbout | null;
  readonly readAt: string | null;
}

/** Messages to a person, latest first. */
export async function messagesTo(
  reader: Reader,
  districtId: string,
  personId: string,
  {
    unread,
    before,
    limit,
  }: {
    readonly unread: boolean;
    /** Behind this place of the order: day and id. */
    readonly before: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly StoredMessage[]> {
  const rows = await reader
    .selectFrom('message')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('person_id', '=', personId)
    .$if(unread, (some) => some.where('read_at', 'is', null))
    .$if(before !== undefined, (some) =>
      some.where(sql<boolean>`(on_day, id) < (${before?.[0] ?? null}::date, ${before?.[1] ?? null}::uuid)`),
    )
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(storedMessage);
}

const storedMessage = (row: {
  readonly id: string;
  readonly version: number;
  readonly person_id: string;
  readonly on_day: string;
  readonly lines: unknown;
  readonly about: string | null;
  readonly read_at: string | null;
}): StoredMessage => ({
  ...{ id: row.id, version: row.version, personId: row.person_id, onDay: row.on_day, readAt: row.read_at },
  lines: Lines.parse(row.lines),
  about: MessageAbout.nullable().parse(row.about),
});

/** Locks a message until the transaction ends, and reads it. */
export async function lockMessage(tx: Tx, districtId: string, id: string): Promise<StoredMessage | undefined> {
  const row = await tx
    .selectFrom('message')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && storedMessage(row);
}

/** A message with the link that leads to it. */
export interface LinkedMessage extends StoredMessage {
  readonly tokenHash: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** The message that a link leads to, both locked; undefined where there is no such link. */
export async function lockLinked(tx: Tx, districtId: string, tokenHash: string): Promise<LinkedMessage | undefined> {
  const link = await tx
    .selectFrom('message_link')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
  const message = link && (await lockMessage(tx, districtId, link.message_id));
  return message && { ...message, tokenHash, expiresAt: link.expires_at, usedAt: link.used_at };
}

/** A delivery as a list shows it. */
export interface DeliveryRow {
  readonly id: string;
  readonly version: number;
  readonly onDay: string;
  readonly channel: ChannelKind;
  readonly person: string | null;
  readonly state: z.infer<typeof DeliveryState>;
  readonly tries: number;
  readonly reason: string | null;
  readonly readAt: string | null;
}

/** What left the house, latest day first. */
export async function deliveriesOf(
  reader: Reader,
  districtId: string,
  {
    state,
    after,
    limit,
  }: { readonly state?: string; readonly after?: readonly [string, string]; readonly limit: number },
): Promise<readonly DeliveryRow[]> {
  const rows = await reader
    .selectFrom('delivery as d')
    .leftJoin('message as m', (join) =>
      join.onRef('m.district_id', '=', 'd.district_id').onRef('m.id', '=', 'd.message_id'),
    )
    .leftJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'm.district_id').onRef('h.id', '=', 'm.person_id'),
    )
    .select(['d.id', 'd.version', 'd.on_day', 'd.channel', 'd.state', 'd.tries', 'd.reason', 'm.read_at', 'h.name'])
    .where('d.district_id', '=', districtId)
    .$if(state !== undefined, (some) => some.where('d.state', '=', state ?? ''))
    .$if(after !== undefined, (some) =>
      some.where(sql<boolean>`(d.on_day, d.id) < (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid)`),
    )
    .orderBy('d.on_day', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, onDay: row.on_day, person: row.name, tries: row.tries },
    ...{ reason: row.reason, readAt: row.read_at },
    channel: ChannelKindName.parse(row.channel),
    state: DeliveryState.parse(row.state),
  }));
}

/** By which channels a person chose to be told; undefined where they never chose. */
export async function choicesOf(
  reader: Reader,
  districtId: string,
  personId: string,
): Promise<readonly string[] | undefined> {
  const row = await reader
    .selectFrom('reminder_choice')
    .select('channels')
    .where('district_id', '=', districtId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.channels;
}
