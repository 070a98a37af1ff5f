import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asProblem } from '../operations/database-faults.js';
import { internal, malformed, ProblemError, proofNeeded, tooLarge, unsupportedMedia } from '../problem/problem.js';
import { problemBody } from '../problem/send.js';
import { languageOf, type Say } from '../problem/words.js';

/** Turns every error into a problem (RFC 9457). What is none is a fault of ours: logged whole, told as 500 and a number. */
export function answerProblems(app: FastifyInstance, say: Say): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error, requestId: request.id }, problem.code);
    return sendProblem(problem, request, reply, say);
  });
}

/** Sends a problem in the reader's language. */
export function sendProblem(
  problem: ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
  say: Say,
): FastifyReply {
  const { retryAfter } = problem.details;
  const language = languageOf(request.headers['accept-language']);
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  if (problem.code === proofNeeded().code) {
    void reply.header('www-authenticate', 'Session error="insufficient_user_authentication"');
  }
  return reply
    .status(problem.status)
    .header('content-language', language)
    .header('vary', 'accept-language')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(problem, language, request.id, say)));
}

function problemOf(thrown: unknown): ProblemError {
  // What is asked of the database before an operation runs, say who is signed in, meets the same faults.
  const error = asProblem(thrown, {});
  if (error instanceof ProblemError) return error;
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  if (status === 413) return tooLarge();
  if (status === 415) return unsupportedMedia();
  return typeof status === 'number' && status >= 400 && status < 500 ? malformed() : internal();
}
