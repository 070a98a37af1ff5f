import path from 'node:path';
import { z } from 'zod';
import { suiteNames, type SuiteName } from '../platform/crypto/suite.js';
import { type Bucket, bucketIn } from '../platform/uploads/bucket.js';
import { addressesIn, type DatabaseAddresses } from '../platform/database/addresses.js';

/** How the program is run: contracts with whoever runs it, so names may be added and none changed. */
export interface Settings {
  /** Folder of the embedded database, files and secrets. */
  readonly dataFolder: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly database: DatabaseAddresses | undefined;
  readonly host: string;
  readonly port: number;
  readonly portalPort: number;
  readonly logLevel: string;
  /** Whether browsers reach it by https, through whatever stands before it. */
  readonly secure: boolean;
  /** Which algorithms seal and chain from now on; what the other one sealed or chained stays readable and verifiable. */
  readonly suite: SuiteName;
  /** Proxies whose word on the caller's address is taken. */
  readonly trustedProxies: readonly string[];
  /** Where files are kept instead of the data folder. */
  readonly bucket: Bucket | undefined;
  /** Where browsers reach the console, for the links in messages; without it messages bear none. */
  readonly address: string | undefined;
}

/** A variable that cannot be used; the message names all of them. */
export class SettingsError extends Error {}

const Port = z.coerce.number().int().min(0).max(65_535);

const Variables = z.object({
  SHISHI_DATA: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: Port.default(8080),
  PORTAL_PORT: Port.default(8081),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SHISHI_HTTPS: z.enum(['0', '1']).default('0'),
  SHISHI_PROXIES: z.string().default(''),
  SHISHI_CRYPTO: z.enum(suiteNames).default('international'),
  SHISHI_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
});

/** Where data lies unless told: beside the program, or, as root, where a service keeps it. */
const dataFolderOf = (isRoot: boolean): string => (isRoot ? '/var/lib/shishi/data' : path.resolve('data'));

/** Reads the environment; a variable that is set to nothing is not set. @throws SettingsError */
export function settingsIn(
  environment: Readonly<Record<string, string | undefined>>,
  isRoot = process.getuid?.() === 0,
): Settings {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = Variables.safeParse(set);
  if (!read.success) {
    const wrong = read.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`);
    throw new SettingsError(wrong.join('\n'));
  }
  const { data } = read;
  return {
    dataFolder: data.SHISHI_DATA ?? dataFolderOf(isRoot),
    database: addressesIn(environment),
    bucket: bucketIn(environment),
    host: data.HOST,
    port: data.PORT,
    portalPort: data.PORTAL_PORT,
    logLevel: data.LOG_LEVEL,
    secure: data.SHISHI_HTTPS === '1',
    suite: data.SHISHI_CRYPTO,
    address: data.SHISHI_ADDRESS,
    trustedProxies: data.SHISHI_PROXIES.split(',').flatMap((address) => address.trim() || []),
  };
}
