import type { FastifyRequest } from 'fastify';
import type { Acting } from '../../kernel/world.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Along } from '../database/along.js';
import type { Db } from '../database/tables.js';
import type { Authenticate, Authenticated } from '../http/route.js';
import type { Reader } from '../operations/parts.js';
import { signedOut } from '../problem/problem.js';
import { cookieIn } from './cookie.js';
import { sessionFinder, type SignedIn } from './session-store.js';
import type { SignInSettings } from './settings.js';
import type { Todo } from './todo-names.js';
import { todoOf, todoProblem } from './todo.js';

/**
 * Whom the regime sees in an account. What it must know for that stands in a column of the statement that looks for the
 * session, so that a request that only reads goes to the database twice in all.
 */
export interface Standing<Actor extends Acting> {
  /** JSON; it may speak of the session as `s`. */
  readonly along: Along;
  /** The post and units of an account; undefined where it has none, and so may do nothing. */
  readonly read: (
    reader: Reader,
    signedIn: SignedIn,
    along: unknown,
  ) => Promise<Omit<Authenticated<Actor>, 'signedIn'> | undefined>;
}

/** Somebody who signed in, and perhaps has something left to do before they are let through. */
export interface AtTheDoor<Actor extends Acting> extends Authenticated<Actor> {
  readonly todo: Todo | undefined;
}

export interface Doors<Actor extends Acting> {
  /** For everything but signing in: whoever has something left to do at the door is told so (403). */
  readonly authenticate: Authenticate<Actor>;
  /** For what is done at the door itself. @throws ProblemError 401 where nobody is signed in */
  readonly atTheDoor: (request: FastifyRequest) => Promise<AtTheDoor<Actor>>;
}

/** Signs requests in by their session's cookie. Each asks anew: a session that was ended has ended at once. */
export function bySession<Actor extends Acting>(
  db: Db,
  systemClock: SystemClock,
  secure: boolean,
  settings: SignInSettings,
  standing: Standing<Actor>,
): Doors<Actor> {
  const findSession = sessionFinder(db, settings, standing.along);
  const find = async (request: FastifyRequest): Promise<AtTheDoor<Actor> | undefined> => {
    const value = cookieIn(request, secure);
    const now = systemClock.now();
    const session = value === undefined ? undefined : await findSession(value, now);
    const found = session && (await standing.read(db, session.signedIn, session.along));
    if (!found) return undefined;
    const { signedIn } = session;
    return { signedIn, ...found, todo: todoOf(signedIn, found.actor.role, now) };
  };
  return {
    authenticate: async (request) => {
      const who = await find(request);
      if (who?.todo !== undefined) throw todoProblem(who.todo);
      return who;
    },
    atTheDoor: async (request) => {
      const who = await find(request);
      if (!who) throw signedOut();
      return who;
    },
  };
}
