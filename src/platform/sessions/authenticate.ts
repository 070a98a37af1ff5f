import type { FastifyRequest } from 'fastify';
import type { Acting } from '../../kernel/world.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import type { Authenticate, Authenticated } from '../http/route.js';
import type { Reader } from '../operations/parts.js';
import { signedOut } from '../problem/problem.js';
import { cookieIn } from './cookie.js';
import { findSession, type SignedIn } from './session-store.js';
import type { SignInSettings } from './settings.js';
import type { Todo } from './todo-names.js';
import { todoOf, todoProblem } from './todo.js';

/** Whom the regime sees in an account: its post and units; undefined where it has none, and so may do nothing. */
export type ActorOf<Actor extends Acting> = (
  reader: Reader,
  signedIn: SignedIn,
) => Promise<{ readonly actor: Actor; readonly onBehalfOf?: string } | undefined>;

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

/** Signs requests in by their session's cookie. */
export function bySession<Actor extends Acting>(
  db: Db,
  systemClock: SystemClock,
  secure: boolean,
  settings: SignInSettings,
  actorOf: ActorOf<Actor>,
): Doors<Actor> {
  const find = async (request: FastifyRequest): Promise<AtTheDoor<Actor> | undefined> => {
    const value = cookieIn(request, secure);
    const now = systemClock.now();
    const signedIn = value === undefined ? undefined : await findSession(db, value, now, settings);
    const found = signedIn && (await actorOf(db, signedIn));
    return signedIn && found && { signedIn, ...found, todo: todoOf(signedIn, found.actor.role, now) };
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
