import { createHash } from 'node:crypto';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { type Announcement, announcementPage } from './announcement-page.js';
import { districtsPage, type ListedDistrict } from './districts-page.js';
import { addressOf } from './layout.js';
import { messagePage } from './message-page.js';
import { readStyleSheet } from './style-sheet.js';
import type { Language } from './words.js';

/** What the portal is handed: it reaches nothing by itself, least of all the regime. */
export interface PortalOptions {
  readonly log: FastifyBaseLogger;
  /** What may be said of a district's programme, by the district's code; undefined where there is no such district. */
  readonly announcementOf: (code: string) => Promise<Announcement | undefined>;
  /** The districts there are, for whoever typed the bare address. */
  readonly districts: () => Promise<readonly ListedDistrict[]>;
  /** Whether it can serve. */
  readonly ready: () => Promise<boolean>;
  /** Whether browsers reach it by https. */
  readonly secure: boolean;
}

/** GB/T 2260 has six digits; townships under it have up to twelve. */
const CODE = '^[0-9]{6,12}$';
/** A browser asks again after a minute, a cache between after five: a publication is seen at once enough. */
const PAGE_CACHE = 'public, max-age=60, s-maxage=300, stale-while-revalidate=60';
const MISSING_CACHE = 'public, max-age=10, s-maxage=30';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** No script at all, nothing from elsewhere, no frame. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};
const HTTPS_ONLY = 'max-age=31536000; includeSubDomains';

/** The public's pages: written whole on the server, readable without a script, and cacheable. */
export async function createPortal(options: PortalOptions): Promise<FastifyInstance> {
  const { log, announcementOf, districts, secure } = options;
  const styles = await readStyleSheet();
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }), // who reads what the government promises is nobody's business
    exposeHeadRoutes: true,
    forceCloseConnections: 'idle',
  });
  app.addHook('onRequest', async (_request, reply) => {
    void reply.headers(secure ? { ...HEADERS, 'strict-transport-security': HTTPS_ONLY } : HEADERS);
  });

  bindWatch(app, options);
  app.get(styles.address, (request, reply) => send(request, reply, 'text/css', FOR_EVER, styles.text));

  const page = (language: Language) => async (request: FastifyRequest, reply: FastifyReply) => {
    const code = codeIn(request);
    const announcement = await announcementOf(code);
    if (!announcement) return missing(language, reply);
    const text = announcementPage(announcement, { code, language, largeType: isLarge(request) }, styles.address);
    return send(request, reply.header('content-language', language), 'text/html', PAGE_CACHE, text);
  };
  const entry = (language: Language) => async (request: FastifyRequest, reply: FastifyReply) => {
    const place = { language, largeType: isLarge(request) };
    const [first, ...others] = await districts();
    // Not for ever: a second district may come.
    if (first && others.length === 0) {
      return reply.header('cache-control', PAGE_CACHE).redirect(addressOf({ ...place, code: first.code }), 302);
    }
    const text = first
      ? districtsPage([first, ...others], place, styles.address)
      : messagePage('empty', language, styles.address);
    return send(request, reply.header('content-language', language), 'text/html', PAGE_CACHE, text);
  };
  const missing = (language: Language, reply: FastifyReply) =>
    reply
      .status(404)
      .header('cache-control', MISSING_CACHE)
      .type('text/html; charset=utf-8')
      .send(messagePage('missing', language, styles.address));

  app.get('/', entry('zh-CN'));
  app.get('/en/', entry('en'));
  app.get('/en', (_request, reply) => reply.redirect('/en/', 308));
  app.get(`/:code(${CODE})`, (request, reply) => reply.redirect(`/${codeIn(request)}/`, 308));
  app.get(`/:code(${CODE})/en`, (request, reply) => reply.redirect(`/${codeIn(request)}/en/`, 308));
  app.get(`/:code(${CODE})/`, page('zh-CN'));
  app.get(`/:code(${CODE})/en/`, page('en'));
  app.setNotFoundHandler((request, reply) => missing(languageIn(request), reply));
  app.setErrorHandler((error, request, reply) => {
    request.log.error({ err: error }, 'portal');
    return reply
      .status(503)
      .headers({ 'cache-control': 'no-store', 'retry-after': '30' })
      .type('text/html; charset=utf-8')
      .send(messagePage('failed', languageIn(request), styles.address));
  });
  return app;
}

const languageIn = ({ url }: FastifyRequest): Language => (url.includes('/en/') ? 'en' : 'zh-CN');

const codeIn = ({ params }: FastifyRequest): string => String(Reflect.get(Object(params), 'code'));
const isLarge = ({ query }: FastifyRequest): boolean => Reflect.get(Object(query), 'type') === '150';

/** What machines ask: alive, and able to serve. A stop says no first, so that nobody new is sent here. */
function bindWatch(app: FastifyInstance, { ready }: PortalOptions): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const serves = !stopping && (await ready());
    return reply
      .status(serves ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: serves ? 'ready' : 'not-ready' });
  });
}

/** Sends a text under a strong tag: the same bytes have the same tag, so whoever has them already is told so. */
function send(request: FastifyRequest, reply: FastifyReply, type: string, cache: string, text: string): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply.headers({ etag: tag, 'cache-control': cache });
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known?.includes(tag) === true) return reply.status(304).send();
  return reply.type(`${type}; charset=utf-8`).send(text);
}
