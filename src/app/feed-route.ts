import { z } from 'zod';
import type { RegimeClock } from '../platform/clocks/regime-clock.js';
import type { SystemClock } from '../platform/clocks/system-clock.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { PlainRoute } from '../platform/http/route.js';
import { notFound } from '../platform/problem/problem.js';
import { feedText } from '../regime/reminders/feed-text.js';

const CALENDAR = 'text/calendar; charset=utf-8';
const FeedParams = z.object({
  districtId: z.uuid(),
  file: z
    .string()
    .regex(/^[\w-]{43}\.ics$/)
    .meta({ description: 'The secret, with `.ics` behind it.' }),
});
/** A program asks now and then; whoever tries secrets asks all the time. */
const A_MINUTE = 60;

interface FeedRouteOptions {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly regimeClock: RegimeClock;
}

/** Serves the days under a secret address to a calendar program, which cannot sign in: the address is the whole right. */
export const feedRoute = ({ db, systemClock, regimeClock }: FeedRouteOptions): PlainRoute => ({
  description: {
    method: 'GET',
    path: '/api/feeds/:districtId/:file',
    operationId: 'feed.fetch',
    summary:
      'The days under a secret address, for a calendar program: kinds and days, and nothing else of what is owed',
    open: true,
    params: FeedParams,
    status: 200,
    gives: CALENDAR,
  },
  perMinute: A_MINUTE,
  handle: async (request, reply) => {
    const asked = FeedParams.safeParse(request.params);
    if (!asked.success) throw notFound();
    const { districtId, file } = asked.data;
    const token = file.slice(0, -'.ics'.length);
    const text = await inTransaction(db, async (tx) =>
      feedText(tx, { districtId, token, ...(await regimeClock.read(tx)), at: systemClock.now() }),
    );
    if (text === undefined) throw notFound();
    return reply.type(CALENDAR).send(text);
  },
});
