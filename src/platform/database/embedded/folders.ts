import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustReach, type Runner } from './runner.js';

/** Where the parts of the embedded database lie, all under the data folder but a socket whose path would be too long. */
export interface Folders {
  readonly data: string;
  /** PostgreSQL's own folder; it exists only once the cluster in it is whole. */
  readonly cluster: string;
  readonly socket: string;
  readonly log: string;
  readonly startLock: string;
  /** Names the process that started the server. */
  readonly startedBy: string;
  readonly passwords: string;
}

/** PostgreSQL's default; there is no port behind it, it only names the socket. */
export const SOCKET_PORT = 5432;
/** sun_path of unix(7) holds 108 bytes, the closing zero among them. */
const LONGEST_SOCKET_PATH = 107;
const OTHERS_ENTER = 0o001;

/** @throws Error when PostgreSQL's user cannot reach the folder */
export async function prepareFolders(dataFolder: string, runner: Runner | undefined): Promise<Folders> {
  await makeOpenFolder(dataFolder);
  const data = await realpath(dataFolder);
  // Of the folder given to us we may open the door (mktemp makes 0700); what lies in it keeps its own locks. Above it we may not.
  const { mode } = await stat(data);
  if (runner !== undefined && (mode & OTHERS_ENTER) === 0) await chmod(data, (mode & 0o7777) | OTHERS_ENTER);
  await mustReach(runner, data);
  const folders = {
    data,
    // Its real path, for by that the processes working in it are found, also where it was moved to another disk.
    cluster: await realpath(path.join(data, 'postgres')).catch(() => path.join(data, 'postgres')),
    socket: socketFolder(data, tmpdir()),
    log: path.join(data, 'log'),
    startLock: path.join(data, 'starting'),
    startedBy: path.join(data, 'started-by'),
    passwords: path.join(data, 'secrets', 'database.json'),
  };
  await mkdir(path.dirname(folders.passwords), { recursive: true, mode: 0o700 });
  await ownFolder(folders.socket, runner);
  await ownFolder(folders.log, runner);
  await mustReach(runner, folders.socket);
  return folders;
}

/** Makes a folder, and those above it that are missing, such that others may pass through whatever the umask says. */
export async function makeOpenFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = path.resolve(folder); made.length >= first.length; made = path.dirname(made))
    await chmod(made, 0o711);
}

/** `<data>/run`, or a short folder under `temporary` named after the data folder where the socket's path would not fit. */
export function socketFolder(data: string, temporary: string): string {
  const near = path.join(data, 'run');
  if (Buffer.byteLength(path.join(near, `.s.PGSQL.${SOCKET_PORT}.lock`)) <= LONGEST_SOCKET_PATH) return near;
  return path.join(temporary, `shishi-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`);
}

/** Makes the folder and gives it to the runner alone. @throws Error where somebody else has put something in its place */
export async function ownFolder(folder: string, runner: Runner | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const ours = [runner?.uid, process.getuid?.()].includes(found.uid);
  if (!found.isDirectory() || !ours) throw new Error(`${folder} is not a folder of ours: remove it and start again`);
  if (runner !== undefined) await chown(folder, runner.uid, runner.gid);
  await chmod(folder, 0o700);
}
