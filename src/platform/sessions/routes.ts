import type { FastifyRequest } from 'fastify';
import type { Acting } from '../../kernel/world.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { readBody } from '../http/read-body.js';
import type { Authenticate, Authenticated, PlainRoute } from '../http/route.js';
import type { Reader } from '../operations/parts.js';
import { signedOut, signInFailed } from '../problem/problem.js';
import { FirstRunForm, ProofForm, SignInForm } from './contract.js';
import { cookieIn, giveCookie, takeCookie } from './cookie.js';
import { describedSessions } from './descriptions.js';
import { type AppointAdministrator, firstRunIsOpen, makeFirstAdministrator } from './first-run.js';
import { beginSession, endSession } from './session-store.js';
import { checkPassword, signIn } from './sign-in.js';

export interface SessionRoutesOptions<Actor extends Acting> {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly secure: boolean;
  readonly authenticate: Authenticate<Actor>;
  /** The id of the district a code stands for; the empty code stands for the platform. */
  readonly districtOf: (reader: Reader, code: string) => Promise<string | undefined>;
  readonly appointAdministrator: AppointAdministrator;
}

/** What one address may try a minute. An office behind one address signs in at eight: thirty a minute are enough. */
const TRIES_A_MINUTE = 30;

/** Signing in and out, proving again that it is oneself, and the first administrator. */
export const sessionRoutes = <Actor extends Acting>(options: SessionRoutesOptions<Actor>): readonly PlainRoute[] => [
  ...signInRoutes(options),
  ...firstRunRoutes(options),
];

const signInRoutes = <Actor extends Acting>(options: SessionRoutesOptions<Actor>): readonly PlainRoute[] => {
  const { db, systemClock, secure, authenticate, districtOf } = options;
  return [
    {
      description: describedSessions.begin,
      perMinute: TRIES_A_MINUTE,
      handle: async (request, reply) => {
        const { district, loginName, password } = readBody(SignInForm, request);
        const districtId = await districtOf(db, district);
        if (districtId === undefined) throw signInFailed();
        const credentials = { districtId, loginName, password };
        giveCookie(reply, secure, await signIn(db, credentials, systemClock.now(), cookieIn(request, secure)));
      },
    },
    {
      description: describedSessions.read,
      handle: async (request) => {
        const { signedIn, actor } = await whoIs(authenticate, request);
        return { ...signedIn, role: actor.role };
      },
    },
    {
      description: describedSessions.end,
      handle: async (request, reply) => {
        const value = cookieIn(request, secure);
        if (value !== undefined) await inTransaction(db, (tx) => endSession(tx, value));
        takeCookie(reply, secure);
      },
    },
    {
      description: describedSessions.prove,
      perMinute: TRIES_A_MINUTE,
      handle: async (request, reply) => {
        const { signedIn } = await whoIs(authenticate, request);
        const { password } = readBody(ProofForm, request);
        const now = systemClock.now();
        await checkPassword(db, { ...signedIn, password }, now);
        const value = await inTransaction(db, async (tx) => {
          await endSession(tx, cookieIn(request, secure) ?? '');
          return beginSession(tx, signedIn, now);
        });
        giveCookie(reply, secure, value);
      },
    },
  ];
};

const firstRunRoutes = <Actor extends Acting>(options: SessionRoutesOptions<Actor>): readonly PlainRoute[] => {
  const { db, systemClock, secure, appointAdministrator } = options;
  return [
    { description: describedSessions.firstRun, handle: async () => ({ open: await firstRunIsOpen(db) }) },
    {
      description: describedSessions.completeFirstRun,
      perMinute: TRIES_A_MINUTE,
      handle: async (request, reply) => {
        const form = readBody(FirstRunForm, request);
        giveCookie(reply, secure, await makeFirstAdministrator(db, form, appointAdministrator, systemClock.now()));
      },
    },
  ];
};

/** @throws ProblemError 401 where nobody is signed in */
async function whoIs<Actor extends Acting>(
  authenticate: Authenticate<Actor>,
  request: FastifyRequest,
): Promise<Authenticated<Actor>> {
  const who = await authenticate(request);
  if (!who) throw signedOut();
  return who;
}
