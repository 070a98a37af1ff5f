import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestDatabase } from './test-database.js';
import { inTransaction } from './transaction.js';

const database = useTestDatabase();
const DISTRICT = '0192f000-0000-7000-8000-000000000001';

const account = (login_name: string) => ({
  district_id: DISTRICT,
  id: randomUUID(),
  login_name,
  created_at: '2022-04-07T07:00:00Z',
});

test('two who lock the same two rows in opposite order both come through', async () => {
  const db = await database.open('application');
  const [first, second] = [account('first'), account('second')];
  await db.insertInto('account').values([first, second]).execute();
  let meetings = 0;
  let bothHaveOne: () => void = () => undefined;
  const met = new Promise<void>((resolve) => (bothHaveOne = resolve));
  const rename = (order: readonly { readonly id: string }[], by: number) =>
    inTransaction(db, async (tx) => {
      for (const { id } of order) {
        const raise = { failed_attempts: sql<number>`failed_attempts + ${by}` };
        await tx.updateTable('account').set(raise).where('district_id', '=', DISTRICT).where('id', '=', id).execute();
        if ((meetings += 1) === 2) bothHaveOne();
        await met;
      }
    });
  await Promise.all([rename([first, second], 1), rename([second, first], 10)]);
  const rows = await db.selectFrom('account').select('failed_attempts').execute();
  expect(rows).toEqual([{ failed_attempts: 11 }, { failed_attempts: 11 }]);
});

test('a refusal inside a transaction is not tried again, and leaves nothing', async () => {
  const db = await database.open('application');
  let attempts = 0;
  const twice = inTransaction(db, async (tx) => {
    attempts += 1;
    await tx.insertInto('account').values(account('third')).execute();
    await tx.insertInto('account').values(account('third')).execute();
  });
  await expect(twice).rejects.toMatchObject({ code: '23505' });
  expect(attempts).toBe(1);
  expect(await db.selectFrom('account').where('login_name', '=', 'third').execute()).toEqual([]);
});

test('each user of the database is held to its bounds', async () => {
  const bounds = sql<{ lock: string; statement: string; zone: string }>`
    select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
      current_setting('TimeZone') as zone`;
  const of = async (role: 'application' | 'portal') => (await bounds.execute(await database.open(role))).rows[0];
  expect(await of('application')).toEqual({ lock: '5s', statement: '30s', zone: 'UTC' });
  expect(await of('portal')).toEqual({ lock: '5s', statement: '5s', zone: 'UTC' });
});
