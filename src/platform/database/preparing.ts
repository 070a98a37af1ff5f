import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { atOnce, type Statement } from './at-once.js';

/** A connection holds the plans of so many statements at most: some megabytes. */
const MOST_PREPARED = 200;
/** So many texts are remembered as asked once; what is written anew each time must not fill the memory. */
const MOST_REMEMBERED = 1_000;
/** What is longer is an insert of many rows, and seldom the same again. */
const LONGEST_TEXT = 8_000;

/**
 * Lets PostgreSQL keep the plan of what is asked more than once: planning a list costs it more than reading the rows.
 * A table that changed under a kept plan, because a newer program brought the schema further, is planned anew.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const statements = repeatedStatements();
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const ask = ({ text, values }: Statement) => {
      const name = values.length > 0 ? statements.nameOf(text) : undefined;
      return client.query({ ...(name !== undefined && { name }), text, values: [...values] });
    };
    const together = atOnce((...several) => {
      const { stream } = client.connection;
      stream.cork(); // one message for the network, however many statements
      const asked = several.map(ask);
      stream.uncork();
      return Promise.all(asked);
    }, NO_ANSWER);
    const query = async (text: string, values: readonly unknown[]) => {
      try {
        return await together.ask({ text, values });
      } catch (error) {
        if (!isOutdatedPlan(error)) throw error;
        statements.renew();
        if (together.isInTransaction()) throw error; // the whole transaction starts over
        return ask({ text, values });
      }
    };
    return {
      // Through Reflect, which forgets types: what the driver says of an answer is looser than what Kysely wants to hear.
      query: (...asked: readonly unknown[]) => Reflect.apply(query, undefined, asked),
      release: () => {
        client.release();
      },
    };
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      const wrapped = known.get(client) ?? wrap(client);
      known.set(client, wrapped);
      return wrapped;
    },
    end: () => pool.end(),
  };
}

const NO_ANSWER: pg.QueryResult = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

/** "cached plan must not change result type": the function of PostgreSQL that says so, whatever language it speaks. */
export const isOutdatedPlan = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.routine === 'RevalidateCachedQuery';

/** Gives a name to each text that comes again. */
function repeatedStatements() {
  const once = new Set<string>();
  const names = new Map<string, number>();
  let round = 0;
  const number = (text: string): number | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size === MOST_PREPARED || text.length > LONGEST_TEXT) return known;
    if (once.delete(text)) {
      names.set(text, names.size);
      return names.get(text);
    }
    if (once.size === MOST_REMEMBERED) once.clear();
    once.add(text);
    return undefined;
  };
  return {
    nameOf: (text: string): string | undefined => {
      const known = number(text);
      return known === undefined ? undefined : `s${String(round)}_${String(known)}`;
    },
    /** Under other names all are prepared anew; the old plans end with their connections. */
    renew: () => {
      round += 1;
    },
  };
}
