// How fast a ledger is verified, and that the memory it takes does not grow with it.
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { startDatabase } from '../dist/app/database.js';
import { migrate } from '../dist/platform/database/migrate.js';
import { link } from '../dist/platform/ledger/entry.js';
import { start, told } from './children.mjs';

const DISTRICT = '0192f000-0000-7000-8000-000000000001';
/** Lines handed to the database at once: one at a time costs more than all their hashing. */
const TOGETHER = 1_000;
/** The shorter chain is a tenth of the longer: where memory grew with the rows, it would show tenfold. */
const PARTS = 10;

const entry = (number) => ({
  id: `0192f000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
  at: '2022-04-07T07:00:00.000Z',
  event: 'bench.written',
  actor: { role: 'gov-office', accountId: DISTRICT },
  subjects: [{ kind: 'task', id: DISTRICT }],
  facts: { number, due: '2022-12-30', was: 'issued', now: 'planning' },
  personal: {},
});

/** Lines of COPY for a chain from behind its end on, hashed as the program hashes; `end` says where it then ends. */
function* linesOf(chain, rows) {
  let lines = '';
  while (chain.end.seq < rows) {
    chain.end = link(DISTRICT, chain.end, entry(chain.end.seq), 'sha256');
    const { seq, body, hash } = chain.end;
    lines += `${DISTRICT}\t${seq}\t${body.replaceAll('\\', '\\\\')}\t${hash}\n`;
    if (seq % TOGETHER === 0 || seq === rows) {
      yield lines;
      lines = '';
    }
  }
}

/** Lengthens the chain to so many rows: straight into the table, for their making is not what is measured. */
async function fill(client, chain, rows) {
  const into = client.query(copyStreams.from('copy ledger_entry (district_id, seq, body, hash) from stdin'));
  await pipeline(Readable.from(linesOf(chain, rows)), into);
  await client.query(
    `insert into ledger_head (district_id, seq, hash) values ($1, $2, $3)
     on conflict (district_id) do update set seq = excluded.seq, hash = excluded.hash`,
    [DISTRICT, chain.end.seq, chain.end.hash],
  );
}

/** Verifies in a process of its own, so that the most memory it ever held is that of the verifying. */
async function verifiedApart(connectionString, rows) {
  const child = start('verifying');
  try {
    const { entries, breaks, seconds, megabytes } = await told(child, { connectionString });
    if (entries !== rows || breaks > 0) throw new Error(`verified ${entries} of ${rows} entries`);
    return { seconds, megabytes };
  } finally {
    child.disconnect();
  }
}

/** @param rows how many entries the chain has in the end; it is verified at a tenth of them, and whole */
async function verified({ short, rows = short ? 20_000 : 1_000_000 }) {
  const folder = await mkdtemp(join(tmpdir(), 'shishi-ledger-'));
  await chmod(folder, 0o755);
  const database = await startDatabase({ env: { SHISHI_DATA: folder }, cwd: folder }, console.error);
  try {
    await migrate(database.addresses);
    const client = new pg.Client({ connectionString: database.addresses.owner });
    await client.connect();
    const chain = { end: { seq: 0, hash: null } };
    const measured = [];
    for (const length of [Math.ceil(rows / PARTS), rows]) {
      await fill(client, chain, length);
      measured.push(await verifiedApart(database.addresses.application, length));
    }
    await client.end();
    const [{ megabytes: first }, { seconds, megabytes: last }] = measured;
    const note = `${rows} rows; peak memory ${last.toFixed(0)} MB, at a tenth of them ${first.toFixed(0)} MB: ${(last / first).toFixed(2)}`;
    return { value: rows / seconds, unit: 'rows/s', note };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export const ledgerFigures = { 'ledger.verify': verified };
