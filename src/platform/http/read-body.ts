import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readRequest } from '../operations/read-request.js';

const Nothing = z.object({});

/** The body of a route of the platform's own. @throws ProblemError 422 with all its faults */
export const readBody = <Form extends z.ZodType>(form: Form, request: FastifyRequest): z.output<Form> =>
  readRequest({ in: 'query', schema: Nothing, sent: {} }, { in: 'body', schema: form, sent: request.body ?? {} })[1];

/** What stands in the address of such a route, in its path and behind its question mark. @throws ProblemError 422 */
export const readAddress = <Params extends z.ZodType, Search extends z.ZodType>(
  params: Params,
  search: Search,
  request: FastifyRequest,
): readonly [z.output<Params>, z.output<Search>] =>
  readRequest(
    { in: 'path', schema: params, sent: request.params },
    { in: 'query', schema: search, sent: request.query },
  );
