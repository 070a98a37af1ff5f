import { randomBytes } from 'node:crypto';
import type { EventRecord } from '../../kernel/record.js';
import { type Decision, done } from '../../kernel/decision.js';
import type { Subject } from '../../kernel/world.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import { operation, query } from '../offices/declare.js';
import { type Actor, roles } from '../offices/rules/actor.js';
import { hatText } from '../offices/rules/hats.js';
import { hashOf } from './deliver.js';
import { endFeed, listFeeds, makeCalendarFeed } from './endpoints.feeds.js';
import { type Feed, type FeedEvent, makeFeed } from './rules/feed.js';
import { endStoredFeed, feedsOf, insertFeed, lockFeed } from './store.feeds.js';

/** An address as policy is asked about it: it is the one person's who made it. */
export interface FeedSubject extends Subject {
  readonly kind: 'feed';
  readonly personId: string;
}

const feedSubject = ({ id, personId, version }: Pick<Feed, 'id' | 'personId'> & { readonly version: number }) =>
  ({ kind: 'feed', id, personId, version, open: ['feed.end'] }) satisfies FeedSubject;

/** All of somebody's addresses as one thing, for the first to be made. */
const feedsSubject = (personId: string): FeedSubject => ({
  ...{ kind: 'feed', id: personId, personId, version: 0 },
  open: ['feed.make'],
});

/** Where a program fetches it; the secret is the whole right to it. */
export const feedPath = (districtId: string, token: string): string => `/api/feeds/${districtId}/${token}.ics`;

const SECRET_BYTES = 32;

/** The role in which somebody looks just now, as a session keeps it. */
function hatOf({ role, inPlaceOf }: Actor): string {
  const held = roles.find((each) => each === role);
  if (held === undefined) throw new Error('a timer looks at no calendar');
  return hatText({ role: held, ...(inPlaceOf !== undefined && { inPlaceOf }) });
}

const recorded = ({ feed }: FeedEvent): EventRecord => ({
  subjects: [{ kind: 'person', id: feed.personId }],
  facts: { feed: feed.id, scope: feed.scope },
});

/** The addresses of one's own; they are used, made and ended by the system's clock, as sessions are. */
export function feedOperations({ systemClock }: { readonly systemClock: SystemClock }) {
  const list = query(listFeeds, {
    visible: ({ personId }) => personId,
    run: async (reader, _asked, personId, { actor }) =>
      personId === undefined ? undefined : { personId, feeds: await feedsOf(reader, actor.districtId, personId) },
    view: ({ personId, feeds }, can) => ({
      items: feeds.map((feed) => ({
        ...{ id: feed.id, scope: feed.scope, madeAt: feed.madeAt, lastUsedAt: feed.lastUsedAt },
        can: can(feedSubject(feed)),
      })),
      can: can(feedsSubject(personId)),
    }),
  });

  const make = operation(makeCalendarFeed, {
    load: async (tx, _params, _body, { actor: { districtId, personId } }) =>
      personId === undefined ? undefined : { personId, living: (await feedsOf(tx, districtId, personId)).length },
    subject: ({ personId }) => feedsSubject(personId),
    decide: ({ personId, living }, { scope }, { actor, newId }) =>
      makeFeed({ id: newId(), personId, accountId: actor.accountId, hat: hatOf(actor), scope }, living),
    save: async (tx, feed, _facts, { actor: { districtId }, language }) => {
      const token = randomBytes(SECRET_BYTES).toString('base64url');
      await insertFeed(tx, districtId, { ...feed, language, tokenHash: hashOf(token) }, instant(systemClock.now()));
      return { id: feed.id, version: 1, path: feedPath(districtId, token) };
    },
    record: recorded,
    view: ({ id }) => ({ id, path: null }),
    secret: ({ path }) => ({ path }),
  });

  const end = operation(endFeed, {
    load: (tx, { feedId }, _body, { actor }) => lockFeed(tx, actor.districtId, feedId),
    subject: feedSubject,
    decide: (feed): Decision<Feed, FeedEvent> => done(feed, { type: 'feed.ended', feed }),
    save: async (tx, { id }, { version }, { actor }) => {
      await endStoredFeed(tx, actor.districtId, id, instant(systemClock.now()));
      return { id, version: version + 1 };
    },
    record: recorded,
    view: ({ id }) => ({ id }),
  });

  return [list, make, end];
}
