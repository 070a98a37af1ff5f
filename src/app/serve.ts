import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { importedArrangements } from '../regime/calendar/imported.js';
import { SHIPPED } from '../regime/calendar/shipped.js';
import { insertArrangements } from '../regime/calendar/store.js';
import { READ_NOTICE } from '../regime/notices/commands.js';
import { READ_ORIGINAL } from '../regime/notices/commands.originals.js';
import { CLEAN_REMOVED } from '../regime/notices/contract.removal.js';
import { CLEAN_OVER } from '../regime/retention/daily.js';
import { TRY_CHANNEL } from '../regime/reminders/channel-commands.js';
import { channelOf } from '../regime/reminders/channels.js';
import { DELIVER, deliverJob } from '../regime/reminders/deliver.js';
import { tryChannelJob } from '../regime/reminders/try-channel.js';
import { districtOf } from '../regime/offices/queries.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import { migrate } from '../platform/database/migrate.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { type DailyOptions, startDaily } from '../platform/jobs/daily.js';
import { startHousekeeping } from '../platform/jobs/housekeeping.js';
import { startWorker, type WorkerOptions } from '../platform/jobs/worker.js';
import { type Metrics, openMetrics } from '../platform/metrics/metrics.js';
import { openFirstRun } from '../platform/sessions/first-run.js';
import { openVault, type Vault } from '../platform/vault/vault.js';
import { type FileFolder, openFiles } from '../platform/uploads/folder.js';
import { APPLY_CALENDAR, applyCalendarJob } from './calendar-jobs.js';
import { cleanOverJob, cleanRemovedJob } from './clean-removed.js';
import type { RunningDatabase } from './database.js';
import type { Part } from './parts.js';
import { filesFolder, openShelf } from './files.js';
import { openPortal } from './portal.js';
import { READ_UNITS } from '../regime/offices/commands.import.js';
import { READ_PEOPLE } from '../regime/offices/commands.people-import.js';
import { readNoticeJob } from './read-notice.js';
import { readOriginalJob } from './read-original.js';
import { readPeopleJob, readUnitsJob } from './read-sheets.js';
import { regimeOn, type RunningRegime } from './regime.js';
import { ledgerRunners } from './runners.js';
import { seeHead } from './secrecy.js';
import { createConsole } from './server.js';
import type { Settings } from './settings.js';
import { serveConsole } from './static-console.js';

/** Beside the files, in the data folder; an office copies it to where the machine's own people do not reach. */
const SEALS = 'seals';

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
  /** What stands behind console and worker; the portal alone has nothing of it. */
  readonly inside: Inside | undefined;
  /** Lets who is being answered finish, hands jobs back, and lets the database go. */
  readonly stop: () => Promise<void>;
}

/** The regime and its files, as the application's user of the database reaches them. */
export interface Inside {
  readonly db: Db;
  readonly regime: RunningRegime;
  readonly folder: FileFolder;
  readonly metrics: Metrics;
  readonly vault: Vault;
}

/** Brings the database to the newest schema and serves. Any number of programs may do so on one database. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { database, settings, log, only, demo } = options;
  const runs = (part: Part): boolean => only === undefined || only === part;
  if (database.addresses.owner !== undefined) await migrate(database.addresses);
  const inside = only === 'portal' ? undefined : await openInside(options);

  const servers: FastifyInstance[] = [];
  const addresses: string[] = [];
  const listen = async (app: FastifyInstance, port: number): Promise<void> => {
    servers.push(app);
    addresses.push(await app.listen({ host: settings.host, port }));
  };
  if (inside && runs('console')) await listen(await consoleOf(options, inside), settings.port);
  if (runs('portal')) await listen(await portalOf(options), settings.portalPort);
  const endings = inside && runs('worker') ? work(options, inside) : [];
  const firstRunCode =
    inside && runs('console') && !demo ? await openFirstRun(inside.db, systemClock.now()) : undefined;
  return {
    addresses,
    firstRunCode,
    inside,
    stop: async () => {
      await Promise.all(servers.map((app) => app.close()));
      await Promise.all(endings.map((end) => end()));
      await database.stop();
      log.info('stopped');
    },
  };
}

async function openInside({ database, demo, log, settings }: ServeOptions): Promise<Inside> {
  const db = await database.open('application');
  const imported = await importedArrangements(path.join(database.dataFolder, 'calendar'));
  await inTransaction(db, (tx) => insertArrangements(tx, [...SHIPPED, ...imported]));
  const files = filesFolder(database.dataFolder);
  await mkdir(files, { recursive: true, mode: 0o700 });
  const sealFolder = path.join(database.dataFolder, SEALS);
  const vault = await openVault(database.dataFolder, settings.suite);
  const note: DailyOptions['note'] = ({ kind, day, districtId }, error) => {
    log.error({ err: error, kind, day, districtId }, 'what hangs on the day failed, and is tried again');
  };
  const folder = openFiles(await openShelf(settings.bucket, database.dataFolder), files);
  return {
    db,
    folder,
    regime: regimeOn({ db, systemClock, demo, sealFolder, note, vault, folder, seeHead, suite: settings.suite }),
    metrics: openMetrics(),
    vault,
  };
}

async function consoleOf(
  { log, settings: { secure, trustedProxies }, version }: ServeOptions,
  { db, regime, folder, metrics, vault }: Inside,
): Promise<FastifyInstance> {
  const ready = () =>
    districtOf(db, 'none').then(
      () => true,
      () => false,
    );
  const app = await createConsole(regime, { log, metrics, folder, vault, secure, trustedProxies, ready, version });
  await serveConsole(app);
  return app;
}

const portalOf = async ({ database, log, settings: { secure } }: ServeOptions): Promise<FastifyInstance> =>
  openPortal(await database.open('portal'), { log, secure });

/** Runs jobs, and sweeps what has served its time. @returns how to end both */
function work(
  { log, demo, database, settings: { address } }: ServeOptions,
  { db, regime: { runtime, daily }, folder, metrics, vault }: Inside,
): readonly (() => Promise<void>)[] {
  const note: WorkerOptions['note'] = ({ kind, id }, state, error) => {
    metrics.jobEnded(kind, state);
    if (error !== undefined) log.error({ err: error, job: id, kind }, state);
  };
  const channels = channelOf(vault, systemClock);
  const runners = {
    [READ_NOTICE]: readNoticeJob(runtime, folder),
    [READ_ORIGINAL]: readOriginalJob(runtime, folder),
    [APPLY_CALENDAR]: applyCalendarJob(runtime),
    [READ_UNITS]: readUnitsJob(runtime, folder),
    [READ_PEOPLE]: readPeopleJob(runtime, folder),
    [DELIVER]: deliverJob({ db, systemClock, channelOf: channels, address }),
    [CLEAN_REMOVED]: cleanRemovedJob({ db, systemClock, folder, database }),
    [CLEAN_OVER]: cleanOverJob({ db, systemClock, database }),
    [TRY_CHANNEL]: tryChannelJob(db, channels),
    ...ledgerRunners(runtime, folder, path.join(database.dataFolder, SEALS)),
  };
  const worker = startWorker({ db, systemClock, runners, note });
  const housekeeping = startHousekeeping(db, folder, systemClock, (error) => {
    log.warn({ err: error }, 'sweeping failed, and is tried again in an hour');
  });
  // A demonstration's day changes only by hand, and whoever moves it does what is done on it.
  if (demo) return [worker.stop, housekeeping.stop];
  const days = startDaily(daily, runtime, (error) => {
    log.warn({ err: error }, 'the day could not be begun, and is tried again');
  });
  return [worker.stop, housekeeping.stop, days.stop];
}
