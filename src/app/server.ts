import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Acting } from '../kernel/world.js';
import { bindDeclarations, bindPlain } from '../platform/http/bind.js';
import { describeDeclaration, openApi } from '../platform/http/openapi.js';
import type { Authenticate, PlainRoute } from '../platform/http/route.js';
import { createHttp } from '../platform/http/server.js';
import { bindWatchRoutes } from '../platform/http/watch-routes.js';
import type { Vault } from '../platform/vault/vault.js';
import { jobRoutes } from '../platform/jobs/routes.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import type { Declaration } from '../platform/operations/declarations.js';
import type { Reader } from '../platform/operations/parts.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { Say } from '../platform/problem/words.js';
import { bySession, type Standing } from '../platform/sessions/authenticate.js';
import { cookieName } from '../platform/sessions/cookie.js';
import type { HeedOpening } from '../platform/sessions/door.js';
import type { AppointAdministrator } from '../platform/sessions/first-run.js';
import type { PlaceWords } from '../platform/sessions/new-password.js';
import { sessionRoutes } from '../platform/sessions/routes.js';
import type { SignInSettings } from '../platform/sessions/settings.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { type LookIntoFor, takeUploads, uploadRoutes } from '../platform/uploads/routes.js';

/** What a regime hands to the server that runs it. */
export interface Regime<Actor extends Acting> {
  readonly declarations: readonly Declaration<Actor>[];
  readonly runtime: Runtime<Actor>;
  readonly standing: Standing<Actor>;
  readonly districtOf: (reader: Reader, code: string) => Promise<string | undefined>;
  readonly appointAdministrator: AppointAdministrator;
  readonly heedOpening?: HeedOpening;
  readonly signInSettings: SignInSettings;
  readonly placeWords: PlaceWords;
  readonly say: Say;
  readonly lookInto?: LookIntoFor<Actor>;
  /** Routes that are no operations and yet its own: the role somebody goes on in, a demonstration's sign-in and clock. */
  readonly plain?: (door: {
    readonly authenticate: Authenticate<Actor>;
    readonly secure: boolean;
  }) => readonly PlainRoute[];
}

/** What the machine hands to it. */
export interface Surroundings {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly folder: FileFolder;
  readonly vault: Vault;
  readonly secure: boolean;
  readonly trustedProxies: readonly string[];
  /** Whether it can serve: the database answers. */
  readonly ready: () => Promise<boolean>;
  /** Of the program, as the description of its API says. */
  readonly version: string;
}

/** The console's server: every operation of the regime, sign-in, jobs, uploads, and the description of them all. */
export async function createConsole<Actor extends Acting>(
  regime: Regime<Actor>,
  surroundings: Surroundings,
): Promise<FastifyInstance> {
  const { runtime, declarations, standing } = regime;
  const { db, systemClock, regimeClock, digestAlgorithm } = runtime;
  const { metrics, secure, folder, vault } = surroundings;
  const { authenticate, atTheDoor } = bySession(db, systemClock, secure, regime.signInSettings, standing);
  const door = {
    ...regime,
    db,
    systemClock,
    regimeClock,
    digestAlgorithm,
    secure,
    vault,
    settings: regime.signInSettings,
    atTheDoor,
  };
  const plain: readonly PlainRoute[] = [
    ...sessionRoutes(door),
    ...jobRoutes(db, authenticate),
    ...uploadRoutes({ db, systemClock, folder, authenticate, ...(regime.lookInto && { lookInto: regime.lookInto }) }),
    ...(regime.plain?.({ authenticate, secure }) ?? []),
  ];

  const app = await createHttp({ ...surroundings, say: regime.say });
  metrics.watch(app);
  bindWatchRoutes(app, surroundings, metrics);
  await takeUploads(app);
  bindPlain(app, [...plain, describing(plain, declarations, surroundings)], systemClock);
  bindDeclarations(app, declarations, runtime, authenticate);
  return app;
}

/** The route that describes all others, itself included. */
function describing<Actor extends Acting>(
  plain: readonly PlainRoute[],
  declarations: readonly Declaration<Actor>[],
  { version, secure }: Surroundings,
): PlainRoute {
  const description = {
    method: 'GET',
    path: '/api/openapi.json',
    operationId: 'api.describe',
    summary: 'This description',
    open: true,
    status: 200,
  } as const;
  const all = [description, ...plain.map((route) => route.description), ...declarations.map(describeDeclaration)];
  // Made for the first who asks, and hardly anybody does: it takes some tenths of a second, which every start would wait for.
  let document: ReturnType<typeof openApi> | undefined;
  const described = () => (document ??= openApi({ title: '实事 Shishi', version, cookie: cookieName(secure) }, all));
  return { description, handle: async (_request, reply) => reply.send(described()) };
}
