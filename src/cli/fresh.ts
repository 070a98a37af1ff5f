import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDatabase } from '../app/database.js';
import { serve, type Serving } from '../app/serve.js';
import type { Settings } from '../app/settings.js';
import { openLog } from '../platform/http/log.js';
import type { Io } from './io.js';
import { versionOfProgram } from './serve.js';

/** An office's own database is never played with. */
const OF_A_DATABASE = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_PORTAL_URL'];

/**
 * Serves a demonstration in a fresh folder: below `SHISHI_DATA`, where it stays to be looked at, or in a temporary one
 * that goes with the work.
 * @param work with what is served; when it ends, the program stops
 */
export async function inFreshFolder(
  io: Io,
  settings: Settings,
  work: (serving: Serving) => Promise<void>,
): Promise<void> {
  const given = io.env['SHISHI_DATA'];
  const above = given ? path.resolve(io.cwd, given) : tmpdir();
  await mkdir(above, { recursive: true });
  const folder = await mkdtemp(path.join(above, 'demo-'));
  await chmod(folder, 0o755); // as root, PostgreSQL runs as another user
  const env = Object.fromEntries(Object.entries(io.env).filter(([name]) => !OF_A_DATABASE.includes(name)));
  const log = openLog(settings.logLevel === 'info' ? 'warn' : settings.logLevel, (line) => {
    io.err(line);
  });
  const database = await startDatabase({ ...io, env: { ...env, SHISHI_DATA: folder } }, (sentence) => {
    log.warn(sentence);
  });
  try {
    const serving = await serve({
      database,
      settings: { ...settings, bucket: undefined },
      log,
      demo: true,
      version: await versionOfProgram(),
    });
    try {
      await work(serving);
    } finally {
      await serving.stop();
    }
  } finally {
    await database.stop();
    if (!given) await rm(folder, { recursive: true, force: true });
  }
}
