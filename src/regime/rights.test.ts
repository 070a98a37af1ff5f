import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { regimeOn } from '../app/regime.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import type { Tables } from '../platform/database/tables.js';
import { openFileFolder } from '../platform/uploads/folder.js';
import { vaultWith } from '../platform/vault/vault.js';
import { roles } from './offices/rules/actor.js';
import { may, policy } from './policy.js';
import { operationOf, readGrid, SYSTEM } from './rights.testing.js';
import { leaning, outcomeOf, PLATFORM_ADMIN, thingFor } from './rights.things.testing.js';
import { sees, visibility } from './visibility.js';

const grid = readGrid(await readFile(new URL('./rights.grid.csv', import.meta.url), 'utf8'));
const nowhere = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });
const vault = vaultWith(randomBytes(32));
/** Only what is declared is looked at: no database is asked. */
const { declarations } = regimeOn({
  db: nowhere,
  systemClock,
  demo: true,
  sealFolder: '',
  note: () => undefined,
  vault,
  folder: openFileFolder(''),
  seeHead: () => Promise.resolve('unmarked'),
});
const lists = new Set(declarations.filter(({ subject }) => !subject).map(({ action }) => action));
const ruled = Object.keys(policy);

test('the grid reads without a fault: every row says of everybody what they meet, and says it once', () => {
  expect(grid.faults).toEqual([]);
  expect([...grid.roles.keys()]).toEqual([...roles, PLATFORM_ADMIN]);
});

test('every operation has its rows in the grid, and so has every row of the policy', () => {
  const there = new Set(grid.rows.map(({ action }) => action));
  expect([...declarations.map(({ action }) => action), ...ruled].filter((action) => !there.has(action))).toEqual([]);
});

test('the grid speaks of every kind of thing that visibility knows', () => {
  const spoken = grid.rows.map(({ thing }) => thingFor(SYSTEM, thing)?.kind);
  expect(Object.keys(visibility).filter((kind) => !spoken.some((each) => each === kind))).toEqual([]);
});

const ruledRows = grid.rows.filter(({ action }) => ruled.includes(operationOf(action)));

test.each(ruledRows)('$action, $thing: everybody meets what the grid says', (row) => {
  const meets = (who: string) => outcomeOf({ may, sees }, who, row, lists.has(row.action));
  expect(Object.fromEntries(grid.whos.map((who) => [who, meets(who)]))).toEqual(
    Object.fromEntries(grid.whos.map((who) => [who, row.met.get(who)])),
  );
  expect(meets(SYSTEM) === 'allowed').toBe(row.met.get(SYSTEM) === 'allowed');
});

test('neither table leans on the other: what is hidden may not be done, and what may not be listed is not seen', () => {
  expect(leaning({ may, sees }, ruledRows, grid.whos, lists)).toEqual([]);
});
