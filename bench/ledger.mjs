// How fast a ledger is verified, and that the memory it takes does not grow with it.
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../dist/app/database.js';
import { migrate } from '../dist/platform/database/migrate.js';
import { append } from '../dist/platform/ledger/append.js';
import { verify } from '../dist/platform/ledger/verify.js';

const DISTRICT = '0192f000-0000-7000-8000-000000000001';
/** Entries a transaction: their making is not what is measured. */
const TOGETHER = 1_000;

const entry = (number) => ({
  id: `0192f000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
  at: '2022-04-07T07:00:00.000Z',
  event: 'bench.written',
  actor: { role: 'gov-office', accountId: DISTRICT },
  subjects: [{ kind: 'task', id: DISTRICT }],
  facts: { number, due: '2022-12-30', was: 'issued', now: 'planning' },
  personal: {},
});

/** @param rows how many entries the chain has */
async function verified({ rows }) {
  const folder = await mkdtemp(join(tmpdir(), 'shishi-ledger-'));
  await chmod(folder, 0o755);
  const database = await startDatabase({ env: { SHISHI_DATA: folder }, cwd: folder }, console.error);
  try {
    await migrate(database.addresses);
    const db = await database.open('application');
    for (let written = 0; written < rows; written += TOGETHER) {
      const entries = Array.from({ length: Math.min(TOGETHER, rows - written) }, (_, at) => entry(written + at));
      await db.transaction().execute((tx) => append(tx, DISTRICT, entries, 'sha256'));
    }
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
    const before = process.memoryUsage.rss();
    const begun = performance.now();
    const { entries, breaks } = await verify(db);
    const seconds = (performance.now() - begun) / 1000;
    clearInterval(watch);
    if (entries !== rows || breaks.length > 0) throw new Error(`verified ${entries} of ${rows} entries`);
    const grown = Math.max(0, most - before) / 1_048_576;
    return { value: rows / seconds, unit: 'rows/s', note: `${rows} rows, memory grew by ${grown.toFixed(0)} MB` };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export const ledgerFigures = { 'ledger.verify': verified };
