import type { z } from 'zod';
import type { Endpoint, ReadEndpoint } from '../../kernel/endpoint.js';
import type { RegimeEvent } from '../../kernel/record.js';
import type { Acting, Subject } from '../../kernel/world.js';
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

/**
 * A declared operation, its own types kept inside: what the server binds and the description lists. Its action and the
 * thing it is about stay visible, so that a regime's policy can be held to have a fitting row for each.
 */
export interface Declaration<Actor extends Acting, Action extends string = string, Asked extends Subject = Subject> {
  readonly kind: 'operation' | 'draft' | 'query';
  readonly action: Action;
  readonly endpoint: AnyEndpoint | AnyReadEndpoint;
  /** What policy is asked about; undefined where a list is asked for, not a thing. */
  readonly subject: ((facts: never) => Asked) | undefined;
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
    A extends string,
    S extends Subject,
    Facts,
    Change,
    Event extends RegimeEvent,
    Saved extends Versioned,
    Prepared,
  >(
    endpoint: Endpoint<P, B, R, A>,
    parts: OperationParts<P, B, R, Actor, Facts, Change, Event, Saved, S, Prepared>,
  ): Declaration<Actor, A, S> => ({
    kind: 'operation',
    action: endpoint.action,
    endpoint,
    subject: parts.subject,
    answer: (runtime, incoming) => runOperation(runtime, endpoint, parts, incoming),
  }),

  /** Keeps what is being typed: permission and version, no ledger; conflicts per field. */
  draft: <
    P extends z.ZodObject,
    B extends z.ZodObject,
    R extends z.ZodType,
    A extends string,
    S extends Subject,
    Facts,
  >(
    endpoint: Endpoint<P, B, R, A>,
    parts: DraftParts<P, B, R, Actor, Facts, S>,
  ): Declaration<Actor, A, S> => ({
    kind: 'draft',
    action: endpoint.action,
    endpoint,
    subject: parts.subject,
    answer: (runtime, incoming) => runDraft(runtime, endpoint, parts, incoming),
  }),

  /** Reads, bounded by visibility. */
  query: <
    P extends z.ZodObject,
    Q extends z.ZodObject,
    R extends z.ZodType,
    A extends string,
    Bound,
    Result,
    S extends Subject = never,
  >(
    endpoint: ReadEndpoint<P, Q, R, A>,
    parts: QueryParts<P, Q, R, Actor, Bound, Result, S>,
  ): Declaration<Actor, A, S> => ({
    kind: 'query',
    action: endpoint.action,
    endpoint,
    subject: parts.subject,
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
