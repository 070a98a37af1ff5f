import { z } from 'zod';
import { idMaker } from '../platform/clocks/ids.js';
import { inTransaction } from '../platform/database/transaction.js';
import { readBody } from '../platform/http/read-body.js';
import type { Authenticate, PlainRoute } from '../platform/http/route.js';
import { append } from '../platform/ledger/append.js';
import type { Runtime } from '../platform/operations/runtime.js';
import { refused, signedOut } from '../platform/problem/problem.js';
import { cookieIn, giveCookie } from '../platform/sessions/cookie.js';
import { changeHat } from '../platform/sessions/session-store.js';
import { hatsOf } from '../regime/offices/acting.js';
import { type Actor, roles } from '../regime/offices/rules/actor.js';
import { type Hat, hatText, sameHat } from '../regime/offices/rules/hats.js';

const HatForm = z.strictObject({
  role: z.enum(roles),
  inPlaceOf: z.uuid().nullable().default(null).meta({ description: 'Whose post it is, to act for another' }),
});
const nextId = idMaker();

export interface HatRouteOptions {
  readonly runtime: Runtime<Actor>;
  readonly secure: boolean;
  readonly authenticate: Authenticate<Actor>;
}

/**
 * Whoever holds several roles acts in one at a time and changes it on the head of the page. The change stands in the
 * ledger, so that of every later act it is plain in which role it was done (I11).
 */
export const hatRoute = ({ runtime, secure, authenticate }: HatRouteOptions): PlainRoute => ({
  description: {
    method: 'POST',
    path: '/api/own-post/role',
    operationId: 'post.act-as',
    summary: 'Goes on in another of the roles one holds, or in that of somebody one acts for',
    open: false,
    body: HatForm,
    status: 204,
  },
  handle: async (request, reply) => {
    const who = await authenticate(request);
    const cookie = cookieIn(request, secure);
    if (!who || cookie === undefined) throw signedOut();
    const { role, inPlaceOf } = readBody(HatForm, request);
    const wanted: Hat = { role, ...(inPlaceOf !== null && { inPlaceOf }) };
    const { signedIn, actor } = who;
    const value = await inTransaction(runtime.db, async (tx) => {
      const { now, today } = await runtime.regimeClock.read(tx);
      const hats = await hatsOf(tx, signedIn, today);
      if (actor.personId === undefined || !hats.some((hat) => sameHat(hat, wanted)))
        throw refused({ code: 'post.not-held', params: { role } });
      const next = await changeHat(tx, cookie, signedIn, hatText(wanted));
      const subjects = [
        { kind: 'person', id: actor.personId },
        ...(inPlaceOf === null ? [] : [{ kind: 'person', id: inPlaceOf }]),
      ] as const;
      const entry = {
        ...{ id: nextId(now), at: now, event: 'post.acted-as', subjects },
        actor: { role: actor.role, accountId: actor.accountId },
        facts: { from: actor.role, to: role, ...(inPlaceOf !== null && { inPlaceOf }) },
        personal: {},
      };
      await append(tx, signedIn.districtId, [entry], runtime.digestAlgorithm);
      return next;
    });
    giveCookie(reply, secure, value);
  },
});
