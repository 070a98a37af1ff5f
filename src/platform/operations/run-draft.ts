import { z } from 'zod';
import type { Endpoint } from '../../kernel/endpoint.js';
import type { Acting } from '../../kernel/world.js';
import { inTransaction } from '../database/transaction.js';
import { draftClosed, forbidden, notFound } from '../problem/problem.js';
import type { Answer, Incoming } from './answer.js';
import { canOf, worldFor } from './context.js';
import { asProblem } from './database-faults.js';
import { readDraft, writeDraft } from './draft-store.js';
import { mergeDraft } from './merge-draft.js';
import type { DraftParts } from './parts.js';
import { readRequest, versionFaults, versionIn, windowFaults } from './read-request.js';
import type { Runtime } from './runtime.js';

const Fields = z.record(z.string(), z.json());

/** The life of a draft: 401 (the caller's) → 422 → 404 → 403 → 409 where the form is closed. `If-Match`: the form's version; `X-Window`: in which window. */
export async function runDraft<
  P extends z.ZodObject,
  B extends z.ZodObject,
  R extends z.ZodType,
  Actor extends Acting,
  Facts,
>(
  runtime: Runtime<Actor>,
  endpoint: Endpoint<P, B, R>,
  parts: DraftParts<P, B, R, Actor, Facts>,
  incoming: Incoming<Actor>,
): Promise<Answer> {
  const { permissions } = runtime;
  const { actor, ifMatch, window = null } = incoming;
  const [params, body] = readRequest(
    { in: 'path', schema: endpoint.params, sent: incoming.params },
    { in: 'body', schema: endpoint.body, sent: incoming.body },
    [...versionFaults(ifMatch, false), ...windowFaults(incoming.window)],
  );
  const keep = inTransaction(runtime.db, async (tx): Promise<Answer> => {
    const world = await worldFor(runtime, tx, incoming);
    const facts = await parts.load(tx, params, body, world);
    if (facts === undefined) throw notFound();
    const subject = parts.subject(facts);
    if (!permissions.sees(actor, subject)) throw notFound();
    if (!permissions.may(actor, endpoint.action, subject)) throw forbidden();
    if (!subject.open.includes(endpoint.action)) throw draftClosed();
    const draft = { districtId: actor.districtId, kind: subject.kind, subjectId: subject.id };
    const by = { accountId: actor.accountId, window, at: world.now };
    const kept = await readDraft(tx, draft);
    const { typed, changed } = mergeDraft(kept, Fields.parse(body), versionIn(ifMatch) ?? 0, by);
    await writeDraft(tx, draft, changed);
    await parts.save?.(tx, typed, facts, world);
    const view = endpoint.reply.parse(parts.view(typed, facts, canOf(runtime, actor), world));
    return { status: 200, text: JSON.stringify(view), language: world.language, version: typed.version };
  });
  return keep.catch((error: unknown) => {
    throw asProblem(error, runtime.constraints);
  });
}
