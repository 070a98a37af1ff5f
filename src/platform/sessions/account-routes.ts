import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Acting } from '../../kernel/world.js';
import { millisecondsOf } from '../clocks/system-clock.js';
import type { Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { readAddress, readBody } from '../http/read-body.js';
import type { PlainRoute } from '../http/route.js';
import {
  noPassword,
  notFound,
  proofFailed,
  proofNeeded,
  samePassword,
  secondFactorRequired,
  secondFactorThere,
} from '../problem/problem.js';
import { recordOwnAct } from './account-ledger.js';
import { ownData, readAccount } from './account-reading.js';
import { endSessionsOf, setPassword } from './account-store.js';
import type { AtTheDoor } from './authenticate.js';
import { NewPasswordForm, OneOfAccount, SecondFactorForm } from './contract.js';
import { cookieIn, giveCookie, takeCookie } from './cookie.js';
import { describedAccount } from './descriptions.js';
import { forgetDevice } from './device-store.js';
import { type Door, letThrough, TRIES_A_MINUTE } from './door.js';
import { unlink } from './link-store.js';
import { hashWanted } from './new-password.js';
import { passwordFits } from './password.js';
import { beginEnrolment, confirmEnrolment, makeRecoveryCodes, removeSecondFactor } from './second-factor.js';
import { endOneSession, endOtherSessions, renewProven } from './session-store.js';
import { tryProof } from './sign-in.js';

const Nothing = z.object({});

/** 我的账号: what somebody does to their own account. */
export const accountRoutes = <Actor extends Acting>(door: Door<Actor>): readonly PlainRoute[] => [
  {
    description: describedAccount.read,
    handle: async (request) => {
      const who = await letThrough(door, request, 'enrol-second-factor', 'renew-password');
      return readAccount(door.db, who, door.systemClock.now());
    },
  },
  {
    description: describedAccount.data,
    handle: async (request, reply) => {
      const { signedIn } = await letThrough(door, request);
      return reply
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(await ownData(door.db, signedIn), null, 2));
    },
  },
  passwordRoute(door),
  ...factorRoutes(door),
  ...endingRoutes(door),
];

/** The old password is asked for, the new one held against the rules, and every other session ends. */
const passwordRoute = <Actor extends Acting>(door: Door<Actor>): PlainRoute => ({
  description: describedAccount.password,
  perMinute: TRIES_A_MINUTE,
  handle: async (request, reply) => {
    const { db, systemClock, secure, placeWords } = door;
    const { signedIn } = await letThrough(door, request, 'renew-password', 'enrol-second-factor');
    const { current, password } = readBody(NewPasswordForm, request);
    if (signedIn.passwordSetAt === undefined) throw noPassword();
    if (current === password) throw samePassword();
    const now = systemClock.now();
    const hash = await hashWanted(db, { ...signedIn, password }, signedIn.rules, placeWords);
    const tried = await tryProof(db, signedIn, (kept) => passwordFits(kept, current), signedIn.rules, now);
    if (tried.outcome !== 'right') throw proofFailed();
    const value = await inTransaction(db, async (tx) => {
      await setPassword(tx, signedIn, hash, now);
      await endOtherSessions(tx, signedIn);
      const next = await renewProven(tx, cookieIn(request, secure) ?? '', signedIn, { provenAt: now });
      await recordOwnAct(tx, signedIn, 'account.password-set', { by: 'owner' }, door);
      return next;
    });
    giveCookie(reply, secure, value);
  },
});

