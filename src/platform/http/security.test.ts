import { expect, test } from 'vitest';
import { openLog } from './log.js';
import { createHttp } from './server.js';

const server = async (trustedProxies: readonly string[] = []) => {
  const say = () => 'no';
  const app = await createHttp({ log: openLog('silent'), secure: true, trustedProxies, say });
  app.get('/from', (request, reply) => reply.send({ from: request.ip }));
  app.post('/from', (_request, reply) => reply.send({}));
  return app;
};

test('a browser that came by https once comes by nothing else for a year, and runs and frames nothing foreign', async () => {
  const app = await server();
  for (const url of ['/from', '/nowhere']) {
    const { headers } = await app.inject(url);
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    const policy = String(headers['content-security-policy']);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'"])
      expect(policy).toContain(part);
    expect(headers).toMatchObject({ 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  await app.close();
});

test('nobody is taken at their word for where they come from, but a proxy that was named', async () => {
  const from = async (proxies: readonly string[]): Promise<string> => {
    const app = await server(proxies);
    const answer = await app.inject({ url: '/from', headers: { 'x-forwarded-for': '10.1.2.3' } });
    await app.close();
    return answer.json<{ from: string }>().from;
  };
  expect(await from([])).toBe('127.0.0.1');
  expect(await from(['192.0.2.7'])).toBe('127.0.0.1');
  expect(await from(['127.0.0.1'])).toBe('10.1.2.3');
});

test('a method that no route has is answered by none: no TRACE, no OPTIONS, no DELETE of what is only read', async () => {
  const app = await server();
  for (const method of ['OPTIONS', 'DELETE', 'PUT', 'TRACE']) {
    const { statusCode } = await app.inject({ method: method as 'PUT', url: '/from' });
    expect([method, statusCode]).toEqual([method, 404]);
  }
  await app.close();
});
