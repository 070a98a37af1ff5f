import { refuse } from '../../kernel/decision.js';
import type { World } from '../../kernel/world.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import type { Tx } from '../../platform/database/tables.js';
import { closeAccount, insertAccount, reopenAccount } from '../../platform/sessions/account-store.js';
import { giveTelephoneCode, INVITATION_MS, invite, TELEPHONE_CODE_MS } from '../../platform/sessions/entry-codes.js';
import { operation } from './declare.js';
import * as asked from './endpoints.people.js';
import { findPerson, findShownPerson, type ShownPerson, type StoredPerson } from './queries.people.js';
import { type AccountEvent, actOnAccount } from './rules/accounts.js';
import type { Actor } from './rules/actor.js';
import { giveAccount, holdPeople, raiseVersions } from './store.people.js';
import { personRecord, personSubject } from './view.people.js';

type AccountWorld = World<Actor>;
interface HeldPerson {
  readonly person: StoredPerson;
  readonly today: AccountWorld['today'];
}

/** How the ledger keeps what is done about an account: for whom, and nothing that would open it. */
export const accountRecorded = ({ personId, personName }: AccountEvent, { person }: ShownPerson) => ({
  subjects: [
    { kind: 'person', id: personId },
    ...(person.account.id === null ? [] : [{ kind: 'account', id: person.account.id }]),
  ] as const,
  facts: {},
  personal: { name: personName },
});

/** The accounts of people: the ways in that are handed out, and their end. Sessions and codes run by the system's clock. */
export function accountOperations({ systemClock }: { readonly systemClock: SystemClock }) {
  const load = async (tx: Tx, { personId }: { readonly personId: string }, _body: unknown, world: AccountWorld) => {
    await holdPeople(tx, world.actor.districtId);
    const moments = { today: world.today, now: instant(systemClock.now()) };
    const person = await findPerson(tx, world.actor.districtId, personId, moments);
    return person && { person, today: world.today };
  };

  /** The person as they stand after an act, their version raised: what is said of their account is said of them. */
  async function afterwards(tx: Tx, personId: string, { actor, today }: AccountWorld): Promise<ShownPerson> {
    await raiseVersions(tx, actor.districtId, [personId]);
    const person = await findShownPerson(tx, actor.districtId, personId, { today, now: instant(systemClock.now()) });
    if (!person) throw new Error('the person who was just written is not there');
    return person;
  }

  const nameOf = ({ account: { id } }: StoredPerson, { actor }: AccountWorld) => {
    if (id === null) throw new Error('an account was to be acted on, and there is none');
    return { districtId: actor.districtId, accountId: id };
  };

  const send = operation(asked.invitePerson, {
    load: async (tx, params, { loginName }, world) => {
      const held = await load(tx, params, undefined, world);
      return held && { ...held, loginName };
    },
    subject: personSubject,
    decide: ({ person, loginName }) =>
      person.account.id === null && loginName === null
        ? refuse('account.login-name-missing', { name: person.name })
        : actOnAccount(person, 'invite'),
    save: async (tx, _act, { person, loginName }, world) => {
      const [now, { districtId, accountId: madeBy }] = [systemClock.now(), world.actor];
      const accountId = person.account.id ?? world.newId();
      if (person.account.id === null) {
        await insertAccount(
          tx,
          { districtId, id: accountId, loginName: loginName ?? person.name, passwordHash: null },
          now,
        );
        await giveAccount(tx, districtId, person.id, accountId);
      }
      const invitation = await invite(tx, { districtId, accountId }, madeBy, now);
      return { ...(await afterwards(tx, person.id, world)), invitation, expiresAt: instant(now + INVITATION_MS) };
    },
    record: accountRecorded,
    view: ({ expiresAt, ...shown }, can, world) => ({
      person: personRecord(shown, can, world),
      ...{ expiresAt, invitation: null },
    }),
    secret: ({ invitation }) => ({ invitation }),
  });

  const help = operation(asked.giveTelephoneCode, {
    load,
    subject: personSubject,
    decide: ({ person }) => actOnAccount(person, 'give-code'),
    save: async (tx, _act, { person }, world) => {
      const now = systemClock.now();
      const code = await giveTelephoneCode(tx, nameOf(person, world), world.actor.accountId, now);
      return { ...(await afterwards(tx, person.id, world)), code, expiresAt: instant(now + TELEPHONE_CODE_MS) };
    },
    record: accountRecorded,
    view: ({ expiresAt, ...shown }, can, world) => ({
      person: personRecord(shown, can, world),
      ...{ expiresAt, code: null },
    }),
    secret: ({ code }) => ({ code }),
  });

  const close = operation(asked.closeAccount, {
    load,
    subject: personSubject,
    decide: ({ person }) => actOnAccount(person, 'close'),
    save: async (tx, _act, { person }, world) => {
      await closeAccount(tx, nameOf(person, world), systemClock.now());
      return afterwards(tx, person.id, world);
    },
    record: accountRecorded,
    view: personRecord,
  });

  const reopen = operation(asked.reopenAccount, {
    load,
    subject: personSubject,
    decide: ({ person }: HeldPerson) => actOnAccount(person, 'reopen'),
    save: async (tx, _act, { person }, world) => {
      await reopenAccount(tx, nameOf(person, world));
      return afterwards(tx, person.id, world);
    },
    record: accountRecorded,
    view: personRecord,
  });

  return [send, help, close, reopen];
}
