import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { v4 } from 'uuid';
import { malformed, notFound } from '../problem/problem.js';
import type { Say } from '../problem/words.js';
import { answerProblems, sendProblem } from './problems.js';
import { CONTENT_POLICY, refuseOtherSites } from './security.js';

/** How the server stands in its network. */
export interface HttpOptions {
  readonly log: FastifyBaseLogger;
  /** Whether browsers reach it by https: then cookies and the browser's memory (HSTS) insist on it. */
  readonly secure: boolean;
  /** Addresses of the proxies whose word on the caller's address is taken; none: nobody's. */
  readonly trustedProxies: readonly string[];
  /** Makes sentences of the regime's refusals. */
  readonly say: Say;
}

/** A form of the regime is far smaller; files go to the uploads. */
const BODY_BYTES = 1_048_576;
/** A browser that sends its request more slowly than this holds a place others need. */
const REQUEST_MS = 60_000;

/** An HTTP server with everything that is the same for all routes, and no route. */
export async function createHttp({ log, secure, trustedProxies, say }: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }), // addresses hold what people search for
    frameworkErrors: (_error, request, reply) => {
      sendProblem(malformed(), request, reply, say); // an address that is none never reaches a route
    },
    genReqId: () => v4(),
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: 'idle', // a stop waits for whoever is being answered, and for nobody else
    exposeHeadRoutes: false,
    routerOptions: { caseSensitive: true },
  });
  answerProblems(app, say);
  readBodies(app);
  app.setNotFoundHandler(() => {
    throw notFound();
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    refuseOtherSites(request);
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY(secure) },
    strictTransportSecurity: secure,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  letGo(app);
  return app;
}

/** JSON, and nothing else unless a route says so; an empty body is an empty object, so that its missing fields get named. */
function readBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {});
    else void parse(request, body.toString(), done);
  });
}

/** Whoever gets an answer while the server stops is told not to ask again here: a kept connection would hold up the stop. */
function letGo(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) void reply.header('connection', 'close');
  });
}
