import { access } from 'node:fs/promises';
import path from 'node:path';
import { addressesIn, type DatabaseAddresses, type DatabaseRole } from '../platform/database/addresses.js';
import { dataFolder, startEmbedded } from '../platform/database/embedded/supervisor.js';
import { openDatabase } from '../platform/database/open.js';
import type { Db } from '../platform/database/tables.js';

/** Where a program stands: its environment, and the folder that relative paths start from. */
export interface Place {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** A database that runs, ours or an office's own. Migrate it, open it, and let go of it at the end. */
export interface RunningDatabase {
  readonly kind: 'embedded' | 'own';
  readonly addresses: DatabaseAddresses;
  /** Files and secrets lie there, whichever database it is. */
  readonly dataFolder: string;
  /** Closed by `stop`. */
  readonly open: (role: DatabaseRole) => Promise<Db>;
  /** Closes what was opened, and stops the embedded server unless another program of ours goes on using it. */
  readonly stop: () => Promise<void>;
}

/** A program that only looks was sent to a data folder that holds no database: most likely the wrong one. */
export class NoDatabase extends Error {
  constructor(readonly folder: string) {
    super(`${folder} holds no database`);
    this.name = 'NoDatabase';
  }
}

/** PostgreSQL writes it first into its own folder below the data folder. */
const SIGN_OF_A_CLUSTER = path.join('postgres', 'PG_VERSION');

/**
 * The database that the environment names (`DATABASE_URL` and its siblings), else the embedded one of `SHISHI_DATA`,
 * made and started where it is not there or does not run.
 * @param note hears, in a sentence, of what a person reading the log would want to know
 */
export async function startDatabase({ env, cwd }: Place, note: (sentence: string) => void): Promise<RunningDatabase> {
  const folder = dataFolderOf({ env, cwd });
  const own = addressesIn(env);
  const embedded = own ? undefined : await startEmbedded(folder, note);
  const addresses = embedded?.addresses ?? own ?? {};
  const opened: Db[] = [];
  return {
    kind: embedded ? 'embedded' : 'own',
    addresses,
    dataFolder: folder,
    open: async (role) => {
      const db = await openDatabase(addresses, role, note);
      opened.push(db);
      return db;
    },
    stop: async () => {
      await Promise.all(opened.splice(0).map((db) => db.destroy()));
      await embedded?.stop();
    },
  };
}

/** The same for who only looks: makes none. @throws NoDatabase */
export async function startExistingDatabase(place: Place, note: (sentence: string) => void): Promise<RunningDatabase> {
  const folder = dataFolderOf(place);
  const there = addressesIn(place.env) ? true : await exists(path.join(folder, SIGN_OF_A_CLUSTER));
  if (!there) throw new NoDatabase(folder);
  return startDatabase(place, note);
}

const dataFolderOf = ({ env, cwd }: Place): string =>
  dataFolder(env['SHISHI_DATA'] ? path.resolve(cwd, env['SHISHI_DATA']) : undefined);

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );
