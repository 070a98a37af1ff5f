import { createTransport } from 'nodemailer';
import { type Channel, CHANNEL_TIMEOUT_MS, MessageRefused } from './channel.js';

/** A mail server of the office. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is used where the server offers it. */
  readonly secure: boolean;
  readonly from: string;
  readonly user?: string;
  readonly password?: string;
}

/** From here on SMTP means it: 4xx asks to come again, 5xx does not. */
const PERMANENT = 500;

/** Sends each message over its own connection: an office sends a few dozen a day. */
export function mailChannel({ host, port, secure, from, user, password }: MailServer): Channel {
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user !== undefined && password !== undefined && { auth: { user, pass: password } }),
    connectionTimeout: CHANNEL_TIMEOUT_MS,
    greetingTimeout: CHANNEL_TIMEOUT_MS,
    socketTimeout: CHANNEL_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, id }) => {
      try {
        await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${domainOf(from)}>` });
      } catch (error) {
        const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
        if (code >= PERMANENT)
          throw new MessageRefused(`the mail server refused it (${String(code)})`, { cause: error });
        throw error;
      }
    },
  };
}

const domainOf = (address: string): string => /@([\w.-]+)/.exec(address)?.[1] ?? 'shishi.invalid';
