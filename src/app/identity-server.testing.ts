import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

/** A real provider of single sign-on (oidc-provider), for the tests. */
export interface IdentityServer {
  readonly issuer: string;
  /** How many requests it was sent. */
  readonly calls: () => number;
  /** Signed with its own key. */
  readonly logoutToken: (
    claims: Readonly<Record<string, string>>,
    unusual?: { readonly issuedAt?: number; readonly audience?: string },
  ) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const KEY_ID = 'of-the-tests';
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/**
 * Anybody is who they say: by the header `x-login-as` for a test that speaks HTTP, or by the form of a page for a browser.
 */
export async function identityServer(redirectUri: string): Promise<IdentityServer> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  let calls = 0;
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    calls += 1;
    const path = request.url ?? '';
    if (!path.startsWith('/interaction/') || !provider) {
      void provider?.callback()(request, response);
      return;
    }
    const said = request.headers['x-login-as'];
    const finish = async (accountId: string): Promise<void> => {
      await provider?.interactionFinished(
        request,
        response,
        { login: { accountId } },
        { mergeWithLastSubmission: false },
      );
    };
    if (request.method === 'GET') {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          '<!doctype html><html lang="zh"><title>统一身份认证</title><form method="post"><label>账号 <input name="as"></label><button>登录</button></form></html>',
        );
    } else if (typeof said === 'string') void finish(said);
    else {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => void finish(new URLSearchParams(body).get('as') ?? ''));
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'shishi',
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: [randomUUID()] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, name: id }) }),
    // Whoever signs in has agreed: the office decided for them.
    loadExistingGrant: async (context: GrantContext) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  return {
    issuer,
    calls: () => calls,
    logoutToken: ({ sub, ...claims }, { issuedAt, audience = 'shishi' } = {}) =>
      new SignJWT({ ...claims, events: { [LOGOUT_EVENT]: {} } })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'logout+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(sub ?? '')
        .setJti(randomUUID())
        .setIssuedAt(issuedAt === undefined ? undefined : Math.floor(issuedAt))
        .sign(privateKey),
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Grant {
  addOIDCScope(scope: string): void;
  save(): Promise<string>;
}
interface GrantContext {
  readonly oidc: {
    readonly provider: { readonly Grant: new (of: { clientId: string; accountId: string }) => Grant };
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
}
