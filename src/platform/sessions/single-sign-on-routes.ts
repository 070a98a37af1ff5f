import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Acting } from '../../kernel/world.js';
import { inTransaction } from '../database/transaction.js';
import { readAddress, readBody } from '../http/read-body.js';
import type { PlainRoute } from '../http/route.js';
import { malformed, notFound, proofNeeded } from '../problem/problem.js';
import { recordOwnAct } from './account-ledger.js';
import {
  type Attempt,
  endProviderSessions,
  hearLogout,
  insertAttempt,
  type Purpose,
  takeAttempt,
} from './attempt-store.js';
import { LogoutForm, OneOfAccount } from './contract.js';
import { giveWayCookie, wayCookieIn } from './cookie.js';
import { describedSingleSignOn } from './descriptions.js';
import { type Door, letThrough, TRIES_A_MINUTE } from './door.js';
import { accountLinkedTo, linkSubject, markLinkUsed, rememberArrival } from './link-store.js';
import { giveCookies, openDoor } from './open-door.js';
import { type Provider, readProvider } from './provider-store.js';
import { proveSession } from './session-store.js';
import { noteAtDoor } from './sign-in-log.js';
import { type Arrived, digestOf, randomValue, type SingleSignOn, singleSignOn } from './single-sign-on.js';
import { millisecondsOf } from '../clocks/system-clock.js';

const CALLBACK = '/api/single-sign-on/callback';
/** The sign-in page, and the page that a proof's window ends on. */
const SIGN_IN = '/sign-in';
const PROVEN = '/proven';
const ACCOUNT = '/account';
/** Only ways within the console: an address of another site is no place to go on to. */
const GoOn = z.object({
  to: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(2_000)
    .default('/'),
});
const ToProvider = z.object({ district: z.string().max(100), provider: z.uuid() });
const Callback = z.looseObject({ state: z.string().max(500).default('') });
const Nothing = z.object({});
const STATE = /^([0-9a-f-]{36})\.[A-Za-z0-9_-]{43}$/;

/** Single sign-on by OpenID Connect: there and back, and out by the provider's word. */
export function singleSignOnRoutes<Actor extends Acting>(door: Door<Actor>): readonly PlainRoute[] {
  const { db, systemClock, districtOf, vault } = door;
  const client = singleSignOn(vault, () => systemClock.now());
  return [
    {
      description: describedSingleSignOn.begin,
      perMinute: TRIES_A_MINUTE,
      handle: async (request, reply) => {
        const [{ district, provider: id }, { to }] = readAddress(ToProvider, GoOn, request);
        if (!isFromOwnPage(request)) return reply.redirect(SIGN_IN, SEE_OTHER);
        const districtId = await districtOf(db, district === 'platform' ? '' : district);
        const provider = districtId === undefined ? undefined : await readProvider(db, districtId, id);
        if (provider?.enabled !== true) throw notFound();
        const address = await setOut(door, client, request, reply, {
          provider,
          purpose: 'sign-in',
          by: undefined,
          goOn: to,
        });
        return reply.redirect(address ?? `${SIGN_IN}?failed=failed`, SEE_OTHER);
      },
    },
    {
      description: describedSingleSignOn.link,
      handle: async (request, reply) => {
        const { signedIn } = await letThrough(door, request);
        const { provenUntil } = signedIn;
        if (provenUntil === undefined || millisecondsOf(provenUntil) < systemClock.now()) throw proofNeeded();
        const [{ id }] = readAddress(OneOfAccount, Nothing, request);
        const provider = await readProvider(db, signedIn.districtId, id);
        if (provider?.enabled !== true) throw notFound();
        const way = { provider, purpose: 'link', by: signedIn, goOn: ACCOUNT } as const;
        return { address: (await setOut(door, client, request, reply, way)) ?? `${SIGN_IN}?failed=failed` };
      },
    },
    {
      description: describedSingleSignOn.prove,
      handle: async (request, reply) => {
        const { signedIn } = await letThrough(door, request);
        const { districtId, providerId } = signedIn;
        const provider = providerId === undefined ? undefined : await readProvider(db, districtId, providerId);
        if (!provider) throw notFound();
        const way = { provider, purpose: 'proof', by: signedIn, goOn: PROVEN } as const;
        return reply.redirect(
          (await setOut(door, client, request, reply, way)) ?? `${SIGN_IN}?failed=failed`,
          SEE_OTHER,
        );
      },
    },
    {
      description: describedSingleSignOn.callback,
      perMinute: TRIES_A_MINUTE,
      handle: async (request, reply) => {
        const [, { state }] = readAddress(Nothing, Callback, request);
        const goOn = await comeBack(door, client, request, reply, state);
        return reply.redirect(goOn, SEE_OTHER);
      },
    },
    {
      description: describedSingleSignOn.logout,
      perMinute: TRIES_A_MINUTE,
      handle: async (request) => {
        const [{ district: districtId, provider: id }] = readAddress(ToProvider, Nothing, request);
        const { logout_token: token } = readBody(LogoutForm, request);
        const provider = z.uuid().safeParse(districtId).success ? await readProvider(db, districtId, id) : undefined;
        if (provider?.enabled !== true) throw notFound();
        const said = await client.readLogout(provider, token).catch((error: unknown) => {
          request.log.warn({ err: error, requestId: request.id }, 'a logout token was refused');
          throw malformed();
        });
        const of = { districtId, providerId: id };
        const ended = await inTransaction(db, async (tx) => {
          if (!(await hearLogout(tx, { ...of, jti: said.jti }, systemClock.now()))) throw malformed();
          return endProviderSessions(tx, of, said);
        });
        request.log.info({ provider: id, ended, requestId: request.id }, 'a provider signed somebody out');
      },
    },
  ];
}

