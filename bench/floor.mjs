// The floor under a request: the same rows and the same bytes through plain fastify and pg, and nothing else: no session,
// no policy, no validation. A process of its own, as the program is; told by its parent what to ask, to write and to answer.
import Fastify from 'fastify';
import pg from 'pg';

/** As many connections as the program has. */
const CONNECTIONS = 10;

process.once('message', async ({ connectionString, text, values, writes = [], answer }) => {
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS });
  const app = Fastify();
  app.get('/', async () => {
    const { rows } = await pool.query(text, values);
    if (rows.length === 0) throw new Error('the statement found nothing');
    return answer;
  });
  app.post('/', async (_, reply) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (const statement of writes) await client.query(statement);
      await client.query('commit');
    } finally {
      client.release();
    }
    return reply.code(201).send(answer);
  });
  process.send({ origin: await app.listen({ host: '127.0.0.1', port: 0 }) });
});
process.once('disconnect', () => process.exit());
