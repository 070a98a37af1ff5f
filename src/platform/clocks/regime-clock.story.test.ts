import { expect, test } from 'vitest';
import { useTestDatabase } from '../database/test-database.js';
import { inTransaction } from '../database/transaction.js';
import { ClockError, momentAt, movableRegimeClock, moveRegimeClock, realRegimeClock } from './regime-clock.js';

const database = useTestDatabase();
const system = { now: () => Date.parse('2026-11-24T01:00:00Z') };

test('a day of the regime begins at midnight in China, not in Greenwich', () => {
  expect(momentAt(Date.parse('2022-04-06T15:59:59.999Z')).today).toBe('2022-04-06');
  expect(momentAt(Date.parse('2022-04-06T16:00:00Z')).today).toBe('2022-04-07');
});

test('the regime’s clock is the machine’s until it is set; then it stands, and only goes forward', async () => {
  const db = await database.open('application');
  const clock = movableRegimeClock(system);
  const move = (to: string) => inTransaction(db, (tx) => moveRegimeClock(tx, to));
  expect((await clock.read(db)).today).toBe('2026-11-24');
  await move('2022-04-07T07:00:00Z');
  expect(await clock.read(db)).toEqual({ now: '2022-04-07T07:00:00.000Z', today: '2022-04-07' });
  await move('2022-07-04T16:00:00Z');
  expect((await clock.read(db)).today).toBe('2022-07-05');
  await expect(move('2022-07-04T15:59:59Z')).rejects.toThrow(ClockError);
  expect((await realRegimeClock(system).read(db)).today).toBe('2026-11-24');
});
