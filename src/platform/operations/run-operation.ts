import type { z } from 'zod';
import type { Endpoint } from '../../kernel/endpoint.js';
import type { RegimeEvent } from '../../kernel/record.js';
import type { Acting, Subject, World } from '../../kernel/world.js';
import { millisecondsOf } from '../clocks/system-clock.js';
import { AND_COMMIT } from '../database/at-once.js';
import type { Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { forbidden, notFound, proofNeeded, refused } from '../problem/problem.js';
import type { Answer, Incoming } from './answer.js';
import { canOf, worldFor } from './context.js';
import { asProblem } from './database-faults.js';
import type { Told } from './effect.js';
import { claimKey, keepAnswer, requestDigest } from './idempotency.js';
import type { OperationParts, Versioned } from './parts.js';
import { keyFaults, readRequest, versionFaults, versionIn } from './read-request.js';
import type { Runtime } from './runtime.js';
import { settle, writeDown } from './settle.js';
import { staleProblem } from './stale.js';

/**
 * The life of an operation, the same for all. The answers come in this order: 401 (the caller's) → 422 → 404 → 403 →
 * proof → 409 stale → 409 refused. One transaction holds the key, the locks, the change, what follows and the ledger.
 */
export async function runOperation<
  P extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
  Actor extends Acting,
  Facts,
  Change,
  Event extends RegimeEvent,
  Saved extends Versioned,
  Prepared,
>(
  runtime: Runtime<Actor>,
  endpoint: Endpoint<P, B, R>,
  parts: OperationParts<P, B, R, Actor, Facts, Change, Event, Saved, Subject, Prepared>,
  incoming: Incoming<Actor>,
): Promise<Answer> {
  const { actor, idempotencyKey: key, ifMatch } = incoming;
  const [params, body] = readRequest(
    { in: 'path', schema: endpoint.params, sent: incoming.params },
    { in: 'body', schema: endpoint.body, sent: incoming.body },
    [...versionFaults(ifMatch, endpoint.method === 'PUT'), ...keyFaults(key)],
  );
  const digest = requestDigest([endpoint.action, incoming.params, incoming.body, ifMatch]);

  const prepared = await parts.prepare?.(runtime.db, params, body, actor);
  const change = async (tx: Tx): Promise<Answer> => {
    const earlier = key === undefined ? undefined : await claimKey(tx, actor, key, digest, runtime.systemClock.now());
    if (earlier) return earlier;
    const world = await worldFor(runtime, tx, incoming);
    const facts = await parts.load(tx, params, body, world, prepared);
    if (facts === undefined) throw notFound();
    await guard(runtime, endpoint, parts, incoming, tx, facts, body);
    const { saved, told } = await carryOut(parts, tx, facts, body, world);
    const settled = await settle(tx, runtime.consequences, runtime.lockOrder, world, told, incoming.address);
    const view = endpoint.reply.parse(parts.view(saved, canOf(runtime, actor), world));
    const { version, job } = saved;
    const text = JSON.stringify(view);
    const { language } = world;
    const answer = { status: endpoint.status ?? 200, text, language, version, ...(job !== undefined && { job }) };
    if (key !== undefined) await keepAnswer(tx, actor, key, answer);
    // Last: it takes the chain's head.
    await writeDown(tx, actor.districtId, settled, runtime.digestAlgorithm, AND_COMMIT);
    const secret = parts.secret?.(saved);
    return secret ? { ...answer, text: JSON.stringify(Object.assign({}, view, secret)) } : answer;
  };

  try {
    return await inTransaction(runtime.db, change);
  } catch (error) {
    throw asProblem(error, runtime.constraints);
  }
}

/** Everything that may stop the operation before the rule is asked. */
async function guard<
  P extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
  Actor extends Acting,
  Facts,
  Change,
  Event extends RegimeEvent,
  Saved extends Versioned,
  Prepared,
>(
  { permissions, systemClock }: Runtime<Actor>,
  { action }: Endpoint<P, B, R>,
  parts: OperationParts<P, B, R, Actor, Facts, Change, Event, Saved, Subject, Prepared>,
  { actor, provenUntil, ifMatch }: Incoming<Actor>,
  tx: Tx,
  facts: Facts,
  body: z.output<B>,
): Promise<void> {
  const subject = parts.subject(facts);
  if (!permissions.sees(actor, subject)) throw notFound();
  if (!permissions.may(actor, action, subject)) throw forbidden();
  const proven = provenUntil !== undefined && systemClock.now() <= millisecondsOf(provenUntil);
  if (parts.proof?.(facts, body) && !proven) throw proofNeeded();
  const seen = versionIn(ifMatch);
  if (seen !== undefined && seen !== subject.version) throw await staleProblem(tx, actor.districtId, subject, seen);
}

/** Asks the rule and saves what it says. @throws ProblemError 409 with the rule's clause */
async function carryOut<
  P extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
  Actor extends Acting,
  Facts,
  Change,
  Event extends RegimeEvent,
  Saved extends Versioned,
  Prepared,
>(
  parts: OperationParts<P, B, R, Actor, Facts, Change, Event, Saved, Subject, Prepared>,
  tx: Tx,
  facts: Facts,
  body: z.output<B>,
  world: World<Actor>,
): Promise<{ readonly saved: Saved; readonly told: readonly Told[] }> {
  const decision = parts.decide(facts, body, world);
  if (!decision.done) throw refused(decision.refusal);
  if (decision.events.length === 0) throw new Error('an operation without an event would leave no trace');
  const saved = await parts.save(tx, decision.value, facts, world);
  const told = decision.events.map((event): Told => {
    const record = parts.record(event, saved);
    return { event, record, ...(record.subjects[0].id === saved.id && { version: saved.version }) };
  });
  return { saved, told };
}
