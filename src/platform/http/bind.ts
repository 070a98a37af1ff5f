import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { Acting } from '../../kernel/world.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Answer, Incoming } from '../operations/answer.js';
import type { Declaration } from '../operations/declarations.js';
import type { Runtime } from '../operations/runtime.js';
import { signedOut } from '../problem/problem.js';
import { languageOf } from '../problem/words.js';
import { attachment } from './attachment.js';
import { limitAttempts } from './attempts.js';
import type { Authenticate, Authenticated, PlainRoute } from './route.js';

/** All operations stand below this. */
export const API = '/api';

/** Binds the regime's declarations: each is asked for by somebody who signed in, before even its body is read. */
export function bindDeclarations<Actor extends Acting>(
  app: FastifyInstance,
  declarations: readonly Declaration<Actor>[],
  runtime: Runtime<Actor>,
  authenticate: Authenticate<Actor>,
): void {
  const known = new WeakMap<FastifyRequest, Authenticated<Actor>>();
  const onRequest: onRequestAsyncHookHandler = async (request) => {
    const who = await authenticate(request);
    if (!who) throw signedOut();
    known.set(request, who);
  };
  for (const { endpoint, answer } of declarations) {
    app.route({
      method: endpoint.method,
      url: `${API}${endpoint.path}`,
      onRequest,
      handler: async (request, reply) => {
        const who = known.get(request);
        if (!who) throw signedOut();
        return send(reply, await answer(runtime, incoming(request, who)));
      },
    });
  }
}

const incoming = <Actor extends Acting>(
  { params, query, body, headers, ip }: FastifyRequest,
  { actor, onBehalfOf, circumstances, signedIn }: Authenticated<Actor>,
): Incoming<Actor> => {
  const idempotencyKey = headers['idempotency-key'];
  const window = headers['x-window'];
  return {
    actor,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(circumstances && { circumstances }),
    ...(signedIn.provenUntil !== undefined && { provenUntil: signedIn.provenUntil }),
    language: languageOf(headers['accept-language']),
    address: ip,
    params,
    search: query,
    body: body ?? {},
    ...(headers['if-match'] !== undefined && { ifMatch: headers['if-match'] }),
    ...(idempotencyKey !== undefined && { idempotencyKey: String(idempotencyKey) }),
    ...(window !== undefined && { window: String(window) }),
  };
};

function send(reply: FastifyReply, { status, text, language, version, job, file }: Answer): FastifyReply {
  void reply.header('content-language', language).header('vary', 'accept-language');
  if (version !== undefined) void reply.header('etag', `"${String(version)}"`);
  if (job !== undefined) void reply.header('location', `${API}/jobs/${job}`);
  if (file) {
    // Names are Chinese: only the long form of the header carries them (RFC 6266).
    void reply.header('content-disposition', attachment(file.name));
    return reply.status(status).type(file.mediaType).send(Buffer.from(file.bytes));
  }
  return reply.status(status).type('application/json; charset=utf-8').send(text);
}

/** Binds routes of the platform itself. An office stands behind one address: only what a stranger may try is counted. */
export function bindPlain(app: FastifyInstance, routes: readonly PlainRoute[], clock: SystemClock): void {
  const isForm = ({ description: { takes } }: PlainRoute): boolean => takes === FORM;
  bindAll(
    app,
    routes.filter((route) => !isForm(route)),
    clock,
  );
  // Forms of fields are read for the routes that take them, and for no other.
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(FORM, { parseAs: 'string' }, (_request, body, read) => {
      read(null, Object.fromEntries(new URLSearchParams(body.toString())));
    });
    bindAll(scope, routes.filter(isForm), clock);
    done();
  });
}

const FORM = 'application/x-www-form-urlencoded';

function bindAll(app: FastifyInstance, routes: readonly PlainRoute[], clock: SystemClock): void {
  for (const { description, handle, perMinute } of routes) {
    app.route({
      method: description.method,
      url: description.path,
      ...(perMinute !== undefined && { onRequest: limited(limitAttempts(perMinute, clock)) }),
      handler: async (request, reply) => {
        const answered = await handle(request, reply);
        if (reply.sent) return reply;
        if (!description.reply) return reply.status(description.status).send();
        return reply.status(description.status).send(description.reply.parse(answered));
      },
    });
  }
}

const limited =
  (attempt: (address: string) => void): onRequestAsyncHookHandler =>
  async ({ ip }) => {
    attempt(ip);
  };
