import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readRequest } from '../operations/read-request.js';

const Nothing = z.object({});

/** The body of a route of the platform's own. @throws ProblemError 422 with all its faults */
export const readBody = <Form extends z.ZodType>(form: Form, request: FastifyRequest): z.output<Form> =>
  readRequest({ in: 'query', schema: Nothing, sent: {} }, { in: 'body', schema: form, sent: request.body ?? {} })[1];
