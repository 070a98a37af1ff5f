import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';

/** Whether the program can serve; a stop makes it say no before it closes, so that nobody new is sent here. */
export interface Readiness {
  readonly ready: () => Promise<boolean>;
}

/** What machines ask of a server: alive, able to serve, how it does. No sign-in, and nothing of the regime. */
export function bindWatchRoutes(app: FastifyInstance, { ready }: Readiness, metrics: Metrics): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/healthz', (_request, reply) => reply.send({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const serves = !stopping && (await ready());
    return reply.status(serves ? 200 : 503).send({ status: serves ? 'ready' : 'not-ready' });
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.type).send(await metrics.text()));
}
