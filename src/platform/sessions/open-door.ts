import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../database/tables.js';
import { cookieIn, deviceCookieIn, giveCookie, giveDeviceCookie } from './cookie.js';
import { deviceName } from './device-name.js';
import { knowDevice } from './device-store.js';
import { beginSession, endSession, type NewSession, type Way } from './session-store.js';
import { noteAtDoor } from './sign-in-log.js';

/** The values of the two cookies, for after the commit. */
export interface Opened {
  readonly session: string;
  readonly device: string;
}

/**
 * Lets somebody in who proved that it is them, whichever way: a new session (the old one of the same browser ends: no
 * session outlives a change of person), the browser known, the coming in written down.
 */
export async function openDoor(
  tx: Tx,
  request: FastifyRequest,
  secure: boolean,
  session: NewSession & { readonly way: Way; readonly loginName?: string },
  now: number,
): Promise<Opened> {
  const old = cookieIn(request, secure);
  if (old !== undefined) await endSession(tx, old);
  const { loginName, ...begins } = session;
  const name = deviceName(request.headers['user-agent']);
  const device = await knowDevice(tx, session, { token: deviceCookieIn(request, secure), name }, now);
  const value = await beginSession(tx, { ...begins, deviceId: device.id }, now);
  const { districtId, accountId, way } = session;
  const who = { districtId, accountId, ...(loginName !== undefined && { loginName }) };
  await noteAtDoor(tx, request, { ...who, way, outcome: 'came-in' }, now);
  return { session: value, device: device.token };
}

/** Hands the browser what lets it in. Call it once the transaction is committed. */
export function giveCookies(reply: FastifyReply, secure: boolean, { session, device }: Opened): void {
  giveCookie(reply, secure, session);
  giveDeviceCookie(reply, secure, device);
}
