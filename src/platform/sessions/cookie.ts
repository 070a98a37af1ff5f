import type { FastifyReply, FastifyRequest } from 'fastify';

/** With https the browser itself guards the name: only this host, only over https, only the whole site (`__Host-`). */
export const cookieName = (secure: boolean): string => (secure ? '__Host-shishi' : 'shishi');

export const cookieIn = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[cookieName(secure)];

/** Until the browser closes; out of reach of scripts and of other sites. Its end is the server's to say. */
export function giveCookie(reply: FastifyReply, secure: boolean, value: string): void {
  void reply.setCookie(cookieName(secure), value, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

export function takeCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'strict', secure });
}
