/**
 * Builds the committed fixtures from their small sources: `node scripts/fixtures.mjs seed` or the numbers of notices
 * (`01 07`), all without an argument. PDF and .doc need LibreOffice and Chromium here, so that the tests need neither.
 */
import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildNotice } from './fixtures/build.mjs';
import { buildSeed } from './fixtures/seed.mjs';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.some((each) => name.startsWith(each));

if (isWanted('seed')) await buildSeed(join(FIXTURES, 'seed'));

const sources = new URL('./fixtures/notices/', import.meta.url);
for (const name of readdirSync(sources).filter(isWanted).sort()) {
  const { notice } = await import(new URL(name, sources));
  await buildNotice(notice, join(FIXTURES, 'notices'));
}
