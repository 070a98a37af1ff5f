import { type Decision, done, refuse } from '../../kernel/decision.js';
import { page } from '../../kernel/page.js';
import type { Acting, Subject } from '../../kernel/world.js';
import type { Tx } from '../database/tables.js';
import { cursorOf, readCursor } from '../operations/cursor.js';
import { declarationsFor } from '../operations/declarations.js';
import type { Can, Reader } from '../operations/parts.js';
import { refused } from '../problem/problem.js';
import type { Vault } from '../vault/vault.js';
import { z } from 'zod';
import type { SystemClock } from '../clocks/system-clock.js';
import { endSessionsOf, type NewAccount } from './account-store.js';
import {
  addProvider,
  changeProvider,
  linkAccount,
  listAccounts,
  listProviders,
  readEmergency as readEmergencyEndpoint,
  resetFactor,
  sealEmergency as sealEmergencyEndpoint,
} from './administration-endpoints.js';
import { lockEmergency, readEmergency, type SealedAccount, sealEmergency } from './emergency.js';
import { linkSubject } from './link-store.js';
import {
  arrivalsAt,
  insertProvider,
  lockProvider,
  type Provider,
  providersOf,
  updateProvider,
} from './provider-store.js';
import { removeSecondFactor } from './second-factor.js';
import { digestOf, isSoundIssuer, secretOf } from './single-sign-on.js';

/** An account, as policy and visibility are asked about it: by whoever keeps how people sign in. */
export interface AccountSubject extends Subject {
  readonly kind: 'account';
}
export interface ProviderSubject extends Subject {
  readonly kind: 'sign-in-provider';
}

/** The envelope of a district. */
export interface EmergencySubject extends Subject {
  readonly kind: 'emergency';
}

interface Account {
  readonly id: string;
  readonly districtId: string;
  readonly version: number;
  readonly loginName: string;
}

export type FactorReset = { readonly type: 'account.second-factor-reset' };
export type ProviderAdded = { readonly type: 'sign-in-provider.added' };
export type ProviderChanged = { readonly type: 'sign-in-provider.changed' };
export type EmergencySealed = { readonly type: 'emergency.sealed'; readonly again: boolean };
export type AccountLinked = {
  readonly type: 'account.linked-by-administrator';
  readonly providerId: string;
  readonly subject: string;
};

const providerSubject = ({ id, version }: Pick<Provider, 'id' | 'version'>): ProviderSubject => ({
  kind: 'sign-in-provider',
  id,
  version,
  open: ['sign-in-provider.change'],
});
/** The list of a district's providers: what can be done to it belongs to none of them. */
const providersSubject = (districtId: string): ProviderSubject => ({
  kind: 'sign-in-provider',
  id: districtId,
  version: 0,
  open: ['sign-in-provider.add'],
});
const providerView = (provider: Provider, can: Can) => {
  const { id, name, issuer, clientId, enabled, vouches, version } = provider;
  return { id, name, issuer, clientId, enabled, vouches, version, can: can(providerSubject(provider)) };
};

const emergencySubject = ({ districtId, version }: SealedAccount): EmergencySubject => ({
  kind: 'emergency',
  id: districtId,
  version,
  open: ['emergency.seal'],
});
const emergencyView = (envelope: SealedAccount, can: Can) => ({
  loginName: envelope.account?.loginName ?? null,
  ...{ sealedAt: envelope.sealedAt, openedAt: envelope.openedAt },
  can: can(emergencySubject(envelope)),
});

export interface SignInAdministrationParts {
  readonly vault: Vault;
  readonly systemClock: SystemClock;
  /** The regime's part in a new emergency account: the post that goes with it. */
  readonly appointEmergency: (tx: Tx, account: NewAccount) => Promise<void>;
}

