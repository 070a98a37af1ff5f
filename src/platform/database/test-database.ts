import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { addressOf, databaseOf, inDatabase, type DatabaseAddresses, type DatabaseRole } from './addresses.js';
import { openDatabase } from './open.js';
import type { Db } from './tables.js';

/** A database of one test file, migrated and empty. */
interface TestDatabase {
  readonly addresses: DatabaseAddresses;
  /** Opens it as one of its users, ten connections at most; closed with the file. */
  readonly open: (role: DatabaseRole) => Promise<Db>;
}

/** Gives the test file that calls it a database of its own from before its first test to after its last. */
export function useTestDatabase(): TestDatabase {
  const template = inject('testTemplate');
  const addresses = inDatabase(template, `story_${randomBytes(6).toString('hex')}`);
  const opened: Db[] = [];
  beforeAll(() => besides(template, `create database ${databaseOf(addresses)} template ${databaseOf(template)}`));
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.destroy()));
    // Not by force, which takes rights over the others' sessions: the server waits for those just closed by itself.
    await besides(template, `drop database ${databaseOf(addresses)}`);
  });
  return {
    addresses,
    open: async (role) => {
      const db = await openDatabase(addresses, role, () => undefined);
      opened.push(db);
      return db;
    },
  };
}

/** From a third database, for none can be copied or dropped while somebody is in it. */
async function besides(template: DatabaseAddresses, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(inDatabase(template, 'postgres'), 'owner') });
  await client.connect();
  await client.query(statement);
  await client.end();
}
