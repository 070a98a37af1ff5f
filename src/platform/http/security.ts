import type { FastifyRequest } from 'fastify';
import { crossSite } from '../problem/problem.js';

/** Everything from here, nothing inline, nothing in a frame: a page that would be tricked has nothing to be tricked with. */
export const CONTENT_POLICY = (secure: boolean): Readonly<Record<string, readonly string[]>> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  ...(secure && { 'upgrade-insecure-requests': [] }),
});

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Turns away what another site's page makes a browser send, beside the cookie's own SameSite: browsers say where a
 * request comes from (Sec-Fetch-Site), older ones by its Origin. Programs that are no browser send neither.
 * @throws ProblemError 403
 */
export function refuseOtherSites({ method, headers, host }: FastifyRequest): void {
  if (READING.includes(method)) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    // `none` is typed by the person; `same-site` is another program under the same domain, and not us.
    if (site !== 'same-origin' && site !== 'none') throw crossSite();
    return;
  }
  const { origin } = headers;
  if (origin !== undefined && hostOf(origin) !== host) throw crossSite();
}

/** `null`, as a page without an origin says, is nobody's host. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
