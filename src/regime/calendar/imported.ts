import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Arrangement } from './rules/arrangement.js';
import type { Problem } from './rules/draft.js';
import { readArrangement, writtenArrangement } from './rules/file.js';

/** A year taken in earlier can no longer be read. To pass over it would compute deadlines from a calendar with a hole. */
export class DamagedArrangement extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(`a calendar that was taken in cannot be read: ${file}`);
    this.name = 'DamagedArrangement';
  }
}

/**
 * The years that the office took in, ascending; none where there is no such folder.
 * @throws DamagedArrangement where a file cannot be read as the year that its name says
 */
export async function importedArrangements(folder: string): Promise<Arrangement[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = names.filter((name) => /^\d{4}\.json$/u.test(name)).sort();
  return Promise.all(files.map((name) => kept(join(folder, name), Number(name.slice(0, 4)))));
}

async function kept(file: string, year: number): Promise<Arrangement> {
  const outcome = readArrangement(await readFile(file, 'utf8'), null);
  if (!outcome.read) throw new DamagedArrangement(file, outcome.problems);
  if (outcome.value.arrangement.year !== year) throw new DamagedArrangement(file, []);
  return outcome.value.arrangement;
}

/** Keeps a year in the file of its name, in the place of what was there. Whoever reads meanwhile finds the old file or the new one, whole. */
export async function keepArrangement(folder: string, arrangement: Arrangement): Promise<string> {
  const file = join(folder, `${String(arrangement.year)}.json`);
  const written = join(folder, `.${String(arrangement.year)}-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    const handle = await open(written, 'wx');
    try {
      await handle.writeFile(writtenArrangement(arrangement));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(written, file);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
  return file;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
