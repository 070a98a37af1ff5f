import type { z } from 'zod';
import type { Decision } from '../../kernel/decision.js';
import type { Typed } from '../../kernel/draft.js';
import type { EventRecord, RegimeEvent } from '../../kernel/record.js';
import type { Acting, Subject, World } from '../../kernel/world.js';
import type { Db, Tx } from '../database/tables.js';

/** What may be read with, and not written: the database for a query, or a transaction under way. */
export type Reader = Pick<
  Db | Tx,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'case' | 'dynamic' | 'getExecutor'
>;

/** A row of the regime as it now stands. Its version becomes the answer's `ETag`. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
  /** The job that was begun, where the answer is 202. */
  readonly job?: string;
}

/** The actions that policy and the subject's state leave to whoever asks: what a page draws its buttons from. */
export type Can = (subject: Subject) => string[];

/** For a file, which says what stands and offers nothing to do. */
export const nothingToDo: Can = () => [];

/** What an operation that changes the regime has of its own; the pipeline does the rest. */
export interface OperationParts<
  Params extends z.ZodObject,
  Body extends z.ZodType,
  Reply extends z.ZodType,
  Actor extends Acting,
  Facts,
  Change,
  Event extends RegimeEvent,
  Saved extends Versioned,
  Asked extends Subject = Subject,
  Prepared = undefined,
> {
  /**
   * Slow work before the transaction begins, so that no lock and no connection waits for it. It writes nothing, and believes
   * nothing: what it reads may have changed when `load` reads it again. A request that is sent twice has it done twice.
   */
  readonly prepare?: (
    reader: Reader,
    params: z.output<Params>,
    body: z.output<Body>,
    actor: Actor,
  ) => Promise<Prepared>;
  /** Locks and reads what the rule must know; on create, the parent. Undefined: there is no such thing in the district. */
  readonly load: (
    tx: Tx,
    params: z.output<Params>,
    body: z.output<Body>,
    world: World<Actor>,
    prepared: Prepared | undefined,
  ) => Promise<Facts | undefined>;
  /** What visibility and policy are asked about, and whose version `If-Match` names. */
  readonly subject: (facts: Facts) => Asked;
  /** Whether the person must just have proved again that it is them (step-up). Left out: never. */
  readonly proof?: (facts: Facts, body: z.output<Body>) => boolean;
  /** The rule. Pure: it gets all it may know. */
  readonly decide: (facts: Facts, body: z.output<Body>, world: World<Actor>) => Decision<Change, Event>;
  /** Inserts, or updates `where version = ?`, and answers with the thing as it now stands. */
  readonly save: (tx: Tx, change: Change, facts: Facts, world: World<Actor>) => Promise<Saved>;
  /** How the ledger keeps an event. */
  readonly record: (event: Event, saved: Saved) => EventRecord;
  readonly view: (saved: Saved, can: Can, world: World<Actor>) => z.input<Reply>;
  /**
   * What is told this once and kept nowhere, an invitation or a code: put into the answer beside the view, and left out of
   * what is kept for a request that is sent again.
   */
  readonly secret?: (saved: Saved) => Readonly<Record<string, unknown>>;
}

/** Saving what is being typed: permission and version, no ledger. The body holds the fields that changed. */
export interface DraftParts<
  Params extends z.ZodObject,
  Body extends z.ZodObject,
  Reply extends z.ZodType,
  Actor extends Acting,
  Facts,
  Asked extends Subject = Subject,
> {
  /** Locks and reads the thing that is typed into. */
  readonly load: (
    tx: Tx,
    params: z.output<Params>,
    body: z.output<Body>,
    world: World<Actor>,
  ) => Promise<Facts | undefined>;
  /** The form is open while the subject's state leaves this draft's action open. */
  readonly subject: (facts: Facts) => Asked;
  /** For a capability that keeps some of it in its own rows as well. */
  readonly save?: (tx: Tx, typed: Typed, facts: Facts, world: World<Actor>) => Promise<void>;
  readonly view: (typed: Typed, facts: Facts, can: Can, world: World<Actor>) => z.input<Reply>;
}

/** Reading, bounded by visibility. */
export interface QueryParts<
  Params extends z.ZodObject,
  Search extends z.ZodObject,
  Reply extends z.ZodType,
  Actor extends Acting,
  Bound,
  Result,
  Asked extends Subject = Subject,
> {
  /** The rows the actor may see, in the form `run` puts into its SQL: visibility's twin. */
  readonly visible: (actor: Actor) => Bound;
  /** Undefined: there is none, or none to be seen. */
  readonly run: (
    reader: Reader,
    asked: { readonly params: z.output<Params>; readonly search: z.output<Search> },
    bound: Bound,
    world: World<Actor>,
  ) => Promise<Result | undefined>;
  /** Where one thing is read: policy is asked about it, and its version becomes the `ETag`. */
  readonly subject?: (result: Result) => Asked;
  readonly view: (result: Result, can: Can, world: World<Actor>) => z.input<Reply>;
}

/** A consequence in the same transaction. */
export interface EffectParts<
  Actor extends Acting,
  Cause extends RegimeEvent,
  Facts,
  Change,
  Event extends RegimeEvent,
  Saved,
> {
  /** The kind of thing it locks and changes: effects that wait run in the regime's lock order. */
  readonly changes: string;
  /** Every event it may bring about, so that a test can follow them all. */
  readonly emits: readonly Event['type'][];
  /** Locks and reads. Undefined: nothing follows here. */
  readonly load: (tx: Tx, event: Cause, world: World<Actor>) => Promise<Facts | undefined>;
  /** A refusal refuses the whole operation; no events: nothing is saved. */
  readonly decide: (facts: Facts, event: Cause, world: World<Actor>) => Decision<Change, Event>;
  readonly save: (tx: Tx, change: Change, facts: Facts, world: World<Actor>) => Promise<Saved>;
  readonly record: (event: Event, saved: Saved) => EventRecord;
}
