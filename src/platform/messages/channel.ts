/** A word to one person or one group, as it leaves the house: it says that something waits, and never what (point 13). */
export interface OutgoingMessage {
  /** Whom it goes to: a mail address, a telephone number; a group's robot knows its group by itself. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every try at the same message, so that whoever receives it twice can tell. */
  readonly id: string;
}

/** A way out of the house. It answers when the other side has taken the message. */
export interface Channel {
  /**
   * @throws MessageRefused where the other side will never take it
   * @throws Error of any other kind where it may be tried again
   */
  readonly send: (message: OutgoingMessage) => Promise<void>;
}

/** The other side answered, and said no: the same message would be refused again. */
export class MessageRefused extends Error {}

/** How long the other side may take before it counts as not there. */
export const CHANNEL_TIMEOUT_MS = 10_000;
