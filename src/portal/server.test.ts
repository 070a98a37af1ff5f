import { pino } from 'pino';
import { expect, test } from 'vitest';
import { day } from '../kernel/day.js';
import { createPortal, type PortalOptions } from './server.js';

const PROGRAMME = { year: 2022, publishedBy: day('2022-05-07'), provisional: false };
const options: PortalOptions = {
  log: pino({ level: 'silent' }),
  announcementOf: (code) =>
    Promise.resolve(code === '450204' ? { district: '柳南区', programme: PROGRAMME } : undefined),
  districts: () => Promise.resolve([{ code: '450204', name: '柳南区' }]),
  ready: () => Promise.resolve(true),
  secure: false,
};
const open = () => createPortal(options);

test('before its publication the list is not shown, and the page says by when it will be', async () => {
  const portal = await open();
  const { statusCode, body, headers } = await portal.inject('/450204/');
  expect(statusCode).toBe(200);
  expect(body).toContain('还没有公布');
  expect(body).toContain('<time datetime="2022-05-07">2022年5月7日（周六）</time>');
  expect(headers['content-language']).toBe('zh-CN');
  await portal.close();
});

test('as long as no day can be counted the page promises none', async () => {
  const portal = await createPortal({
    ...options,
    announcementOf: () => Promise.resolve({ district: '柳南区', programme: { ...PROGRAMME, publishedBy: null } }),
  });
  const { body } = await portal.inject('/450204/');
  expect(body).not.toContain('<time');
  expect(body).toContain('公布的日子定下以后');
  await portal.close();
});

test('a day that rests on a calendar still to come is called provisional', async () => {
  const portal = await createPortal({
    ...options,
    announcementOf: () => Promise.resolve({ district: '柳南区', programme: { ...PROGRAMME, provisional: true } }),
  });
  expect((await portal.inject('/450204/')).body).toContain('暂定');
  expect((await portal.inject('/450204/en/')).body).toContain('provisional');
  await portal.close();
});

test('a district without a programme says that its list is not decided, and what comes next', async () => {
  const portal = await createPortal({
    ...options,
    announcementOf: () => Promise.resolve({ district: '柳南区', programme: null }),
  });
  const { body } = await portal.inject('/450204/');
  expect(body).toContain('实事名单还没有定下来');
  expect(body).toContain('通知下达以后，这里会写明最迟哪一天公布');
  expect(body).not.toMatch(/<time|还没有公布/);
  await portal.close();
});

test('the name of a place stays Chinese on an English page, and is marked as such', async () => {
  const portal = await open();
  const { body } = await portal.inject('/450204/en/');
  expect(body).toContain('<html lang="en"');
  expect(body).toContain('for 2022 in <span lang="zh-CN">柳南区</span> has not been published yet');
  await portal.close();
});

test('the bare address leads to the one district there is, in the language and the size that were asked for', async () => {
  const portal = await open();
  const led = async (url: string) => {
    const { statusCode, headers } = await portal.inject(url);
    return [statusCode, headers.location];
  };
  expect(await led('/')).toEqual([302, '/450204/']);
  expect(await led('/en/?type=150')).toEqual([302, '/450204/en/?type=150']);
  expect(await led('/en')).toEqual([308, '/en/']);
  await portal.close();
});

test('the bare address of several districts lists them by name, and of none says that nothing is shown yet', async () => {
  const several = await createPortal({
    ...options,
    districts: () =>
      Promise.resolve([
        { code: '450204', name: '柳南区' },
        { code: '450205', name: '柳北区' },
      ]),
  });
  const { statusCode, body, headers } = await several.inject('/en/');
  expect(statusCode).toBe(200);
  expect(headers.etag).toMatch(/^"[\w-]{43}"$/);
  expect(body).toContain('<a href="/450204/en/" lang="zh-CN">柳南区</a>');
  expect(body).toContain('<a href="/450205/en/" lang="zh-CN">柳北区</a>');
  await several.close();
  const none = await createPortal({ ...options, districts: () => Promise.resolve([]) });
  expect((await none.inject('/')).body).toContain('这里还没有开通');
  await none.close();
});

