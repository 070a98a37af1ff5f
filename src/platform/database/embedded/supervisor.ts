import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type DatabaseAddresses, socketAddress } from '../addresses.js';
import { findBinaries } from './binaries.js';
import { DATABASE_NAME, ensureCluster, readPasswords, USERS } from './cluster.js';
import { prepareFolders } from './folders.js';
import { adoptPostmaster, startPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';
import { processNamed, stillRuns } from './processes.js';
import { findRunner } from './runner.js';
import { withStartLock } from './start-lock.js';

/** A database of our own that runs until it is stopped, restarted when it dies. */
export interface EmbeddedDatabase {
  readonly addresses: Required<DatabaseAddresses>;
  /** The server's process at this moment. */
  readonly pid: () => number;
  /** Stops the server, unless another living program of ours started it and goes on using it. */
  readonly stop: () => Promise<void>;
}

/** As root, where a user without rights finds the programs when the checkout is closed to it. */
const COPIES_FOR_ROOT = '/var/lib/shishi';
const DATA_FOR_ROOT = '/var/lib/shishi/data';
const DATA = './data';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** Who has run that long did not fail at starting: the pauses begin anew. */
const SETTLED_MS = 60_000;

/** The data folder by contract: `SHISHI_DATA`, else `./data`, as root `/var/lib/shishi/data`. */
export const dataFolder = (given: string | undefined): string =>
  path.resolve(given || (process.getuid?.() === 0 ? DATA_FOR_ROOT : DATA));

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that runs there.
 * Any number of programs may do so at once, and none needs to know how the last one ended.
 * @param note hears, in a sentence, of what a person reading the log would want to know
 */
export async function startEmbedded(dataFolder: string, note: (sentence: string) => void): Promise<EmbeddedDatabase> {
  const runner = await findRunner();
  const folders = await prepareFolders(dataFolder, runner);
  const binaries = await findBinaries(runner, runner ? COPIES_FOR_ROOT : folders.data);

  const bringUp = (): Promise<Postmaster> =>
    withStartLock(folders.startLock, async () => {
      await ensureCluster(folders, binaries, runner, await readPasswords(folders));
      const running = await adoptPostmaster(folders.cluster);
      if (running) return running;
      const started = await startPostmaster(folders, binaries, runner);
      await writeFile(folders.startedBy, (await processNamed(process.pid)) ?? '');
      return started;
    });

  let stopping = false;
  let postmaster = await bringUp();
  void watch();
  const passwords = await readPasswords(folders);
  const address = (role: keyof typeof USERS): string =>
    socketAddress(postmaster.socket, USERS[role], passwords[role], DATABASE_NAME);

  return {
    addresses: { owner: address('owner'), application: address('application'), portal: address('portal') },
    pid: () => postmaster.pid,
    stop: async () => {
      stopping = true;
      // In the lock, or a start under way elsewhere would be left with a server that goes.
      await withStartLock(folders.startLock, async () => {
        if (await isAnothers(folders.startedBy)) return;
        await stopPostmaster(folders.cluster);
        if (!folders.socket.startsWith(folders.data)) await rm(folders.socket, { recursive: true, force: true });
      });
    },
  };

  async function watch(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      const since = Date.now();
      await postmaster.ended;
      if (isStopping()) return;
      if (Date.now() - since > SETTLED_MS) pause = FIRST_PAUSE_MS;
      note(`PostgreSQL (process ${postmaster.pid}) has ended; it is started again`);
      for (let up = false; !up; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        await wait(pause, undefined, { ref: false });
        if (isStopping()) return;
        up = await bringUp().then(
          (started) => {
            postmaster = started;
            return true;
          },
          (error: unknown) => {
            note(`PostgreSQL could not be started: ${String(error)}`);
            return false;
          },
        );
      }
      note(`PostgreSQL runs again (process ${postmaster.pid})`);
    }
  }

  function isStopping(): boolean {
    return stopping;
  }
}

async function isAnothers(startedBy: string): Promise<boolean> {
  const starter = await readFile(startedBy, 'utf8').catch(() => '');
  return starter !== (await processNamed(process.pid)) && (await stillRuns(starter));
}
