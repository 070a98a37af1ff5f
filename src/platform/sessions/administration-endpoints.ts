import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';

const Nothing = z.object({});
const Text = z.string().trim().min(1).max(200);
const AccountParams = z.object({ accountId: z.uuid() });
const AccountName = z.object({ id: z.uuid(), loginName: z.string() });

const AccountRow = AccountName.extend({
  lockedUntil: z.string().nullable(),
  closed: z.boolean(),
  password: z.boolean(),
  secondFactor: z.boolean(),
  links: z.int(),
}).meta({ id: 'AccountRow' });

const ProviderView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    enabled: z.boolean(),
    vouches: z.boolean(),
    version: z.int(),
    can: z.array(z.string()),
  })
  .meta({ id: 'SignInProvider' });
export type ProviderView = z.infer<typeof ProviderView>;

/** What of a provider may change: never its issuer, for the links rest on it. */
const Changeable = z.strictObject({
  name: Text,
  clientId: Text,
  clientSecret: z
    .string()
    .max(1_000)
    .optional()
    .meta({ description: 'Left out: as it is; empty: none, a public client' }),
  enabled: z.boolean(),
  vouches: z.boolean().meta({ description: 'Whether its word stands for the second factor too' }),
});

export const listAccounts = readEndpoint({
  path: '/accounts',
  action: 'account.list',
  summary: 'The accounts of the district, with what they sign in by',
  params: Nothing,
  search: PageSearch,
  reply: pageOf(AccountRow),
});

export const resetFactor = endpoint({
  method: 'DELETE',
  path: '/accounts/:accountId/second-factor',
  action: 'account.reset-second-factor',
  summary: 'Takes the second factor of an account away and ends its sessions',
  params: AccountParams,
  body: Nothing,
  reply: AccountName,
});

export const linkAccount = endpoint({
  method: 'POST',
  path: '/accounts/:accountId/links',
  action: 'account.link',
  summary: 'Links an account to a subject of a provider',
  params: AccountParams,
  body: z.strictObject({ providerId: z.uuid(), subject: z.string().min(1).max(255) }),
  reply: AccountName,
});

export const listProviders = readEndpoint({
  path: '/sign-in-providers',
  action: 'sign-in-provider.list',
  summary: 'With whom people may sign in, and who came from there and is nobody yet',
  params: Nothing,
  search: Nothing,
  reply: z.object({
    items: z.array(ProviderView),
    arrivals: z.array(z.object({ providerId: z.uuid(), subject: z.string(), said: z.string(), cameAt: z.string() })),
    can: z.array(z.string()),
  }),
});

export const addProvider = endpoint({
  method: 'POST',
  path: '/sign-in-providers',
  action: 'sign-in-provider.add',
  summary: 'Lets people sign in with a provider (OpenID Connect)',
  status: 201,
  params: Nothing,
  body: Changeable.extend({ issuer: z.url().max(500) }),
  reply: ProviderView,
});

export const changeProvider = endpoint({
  method: 'POST',
  path: '/sign-in-providers/:providerId',
  action: 'sign-in-provider.change',
  summary: 'Changes a provider, or switches it on or off',
  params: z.object({ providerId: z.uuid() }),
  body: Changeable,
  reply: ProviderView,
});

/** The account in the sealed envelope, for the day on which single sign-on does not answer. */
const EmergencyView = z
  .object({
    loginName: z.string().nullable().meta({ description: 'Null: none was ever sealed' }),
    sealedAt: z.string().nullable(),
    openedAt: z.string().nullable().meta({ description: 'Null: it is sealed' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'EmergencyAccount' });

export const readEmergency = readEndpoint({
  path: '/emergency-account',
  action: 'emergency.read',
  summary: 'Whether an emergency account is sealed, and whether the seal was broken',
  params: Nothing,
  search: Nothing,
  reply: EmergencyView,
});

export const sealEmergency = endpoint({
  method: 'POST',
  path: '/emergency-account/seal',
  action: 'emergency.seal',
  summary: 'Seals the emergency account under a fresh password; what was in the envelope before serves no more',
  status: 201,
  params: Nothing,
  body: Nothing,
  reply: EmergencyView.extend({
    password: z
      .string()
      .nullable()
      .meta({ description: 'For the envelope. Told once: a repeated request is answered without it.' }),
  }),
});
