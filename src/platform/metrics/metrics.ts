import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What the program measures of itself, for Prometheus. */
export interface Metrics {
  readonly text: () => Promise<string>;
  readonly type: string;
  /** Counts and logs every answer of a server. */
  readonly watch: (app: FastifyInstance) => void;
  readonly jobEnded: (kind: string, state: string) => void;
}

/** From a page out of memory to one that lost its reader (seconds). */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30];

/** A registry of its own, so that two servers in one program count apart. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long answers took, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'jobs_ended_total',
    help: 'Jobs by how they ended',
    labelNames: ['kind', 'state'],
    registers: [registry],
  });
  return {
    text: () => registry.metrics(),
    type: registry.contentType,
    jobEnded: (kind, state) => jobs.inc({ kind, state }),
    watch: (app) => {
      app.addHook('onResponse', async (request, reply) => {
        // The route, not the address: names and words that are searched for stand in addresses.
        const told = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
        answers.observe(told, reply.elapsedTime / 1_000);
        request.log.info({ requestId: request.id, ...told, ms: Math.round(reply.elapsedTime), from: request.ip });
      });
    },
  };
}
