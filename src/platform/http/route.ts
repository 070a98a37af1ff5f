import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Acting, Circumstances } from '../../kernel/world.js';
import type { SignedIn } from '../sessions/session-store.js';

/** What the description of the API says of a route, whoever answers it. */
export interface RouteDescription {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the root, parameters as `:name`. */
  readonly path: `/${string}`;
  /** Unique among all. */
  readonly operationId: string;
  readonly summary: string;
  /** Whether it is answered without signing in. */
  readonly open: boolean;
  readonly params?: z.ZodObject;
  readonly search?: z.ZodObject;
  readonly body?: z.ZodType;
  /** JSON unless said; a form of files has no schema of ours. */
  readonly takes?: 'multipart/form-data' | 'application/x-www-form-urlencoded' | 'application/offset+octet-stream';
  readonly status: number;
  /** Left out where the answer is no JSON, or none at all. */
  readonly reply?: z.ZodType;
  /** The media type of the file it answers with. */
  readonly gives?: string;
  /** Which of these are listened to. */
  readonly headers?: readonly ('If-Match' | 'Idempotency-Key' | 'X-Window')[];
}

/** A route of the platform itself: sign-in, jobs, uploads. It touches nothing of the regime. */
export interface PlainRoute {
  readonly description: RouteDescription;
  readonly handle: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /** At most so many a minute from one address: for whatever a stranger may try. */
  readonly perMinute?: number;
}

/** Somebody who signed in, as the regime knows them. */
export interface Authenticated<Actor extends Acting> {
  readonly signedIn: SignedIn;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  /** As they were read with the session; left out, whoever needs them reads them. */
  readonly circumstances?: Circumstances;
}

/** Says who a request comes from; undefined where nobody is signed in. */
export type Authenticate<Actor extends Acting> = (request: FastifyRequest) => Promise<Authenticated<Actor> | undefined>;
