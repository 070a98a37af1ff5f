import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Acting } from '../../kernel/world.js';
import { inTransaction } from '../database/transaction.js';
import { readAddress, readBody } from '../http/read-body.js';
import type { PlainRoute } from '../http/route.js';
import { notFound, proofFailed, signInFailed } from '../problem/problem.js';
import { readSettings } from '../settings/store.js';
import { z } from 'zod';
import { recordOpening } from './account-ledger.js';
import { accountRoutes } from './account-routes.js';
import type { AtTheDoor } from './authenticate.js';
import { DoorSearch, ProofForm, SecondFactorForm, SignInForm } from './contract.js';
import { cookieIn, giveCookie, takeCookie } from './cookie.js';
import { describedSessions } from './descriptions.js';
import { type Door, letThrough, TRIES_A_MINUTE } from './door.js';
import { openEmergency } from './emergency.js';
import { entryRoutes } from './entry-routes.js';
import { firstRunRoutes } from './first-run-routes.js';
import { giveCookies, openDoor } from './open-door.js';
import { passwordFits } from './password.js';
import { providersOf } from './provider-store.js';
import { takeSecondFactor } from './second-factor.js';
import { endSession, renewProven } from './session-store.js';
import { noteAtDoor } from './sign-in-log.js';
import { singleSignOnRoutes } from './single-sign-on-routes.js';
import { tryPassword, tryProof } from './sign-in.js';
import { proofsOf } from './todo.js';

/** Signing in and out, proving again that it is oneself, one's own account, and the first administrator. */
export const sessionRoutes = <Actor extends Acting>(door: Door<Actor>): readonly PlainRoute[] => [
  lookRoute(door),
  signInRoute(door),
  ...ownSessionRoutes(door),
  ...proofRoutes(door),
  ...accountRoutes(door),
  ...entryRoutes(door),
  ...firstRunRoutes(door),
  ...singleSignOnRoutes(door),
];

/** What the sign-in page offers for a district; one that nobody knows is offered what any is. */
const lookRoute = ({ db, settings, districtOf }: Door): PlainRoute => ({
  description: describedSessions.look,
  handle: async (request) => {
    const [, { district }] = readAddress(z.object({}), DoorSearch, request);
    const districtId = await districtOf(db, district);
    if (districtId === undefined) throw notFound();
    const { values } = await readSettings(db, districtId, settings);
    const providers = (await providersOf(db, districtId)).filter(({ enabled }) => enabled);
    return { local: values.localSignIn, rules: values, providers };
  },
});

const signInRoute = (door: Door): PlainRoute => ({
  description: describedSessions.begin,
  perMinute: TRIES_A_MINUTE,
  handle: async (request, reply) => {
    const { db, systemClock, secure, settings, districtOf } = door;
    const { district, loginName, password } = readBody(SignInForm, request);
    const now = systemClock.now();
    const districtId = await districtOf(db, district);
    if (districtId === undefined) {
      await passwordFits(null, password); // as long as for a district there is
      throw signInFailed();
    }
    const { values: rules } = await readSettings(db, districtId, settings);
    const tried = await tryPassword(db, { districtId, loginName, password }, rules, now);
    const opened =
      tried.outcome === 'right'
        ? await inTransaction(db, async (tx) => {
            const envelope = await openEmergency(tx, tried.account, now);
            if (envelope === 'unsealed' || (envelope === 'none' && !rules.localSignIn)) return undefined;
            const way = envelope === 'none' ? 'password' : 'emergency';
            const cookies = await openDoor(tx, request, secure, { ...tried.account, way, loginName }, now);
            if (envelope === 'opened') {
              await recordOpening(tx, tried.account, door);
              await door.heedOpening?.(tx, tried.account);
            }
            return cookies;
          })
        : undefined;
    if (!opened) {
      const outcome = tried.outcome === 'locked' ? 'locked' : 'refused';
      const who = tried.account ?? { districtId };
      await noteAtDoor(db, request, { ...who, loginName, way: 'password', outcome }, now);
      throw signInFailed();
    }
    giveCookies(reply, secure, opened);
  },
});

const ownSessionRoutes = <Actor extends Acting>(door: Door<Actor>): readonly PlainRoute[] => [
  {
    description: describedSessions.read,
    handle: async (request) => {
      const { signedIn, actor, todo } = await door.atTheDoor(request);
      return { ...signedIn, role: actor.role, proofs: proofsOf(signedIn), todo: todo ?? null };
    },
  },
  {
    description: describedSessions.end,
    handle: async (request, reply) => {
      const value = cookieIn(request, door.secure);
      if (value !== undefined) await inTransaction(door.db, (tx) => endSession(tx, value));
      takeCookie(reply, door.secure);
    },
  },
];

const proofRoutes = <Actor extends Acting>(door: Door<Actor>): readonly PlainRoute[] => [
  {
    description: describedSessions.secondFactor,
    perMinute: TRIES_A_MINUTE,
    handle: async (request, reply) => {
      const who = await letThrough(door, request, 'second-factor');
      const { code } = readBody(SecondFactorForm, request);
      await prove(door, request, reply, who, { code });
    },
  },
  {
    description: describedSessions.prove,
    perMinute: TRIES_A_MINUTE,
    handle: async (request, reply) => {
      const who = await letThrough(door, request, 'enrol-second-factor', 'renew-password');
      await prove(door, request, reply, who, readBody(ProofForm, request));
    },
  },
];

type Proof = { readonly password: string } | { readonly code: string };

/** Takes a proof and goes on under a new cookie. @throws ProblemError 401 */
async function prove<Actor extends Acting>(
  door: Door<Actor>,
  request: FastifyRequest,
  reply: FastifyReply,
  { signedIn }: AtTheDoor<Actor>,
  proof: Proof,
): Promise<void> {
  const { db, systemClock, secure, vault } = door;
  const now = systemClock.now();
  const tried = await tryProof(
    db,
    signedIn,
    async (passwordHash) =>
      'code' in proof
        ? (await takeSecondFactor(db, vault, signedIn, proof.code, now)) !== undefined
        : passwordFits(passwordHash, proof.password),
    signedIn.rules,
    now,
  );
  const { districtId, accountId, way } = signedIn;
  const outcome = tried.outcome === 'right' ? 'proven' : tried.outcome === 'locked' ? 'locked' : 'not-proven';
  await noteAtDoor(db, request, { districtId, accountId, way, outcome }, now);
  if (tried.outcome !== 'right') throw proofFailed();
  const given = { provenAt: now, ...('code' in proof && { secondFactorAt: now }) };
  const old = cookieIn(request, secure) ?? '';
  giveCookie(reply, secure, await inTransaction(db, (tx) => renewProven(tx, old, signedIn, given)));
}
