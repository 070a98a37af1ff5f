import type { Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { readBody } from '../http/read-body.js';
import type { PlainRoute } from '../http/route.js';
import { codeFailed, invitationOver } from '../problem/problem.js';
import { readSettings } from '../settings/store.js';
import { recordOwnAct } from './account-ledger.js';
import { ForgottenPasswordForm, InvitationForm, InvitedPasswordForm } from './contract.js';
import { describedEntries } from './descriptions.js';
import { type Door, TRIES_A_MINUTE } from './door.js';
import { acceptInvitation, checkTelephoneCode, type Invited, readInvitation, renewPassword } from './entry-codes.js';
import { hashWanted } from './new-password.js';
import { giveCookies, openDoor } from './open-door.js';

/** The ways into an account for whoever has no password yet, or none any more. */
export const entryRoutes = (door: Door): readonly PlainRoute[] => [
  {
    description: describedEntries.readInvitation,
    perMinute: TRIES_A_MINUTE,
    handle: async (request) => {
      const { invitation } = readBody(InvitationForm, request);
      const invited = await invitedBy(door, invitation);
      const { values } = await readSettings(door.db, invited.districtId, door.settings);
      return { ...invited, rules: values };
    },
  },
  {
    description: describedEntries.acceptInvitation,
    perMinute: TRIES_A_MINUTE,
    handle: async (request, reply) => {
      const { db, systemClock, secure, settings, placeWords } = door;
      const { invitation, password } = readBody(InvitedPasswordForm, request);
      const invited = await invitedBy(door, invitation); // before the costly digest
      const { values } = await readSettings(db, invited.districtId, settings);
      const hash = await hashWanted(db, { ...invited, password }, values, placeWords);
      const now = systemClock.now();
      const opened = await inTransaction(db, async (tx) => {
        const account = await acceptInvitation(tx, invitation, hash, now);
        const cookies = await openDoor(tx, request, secure, { ...account, way: 'invitation' }, now);
        await recordOwnAct(tx, account, 'account.password-set', { by: 'invitation' }, door);
        return cookies;
      });
      giveCookies(reply, secure, opened);
    },
  },
  {
    description: describedEntries.renewForgottenPassword,
    perMinute: TRIES_A_MINUTE,
    handle: async (request, reply) => {
      const { db, systemClock, secure, settings, placeWords, districtOf } = door;
      const { district, loginName, code, password } = readBody(ForgottenPasswordForm, request);
      const now = systemClock.now();
      const districtId = await districtOf(db, district);
      if (districtId === undefined) throw codeFailed();
      const { values } = await readSettings(db, districtId, settings);
      // Before the code, which a password that is not taken must not use up.
      const hash = await hashWanted(db, { districtId, loginName, password }, values, placeWords);
      const account = await checkTelephoneCode(db, { districtId, loginName, code }, now);
      const renew = async (tx: Tx) => {
        await renewPassword(tx, account, hash, now);
        const came = { districtId, accountId: account.accountId, way: 'telephone-code', loginName } as const;
        const cookies = await openDoor(tx, request, secure, came, now);
        await recordOwnAct(tx, account, 'account.password-set', { by: 'telephone-code' }, door);
        return cookies;
      };
      giveCookies(reply, secure, await inTransaction(db, renew));
    },
  },
];

/** @throws ProblemError 409 where the invitation is no longer good */
async function invitedBy({ db, systemClock }: Door, invitation: string): Promise<Invited> {
  const invited = await readInvitation(db, invitation, systemClock.now());
  if (!invited) throw invitationOver();
  return invited;
}
