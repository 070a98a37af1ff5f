import { spawn } from 'node:child_process';
import path from 'node:path';

/** The user PostgreSQL runs as. */
export interface Runner {
  readonly uid: number;
  readonly gid: number;
}

/** How a command ended: its exit status (-1 where it could not be started at all) and all it printed. */
interface Outcome {
  readonly status: number;
  readonly output: string;
}

/** PostgreSQL refuses to run as root. Its own user comes first; `nobody` is on every Linux. */
const USERS_INSTEAD_OF_ROOT = ['postgres', 'nobody'];

/** Nothing of ours is inherited: PG* variables would change the server, LD_LIBRARY_PATH its libraries, and secrets stay here. */
export const SERVER_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

/** The user to drop to when started as root, or undefined where the program's own user does. */
export async function findRunner(): Promise<Runner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of USERS_INSTEAD_OF_ROOT) {
    const [uid, gid] = [await run(undefined, 'id', ['-u', user]), await run(undefined, 'id', ['-g', user])];
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody to run it');
}

/** Runs a command to its end as the runner (or as ourselves), from the folder `/`, which everybody can enter. */
export const run = (
  runner: Runner | undefined,
  command: string,
  parameters: readonly string[],
  input = '',
): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(command, parameters, { ...runner, cwd: '/', env: SERVER_ENVIRONMENT });
    const printed: Buffer[] = [];
    const keep = (chunk: Buffer) => printed.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.stdin.on('error', () => undefined); // a command that ends without reading: its status says so
    child.on('error', (error) => resolve({ status: -1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? -1, output: Buffer.concat(printed).toString().trim() }));
    child.stdin.end(input);
  });

const canEnter = async (runner: Runner, folder: string): Promise<boolean> =>
  (await run(runner, '/bin/sh', ['-c', 'cd "$0"', folder])).status === 0;

/**
 * Tried by entering it, because modes alone do not tell (access lists, mounts).
 * @throws Error naming the first folder on the way that the runner cannot enter
 */
export async function mustReach(runner: Runner | undefined, folder: string): Promise<void> {
  if (runner === undefined || (await canEnter(runner, folder))) return;
  let closed = folder;
  for (
    let above = path.dirname(folder);
    above !== '/' && !(await canEnter(runner, above));
    above = path.dirname(above)
  ) {
    closed = above;
  }
  throw new Error(
    `PostgreSQL runs as user ${runner.uid}, who cannot enter ${closed}: ` +
      `set SHISHI_DATA to a folder that user can reach, or run chmod o+x ${closed}`,
  );
}