/** What the security administrator does: with whom people sign in, and what they lost. */
export function signInAdministration<Actor extends Acting>(parts: SignInAdministrationParts) {
  const { vault, systemClock, appointEmergency } = parts;
  const { operation, query } = declarationsFor<Actor>();
  const accountSubject = ({ id, version }: Account): AccountSubject => ({ kind: 'account', id, version, open: [] });
  const sealed = (provider: Provider, secret: string | undefined): string | null =>
    secret === undefined ? provider.clientSecret : secret === '' ? null : vault.seal(secretOf(provider), secret);
  return [
    query(listAccounts, {
      visible: ({ districtId }) => districtId,
      run: async (reader, { search: { limit, cursor } }, districtId) => {
        const [after = ''] = cursor === undefined ? [] : readCursor(z.tuple([z.string()]), cursor);
        return page(await accountsAfter(reader, districtId, after, limit), limit, ({ loginName }) =>
          cursorOf([loginName]),
        );
      },
      view: ({ rows, next }) => ({ items: [...rows], next }),
    }),
    query(listProviders, {
      visible: ({ districtId }) => districtId,
      run: async (reader, _asked, districtId) => {
        const providers = await providersOf(reader, districtId);
        return { providers, arrivals: await arrivalsAt(reader, districtId), districtId };
      },
      view: ({ providers, arrivals, districtId }, can) => ({
        items: providers.map((provider) => providerView(provider, can)),
        arrivals: [...arrivals],
        can: can(providersSubject(districtId)),
      }),
    }),
    operation(addProvider, {
      load: (_tx, _params, _body, { actor }) => Promise.resolve({ districtId: actor.districtId }),
      subject: ({ districtId }) => providersSubject(districtId),
      proof: () => true,
      decide: ({ districtId }, { clientSecret, ...said }, { newId }): Decision<Provider, ProviderAdded> => {
        if (!isSoundIssuer(said.issuer)) return refuse('sign-in-provider.issuer-unsound');
        const bare: Provider = { ...said, id: newId(), districtId, clientSecret: null, version: 1 };
        return done({ ...bare, clientSecret: sealed(bare, clientSecret) }, { type: 'sign-in-provider.added' });
      },
      save: async (tx, provider) => {
        await insertProvider(tx, provider);
        return provider;
      },
      record: (_event, { id, issuer, enabled, vouches }) => ({
        subjects: [{ kind: 'sign-in-provider', id }],
        facts: { issuer, enabled, vouches },
      }),
      view: providerView,
    }),
    operation(changeProvider, {
      load: (tx, { providerId }, _body, { actor }) => lockProvider(tx, actor.districtId, providerId),
      subject: providerSubject,
      proof: () => true,
      decide: (provider, { clientSecret, ...said }): Decision<Provider, ProviderChanged> =>
        done(
          { ...provider, ...said, clientSecret: sealed(provider, clientSecret) },
          { type: 'sign-in-provider.changed' },
        ),
      save: (tx, provider) => updateProvider(tx, provider),
      record: (_event, { id, issuer, enabled, vouches }) => ({
        subjects: [{ kind: 'sign-in-provider', id }],
        facts: { issuer, enabled, vouches },
      }),
      view: providerView,
    }),
    query(readEmergencyEndpoint, {
      visible: ({ districtId }) => districtId,
      run: (reader, _asked, districtId) => readEmergency(reader, districtId),
      subject: emergencySubject,
      view: emergencyView,
    }),
    operation(sealEmergencyEndpoint, {
      load: async (tx, _params, _body, { actor }) => {
        await lockEmergency(tx, actor.districtId);
        return readEmergency(tx, actor.districtId);
      },
      subject: emergencySubject,
      proof: () => true,
      decide: (envelope): Decision<SealedAccount, EmergencySealed> =>
        done(envelope, { type: 'emergency.sealed', again: envelope.version > 0 }),
      save: async (tx, envelope, _facts, { newId }) => {
        const { districtId } = envelope;
        const sealing = { accountId: newId(), now: systemClock.now(), appoint: appointEmergency };
        const { password } = await sealEmergency(tx, envelope, sealing);
        return { ...(await readEmergency(tx, districtId)), id: districtId, password };
      },
      record: ({ again }, { id, account }) => ({
        subjects: [{ kind: 'emergency', id }, ...(account ? [{ kind: 'account', id: account.id }] : [])],
        facts: { again },
      }),
      view: (envelope, can) => ({ ...emergencyView(envelope, can), password: null }),
      secret: ({ password }) => ({ password }),
    }),
    operation(resetFactor, {
      load: (tx, { accountId }, _body, { actor }) => lockAccount(tx, actor.districtId, accountId),
      subject: accountSubject,
      proof: () => true,
      decide: (account): Decision<Account, FactorReset> => done(account, { type: 'account.second-factor-reset' }),
      save: async (tx, account) => {
        const name = { districtId: account.districtId, accountId: account.id };
        await removeSecondFactor(tx, name);
        await endSessionsOf(tx, name);
        return account;
      },
      record: (_event, { id }) => ({ subjects: [{ kind: 'account', id }], facts: {} }),
      view: ({ id, loginName }) => ({ id, loginName }),
    }),
    operation(linkAccount, {
      load: async (tx, { accountId }, { providerId }, { actor }) => {
        const [account, provider] = [
          await lockAccount(tx, actor.districtId, accountId),
          await lockProvider(tx, actor.districtId, providerId),
        ];
        return account && provider && { ...account, provider };
      },
      subject: accountSubject,
      proof: () => true,
      decide: (account, { providerId, subject }): Decision<Account & { readonly subject: string }, AccountLinked> =>
        done({ ...account, subject }, { type: 'account.linked-by-administrator', providerId, subject }),
      save: async (tx, account, { provider }, { now }) => {
        const subject = { districtId: account.districtId, providerId: provider.id, subject: account.subject };
        const linked = await linkSubject(tx, subject, account.id, Date.parse(now));
        if (!linked) throw refused({ code: 'account.link-taken', params: {} });
        return account;
      },
      record: ({ providerId, subject }, { id }) => ({
        subjects: [{ kind: 'account', id }],
        facts: { provider: providerId, subject: digestOf(subject) },
      }),
      view: ({ id, loginName }) => ({ id, loginName }),
    }),
  ];
}

async function lockAccount(tx: Tx, districtId: string, id: string): Promise<Account | undefined> {
  const row = await tx
    .selectFrom('account')
    .select(['id', 'version', 'login_name'])
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { id: row.id, districtId, version: row.version, loginName: row.login_name };
}

/** One statement: the accounts of a district by name, with what they sign in by. */
async function accountsAfter(reader: Reader, districtId: string, after: string, limit: number) {
  const rows = await reader
    .selectFrom('account as a')
    .leftJoin('second_factor as f', (join) =>
      join.onRef('f.district_id', '=', 'a.district_id').onRef('f.account_id', '=', 'a.id'),
    )
    .select(['a.id', 'a.login_name', 'a.locked_until', 'a.disabled_at', 'a.password_set_at', 'f.confirmed_at'])
    .select((of) =>
      of
        .selectFrom('sign_in_link as l')
        .select((link) => link.fn.countAll<number>().as('links'))
        .whereRef('l.district_id', '=', 'a.district_id')
        .whereRef('l.account_id', '=', 'a.id')
        .as('links'),
    )
    .where('a.district_id', '=', districtId)
    .where('a.login_name', '>', after)
    .orderBy('a.login_name')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    loginName: row.login_name,
    lockedUntil: row.locked_until,
    closed: row.disabled_at !== null,
    password: row.password_set_at !== null,
    secondFactor: row.confirmed_at !== null,
    links: Number(row.links ?? 0),
  }));
}
