import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { importedArrangements } from '../regime/calendar/imported.js';
import { SHIPPED } from '../regime/calendar/shipped.js';
import { insertArrangements } from '../regime/calendar/store.js';
import { READ_NOTICE } from '../regime/notices/commands.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { districtOf } from '../regime/offices/queries.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import { migrate } from '../platform/database/migrate.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { createHttp } from '../platform/http/server.js';
import { bindWatchRoutes } from '../platform/http/watch-routes.js';
import { startHousekeeping } from '../platform/jobs/housekeeping.js';
import { startWorker, type WorkerOptions } from '../platform/jobs/worker.js';
import { type Metrics, openMetrics } from '../platform/metrics/metrics.js';
import { openFirstRun } from '../platform/sessions/first-run.js';
import { type FileFolder, openFileFolder } from '../platform/uploads/folder.js';
import type { RunningDatabase } from './database.js';
import { readNoticeJob } from './read-notice.js';
import { regimeOn } from './regime.js';
import { createConsole, type Regime } from './server.js';
import type { Settings } from './settings.js';
import { serveConsole } from './static-console.js';

/** The parts of the program, each of which may run alone. */
export const parts = ['console', 'portal', 'worker'] as const;
export type Part = (typeof parts)[number];

export interface ServeOptions {
  readonly database: RunningDatabase;
  readonly settings: Settings;
  readonly log: Logger;
  /** All of them unless said. */
  readonly only?: Part;
  readonly demo: boolean;
  readonly version: string;
}

/** The program as it serves. */
export interface Serving {
  /** Where it can be reached; the worker alone can be reached nowhere. */
  readonly addresses: readonly string[];
  /** For the first administrator, to be told to whoever started the program; undefined where there is one. */
  readonly firstRunCode: string | undefined;
  readonly regime: Regime<Actor>;
  readonly folder: FileFolder;
  /** Lets who is being answered finish, hands jobs back, and lets the database go. */
  readonly stop: () => Promise<void>;
}

/** Brings the database to the newest schema and serves. Any number of programs may do so on one database. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { database, settings, log, only, demo } = options;
  const runs = (part: Part): boolean => only === undefined || only === part;
  if (database.addresses.owner !== undefined) await migrate(database.addresses);
  const db = await database.open('application');
  const imported = await importedArrangements(path.join(database.dataFolder, 'calendar'));
  await inTransaction(db, (tx) => insertArrangements(tx, [...SHIPPED, ...imported]));
  const files = path.join(database.dataFolder, 'files');
  await mkdir(files, { recursive: true, mode: 0o700 });
  const folder = openFileFolder(files);
  const regime = regimeOn({ db, systemClock, demo });
  const metrics = openMetrics();

  const servers: FastifyInstance[] = [];
  const addresses: string[] = [];
  const listen = async (app: FastifyInstance, port: number): Promise<void> => {
    servers.push(app);
    addresses.push(await app.listen({ host: settings.host, port }));
  };
  if (runs('console')) await listen(await consoleOf(options, regime, db, folder, metrics), settings.port);
  if (runs('portal')) await listen(await portalOf(options, regime, metrics), settings.portalPort);
  const endings = runs('worker') ? work(options, regime, db, folder, metrics) : [];
  const firstRunCode = runs('console') && !demo ? await openFirstRun(db, systemClock.now()) : undefined;
  return {
    addresses,
    firstRunCode,
    regime,
    folder,
    stop: async () => {
      await Promise.all(servers.map((app) => app.close()));
      await Promise.all(endings.map((end) => end()));
      await database.stop();
      log.info('stopped');
    },
  };
}

/** Whether the database answers. */
const answers = (db: Db): Promise<boolean> =>
  districtOf(db, 'none').then(
    () => true,
    () => false,
  );

async function consoleOf(
  { log, settings: { secure, trustedProxies }, version }: ServeOptions,
  regime: Regime<Actor>,
  db: Db,
  folder: FileFolder,
  metrics: Metrics,
): Promise<FastifyInstance> {
  const ready = () => answers(db);
  const app = await createConsole(regime, { log, metrics, folder, secure, trustedProxies, ready, version });
  await serveConsole(app);
  return app;
}

/** The public's side. It shows nothing that has not been published, and nothing has: there is no publication yet. */
async function portalOf(
  { log, settings: { secure, trustedProxies }, database }: ServeOptions,
  { say }: Regime<Actor>,
  metrics: Metrics,
): Promise<FastifyInstance> {
  await database.open('portal'); // says at the start, rather than to the first reader, that the role cannot sign in
  const app = await createHttp({ log, secure, trustedProxies, say });
  metrics.watch(app);
  bindWatchRoutes(app, { ready: () => Promise.resolve(true) }, metrics);
  return app;
}

/** Runs jobs, and sweeps what has served its time. @returns how to end both */
function work(
  { log }: ServeOptions,
  { runtime }: Regime<Actor>,
  db: Db,
  folder: FileFolder,
  metrics: Metrics,
): readonly (() => Promise<void>)[] {
  const note: WorkerOptions['note'] = ({ kind, id }, state, error) => {
    metrics.jobEnded(kind, state);
    if (error !== undefined) log.error({ err: error, job: id, kind }, state);
  };
  const worker = startWorker({ db, systemClock, runners: { [READ_NOTICE]: readNoticeJob(runtime, folder) }, note });
  const housekeeping = startHousekeeping(db, folder, systemClock, (error) => {
    log.warn({ err: error }, 'sweeping failed, and is tried again in an hour');
  });
  return [worker.stop, housekeeping.stop];
}
