import type { FastifyRequest } from 'fastify';
import type { Acting } from '../../kernel/world.js';
import type { RegimeClock } from '../clocks/regime-clock.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { DigestAlgorithm } from '../ledger/entry.js';
import type { Vault } from '../vault/vault.js';
import type { Db, Tx } from '../database/tables.js';
import type { Reader } from '../operations/parts.js';
import type { AccountName } from './account-store.js';
import type { AtTheDoor } from './authenticate.js';
import type { AppointAdministrator } from './first-run.js';
import type { PlaceWords } from './new-password.js';
import type { SignInSettings } from './settings.js';
import { todoProblem } from './todo.js';
import type { Todo } from './todo-names.js';

/** What the routes of signing in are given. */
export interface Door<Actor extends Acting = Acting> {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly regimeClock: RegimeClock;
  readonly digestAlgorithm: DigestAlgorithm;
  /** Whether browsers reach the program by https. */
  readonly secure: boolean;
  readonly settings: SignInSettings;
  readonly vault: Vault;
  readonly placeWords: PlaceWords;
  /** The id of the district a code stands for; the empty code stands for the platform. */
  readonly districtOf: (reader: Reader, code: string) => Promise<string | undefined>;
  readonly atTheDoor: (request: FastifyRequest) => Promise<AtTheDoor<Actor>>;
  readonly appointAdministrator: AppointAdministrator;
  readonly heedOpening?: HeedOpening;
}

/** What a regime does when the envelope of the emergency account is opened, in the transaction that lets them in. */
export type HeedOpening = (tx: Tx, account: AccountName) => Promise<void>;

/** What one address may try a minute. An office behind one address signs in at eight: thirty a minute are enough. */
export const TRIES_A_MINUTE = 30;

/** Who asks, if nothing is left for them to do but what they came for. @throws ProblemError 401, 403 */
export async function letThrough<Actor extends Acting>(
  { atTheDoor }: Pick<Door<Actor>, 'atTheDoor'>,
  request: FastifyRequest,
  ...cameFor: readonly Todo[]
): Promise<AtTheDoor<Actor>> {
  const who = await atTheDoor(request);
  if (who.todo !== undefined && !cameFor.includes(who.todo)) throw todoProblem(who.todo);
  return who;
}
