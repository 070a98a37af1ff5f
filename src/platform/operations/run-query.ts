import type { z } from 'zod';
import { FileReply, type ReadEndpoint } from '../../kernel/endpoint.js';
import type { Acting } from '../../kernel/world.js';
import { forbidden, notFound } from '../problem/problem.js';
import type { Answer, Incoming } from './answer.js';
import { canOf, circumstancesOf, worldIn } from './context.js';
import { asProblem } from './database-faults.js';
import type { QueryParts } from './parts.js';
import { readRequest } from './read-request.js';
import type { Runtime } from './runtime.js';

/** The life of a query: 401 (the caller's) → 422 → 404 → 403; a list, which has no thing to miss, 403 before it is read. */
export async function runQuery<
  P extends z.ZodObject,
  S extends z.ZodObject,
  R extends z.ZodType,
  Actor extends Acting,
  Bound,
  Result,
>(
  runtime: Runtime<Actor>,
  endpoint: ReadEndpoint<P, S, R>,
  parts: QueryParts<P, S, R, Actor, Bound, Result>,
  incoming: Incoming<Actor>,
): Promise<Answer> {
  const { permissions, db } = runtime;
  const { actor } = incoming;
  const [params, search] = readRequest(
    { in: 'path', schema: endpoint.params, sent: incoming.params },
    { in: 'query', schema: endpoint.search, sent: incoming.search },
  );
  if (!parts.subject && !permissions.may(actor, endpoint.action)) throw forbidden();
  try {
    const world = worldIn(incoming.circumstances ?? (await circumstancesOf(runtime, db)), incoming);
    const result = await parts.run(db, { params, search }, parts.visible(actor), world);
    if (result === undefined) throw notFound();
    const subject = parts.subject?.(result);
    if (subject && !permissions.sees(actor, subject)) throw notFound();
    if (subject && !permissions.may(actor, endpoint.action, subject)) throw forbidden();
    const view = endpoint.reply.parse(parts.view(result, canOf(runtime, actor), world));
    const { language } = world;
    if (endpoint.file !== undefined) {
      const file = { ...FileReply.parse(view), mediaType: endpoint.file };
      return { status: 200, text: '', language, file };
    }
    return { status: 200, text: JSON.stringify(view), language, ...(subject && { version: subject.version }) };
  } catch (error) {
    throw asProblem(error, runtime.constraints);
  }
}
