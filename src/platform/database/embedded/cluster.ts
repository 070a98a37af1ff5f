import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { DatabaseRole } from '../addresses.js';
import type { Binaries } from './binaries.js';
import type { Folders } from './folders.js';
import { run, type Runner } from './runner.js';

export const DATABASE_NAME = 'shishi';
export const USERS: { readonly [Role in DatabaseRole]: string } = {
  owner: 'shishi_owner',
  application: 'shishi_application',
  portal: 'shishi_portal',
};

const Passwords = z.object({ owner: z.string(), application: z.string(), portal: z.string() });
type Passwords = Readonly<z.output<typeof Passwords>>;

const PASSWORD_BYTES = 24;

/** The three passwords; made at the first start and kept where only this program reads them. */
export async function readPasswords(folders: Folders): Promise<Passwords> {
  const kept = await readFile(folders.passwords, 'utf8').catch(unlessMissing);
  if (kept !== undefined) return Passwords.parse(JSON.parse(kept));
  if (await clusterVersion(folders)) {
    throw new Error(
      `${folders.passwords} is missing, and the database in ${folders.cluster} knows its old passwords: put it back`,
    );
  }
  const password = (): string => randomBytes(PASSWORD_BYTES).toString('base64url');
  const made = { owner: password(), application: password(), portal: password() };
  await writeLasting(folders.passwords, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/**
 * Makes the cluster if there is none: in a folder of another name, roles and database included, then one rename,
 * so that what a power cut leaves is either nothing or whole. Call it under the start lock.
 * @throws Error when the folder holds the data of another major version of PostgreSQL
 */
export async function ensureCluster(
  folders: Folders,
  binaries: Binaries,
  runner: Runner | undefined,
  passwords: Passwords,
): Promise<void> {
  const version = await clusterVersion(folders);
  if (version === binaries.major) return;
  if (version !== undefined) {
    throw new Error(
      `${folders.cluster} was written by PostgreSQL ${version}, this program brings ${binaries.major}: ` +
        'make a backup with the former program and restore it with this one',
    );
  }
  await clearHalfMade(folders);
  // The name is new each time: an initdb that outlived its killed parent goes on writing into its own.
  const half = `${folders.cluster}.tmp-${randomBytes(4).toString('hex')}`;
  await mkdir(half, { mode: 0o700 });
  if (runner !== undefined) await chown(half, runner.uid, runner.gid);
  // Names sort as people expect (ICU); letters are told from signs by UTF-8, or the search by trigrams sees no Chinese.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'];
  await must(run(runner, binaries.initdb, ['-D', half, '-U', 'postgres', '--auth=reject', ...locale]));
  await writeFile(path.join(half, 'pg_hba.conf'), WHO_MAY_CONNECT);
  await must(run(runner, binaries.postgres, [...SINGLE_USER, '-D', half, 'postgres'], rolesAndDatabase(passwords)));
  await rename(half, folders.cluster);
  await flush(folders.data);
}

/** The superuser can connect from nowhere; who needs it stops the program and starts postgres in single-user mode. */
const WHO_MAY_CONNECT = `local all ${Object.values(USERS).join(',')} scram-sha-256\n`;
/** An error ends the run, and no password reaches a log. */
const SINGLE_USER = ['--single', '-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic'];

/** Single-user mode takes one statement a line. The passwords are base64url: there is nothing in them to quote. */
const rolesAndDatabase = (passwords: Passwords): string =>
  [
    `create role ${USERS.owner} login createdb password '${passwords.owner}'`,
    `create role ${USERS.application} login password '${passwords.application}'`,
    `create role ${USERS.portal} login password '${passwords.portal}'`,
    // To end the log, and to wait until nobody looks at what was deleted (scrubbing.ts).
    `grant pg_checkpoint, pg_read_all_stats to ${USERS.owner}`,
    `create database ${DATABASE_NAME} owner ${USERS.owner}`,
    '',
  ].join('\n');

const clusterVersion = async ({ cluster }: Folders): Promise<string | undefined> =>
  (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(unlessMissing))?.trim();

async function clearHalfMade({ data, cluster }: Folders): Promise<void> {
  for (const entry of await readdir(data)) {
    if (!entry.startsWith(`${path.basename(cluster)}.tmp-`)) continue;
    // Left to the next start where its orphan is still writing.
    await rm(path.join(data, entry), { recursive: true, force: true }).catch(unlessNotEmpty);
  }
}

async function must(command: ReturnType<typeof run>): Promise<void> {
  const { status, output } = await command;
  if (status !== 0) throw new Error(`PostgreSQL's data folder could not be made: ${output}`);
}

/** Writes a file that only its owner reads, whole or not at all, and still there after a power cut. */
async function writeLasting(file: string, text: string): Promise<void> {
  const half = `${file}.tmp`;
  const handle = await open(half, 'w', 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(half, file);
  await flush(path.dirname(file));
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function unlessNotEmpty(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY') throw error;
}
