import type { Acting } from '../../kernel/world.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import type { Authenticate } from '../http/route.js';
import type { Reader } from '../operations/parts.js';
import { cookieIn } from './cookie.js';
import { findSession, type SignedIn } from './session-store.js';

/** Whom the regime sees in an account: its post and units; undefined where it has none, and so may do nothing. */
export type ActorOf<Actor extends Acting> = (
  reader: Reader,
  signedIn: SignedIn,
) => Promise<{ readonly actor: Actor; readonly onBehalfOf?: string } | undefined>;

/** Signs requests in by their session's cookie. */
export const bySession =
  <Actor extends Acting>(
    db: Db,
    systemClock: SystemClock,
    secure: boolean,
    actorOf: ActorOf<Actor>,
  ): Authenticate<Actor> =>
  async (request) => {
    const value = cookieIn(request, secure);
    const signedIn = value === undefined ? undefined : await findSession(db, value, systemClock.now());
    const found = signedIn && (await actorOf(db, signedIn));
    return signedIn && found && { signedIn, ...found };
  };
