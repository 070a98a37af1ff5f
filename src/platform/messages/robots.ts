import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Channel, OutgoingMessage } from './channel.js';
import { MessageRefused } from './channel.js';
import { postJson } from './post-json.js';

/** The robot of a group chat: its address, and the secret where the group asks for a signature. */
export interface Robot {
  readonly address: string;
  readonly secret?: string;
}

/** What a robot's server answers; each has its own word for "done". */
const Answer = z.looseObject({
  errcode: z.number().optional(),
  errmsg: z.string().optional(),
  code: z.number().optional(),
  msg: z.string().optional(),
});

/** 企业微信: the key stands in the address, nothing is signed. */
export const wecomRobot = ({ address }: Robot): Channel => ({
  send: (message) => tell(address, { msgtype: 'text', text: { content: wordsOf(message) } }),
});

/** 钉钉: milliseconds and secret are signed together, both in the query. */
export const dingtalkRobot = ({ address, secret }: Robot, clock: SystemClock): Channel => ({
  send: (message) => {
    const signed = new URL(address);
    if (secret !== undefined) {
      const timestamp = String(clock.now());
      signed.searchParams.set('timestamp', timestamp);
      signed.searchParams.set('sign', dingtalkSignature(timestamp, secret));
    }
    return tell(signed.href, { msgtype: 'text', text: { content: wordsOf(message) } });
  },
});

/** 飞书: seconds and secret make the key that signs nothing; both stand in the body. */
export const feishuRobot = ({ address, secret }: Robot, clock: SystemClock): Channel => ({
  send: (message) => {
    const timestamp = String(Math.floor(clock.now() / 1_000));
    const signed = secret === undefined ? {} : { timestamp, sign: feishuSignature(timestamp, secret) };
    return tell(address, { ...signed, msg_type: 'text', content: { text: wordsOf(message) } });
  },
});

export const dingtalkSignature = (timestamp: string, secret: string): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');

export const feishuSignature = (timestamp: string, secret: string): string =>
  createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');

const wordsOf = ({ subject, text }: OutgoingMessage): string => `${subject}\n${text}`;

/** Their servers answer 200 and say in the body that they refused. */
async function tell(address: string, body: unknown): Promise<void> {
  const answered = Answer.safeParse(await postJson(address, body));
  const { errcode, code, errmsg, msg } = answered.data ?? {};
  const said = errcode ?? code;
  if (said === undefined) throw new MessageRefused('the address answers, but not as a robot of a group chat does');
  if (said !== 0) throw new MessageRefused(`the robot refused it (${String(said)} ${errmsg ?? msg ?? ''})`);
}
