import type { RegimeClock } from '../clocks/regime-clock.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { readBody } from '../http/read-body.js';
import type { PlainRoute } from '../http/route.js';
import type { Reader } from '../operations/parts.js';
import { codeFailed, invitationOver } from '../problem/problem.js';
import { recordOwnAct } from './account-ledger.js';
import { ForgottenPasswordForm, InvitationForm, InvitedPasswordForm } from './contract.js';
import { giveCookie } from './cookie.js';
import { describedEntries } from './descriptions.js';
import { acceptInvitation, checkTelephoneCode, readInvitation, renewPassword } from './entry-codes.js';
import { hashPassword } from './password.js';
import { beginSession } from './session-store.js';

export interface EntryRoutesOptions {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly regimeClock: RegimeClock;
  readonly secure: boolean;
  readonly districtOf: (reader: Reader, code: string) => Promise<string | undefined>;
}

/** What one address may try a minute; the codes have limits of their own, over all addresses. */
const TRIES_A_MINUTE = 30;

/** The ways into an account for whoever has no password yet, or none any more. */
export const entryRoutes = ({
  db,
  systemClock,
  regimeClock,
  secure,
  districtOf,
}: EntryRoutesOptions): readonly PlainRoute[] => [
  {
    description: describedEntries.readInvitation,
    perMinute: TRIES_A_MINUTE,
    handle: async (request) => {
      const { invitation } = readBody(InvitationForm, request);
      const invited = await readInvitation(db, invitation, systemClock.now());
      if (!invited) throw invitationOver();
      return invited;
    },
  },
  {
    description: describedEntries.acceptInvitation,
    perMinute: TRIES_A_MINUTE,
    handle: async (request, reply) => {
      const { invitation, password } = readBody(InvitedPasswordForm, request);
      const now = systemClock.now();
      if (!(await readInvitation(db, invitation, now))) throw invitationOver(); // before the costly hash
      const hash = await hashPassword(password);
      const value = await inTransaction(db, async (tx) => {
        const invited = await acceptInvitation(tx, invitation, hash, now);
        const begun = await beginSession(tx, invited, now);
        await recordOwnAct(tx, invited, 'account.password-set', { by: 'invitation' }, regimeClock);
        return begun;
      });
      giveCookie(reply, secure, value);
    },
  },
  {
    description: describedEntries.renewForgottenPassword,
    perMinute: TRIES_A_MINUTE,
    handle: async (request, reply) => {
      const { district, loginName, code, password } = readBody(ForgottenPasswordForm, request);
      const now = systemClock.now();
      const districtId = await districtOf(db, district);
      if (districtId === undefined) throw codeFailed();
      const account = await checkTelephoneCode(db, { districtId, loginName, code }, now);
      const hash = await hashPassword(password);
      const value = await inTransaction(db, async (tx) => {
        await renewPassword(tx, account, hash, now);
        const begun = await beginSession(tx, account, now);
        await recordOwnAct(tx, account, 'account.password-set', { by: 'telephone-code' }, regimeClock);
        return begun;
      });
      giveCookie(reply, secure, value);
    },
  },
];
