import { parseArgs } from 'node:util';
import { beginDemo, SEED } from '../app/demo.js';
import type { Serving } from '../app/serve.js';
import { BadCall, DONE } from './exit.js';
import { inFreshFolder } from './fresh.js';
import type { Io } from './io.js';
import { settingsOf } from './serve.js';
import { told } from './serving.js';

const USAGE = 'shishi demo [--from-start]';

/** Plays the seed notice in a fresh folder and serves it. `--from-start` leaves the notice to be dragged in. */
export async function runDemo(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'from-start': { type: 'boolean', default: false } },
  });
  if (positionals.length > 0) throw new BadCall(USAGE);
  const stop = told();
  await inFreshFolder(io, settingsOf(io), async (serving) => {
    if (serving.inside) await beginDemo(serving.inside, values['from-start']);
    io.out(introduction(serving, values['from-start']));
    await stop;
  });
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
