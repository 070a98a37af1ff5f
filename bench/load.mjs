// Clients that ask the same again and again, each waiting for its answer: a process of its own, so that what it costs is
// not counted with whom it asks.
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'undici';

process.on('message', async ({ origin, path, headers, clients, seconds, atMost = Infinity }) => {
  let answers = 0;
  let running = true;
  const one = async () => {
    const client = new Client(origin);
    while (running) {
      const { statusCode, body } = await client.request({ method: 'GET', path, headers });
      await body.dump();
      if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}`);
      if (running) answers += 1;
      if (answers >= atMost) running = false;
    }
    await client.close();
  };
  const begun = performance.now();
  const all = Promise.all(Array.from({ length: clients }, one));
  await Promise.race([wait(seconds * 1000), all]);
  running = false;
  const took = (performance.now() - begun) / 1000;
  await all;
  process.send({ answers, seconds: took });
});
process.once('disconnect', () => process.exit());