test('whoever has the page already is told so, and a cache may keep it', async () => {
  const portal = await open();
  const { headers } = await portal.inject('/450204/en/');
  expect(headers.etag).toMatch(/^"[\w-]{43}"$/);
  expect(headers['cache-control']).toContain('s-maxage=');
  for (const known of [headers.etag ?? '', `"other", W/${headers.etag ?? ''}`]) {
    const again = await portal.inject({ url: '/450204/en/', headers: { 'if-none-match': known } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  }
  await portal.close();
});

test('each version of the page has its own address and its own tag', async () => {
  const portal = await open();
  const addresses = ['/450204/', '/450204/?type=150', '/450204/en/', '/450204/en/?type=150'];
  const tags = await Promise.all(addresses.map(async (url) => (await portal.inject(url)).headers.etag));
  expect(new Set(tags).size).toBe(addresses.length);
  await portal.close();
});

test('no page carries a script, and the policy allows none', async () => {
  const portal = await open();
  for (const url of ['/450204/', '/450204/en/', '/000000/']) {
    const { body, headers } = await portal.inject(url);
    expect(body).not.toMatch(/<script|\son\w+=|javascript:|style="/i);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toMatch(/object-src 'none'; base-uri 'none'; frame-ancestors 'none'/);
  }
  await portal.close();
});

test('a district that is not here and an address that leads nowhere are answered alike', async () => {
  const portal = await open();
  const answers = await Promise.all(['/450299/', '/450204/tasks', '/..%2f'].map((url) => portal.inject(url)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  await portal.close();
});

test('what a district is called cannot become part of the page', async () => {
  const portal = await createPortal({
    ...options,
    announcementOf: () => Promise.resolve({ district: '<b a="1">&', programme: { ...PROGRAMME, publishedBy: null } }),
  });
  const { body } = await portal.inject('/450204/');
  expect(body).not.toContain('<b a');
  expect(body).toContain('&lt;b a=&quot;1&quot;&gt;&amp;');
  await portal.close();
});

test('a fault of ours is told in plain words, without its reasons, and is not kept by a cache', async () => {
  const portal = await createPortal({
    ...options,
    announcementOf: () => Promise.reject(new Error('connection to 10.0.0.1 refused')),
  });
  const { statusCode, body, headers } = await portal.inject('/450204/');
  expect(statusCode).toBe(503);
  expect(body).not.toContain('10.0.0.1');
  expect(headers['cache-control']).toBe('no-store');
  await portal.close();
});

test('the styles are fetched once for ever, and the page weighs less than a photograph of a stamp', async () => {
  const portal = await open();
  const { body } = await portal.inject('/450204/');
  const [, address = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(body) ?? [];
  const styles = await portal.inject(address);
  expect(styles.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(styles.headers['cache-control']).toContain('immutable');
  expect(styles.body).toContain('--cinnabar:');
  expect(Buffer.byteLength(body) + Buffer.byteLength(styles.body)).toBeLessThan(20_000);
  await portal.close();
});

test('an address without its last stroke leads on, and machines are told whether the portal serves', async () => {
  const portal = await open();
  const moved = await portal.inject('/450204');
  expect([moved.statusCode, moved.headers.location]).toEqual([308, '/450204/']);
  expect((await portal.inject('/healthz')).statusCode).toBe(200);
  expect((await portal.inject('/readyz')).statusCode).toBe(200);
  expect((await portal.inject({ method: 'HEAD', url: '/450204/' })).statusCode).toBe(200);
  const waiting = await createPortal({ ...options, ready: () => Promise.resolve(false) });
  expect((await waiting.inject('/readyz')).statusCode).toBe(503);
  expect((await waiting.inject('/healthz')).statusCode).toBe(200);
  await waiting.close();
  await portal.close();
});
