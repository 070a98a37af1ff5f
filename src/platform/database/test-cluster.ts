import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { addressesIn, addressOf, inDatabase, type DatabaseAddresses } from './addresses.js';
import { startEmbedded } from './embedded/supervisor.js';
import { migrate } from './migrate.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of the template that each test file's database is copied from. */
    readonly testTemplate: DatabaseAddresses;
  }
}

/**
 * Vitest calls this once before the stories: one cluster for all, embedded unless the three DATABASE variables name
 * another (whose owner may create databases), and in it the migrated template.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = addressesIn(process.env);
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-stories-'));
  await chmod(folder, 0o755); // as root, PostgreSQL runs as another user
  const embedded = outside ? undefined : await startEmbedded(folder, console.error);
  const given = embedded?.addresses ?? outside ?? {};
  const name = `shishi_template_${process.pid}`;
  await asOwner(given, `create database ${name}`);
  const template = inDatabase(given, name);
  await migrate(template);
  project.provide('testTemplate', template);
  return async () => {
    if (outside) await asOwner(given, `drop database ${name}`);
    await embedded?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function asOwner(addresses: DatabaseAddresses, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(addresses, 'owner') });
  await client.connect();
  await client.query(statement);
  await client.end();
}
