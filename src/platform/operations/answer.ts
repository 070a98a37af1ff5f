import type { Language } from '../../kernel/language.js';
import type { Acting, Circumstances } from '../../kernel/world.js';

/** What a request says, before anything of it is believed. */
export interface Incoming<Actor extends Acting> {
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  /** For who only reads. Whoever changes something reads them in the transaction. */
  readonly circumstances?: Circumstances;
  /** Until when the person's last proof that it is them holds: an instant of the system's clock. */
  readonly provenUntil?: string;
  /** In which the answer is told; Chinese unless said. */
  readonly language?: Language;
  /** From which address of the network it is asked; left out where a program of ours asks. */
  readonly address?: string;
  readonly params: unknown;
  /** The query string, as names and texts. */
  readonly search: unknown;
  readonly body: unknown;
  /** The header `If-Match` as sent. */
  readonly ifMatch?: string;
  /** The header `X-Window` as sent: of the windows of one person the one that is typed in. */
  readonly window?: string;
  /** The header `Idempotency-Key` as sent. */
  readonly idempotencyKey?: string;
}

/** A file that is sent as it is. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A success: the exact text to send, so that a replay is the same to the byte. */
export interface Answer {
  readonly status: number;
  /** Text of JSON; empty where a file is sent. */
  readonly text: string;
  readonly file?: SentFile;
  /** In which its sentences are told. */
  readonly language: Language;
  /** The version of the thing answered with. */
  readonly version?: number;
  /** The id of the job that was begun. */
  readonly job?: string;
}
