import { NoDatabase, type RunningDatabase } from '../app/database.js';
import { BackupRefused, type BackupRefusal } from '../platform/backup/refusal.js';
import { AddressError } from '../platform/database/addresses.js';
import { MigrationError } from '../platform/database/migrate.js';
import { ServerError } from '../platform/database/server.js';
import { BucketError } from '../platform/uploads/bucket.js';
import { BadCall, FAILED, UNUSABLE } from './exit.js';
import type { Io } from './io.js';
import { en } from './words/database.en.js';
import { zhCN, type DatabaseWords } from './words/database.zh-CN.js';

/** Refused because of the place, not of the call or the file: another place would do. */
const OF_THE_PLACE: readonly BackupRefusal['code'][] = [
  'table-not-empty',
  'folder-not-empty',
  'target-ahead',
  'table-differs',
  'in-use',
  'not-migrated',
];
/** PostgreSQL's undefined_table and undefined_column (Appendix A): the tables are not there, or not the newest. */
const NOT_SET_UP = ['42P01', '42703'];

/** Of PostgreSQL's codes the classes of connections, sign-in, databases, resources, its operator, and missing rights. */
const OF_THE_SERVER = /^(?:(?:08|28|3D|53|57)...|42501)$/;
const BROKEN = ['ECONNRESET', 'EPIPE'];

/** Lets go of the database however the work ends, so that the program can end. */
export async function letGo<T>(database: RunningDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await database.stop();
  }
}

/**
 * Runs a verb of the database and says in words why it could not be done.
 * @param about the file that a refusal is about
 */
export async function saying(
  words: DatabaseWords,
  about: string,
  io: Io,
  work: () => Promise<number>,
): Promise<number> {
  const say = (text: string, code: number): number => {
    io.err(`${text}\n`);
    return code;
  };
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupRefused) {
      const code = OF_THE_PLACE.includes(error.refusal.code) ? FAILED : UNUSABLE;
      return say(`${about}${words.separator}${words.refused(error.refusal)}`, code);
    }
    if (error instanceof NoDatabase) return say(words.noDatabase(error.folder), UNUSABLE);
    if (error instanceof BucketError) return say(words.bucketFailed(error.message), UNUSABLE);
    if (error instanceof AddressError) return say(words.databaseFailed(error.message), UNUSABLE);
    if (error instanceof ServerError || error instanceof MigrationError)
      return say(words.databaseFailed(error.message), FAILED);
    if (isOfTheServer(error)) return say(words.databaseFailed(error.message), FAILED);
    if (isOfTheSystem(error)) return say(words.fileFailed(error.message), FAILED);
    if (error instanceof Error && 'code' in error && NOT_SET_UP.includes(String(error.code)))
      return say(words.notMigrated, FAILED);
    throw error;
  }
}

/** What the operating system says of a file, as against a fault of ours. */
const isOfTheSystem = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;

/** The server cannot be reached or went away, does not know the user or the database, or lets it do nothing here. */
function isOfTheServer(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error.message.startsWith('Connection terminated')) return true; // the driver's, which has no code
  const code = 'code' in error ? String(error.code) : '';
  if ('syscall' in error) return ['connect', 'getaddrinfo'].includes(String(error.syscall)) || BROKEN.includes(code);
  return OF_THE_SERVER.test(code);
}

/** @throws BadCall for a language that is not spoken here */
export function wordsOf(language: string | undefined): DatabaseWords {
  if (language === undefined || language === 'zh' || language === 'zh-CN') return zhCN;
  if (language === 'en') return en;
  throw new BadCall('--lang zh|en');
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
const STEP = 1024;

/** A size for the eye: `12.3 MB`. */
export function sizeOf(bytes: number): string {
  const power = bytes < STEP ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)));
  return `${(bytes / STEP ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power] ?? ''}`;
}
