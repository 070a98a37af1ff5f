// The program that the story of a reminder day kills: sends what is in line until nothing is. Runs from dist/.
import { systemClock } from '../../dist/platform/clocks/system-clock.js';
import { openDatabase } from '../../dist/platform/database/open.js';
import { runNext } from '../../dist/platform/jobs/worker.js';
import { vaultWith } from '../../dist/platform/vault/vault.js';
import { channelOf } from '../../dist/regime/reminders/channels.js';
import { DELIVER, deliverJob } from '../../dist/regime/reminders/deliver.js';

const { addresses, key } = JSON.parse(process.argv[2]);
const db = await openDatabase(addresses, 'application', () => undefined);
const channels = channelOf(vaultWith(Buffer.from(key, 'hex')), systemClock);
const runners = { [DELIVER]: deliverJob({ db, systemClock, channelOf: channels, address: undefined }) };
while (await runNext({ db, systemClock, runners, note: () => undefined }, new AbortController().signal));
await db.destroy();
