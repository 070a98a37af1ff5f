import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.js';
import { movableRegimeClock, moveRegimeClock } from '../clocks/regime-clock.js';
import type { Db } from '../database/tables.js';
import { useTestDatabase } from '../database/test-database.js';
import { inTransaction } from '../database/transaction.js';
import { PLATFORM_CHAIN } from '../ledger/entry.js';
import { type DailyHook, dailyRounds } from './daily.js';

const database = useTestDatabase();
const systemClock = { now: () => Date.parse('2026-11-24T01:00:00Z') };
const regimeClock = movableRegimeClock(systemClock);
const goTo = (db: Db, to: string) => inTransaction(db, (tx) => moveRegimeClock(tx, `${to}T07:00:00Z`));

interface Bench {
  readonly catchUp: () => Promise<boolean>;
  readonly failed: string[];
}

function bench(db: Db, districts: readonly string[], hooks: readonly DailyHook[]): Bench {
  const failed: string[] = [];
  const { catchUp } = dailyRounds({
    ...{ db, regimeClock, systemClock, hooks },
    districts: () => Promise.resolve(districts),
    note: ({ kind, day }) => failed.push(`${kind} ${day}`),
  });
  return { catchUp, failed };
}

/** A hook that writes down where and for which day it ran; in a table, so that a transaction undone leaves nothing. */
const noting = (kind: string, per: DailyHook['per'] = 'district', before?: (day: Day) => void): DailyHook => ({
  kind,
  per,
  run: async (tx, { districtId, day }) => {
    await sql`insert into ran values (${districtId}, ${kind}, ${day})`.execute(tx);
    before?.(day);
  },
});

const opened = (): Promise<Db> => database.open('application');

beforeAll(async () => {
  const owner = await database.open('owner');
  await sql`create table ran (district_id uuid, kind text, day date, place serial)`.execute(owner);
  await sql`grant all on ran, ran_place_seq to public`.execute(owner);
});

async function ran(db: Db, districtId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string; day: string }>`
    select kind, day from ran where district_id = ${districtId} order by place`.execute(db);
  return rows.map(({ kind, day }) => `${kind} ${day.slice(5)}`);
}

test('on a new day everything that hangs on it is done once, in its order', async () => {
  const db = await opened();
  const district = randomUUID();
  await goTo(db, '2022-04-07');
  const { catchUp } = bench(db, [district], [noting('first'), noting('second')]);
  expect([await catchUp(), await catchUp()]).toEqual([true, true]);
  expect(await ran(db, district)).toEqual(['first 04-07', 'second 04-07']);
});

test('days on which the program stood still have their turn one after the other', async () => {
  const db = await opened();
  const district = randomUUID();
  const { catchUp } = bench(db, [district], [noting('open'), noting('remind'), noting('seal', 'platform')]);
  await catchUp();
  await goTo(db, '2022-04-10');
  await catchUp();
  const daily = ['04-07', '04-08', '04-09', '04-10'];
  expect(await ran(db, district)).toEqual(daily.flatMap((day) => [`open ${day}`, `remind ${day}`]));
  expect(await ran(db, PLATFORM_CHAIN)).toEqual(daily.map((day) => `seal ${day}`));
});

test('a hook that is new begins with the day it is first known, and a new district with its own first day', async () => {
  const db = await opened();
  const [old, young] = [randomUUID(), randomUUID()];
  await bench(db, [old], [noting('open')]).catchUp();
  await goTo(db, '2022-04-12');
  await bench(db, [old, young], [noting('open'), noting('later')]).catchUp();
  expect(await ran(db, old)).toEqual(['open 04-10', 'open 04-11', 'open 04-12', 'later 04-12']);
  expect(await ran(db, young)).toEqual(['open 04-12', 'later 04-12']);
});

test('eight programs that wait for the same days do nothing twice', async () => {
  const dbs = await Promise.all(Array.from({ length: 8 }, opened));
  const [db] = dbs;
  if (!db) throw new Error('no database');
  const districts = [randomUUID(), randomUUID()];
  await bench(db, districts, [noting('open'), noting('remind')]).catchUp();
  await goTo(db, '2022-04-20');
  const rounds = dbs.map((each) => bench(each, districts, [noting('open'), noting('remind')]));
  expect(await Promise.all(rounds.map(({ catchUp }) => catchUp()))).toEqual(Array(8).fill(true));
  for (const district of districts) {
    const all = await ran(db, district);
    expect(all).toHaveLength(2 * 9);
    expect(new Set(all).size).toBe(2 * 9);
    const opens = all.filter((each) => each.startsWith('open'));
    expect(opens).toEqual([...opens].sort());
  }
});

test('a hook that fails undoes its day and is tried again; its later days wait, and the other hooks go on', async () => {
  const db = await opened();
  const district = randomUUID();
  let broken = true;
  const mail = noting('mail', 'district', (day) => {
    if (broken && day === '2022-04-21') throw new Error('the mail server is away');
  });
  await bench(db, [district], [mail, noting('open')]).catchUp();
  await goTo(db, '2022-04-22');
  const { catchUp, failed } = bench(db, [district], [mail, noting('open')]);
  expect(await catchUp()).toBe(false);
  expect(failed).toEqual(['mail 2022-04-21']);
  expect(await ran(db, district)).toEqual(['mail 04-20', 'open 04-20', 'open 04-21', 'open 04-22']);
  broken = false;
  expect(await catchUp()).toBe(true);
  expect((await ran(db, district)).slice(4)).toEqual(['mail 04-21', 'mail 04-22']);
});

test('a program that is killed in the middle of a day leaves nothing of it, and the next one does it whole', async () => {
  const db = await opened();
  const killed = await opened();
  const district = randomUUID();
  await bench(db, [district], [noting('open')]).catchUp();
  await goTo(db, '2022-04-23');
  const dying: DailyHook = {
    ...noting('open'),
    run: async (tx, on) => {
      await noting('open').run(tx, on);
      // The server ends the connection of a program that is no more; here it is asked to.
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`select pg_terminate_backend(${rows[0]?.pid}::int)`.execute(await database.open('owner'));
      await sql`select 1`.execute(tx);
    },
  };
  expect(await bench(killed, [district], [dying]).catchUp()).toBe(false);
  expect(await ran(db, district)).toEqual(['open 04-22']);
  expect(await bench(db, [district], [noting('open')]).catchUp()).toBe(true);
  expect(await ran(db, district)).toEqual(['open 04-22', 'open 04-23']);
});
