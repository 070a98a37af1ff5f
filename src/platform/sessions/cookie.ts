import type { FastifyReply, FastifyRequest } from 'fastify';

/** With https the browser itself guards the name: only this host, only over https, only the whole site (`__Host-`). */
export const cookieName = (secure: boolean): string => named('shishi', secure);
/** Knows a browser again; by itself it lets nobody in. */
const deviceCookieName = (secure: boolean): string => named('shishi-device', secure);
const named = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

const DEVICE_SECONDS = 365 * 86_400;

export const cookieIn = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[cookieName(secure)];

export const deviceCookieIn = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[deviceCookieName(secure)];

/** Until the browser closes; out of reach of scripts and of other sites. Its end is the server's to say. */
export function giveCookie(reply: FastifyReply, secure: boolean, value: string): void {
  void reply.setCookie(cookieName(secure), value, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

export function giveDeviceCookie(reply: FastifyReply, secure: boolean, value: string): void {
  const kept = { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: DEVICE_SECONDS } as const;
  void reply.setCookie(deviceCookieName(secure), value, kept);
}

export function takeCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

const WAY_SECONDS = 600;
const wayCookieName = (secure: boolean): string => named('shishi-way', secure);

/** Knows the browser that went to a provider when it comes back. Lax: it comes from another site, by a link. */
export const wayCookieIn = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[wayCookieName(secure)];

export function giveWayCookie(reply: FastifyReply, secure: boolean, value: string): void {
  const kept = { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: WAY_SECONDS } as const;
  void reply.setCookie(wayCookieName(secure), value, kept);
}
