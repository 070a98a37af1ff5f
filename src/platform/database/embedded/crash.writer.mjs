// The program the crash test kills: starts the database of a folder, writes to the ledger from four sides, and says on
// its output what was acknowledged. Runs from dist/, like the product.
import { randomUUID } from 'node:crypto';
import { startEmbedded } from '../../../../dist/platform/database/embedded/supervisor.js';
import { migrate } from '../../../../dist/platform/database/migrate.js';
import { openDatabase } from '../../../../dist/platform/database/open.js';
import { inTransaction } from '../../../../dist/platform/database/transaction.js';
import { append } from '../../../../dist/platform/ledger/append.js';

const WRITERS = 4;
const [folder, district] = process.argv.slice(2);
const say = (...words) => process.stdout.write(`${words.join(' ')}\n`);
const note = (sentence) => process.stderr.write(`${sentence}\n`);

const database = await startEmbedded(folder, note);
await migrate(database.addresses);
const db = await openDatabase(database.addresses, 'application', note);
say('ready', database.pid());

const entry = () => ({
  id: randomUUID(),
  at: '2022-07-05T09:00:00Z',
  event: 'report.submitted',
  actor: { role: 'unit-head' },
  subjects: [{ kind: 'report', id: randomUUID() }],
  facts: {},
  personal: { reason: '雨天' },
});

async function write() {
  for (;;) {
    try {
      const [written] = await inTransaction(db, (tx) => append(tx, district, [entry()], 'sha256'));
      say('written', written.seq, written.hash);
    } catch (error) {
      note(`not written: ${error.message}`); // nobody was told that it was; the next one is tried
    }
  }
}

await Promise.all(Array.from({ length: WRITERS }, write));
