import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processNamed, stillRuns } from './processes.js';

/** A first start takes half a second, recovery after a power cut may take minutes: whoever waits, waits for both. */
const PATIENCE_MS = 300_000;
const PAUSE_MS = 20;

let claimsOfThisProcess = 0;

/**
 * Runs `work` while nobody else who takes this lock is at work, in this process or another.
 *
 * A claim is a file named after the living process that makes it. Who sees no other living claim after making its own
 * has the lock; who sees one takes its own back and tries again. So of two at once at least the later sees the other,
 * a claim of a killed process counts for nothing, and removing it can never hit a new one, for no name comes twice.
 * (A single file with a number in it cannot be taken over from the dead without such a race.)
 * @throws Error when the lock was not to be had for five minutes
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const self = await processNamed(process.pid);
  claimsOfThisProcess += 1;
  const claim = `${self ?? ''}.${claimsOfThisProcess}`;
  const file = path.join(folder, claim);
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    await writeFile(file, '');
    const other = await livingClaim(folder, claim);
    if (other === undefined) break;
    await rm(file, { force: true });
    if (Date.now() > giveUp) throw new Error(`another start of this database does not end: ${folder}/${other}`);
    await wait(PAUSE_MS * (1 + Math.random()));
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Another's claim whose process still runs; those of the dead are cleared away. */
async function livingClaim(folder: string, own: string): Promise<string | undefined> {
  let found: string | undefined;
  for (const claim of await readdir(folder)) {
    if (claim === own) continue;
    if (await stillRuns(claim.replace(/\.\d+$/, ''))) found = claim;
    else await rm(path.join(folder, claim), { force: true });
  }
  return found;
}
