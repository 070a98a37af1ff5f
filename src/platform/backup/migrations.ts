import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppliedMigration } from '../database/copying.js';
import { BackupRefused } from './refusal.js';

/** From src/ as from dist/: the SQL is read where it is written. */
export const MIGRATIONS = fileURLToPath(new URL('../../../src/platform/database/migrations/', import.meta.url));

/** The migrations a program brings, oldest first. */
export async function broughtMigrations(folder: string): Promise<readonly AppliedMigration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** @throws BackupRefused where a backup has seen migrations that this program does not bring, or brings otherwise */
export function checkMigrations(backedUp: readonly AppliedMigration[], brought: readonly AppliedMigration[]): void {
  for (const [place, { name, sha256 }] of backedUp.entries()) {
    const own = brought[place];
    if (own?.name !== name) throw new BackupRefused({ code: 'newer-program', migration: name });
    if (own.sha256 !== sha256) throw new BackupRefused({ code: 'other-migration', migration: name });
  }
}

/** Hands `work` a folder with the first migrations alone: old rows belong into old tables, and are then brought along. */
export async function withFirstMigrations<T>(
  folder: string,
  migrations: readonly AppliedMigration[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const first = await mkdtemp(path.join(tmpdir(), 'shishi-migrations-'));
  try {
    for (const { name } of migrations) await copyFile(path.join(folder, name), path.join(first, name));
    return await work(first);
  } finally {
    await rm(first, { recursive: true, force: true });
  }
}
