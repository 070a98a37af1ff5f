import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startDatabase } from '../app/database.js';
import { parts } from '../app/parts.js';
import { settingsIn, SettingsError } from '../app/settings.js';
import { openLog } from '../platform/http/log.js';
import { BucketError } from '../platform/uploads/bucket.js';
import { BadCall, DONE } from './exit.js';
import type { Io } from './io.js';
import { saying, wordsOf } from './on-database.js';
import { told } from './serving.js';

const USAGE = 'shishi serve [--only console|portal|worker]';

/** Runs console, portal and worker, or one of them, until it is told to stop. */
export async function runServe(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { only: { type: 'string' } },
  });
  const only = parts.find((part) => part === values.only);
  if (positionals.length > 0 || (values.only !== undefined && only === undefined)) throw new BadCall(USAGE);
  const settings = settingsOf(io);
  const log = openLog(settings.logLevel);
  return saying(wordsOf(undefined), '', io, async () => {
    const stop = told();
    // The database starts in its own process while this one loads the server's parts, which takes as long.
    const [database, { serve }] = await Promise.all([
      startDatabase(io, (sentence) => {
        log.warn(sentence);
      }),
      import('../app/serve.js'),
    ]);
    const serving = await serve({
      ...{ database, settings, log, demo: false, version: await versionOfProgram() },
      ...(only !== undefined && { only }),
    }).catch(async (error: unknown) => {
      await database.stop();
      throw error;
    });
    if (serving.firstRunCode !== undefined) io.out(`一次性代码 one-time code: ${serving.firstRunCode}\n`);
    io.out(`ready ${serving.addresses.join(' ')}\n`);
    await stop;
    await serving.stop();
    return DONE;
  });
}

/** @throws BadCall naming every variable that cannot be used */
export function settingsOf({ env }: Io) {
  try {
    return settingsIn(env);
  } catch (error) {
    if (error instanceof SettingsError || error instanceof BucketError) throw new BadCall(error.message);
    throw error;
  }
}

export async function versionOfProgram(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
