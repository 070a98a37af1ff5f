import type { z } from 'zod';
import type { Endpoint, ReadEndpoint } from '../../kernel/endpoint.js';
import type { RegimeEvent } from '../../kernel/record.js';
import type { Acting } from '../../kernel/world.js';
import type { Answer, Incoming } from './answer.js';
import type { Effect } from './effect.js';
import { runEffect } from './run-effect.js';
import type { DraftParts, EffectParts, OperationParts, QueryParts, Versioned } from './parts.js';
import { runDraft } from './run-draft.js';
import { runOperation } from './run-operation.js';
import { runQuery } from './run-query.js';
import type { Runtime } from './runtime.js';

type AnyEndpoint = Endpoint<z.ZodObject, z.ZodType, z.ZodType>;
type AnyReadEndpoint = ReadEndpoint<z.ZodObject, z.ZodObject, z.ZodType>;

/** A declared operation, its own types kept inside: what the server binds and the description lists. */
export interface Declaration<Actor extends Acting> {
  readonly kind: 'operation' | 'draft' | 'query';
  readonly endpoint: AnyEndpoint | AnyReadEndpoint;
  /** Answers a request of somebody who signed in. @throws ProblemError for every answer that is no success */
  readonly answer: (runtime: Runtime<Actor>, incoming: Incoming<Actor>) => Promise<Answer>;
}

/**
 * The four declarations, for a regime's own kind of actor. There is no other way to change or read the regime:
 * `export const { operation, draft, query, effect } = declarationsFor<Actor>();`
 */
export const declarationsFor = <Actor extends Acting>() => ({
  /** Changes the regime: ledger row, version, idempotency key. */
  operation: <
    P extends z.ZodObject,
    B extends z.ZodType,
    R extends z.ZodType,
    Facts,
    Change,
    Event extends RegimeEvent,
    Saved extends Versioned,
  >(
    endpoint: Endpoint<P, B, R>,
    parts: OperationParts<P, B, R, Actor, Facts, Change, Event, Saved>,
  ): Declaration<Actor> => ({
    kind: 'operation',
    endpoint,
    answer: (runtime, incoming) => runOperation(runtime, endpoint, parts, incoming),
  }),

  /** Keeps what is being typed: permission and version, no ledger; conflicts per field. */
  draft: <P extends z.ZodObject, B extends z.ZodObject, R extends z.ZodType, Facts>(
    endpoint: Endpoint<P, B, R>,
    parts: DraftParts<P, B, R, Actor, Facts>,
  ): Declaration<Actor> => ({
    kind: 'draft',
    endpoint,
    answer: (runtime, incoming) => runDraft(runtime, endpoint, parts, incoming),
  }),

  /** Reads, bounded by visibility. */
  query: <P extends z.ZodObject, S extends z.ZodObject, R extends z.ZodType, Bound, Result>(
    endpoint: ReadEndpoint<P, S, R>,
    parts: QueryParts<P, S, R, Actor, Bound, Result>,
  ): Declaration<Actor> => ({
    kind: 'query',
    endpoint,
    answer: (runtime, incoming) => runQuery(runtime, endpoint, parts, incoming),
  }),

  /** Follows from an event, in the same transaction, with ledger rows of its own that name their cause. */
  effect: <Cause extends RegimeEvent, Facts, Change, Event extends RegimeEvent, Saved>(
    event: Cause['type'],
    parts: EffectParts<Actor, Cause, Facts, Change, Event, Saved>,
  ): Effect<Actor> => ({
    event,
    changes: parts.changes,
    emits: parts.emits,
    follow: (tx, happened, world) => runEffect(event, parts, tx, happened, world),
  }),
});
