import { z } from 'zod';
import type { Acting } from '../../kernel/world.js';
import type { Db } from '../database/tables.js';
import type { Authenticate, PlainRoute } from '../http/route.js';
import { readRequest } from '../operations/read-request.js';
import { notFound, signedOut } from '../problem/problem.js';

const JobParams = z.object({ jobId: z.uuid() });

const JobView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    progress: z.int().meta({ description: '0 to 100, in percent' }),
    outcome: z
      .json()
      .meta({ description: 'What came of it, or the code of the problem that ended it; null until then' }),
  })
  .meta({ id: 'Job' });

/** How far one's own job is; anybody else's is not there. */
export const jobRoutes = <Actor extends Acting>(db: Db, authenticate: Authenticate<Actor>): readonly PlainRoute[] => [
  {
    description: {
      method: 'GET',
      path: '/api/jobs/:jobId',
      operationId: 'job.read',
      summary: 'How far a job is',
      open: false,
      params: JobParams,
      reply: JobView,
      status: 200,
    },
    handle: async (request) => {
      const who = await authenticate(request);
      if (!who) throw signedOut();
      const [{ jobId }] = readRequest(
        { in: 'path', schema: JobParams, sent: request.params },
        { in: 'query', schema: z.object({}), sent: request.query },
      );
      const row = await db
        .selectFrom('job')
        .select(['id', 'kind', 'state', 'progress', 'outcome'])
        .where('district_id', '=', who.actor.districtId)
        .where('id', '=', jobId)
        .where('account_id', '=', who.actor.accountId)
        .executeTakeFirst();
      if (!row) throw notFound();
      return { ...row, outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as unknown) };
    },
  },
];
