import type { Refusal } from '../../kernel/decision.js';
import type { Json } from '../../kernel/record.js';
import type { FieldCode, PlatformCode } from './words.zh-CN.js';

/** One field that needs attention. */
export interface FieldFault {
  readonly in: 'path' | 'query' | 'body' | 'header';
  /** The whole way to the field: `targets.2.value`; empty where the body as a whole is meant. */
  readonly path: string;
  readonly code: FieldCode;
  /** The figure its sentence needs. */
  readonly bound?: string;
}

/** What somebody else changed since: the answer to a stale version. */
export interface ChangeSince {
  readonly event: string;
  /** By the regime's clock. */
  readonly at: string;
  readonly version: number;
  readonly by: { readonly role: string; readonly accountId?: string; readonly loginName?: string };
  readonly facts: Readonly<Record<string, Json>>;
}

/** What a problem tells beyond its name. */
export interface ProblemDetails {
  readonly params?: Refusal['params'];
  readonly clause?: string;
  readonly errors?: readonly FieldFault[];
  /** The version as it now stands. */
  readonly version?: number;
  readonly changes?: readonly ChangeSince[];
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number;
}

/** Carries an answer that is no success out of a handler, and so rolls its transaction back. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    /** A code of ours, or a refusal's. */
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

const problem = (status: number, code: PlatformCode, details: ProblemDetails = {}): ProblemError =>
  new ProblemError(status, code, details);

export const signedOut = (): ProblemError => problem(401, 'signed-out');
/** Foreign and missing are one case, the same to the byte: what is not to be known is not to be guessed either. */
export const notFound = (): ProblemError => problem(404, 'not-found');
export const forbidden = (): ProblemError => problem(403, 'forbidden');
/** Signed in, and to be asked once more (RFC 9470). */
export const proofNeeded = (): ProblemError => problem(401, 'proof-needed');
export const invalid = (errors: readonly FieldFault[]): ProblemError => problem(422, 'invalid', { errors });
/** An idempotency key that was used for another request. */
export const keyReused = (): ProblemError => problem(422, 'key-reused');
export const refused = ({ code, params, clause }: Refusal): ProblemError =>
  new ProblemError(409, code, { params, ...(clause !== undefined && { clause }) });
export const stale = (version: number, changes: readonly ChangeSince[]): ProblemError =>
  problem(409, 'stale', { version, changes });
/** The form is closed: what it belongs to has gone on. */
export const draftClosed = (): ProblemError => problem(409, 'draft-closed');
/** Somebody else is working on the same thing; nothing was done. */
export const busy = (): ProblemError => problem(503, 'busy', { retryAfter: 1 });
/** The database cannot be reached; nothing was done. */
export const unavailable = (): ProblemError => problem(503, 'unavailable', { retryAfter: 5 });
export const tooMany = (retryAfter: number): ProblemError => problem(429, 'too-many', { retryAfter });
export const crossSite = (): ProblemError => problem(403, 'cross-site');
export const signInFailed = (): ProblemError => problem(401, 'sign-in-failed');
/** An invitation that was used, has expired or never was. */
export const invitationOver = (): ProblemError => problem(409, 'invitation-over');
/** A wrong name, a wrong code and one whose time is over are one answer. */
export const codeFailed = (): ProblemError => problem(401, 'code-failed');
export const firstRunClosed = (): ProblemError => problem(409, 'first-run-closed');
/** Signed in by half: the code is still to be given. */
export const secondFactorNeeded = (): ProblemError => problem(403, 'second-factor-needed');
/** The post asks for a second factor, and the account has none. */
export const secondFactorMissing = (): ProblemError => problem(403, 'second-factor-missing');
export const passwordTooOld = (): ProblemError => problem(403, 'password-too-old');
/** A wrong code; signed in all the same. */
export const proofFailed = (): ProblemError => problem(401, 'proof-failed');
export const secondFactorThere = (): ProblemError => problem(409, 'second-factor-there');
export const secondFactorRequired = (): ProblemError => problem(409, 'second-factor-required');
export const noPassword = (): ProblemError => problem(409, 'no-password');
export const samePassword = (): ProblemError => problem(409, 'same-password');
export const tooLarge = (): ProblemError => problem(413, 'too-large');
export const unsupportedMedia = (): ProblemError => problem(415, 'unsupported-media');
export const malformed = (): ProblemError => problem(400, 'malformed');
export const internal = (): ProblemError => problem(500, 'internal');
