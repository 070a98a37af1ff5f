// Programs that serve the office that is measured, on one database of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDatabase } from '../dist/app/database.js';
import { office } from './office.mjs';
import { startProgram } from './program.mjs';

/** The office's database, and programs on it, which end together before it does. */
export async function servingOffice(work) {
  const there = await office();
  const database = await startDatabase({ env: { SHISHI_DATA: there.folder }, cwd: there.folder }, console.error);
  const { application, owner, portal } = database.addresses;
  const addresses = { DATABASE_URL: application, DATABASE_OWNER_URL: owner, DATABASE_PORTAL_URL: portal };
  const programs = [];
  const program = async (env = {}, nodeOptions = []) => {
    programs.push(await startProgram(['serve'], { SHISHI_DATA: there.folder, ...addresses, ...env }, nodeOptions));
    return programs.at(-1);
  };
  try {
    return await work({ ...there, database, program });
  } finally {
    for (const each of programs) await each.stop();
    await database.stop();
  }
}

/** The process of the embedded PostgreSQL of a data folder. */
export const postmasterOf = async (folder) =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
