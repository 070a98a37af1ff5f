import type { Channel } from './channel.js';
import { postJson } from './post-json.js';

/**
 * The small adapter before an SMS gateway: it takes `{ "id", "to", "text" }` as JSON and answers 2xx once it has it. Every
 * gateway has its own dialect; the office's own twenty lines speak it.
 */
export interface SmsAdapter {
  readonly address: string;
  readonly token?: string;
}

export const smsChannel = ({ address, token }: SmsAdapter): Channel => ({
  send: async ({ id, to, subject, text }) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    await postJson(address, { id, to, text: `【${subject}】${text}` }, authorization);
  },
});
