import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';

/** Where the unpacked browser lies, and the folder of the libraries (libnss3 and its kin) that a bare machine lacks. */
interface UnpackedChromium {
  readonly executable: string;
  readonly libraries: string;
}

const require = createRequire(import.meta.url);

/** Unpacking takes some three seconds; whoever has waited this long for another process unpacks by himself. */
const PATIENCE_MS = 90_000;
const GLANCE_MS = 100;

const Manifest = z.object({ version: z.string() });
const READ = 0o644;
const EXECUTE = 0o755;
const run = promisify(execFile);

/**
 * Unpacks the browser that came from npm into `cache`, once for each version, and answers with where it lies.
 *
 * The package would unpack itself, but into one fixed folder for all users of a machine, taking a half-written file
 * for a whole one, and its libraries on hosts of one cloud only. Here a process unpacks into a folder of its own and
 * renames it, so that what is in sight is whole; the lock merely spares the second process the work.
 */
export async function unpackedChromium(cache: string): Promise<UnpackedChromium> {
  // The package exports its entry alone, at build/cjs/index.cjs; what is packed lies in bin.
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');
  const { version } = Manifest.parse(JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')));
  if (process.arch !== 'x64') {
    throw new Error(`the browser from npm is built for x64, this machine is ${process.arch}: install chromium`);
  }
  const shelf = join(cache, 'chromium');
  const home = join(shelf, version);
  if (!existsSync(home)) {
    await mkdir(shelf, { recursive: true });
    await alone(join(shelf, `${version}.lock`), home, async () => unpack(join(packed, 'bin'), shelf, home));
  }
  return { executable: join(home, 'chromium'), libraries: join(home, 'lib') };
}

/** Does the work unless another living process is at it already, in which case it waits until `result` is there. */
async function alone(lock: string, result: string, work: () => Promise<void>): Promise<void> {
  const patientUntil = performance.now() + PATIENCE_MS;
  while (!existsSync(result)) {
    const taken = await take(lock);
    if (taken || performance.now() > patientUntil) {
      try {
        if (!existsSync(result)) await work();
      } finally {
        await rm(lock, { force: true });
      }
      return;
    }
    const holder = await holderOf(lock);
    if (holder !== undefined && !isAlive(holder)) await rm(lock, { force: true });
    else await pause(GLANCE_MS);
  }
}

async function unpack(packed: string, shelf: string, home: string): Promise<void> {
  await dropLeftovers(shelf);
  const draft = `${home}.draft-${process.pid}`;
  await mkdir(draft, { recursive: true });
  await Promise.all([
    decompress(join(packed, 'chromium.br'), join(draft, 'chromium'), EXECUTE),
    untar(join(packed, 'al2023.tar.br'), draft),
  ]);
  try {
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // else another process was first, and its copy is as good
  }
}

/** What a killed process left half unpacked; a living one's folder is left to it. */
async function dropLeftovers(shelf: string): Promise<void> {
  for (const name of await readdir(shelf)) {
    const owner = /\.draft-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(shelf, name), { recursive: true, force: true });
    }
  }
}

/** Through a file, since tar stops reading at the archive's end mark, before the stream's end. */
async function untar(packed: string, into: string): Promise<void> {
  const archive = join(into, 'libraries.tar');
  await decompress(packed, archive);
  await run('tar', ['-x', '-f', archive, '-C', into]);
  await rm(archive);
}

const decompress = async (packed: string, file: string, mode = READ): Promise<void> =>
  pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(file, { mode }));

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The process that holds the lock; undefined where it has just been given back. */
async function holderOf(lock: string): Promise<number | undefined> {
  try {
    return Number(await readFile(lock, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM'); // another user's process is a living one
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
