// Verifies the ledger of a database as `shishi verify` does, and says how long it took and the most memory it held.
import { openDatabase } from '../dist/platform/database/open.js';
import { verify } from '../dist/platform/ledger/verify.js';

process.once('message', async ({ connectionString }) => {
  const db = await openDatabase({ application: connectionString }, 'application', console.error);
  const begun = performance.now();
  const { entries, breaks } = await verify(db);
  const seconds = (performance.now() - begun) / 1000;
  await db.destroy();
  // In KB on Linux.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.send({ entries, breaks: breaks.length, seconds, megabytes });
});
process.once('disconnect', () => process.exit());
