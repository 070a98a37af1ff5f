// The statement that a query of the program sends first, for what stands beneath it to send the same.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** @param query what is asked of the database; that it may fail on a pool of its own changes nothing of what it sent */
export async function statementOf(connectionString, query) {
  const sent = [];
  const pool = new pg.Pool({ connectionString });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }), log: ({ query: each }) => sent.push(each) });
  await query(db).catch(() => undefined);
  await db.destroy();
  const [{ sql: text, parameters: values }] = sent;
  return { text, values };
}
