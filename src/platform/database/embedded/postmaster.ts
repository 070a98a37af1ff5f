import { spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { SOCKET_PORT, type Folders } from './folders.js';
import { postgresIn, postgresState } from './processes.js';
import { run, SERVER_ENVIRONMENT, type Runner } from './runner.js';

/** What postmaster.pid says, held against the processes there are. */
type Holder =
  | { readonly kind: 'none' }
  | { readonly kind: 'dead'; readonly why: string }
  | { readonly kind: 'live'; readonly pid: number; readonly status: string; readonly socket: string };

/** A server that is ready, and how to hear of its end. */
export interface Postmaster {
  readonly pid: number;
  readonly socket: string;
  /** Resolves when the process has ended, by whomever. */
  readonly ended: Promise<void>;
}

/** Of postmaster.pid (PostgreSQL's miscadmin.h): its number, the socket's folder, and starting, ready or stopping. */
const PID_LINE = 0;
const SOCKET_LINE = 4;
const STATUS_LINE = 7;

const POLL_MS = 10;
const WATCH_MS = 200;
/** Recovery reads the write-ahead log since the last checkpoint: seconds mostly, minutes on a slow disk. */
const READY_PATIENCE_MS = 300_000;
/** Orphaned backends notice their master's end by themselves, unless a query keeps them busy. */
const ORPHAN_PATIENCE_MS = 5_000;
const STOP_PATIENCE_MS = 30_000;
const LARGEST_LOG_BYTES = 10_000_000;
const SHOWN_LOG_CHARACTERS = 2_000;

/** Fixed here rather than in a file, so that they follow the program's version. */
const SETTINGS = {
  listen_addresses: '', // this machine only, by the socket
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '100', // console, portal and worker with ten each, and room for the next version to start beside them
  shared_buffers: '64MB',
  max_wal_size: '256MB', // and with it a bound on how long recovery takes
  wal_recycle: 'off', // a segment used again would keep the old one's words until it is full (scrubbing.ts)
  log_error_verbosity: 'terse', // the details of an error quote rows
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on', // what was acknowledged is kept
  jit: 'off', // our queries are short; compiling them takes longer than running them
  cluster_name: 'shishi',
};

/** `cluster` is the real path of PostgreSQL's folder. */
async function readHolder(cluster: string): Promise<Holder> {
  let text: string;
  try {
    text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return { kind: 'none' };
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 0) return { kind: 'dead', why: 'postmaster.pid is broken off' };
  const state = await postgresState(pid, cluster);
  if (state !== 'runs') return { kind: 'dead', why: state };
  return { kind: 'live', pid, socket: lines[SOCKET_LINE] ?? '', status: lines[STATUS_LINE] ?? '' };
}

/** The server that already runs on this cluster, once it is ready; undefined where none does, or it is on its way out. */
export async function adoptPostmaster(cluster: string): Promise<Postmaster | undefined> {
  for (const giveUp = Date.now() + READY_PATIENCE_MS; Date.now() < giveUp; await wait(POLL_MS)) {
    const holder = await readHolder(cluster);
    if (holder.kind !== 'live') return undefined;
    if (holder.status === 'ready') return { ...holder, ended: whenEnded(cluster, holder.pid) };
  }
  throw new Error(`the PostgreSQL that runs on ${cluster} does not become ready`);
}

/**
 * Starts the server and waits for the line `ready` in postmaster.pid, not for a text in its log.
 * Call it under the start lock, when `adoptPostmaster` found none.
 * @throws Error with the end of the server's log when it does not come up
 */
export async function startPostmaster(
  folders: Folders,
  binaries: Binaries,
  runner: Runner | undefined,
): Promise<Postmaster> {
  await clearRemains(folders);
  const logFile = path.join(folders.log, 'postgres.log');
  await rollOver(logFile);
  const log = await open(logFile, 'a', 0o600);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [binaries.postgres, '-D', folders.cluster, '-k', folders.socket, ...settings];
  const [command, ...parameters] = (await canDieWithUs()) ? [...dieWithUs(runner), ...server] : server;
  const child = spawn(command ?? binaries.postgres, parameters, {
    ...(command === binaries.postgres ? runner : {}),
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', log.fd, log.fd],
    detached: true, // the Ctrl-C of a terminal is for us; we stop the server when the last request is through
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  child.unref();
  await log.close();
  let over = false;
  void ended.then(() => (over = true));
  for (const giveUp = Date.now() + READY_PATIENCE_MS; Date.now() < giveUp; await wait(POLL_MS)) {
    const holder = await readHolder(folders.cluster);
    if (holder.kind === 'live' && holder.pid === child.pid && holder.status === 'ready') return { ...holder, ended };
    if (hasEnded()) break;
  }
  const said = await readFile(logFile, 'utf8').catch(() => '');
  throw new Error(`PostgreSQL did not start: ${said.slice(-SHOWN_LOG_CHARACTERS)}`);

  function hasEnded(): boolean {
    return over;
  }
}

/** Stops in order: open transactions are rolled back, memory is written out, and the next start needs no recovery. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const holder = await readHolder(cluster);
  if (holder.kind !== 'live') return;
  const { pid } = holder;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!(await isHeldBy(cluster, pid))) return;
    process.kill(pid, signal);
    for (const giveUp = Date.now() + STOP_PATIENCE_MS; Date.now() < giveUp; await wait(POLL_MS)) {
      if (!(await isHeldBy(cluster, pid))) return;
    }
  }
  throw new Error(`the PostgreSQL that runs on ${cluster} (process ${pid}) does not stop`);
}

const isHeldBy = async (cluster: string, pid: number): Promise<boolean> =>
  (await postgresState(pid, cluster)) === 'runs';

async function whenEnded(cluster: string, pid: number): Promise<void> {
  while (await isHeldBy(cluster, pid)) await wait(WATCH_MS, undefined, { ref: false });
}

/**
 * After a kill: wait until no backend of the dead master is left, for two servers on one folder destroy it; then remove
 * what makes PostgreSQL refuse to start where the number in it is now a zombie's or another program's.
 */
async function clearRemains({ cluster, socket }: Folders): Promise<void> {
  for (const signal of [undefined, 'SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of signal ? await postgresIn(cluster) : []) process.kill(pid, signal);
    for (const giveUp = Date.now() + ORPHAN_PATIENCE_MS; Date.now() < giveUp; await wait(POLL_MS)) {
      if ((await postgresIn(cluster)).length > 0) continue;
      await rm(path.join(cluster, 'postmaster.pid'), { force: true });
      await rm(path.join(socket, `.s.PGSQL.${SOCKET_PORT}`), { force: true });
      await rm(path.join(socket, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
      return;
    }
  }
  throw new Error(`processes of a dead PostgreSQL still run on ${cluster}: ${(await postgresIn(cluster)).join(', ')}`);
}

/** Where setpriv is at hand the kernel stops the server in order when this program is killed; else the next start adopts it. */
const canDieWithUs = async (): Promise<boolean> =>
  (await run(undefined, 'setpriv', ['--help'])).output.includes('--pdeathsig');

const dieWithUs = (runner: Runner | undefined): readonly string[] => [
  'setpriv',
  '--pdeathsig=INT',
  ...(runner ? [`--reuid=${runner.uid}`, `--regid=${runner.gid}`, '--clear-groups'] : []),
  '--',
];

async function rollOver(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(logFile, `${logFile}.1`);
}
