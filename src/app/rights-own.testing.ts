import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { day } from '../kernel/day.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { enqueue } from '../platform/jobs/queue.js';
import { knowDevice } from '../platform/sessions/device-store.js';
import type { Listed } from '../regime/offices/rules/import-machine.js';
import { insertImport } from '../regime/offices/store.import.js';
import { insertView } from '../regime/boards/store.views.js';
import { insertFeed } from '../regime/reminders/store.feeds.js';
import { insertDeliveries, insertLink, insertMessages } from '../regime/reminders/store.js';
import type { Visitor } from './regime-console.testing.js';

/** What each person of the grid has of their own, made when it is first asked for. */
export interface OwnThings {
  /** A list of units that they sent as a file. */
  readonly unitSheet: (visitor: Visitor) => Promise<string>;
  /** A list of people that they sent as a file. */
  readonly peopleSheet: (visitor: Visitor) => Promise<string>;
  /** Slow work that they asked for; no worker runs here. */
  readonly job: (visitor: Visitor) => Promise<string>;
  /** One of their sign-ins. */
  readonly session: (visitor: Visitor) => Promise<string>;
  /** A browser they came from. */
  readonly device: (visitor: Visitor) => Promise<string>;
  /** One of their addresses for a calendar program. */
  readonly feed: (visitor: Visitor) => Promise<string>;
  /** A filter of a list that they keep. */
  readonly view: (visitor: Visitor) => Promise<string>;
  /** A reminder to them. */
  readonly message: (visitor: Visitor) => Promise<string>;
  /** What stands behind the link of that reminder. */
  readonly linkOf: (visitor: Visitor) => Promise<string>;
  /** That reminder on its way out of the house. */
  readonly delivery: (visitor: Visitor) => Promise<string>;
}

interface Told {
  readonly message: string;
  readonly delivery: string;
  readonly token: string;
}

export function ownThings(db: Db): OwnThings {
  const told = new Map<string, Promise<Told>>();
  const feeds = new Map<string, Promise<string>>();
  const views = new Map<string, Promise<string>>();
  const toldTo = (visitor: Visitor): Promise<Told> => {
    const there = told.get(visitor.personId) ?? remind(db, visitor);
    told.set(visitor.personId, there);
    return there;
  };
  return {
    unitSheet: (visitor) => sendSheet(db, 'unit', visitor),
    peopleSheet: (visitor) => sendSheet(db, 'person', visitor),
    job: async (visitor) => {
      const id = randomUUID();
      const job = { ...(await accountOf(visitor)), id, kind: 'none', input: {} };
      await inTransaction(db, (tx) => enqueue(tx, job, systemClock.now()));
      return id;
    },
    session: async (visitor) =>
      (await visitor.ask('GET', '/api/account')).json<{ sessions: { id: string }[] }>().sessions[0]?.id ?? '',
    device: async (visitor) => {
      const account = await accountOf(visitor);
      const browser = { token: undefined, name: 'Firefox' };
      return (await inTransaction(db, (tx) => knowDevice(tx, account, browser, systemClock.now()))).id;
    },
    view: (visitor) => {
      const there = views.get(visitor.personId) ?? keepView(db, visitor);
      views.set(visitor.personId, there);
      return there;
    },
    feed: (visitor) => {
      const there = feeds.get(visitor.personId) ?? subscribe(db, visitor);
      feeds.set(visitor.personId, there);
      return there;
    },
    message: async (visitor) => (await toldTo(visitor)).message,
    linkOf: async (visitor) => (await toldTo(visitor)).token,
    delivery: async (visitor) => (await toldTo(visitor)).delivery,
  };
}

const accountOf = async (visitor: Visitor) =>
  (await visitor.ask('GET', '/api/session')).json<{ districtId: string; accountId: string }>();

async function sendSheet(db: Db, listed: Listed, visitor: Visitor): Promise<string> {
  const id = randomUUID();
  const account = await accountOf(visitor);
  const file = { name: '名单.xlsx', sha256: '0'.repeat(64), bytes: 0 };
  await inTransaction(db, (tx) => insertImport(tx, listed, account, { id, file }, '2022-04-07T07:00:00Z'));
  return id;
}

async function remind(db: Db, visitor: Visitor): Promise<Told> {
  const { districtId } = await accountOf(visitor);
  const told = { message: randomUUID(), delivery: randomUUID(), token: randomBytes(16).toString('hex') };
  const on = day('2022-04-07');
  const [now, expiresAt] = ['2022-04-07T07:00:00Z', '2022-04-14T07:00:00Z'];
  await inTransaction(db, async (tx) => {
    await insertMessages(tx, districtId, on, [{ id: told.message, personId: visitor.personId, lines: [] }]);
    const delivery = { id: told.delivery, messageId: told.message, channel: 'mail' } as const;
    await insertDeliveries(tx, districtId, on, [delivery], now);
    const tokenHash = createHash('sha256').update(told.token).digest('hex');
    await insertLink(tx, districtId, { tokenHash, messageId: told.message, expiresAt });
  });
  return told;
}

async function keepView(db: Db, visitor: Visitor): Promise<string> {
  const { districtId } = await accountOf(visitor);
  const view = {
    id: randomUUID(),
    personId: visitor.personId,
    place: 'units',
    name: '街道',
    search: 'q=街道',
  } as const;
  await inTransaction(db, (tx) => insertView(tx, districtId, view, '2022-04-07T07:00:00Z'));
  return view.id;
}

async function subscribe(db: Db, visitor: Visitor): Promise<string> {
  const { districtId, accountId } = await accountOf(visitor);
  const feed = { id: randomUUID(), personId: visitor.personId, accountId, hat: 'liaison', scope: 'own' } as const;
  const secret = { language: 'zh-CN', tokenHash: createHash('sha256').update(feed.id).digest('hex') } as const;
  await inTransaction(db, (tx) => insertFeed(tx, districtId, { ...feed, ...secret }, '2022-04-07T07:00:00Z'));
  return feed.id;
}
