import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { Vault } from '../vault/vault.js';
import type { Provider } from './provider-store.js';

/** What a provider says of itself is asked anew after an hour: keys and addresses change. */
const REMEMBERED_MS = 3_600_000;
const TIMEOUT_SECONDS = 10;
/** How far its clock may be from ours, and how old a logout token may be. */
const SKEW_SECONDS = 30;
const LOGOUT_AGE = '2 minutes';
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const RANDOM_BYTES = 32;

/** Of the machine itself, for trying things out: no network stands between. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** What is kept of somebody on their way, and must come back with them. */
export interface Way {
  readonly nonce: string;
  readonly verifier: string;
}

/** Whoever came back, by the provider's word. */
export interface Arrived {
  readonly subject: string;
  /** The provider's own number for the session, by which it ends it. */
  readonly session: string | undefined;
  /** When the person last entered something at the provider; unknown where it does not say. Milliseconds since 1970. */
  readonly provenAt: number | null;
  /** What it says of them, for a person to know them by: it decides nothing. */
  readonly said: string;
}

export const secretOf = ({ districtId, id }: Pick<Provider, 'districtId' | 'id'>): string =>
  `sign-in-provider/${districtId}/${id}`;

/** Whether an issuer may be called: by https, or on this very machine. */
export function isSoundIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname, search, hash } = new URL(issuer);
  return (
    search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname)))
  );
}

/** Talks to providers (OpenID Connect): the only calls of signing in that leave the house, to whom the district named. */
export function singleSignOn(vault: Vault, now: () => number) {
  const known = new Map<string, { readonly until: number; readonly configuration: Promise<oidc.Configuration> }>();

  const configurationOf = (provider: Provider): Promise<oidc.Configuration> => {
    const key = `${provider.id} ${String(provider.version)}`;
    const there = known.get(key);
    if (there && now() < there.until) return there.configuration;
    const configuration = discover(provider, vault);
    known.set(key, { until: now() + REMEMBERED_MS, configuration });
    configuration.catch(() => known.delete(key)); // the next who comes tries again
    return configuration;
  };

  return {
    /** Where the browser is to go. @param again whether the person must enter something even if the provider knows them */
    begin: async (provider: Provider, redirectUri: string, state: string, again: boolean) => {
      const configuration = await configurationOf(provider);
      const way: Way = { nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state,
        nonce: way.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(way.verifier),
        code_challenge_method: 'S256',
        ...(again && { prompt: 'login', max_age: '0' }),
      });
      return { address: address.href, way };
    },

    /** Exchanges the code that came back. @throws Error where anything of it is not as it was sent, or signed */
    finish: async (
      provider: Provider,
      came: URL,
      state: string,
      { nonce, verifier }: Way,
      again: boolean,
    ): Promise<Arrived> => {
      const configuration = await configurationOf(provider);
      const tokens = await oidc.authorizationCodeGrant(configuration, came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(again && { maxAge: 0 + SKEW_SECONDS }),
      });
      const claims = Claims.parse(tokens.claims());
      return {
        subject: claims.sub,
        session: claims.sid,
        provenAt: claims.auth_time === undefined ? null : claims.auth_time * 1_000,
        said: [claims.name, claims.preferred_username].filter(Boolean).join(' · '),
      };
    },

    /** Reads a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6). @throws Error where it is none of this provider's */
    readLogout: async (provider: Provider, token: string) => {
      const metadata = (await configurationOf(provider)).serverMetadata();
      const keys = createRemoteJWKSet(new URL(metadata.jwks_uri ?? ''));
      const { payload } = await jwtVerify(token, keys, {
        issuer: metadata.issuer,
        audience: provider.clientId,
        clockTolerance: SKEW_SECONDS,
        maxTokenAge: LOGOUT_AGE,
        requiredClaims: ['iat', 'jti'],
        currentDate: new Date(now()),
      });
      return LogoutClaims.parse(payload);
    },
  };
}
export type SingleSignOn = ReturnType<typeof singleSignOn>;

const Claims = z.object({
  sub: z.string().min(1).max(255),
  sid: z.string().max(255).optional(),
  auth_time: z.number().optional(),
  name: z.string().max(200).optional().catch(undefined),
  preferred_username: z.string().max(200).optional().catch(undefined),
});

const LogoutClaims = z
  .object({
    jti: z.string().min(1).max(255),
    sub: z.string().optional(),
    sid: z.string().optional(),
    events: z.object({ [LOGOUT_EVENT]: z.looseObject({}) }),
    nonce: z.never().optional(), // an identity token is no logout token
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

async function discover(provider: Provider, vault: Vault): Promise<oidc.Configuration> {
  if (!isSoundIssuer(provider.issuer)) throw new Error(`${provider.issuer} is not called: no https`);
  const issuer = new URL(provider.issuer);
  const secret = provider.clientSecret === null ? undefined : vault.open(secretOf(provider), provider.clientSecret);
  const authentication = secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret);
  return oidc.discovery(issuer, provider.clientId, secret, authentication, {
    timeout: TIMEOUT_SECONDS,
    ...(issuer.protocol === 'http:' && { execute: [oidc.allowInsecureRequests] }), // on this machine alone
  });
}

/** A value that is sent out and must come back; the database keeps its digest. */
export const randomValue = (): string => randomBytes(RANDOM_BYTES).toString('base64url');
export const digestOf = (value: string): string => createHash('sha256').update(value).digest('hex');
