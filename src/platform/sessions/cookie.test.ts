import cookies from '@fastify/cookie';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { giveCookie, giveDeviceCookie, giveWayCookie, takeCookie } from './cookie.js';

/** The Set-Cookie lines of a sign-in, a provider's way and a sign-out. */
async function linesOf(secure: boolean): Promise<readonly string[]> {
  const app = Fastify();
  await app.register(cookies);
  app.get('/', (_request, reply) => {
    giveCookie(reply, secure, 'a');
    giveDeviceCookie(reply, secure, 'b');
    giveWayCookie(reply, secure, 'c');
    return reply.send();
  });
  app.delete('/', (_request, reply) => {
    takeCookie(reply, secure);
    return reply.send();
  });
  const given = await app.inject({ method: 'GET', url: '/' });
  const taken = await app.inject({ method: 'DELETE', url: '/' });
  await app.close();
  return [given, taken].flatMap(({ headers }) => headers['set-cookie'] ?? []);
}

test('behind TLS every cookie is bound to the host and sent over TLS alone, out of reach of scripts and other sites', async () => {
  const lines = await linesOf(true);
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-shishi/u);
    expect(line).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=/u);
    expect(line).not.toContain('Domain=');
  }
  expect(lines.filter((line) => line.endsWith('SameSite=Strict'))).toHaveLength(3);
});

test('the session’s cookie ends with the browser; only the one that knows a browser again, and one on the way, have a term', async () => {
  const [session, device, way] = await linesOf(false);
  expect(session).not.toMatch(/Max-Age|Expires|Secure/u);
  expect([device, way].map((line) => /Max-Age=(\d+)/u.exec(line ?? '')?.[1])).toEqual(['31536000', '600']);
});
