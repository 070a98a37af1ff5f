import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Db, Tx } from '../database/tables.js';
import { canonicalText } from './canonical.js';
import type { ChainBreak } from './verify.js';

const Seal = z.object({
  /** The day it was taken, `YYYY-MM-DD`. */
  day: z.iso.date(),
  heads: z.array(z.object({ district: z.uuid(), seq: z.int().min(1), hash: z.string() })),
});

/**
 * Where every chain ended on a day. Whoever holds a copy outside the machine can prove that nothing sealed was cut off or
 * written anew, which the chain alone cannot: a shorter chain is a sound chain.
 */
export type Seal = Readonly<z.output<typeof Seal>>;

export async function takeSeal(db: Db | Tx, day: string): Promise<Seal> {
  const rows = await db
    .selectFrom('ledger_head')
    .select(['district_id', 'seq', 'hash'])
    .orderBy('district_id')
    .execute();
  const heads = rows.flatMap(({ district_id, seq, hash }) =>
    hash === null ? [] : [{ district: district_id, seq, hash }],
  );
  return { day, heads };
}

/**
 * Writes the seal into `folder` as `ledger-YYYY-MM-DD.json`; the first seal of a day stands.
 * @returns the file
 */
export async function writeSeal(folder: string, seal: Seal): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `ledger-${seal.day}.json`);
  const half = `${file}.${process.pid}.half`;
  const handle = await open(half, 'w', 0o640);
  await handle.writeFile(`${canonicalText(seal)}\n`);
  await handle.sync();
  await handle.close();
  // A link, unlike a rename, does not replace what is there.
  await link(half, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(half);
  return file;
}

/** @throws Error when the file is no seal */
export async function readSeal(file: string): Promise<Seal> {
  const text = await readFile(file, 'utf8');
  try {
    return Seal.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file} is no seal of the ledger`, { cause });
  }
}

/** A day's seal by its file's name; the half of one that is just being written has another. */
const SEAL_FILE = /^ledger-\d{4}-\d\d-\d\d\.json$/u;

/** Every seal of a folder, by day; none where there is no folder yet. @throws Error where a file is no seal */
export async function readSeals(folder: string): Promise<readonly Seal[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => SEAL_FILE.test(name)).sort();
  return Promise.all(files.map((name) => readSeal(path.join(folder, name))));
}

/** The chains that no longer hold what was sealed. Sound chains are `verify`'s matter: ask both. */
export async function verifyAgainstSeal(db: Db, seal: Seal): Promise<readonly ChainBreak[]> {
  const breaks: ChainBreak[] = [];
  for (const { district, seq, hash } of seal.heads) {
    const entry = db
      .selectFrom('ledger_entry')
      .select('hash')
      .where('district_id', '=', district)
      .where('seq', '=', seq);
    const found = await entry.executeTakeFirst();
    if (found?.hash !== hash) breaks.push({ districtId: district, seq, fault: 'seal-differs' });
  }
  return breaks;
}
