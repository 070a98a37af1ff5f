import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startDatabase } from '../app/database.js';
import { beginDemo, SEED } from '../app/demo.js';
import { serve, type Serving } from '../app/serve.js';
import { openLog } from '../platform/http/log.js';
import { BadCall, DONE } from './exit.js';
import type { Io } from './io.js';
import { settingsOf, versionOfProgram } from './serve.js';
import { told } from './serving.js';

const USAGE = 'shishi demo [--from-start]';
/** An office's own database is never played with. */
const OF_A_DATABASE = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_PORTAL_URL'];

/**
 * Plays the seed notice in a fresh folder and serves it: below `SHISHI_DATA`, or in a temporary one that goes with the
 * demonstration. `--from-start` leaves the notice to be dragged in.
 */
export async function runDemo(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'from-start': { type: 'boolean', default: false } },
  });
  if (positionals.length > 0) throw new BadCall(USAGE);
  const settings = settingsOf(io);
  const stop = told();
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
    const serving = await serve({ database, settings, log, demo: true, version: await versionOfProgram() });
    if (serving.inside) await beginDemo(serving.inside, values['from-start']);
    io.out(introduction(serving, values['from-start']));
    await stop;
    await serving.stop();
  } finally {
    await database.stop();
    if (!given) await rm(folder, { recursive: true, force: true });
  }
  return DONE;
}

/** What to look at first, and last the line that says where. */
const introduction = ({ addresses }: Serving, fromStart: boolean): string =>
  [
    '演示模式：时间停在2022年4月7日15:00，数据可以随意改动。',
    'Demo mode: the clock stands at 15:00 on 7 April 2022; change whatever you like.',
    fromStart
      ? `把这份通知拖进去 drag this notice in: ${SEED}`
      : '通知已下达：10件实事 the notice is issued: ten items',
    `市民看到的页面 the public's pages: ${addresses.at(-1) ?? ''}`,
    `ready ${addresses.join(' ')}`,
    '',
  ].join('\n');