const factorRoutes = <Actor extends Acting>(door: Door<Actor>): readonly PlainRoute[] => {
  const { db, systemClock, secure, vault } = door;
  return [
    {
      description: describedAccount.enrol,
      handle: async (request) => {
        const { signedIn } = await justProven(door, request);
        if (signedIn.secondFactor.enrolled) throw secondFactorThere();
        return inTransaction(db, (tx) => beginEnrolment(tx, vault, signedIn, systemClock.now()));
      },
    },
    {
      description: describedAccount.confirmEnrolment,
      perMinute: TRIES_A_MINUTE,
      handle: async (request, reply) => {
        const { signedIn } = await justProven(door, request);
        const { code } = readBody(SecondFactorForm, request);
        const now = systemClock.now();
        const recoveryCodes = await confirmEnrolment(db, vault, signedIn, code, now);
        if (!recoveryCodes) throw proofFailed();
        const value = await inTransaction(db, async (tx) => {
          await endOtherSessions(tx, signedIn); // they began without it
          const given = { provenAt: now, secondFactorAt: now };
          const next = await renewProven(tx, cookieIn(request, secure) ?? '', signedIn, given);
          await recordOwnAct(tx, signedIn, 'account.second-factor-enrolled', {}, door);
          return next;
        });
        giveCookie(reply, secure, value);
        return { recoveryCodes };
      },
    },
    {
      description: describedAccount.recoveryCodes,
      handle: async (request) => {
        const { signedIn } = await justProven(door, request);
        if (!signedIn.secondFactor.enrolled) throw notFound();
        return inTransaction(db, async (tx) => {
          const recoveryCodes = await makeRecoveryCodes(tx, signedIn);
          await recordOwnAct(tx, signedIn, 'account.recovery-codes-made', {}, door);
          return { recoveryCodes };
        });
      },
    },
    {
      description: describedAccount.removeFactor,
      handle: async (request) => {
        const { signedIn, actor } = await justProven(door, request);
        if (signedIn.rules.secondFactorRoles.includes(actor.role)) throw secondFactorRequired();
        await inTransaction(db, async (tx) => {
          if (!(await removeSecondFactor(tx, signedIn))) throw notFound();
          await recordOwnAct(tx, signedIn, 'account.second-factor-removed', {}, door);
        });
      },
    },
  ];
};

const endingRoutes = <Actor extends Acting>(door: Door<Actor>): readonly PlainRoute[] => {
  const { db, secure } = door;
  const onOne =
    (act: (tx: Tx, who: AtTheDoor<Actor>, id: string) => Promise<boolean>): PlainRoute['handle'] =>
    async (request) => {
      const who = await letThrough(door, request);
      const [{ id }] = readAddress(OneOfAccount, Nothing, request);
      await inTransaction(db, async (tx) => {
        if (!(await act(tx, who, id))) throw notFound();
      });
    };
  return [
    {
      description: describedAccount.endEverywhere,
      handle: async (request, reply) => {
        const { signedIn } = await letThrough(door, request);
        await inTransaction(db, async (tx) => {
          const sessions = await endSessionsOf(tx, signedIn);
          await recordOwnAct(tx, signedIn, 'account.signed-out-everywhere', { sessions }, door);
        });
        takeCookie(reply, secure);
      },
    },
    {
      description: describedAccount.endOne,
      handle: onOne((tx, { signedIn }, id) => endOneSession(tx, signedIn, id)),
    },
    {
      description: describedAccount.forgetDevice,
      handle: onOne((tx, { signedIn }, id) => forgetDevice(tx, signedIn, id)),
    },
    {
      description: describedAccount.unlink,
      handle: onOne(async (tx, { signedIn }, id) => {
        const removed = await unlink(tx, signedIn, id);
        if (removed) await recordOwnAct(tx, signedIn, 'account.unlinked', { provider: id }, door);
        return removed;
      }),
    },
  ];
};

/** Who asks, if they proved just now that it is them. @throws ProblemError 401 where that is too long ago */
async function justProven<Actor extends Acting>(door: Door<Actor>, request: FastifyRequest): Promise<AtTheDoor<Actor>> {
  const who = await letThrough(door, request, 'enrol-second-factor');
  const { provenUntil } = who.signedIn;
  if (provenUntil === undefined || millisecondsOf(provenUntil) < door.systemClock.now()) throw proofNeeded();
  return who;
}
