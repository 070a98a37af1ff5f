import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { MessageRefused, type OutgoingMessage } from './channel.js';
import { mailChannel } from './mail.js';
import { dingtalkRobot, dingtalkSignature, feishuRobot, feishuSignature, wecomRobot } from './robots.js';
import { smsChannel } from './sms.js';

const MESSAGE: OutgoingMessage = {
  to: 'li@office.test',
  subject: '实事提醒',
  text: '您有 1 项待办，请登录办公网查看。',
  id: '01980000-0000-7000-8000-000000000001',
};
const CLOCK = { now: () => 1_651_881_600_123 };
const SECRET = 'SEC-of-the-group';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

interface Received {
  readonly url: URL;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

/** A server that keeps what it is sent and answers as it is told. */
async function receiver(status: number, answer: string): Promise<{ address: string; received: Received[] }> {
  const received: Received[] = [];
  const take = async (request: IncomingMessage): Promise<void> => {
    const body: unknown = JSON.parse(await text(request));
    const { authorization } = request.headers;
    received.push({ url: new URL(request.url ?? '', 'http://receiver.test'), body, authorization });
  };
  const server: Server = createServer((request, response) => {
    void take(request).then(() => response.writeHead(status, { 'content-type': 'application/json' }).end(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.close();
    await once(server, 'close');
  });
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/robot?key=k`, received };
}

interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server that takes mail for whoever is not called `nobody`. */
async function mailServer(): Promise<{ port: number; mails: Mail[] }> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      done(address.startsWith('nobody') ? Object.assign(new Error('no such box'), { responseCode: 550 }) : null);
    },
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(
    () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve(undefined);
        }),
      ),
  );
  return { port: (server.server.address() as AddressInfo).port, mails };
}

describe('mail', () => {
  test('reaches the office’s own mail server, in Chinese, under an id that another try would bear too', async () => {
    const { port, mails } = await mailServer();
    const channel = mailChannel({ host: '127.0.0.1', port, secure: false, from: 'shishi@office.test' });
    await channel.send(MESSAGE);
    await channel.send(MESSAGE);
    expect(mails).toHaveLength(2);
    expect(mails[0]).toMatchObject({ from: 'shishi@office.test', to: ['li@office.test'] });
    const ids = mails.map(({ raw }) => /^message-id: (.*)$/im.exec(raw)?.[1]);
    expect(ids[0]).toContain(MESSAGE.id);
    expect(ids[1]).toBe(ids[0]);
    const body = mails[0]?.raw.split('\r\n\r\n')[1]?.replaceAll(/\s/g, '') ?? '';
    expect(Buffer.from(body, 'base64').toString()).toContain('您有 1 项待办');
  });

  test('for a box that does not exist is refused for good; a server that is not there may be tried again', async () => {
    const { port } = await mailServer();
    const channel = mailChannel({ host: '127.0.0.1', port, secure: false, from: 'shishi@office.test' });
    await expect(channel.send({ ...MESSAGE, to: 'nobody@office.test' })).rejects.toThrow(MessageRefused);
    const away = mailChannel({ host: '127.0.0.1', port: 9, secure: false, from: 'shishi@office.test' });
    await expect(away.send(MESSAGE)).rejects.not.toThrow(MessageRefused);
  });
});

describe('robots of group chats', () => {
  test('of WeCom get the words at the address that holds their key', async () => {
    const { address, received } = await receiver(200, '{"errcode":0,"errmsg":"ok"}');
    await wecomRobot({ address }).send(MESSAGE);
    expect(received[0]?.url.searchParams.get('key')).toBe('k');
    expect(received[0]?.body).toEqual({ msgtype: 'text', text: { content: `${MESSAGE.subject}\n${MESSAGE.text}` } });
  });

  test('of DingTalk get a signature over the milliseconds and the secret', async () => {
    const { address, received } = await receiver(200, '{"errcode":0,"errmsg":"ok"}');
    await dingtalkRobot({ address, secret: SECRET }, CLOCK).send(MESSAGE);
    const search = received[0]?.url.searchParams;
    expect(search?.get('timestamp')).toBe('1651881600123');
    expect(search?.get('sign')).toBe(dingtalkSignature('1651881600123', SECRET));
    expect(search?.get('key')).toBe('k');
  });

  test('of Feishu get the signature and the seconds in the body', async () => {
    const { address, received } = await receiver(200, '{"code":0,"msg":"success"}');
    await feishuRobot({ address, secret: SECRET }, CLOCK).send(MESSAGE);
    expect(received[0]?.body).toMatchObject({
      timestamp: '1651881600',
      sign: feishuSignature('1651881600', SECRET),
      msg_type: 'text',
    });
  });

  test('that answer 200 and refuse are heard', async () => {
    const { address } = await receiver(200, '{"errcode":310000,"errmsg":"sign not match"}');
    await expect(dingtalkRobot({ address, secret: 'other' }, CLOCK).send(MESSAGE)).rejects.toThrow('sign not match');
  });

  test('that are no robots are told apart from robots that took the message', async () => {
    const { address } = await receiver(200, '<html>');
    await expect(wecomRobot({ address }).send(MESSAGE)).rejects.toThrow(MessageRefused);
  });
});

test('signatures are HMAC-SHA256 in base64 over time and secret on two lines, as both makers ask', () => {
  // Computed with `printf 'T\nS' | openssl dgst -sha256 -hmac S -binary | base64`, and with an empty message for Feishu.
  expect(dingtalkSignature('1577262236757', 'this is secret')).toBe('hmPWwU+7lVdm3ZZz0r9tSfx0L4Q26jWOZr9+Gs6EZQM=');
  expect(feishuSignature('1599360473', 'demo')).toBe('l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=');
});

describe('the adapter of an SMS gateway', () => {
  test('gets the number, the words and its own token', async () => {
    const { address, received } = await receiver(202, '');
    await smsChannel({ address, token: 't' }).send({ ...MESSAGE, to: '13800000000' });
    expect(received[0]).toMatchObject({
      authorization: 'Bearer t',
      body: { id: MESSAGE.id, to: '13800000000', text: `【实事提醒】${MESSAGE.text}` },
    });
  });

  test('that is overloaded may be tried again; one that says no is not', async () => {
    const busy = await receiver(503, '');
    await expect(smsChannel({ address: busy.address }).send(MESSAGE)).rejects.not.toThrow(MessageRefused);
    const no = await receiver(403, '');
    await expect(smsChannel({ address: no.address }).send(MESSAGE)).rejects.toThrow(MessageRefused);
  });
});