const SEE_OTHER = 303;

/**
 * Whether the browser says that somebody clicked on a page of ours. Whoever is signed in at the provider would else come in by
 * any link, without an act of their own (ASVS 5, 7.6.2). Programs that are no browser say nothing.
 */
const isFromOwnPage = ({ headers: { 'sec-fetch-site': site } }: FastifyRequest): boolean =>
  site === undefined || site === 'same-origin';

interface SettingOut {
  readonly provider: Provider;
  readonly purpose: Purpose;
  readonly by: Attempt['by'];
  readonly goOn: string;
}

/** Keeps what must come back, and says where to go; undefined where the provider does not answer. */
async function setOut(
  { db, systemClock, secure }: Door,
  client: SingleSignOn,
  request: FastifyRequest,
  reply: FastifyReply,
  { provider, purpose, by, goOn }: SettingOut,
): Promise<string | undefined> {
  const { districtId, id: providerId } = provider;
  const state = `${districtId}.${randomValue()}`;
  const browser = wayCookieIn(request, secure) ?? randomValue();
  const began = await client
    .begin(provider, redirectUri(request, secure), state, purpose === 'proof')
    .catch((error: unknown) => {
      request.log.warn({ err: error, provider: providerId, requestId: request.id }, 'a provider does not answer');
      return undefined;
    });
  if (!began) return undefined;
  const attempt = { districtId, state, browser, providerId, purpose, by, ...began.way, goOn };
  await insertAttempt(db, attempt, systemClock.now());
  giveWayCookie(reply, secure, browser);
  return began.address;
}

const redirectUri = ({ host }: FastifyRequest, secure: boolean): string =>
  `${secure ? 'https' : 'http'}://${host}${CALLBACK}`;

/** @returns where to go on: into the console, or back to the sign-in page with the reason */
async function comeBack<Actor extends Acting>(
  door: Door<Actor>,
  client: SingleSignOn,
  request: FastifyRequest,
  reply: FastifyReply,
  state: string,
): Promise<string> {
  const { db, systemClock, secure } = door;
  const now = systemClock.now();
  const failed = (why: 'failed' | 'unknown' | 'linked'): string => `${SIGN_IN}?failed=${why}`;
  const districtId = STATE.exec(state)?.[1];
  const browser = wayCookieIn(request, secure);
  if (districtId === undefined || browser === undefined) return failed('failed');
  const attempt = await takeAttempt(db, { districtId, state, browser }, now);
  const provider = attempt && (await readProvider(db, districtId, attempt.providerId));
  if (!attempt || provider?.enabled !== true) return failed('failed');
  const came = new URL(request.url, redirectUri(request, secure));
  const arrived = await client
    .finish(provider, came, state, attempt, attempt.purpose === 'proof')
    .catch((error: unknown) => {
      request.log.warn({ err: error, provider: provider.id, requestId: request.id }, 'single sign-on failed');
      return undefined;
    });
  if (!arrived) return failed('failed');
  const subject = { districtId, providerId: provider.id, subject: arrived.subject };
  if (attempt.purpose === 'link') {
    return (await linkOwn(door, attempt, arrived)) ? attempt.goOn : failed('linked');
  }
  const account = await accountLinkedTo(db, subject);
  if (attempt.purpose === 'proof') {
    const { by } = attempt;
    if (!account || by === undefined || account.accountId !== by.accountId) return failed('failed');
    await inTransaction(db, (tx) => proveSession(tx, { districtId, ...by }, now));
    await noteAtDoor(db, request, { ...account, way: 'single-sign-on', outcome: 'proven' }, now);
    return attempt.goOn;
  }
  if (!account) {
    await inTransaction(db, (tx) => rememberArrival(tx, subject, arrived.said, now));
    await noteAtDoor(db, request, { districtId, way: 'single-sign-on', outcome: 'refused' }, now);
    return failed('unknown');
  }
  const session = {
    ...({
      ...account,
      way: 'single-sign-on',
      provenAt: arrived.provenAt,
      secondFactorGiven: provider.vouches,
    } as const),
    provider: { id: provider.id, session: arrived.session },
  };
  const opened = await inTransaction(db, async (tx) => {
    await markLinkUsed(tx, subject, now);
    return openDoor(tx, request, secure, session, now);
  });
  giveCookies(reply, secure, opened);
  return attempt.goOn;
}

/** Links a subject to the account whose owner went to fetch it. @returns false where it is linked to another already */
async function linkOwn(door: Door, attempt: Attempt, { subject }: Arrived): Promise<boolean> {
  const { db, systemClock } = door;
  const { districtId, providerId, by } = attempt;
  if (by === undefined) return false;
  const account = { districtId, accountId: by.accountId };
  return inTransaction(db, async (tx) => {
    const linked = await linkSubject(tx, { districtId, providerId, subject }, by.accountId, systemClock.now());
    if (linked)
      await recordOwnAct(tx, account, 'account.linked', { provider: providerId, subject: digestOf(subject) }, door);
    return linked;
  });
}
