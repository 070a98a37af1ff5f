import { Client } from 'pg';
import { expect, test } from 'vitest';
import { addressesIn, addressOf, databaseOf, inDatabase, socketAddress, userOf } from './addresses.js';

test('without any of the three variables the embedded database is meant', () => {
  expect(addressesIn({ PATH: '/bin', DATABASE_URL: '' })).toBeUndefined();
});

test('a portal that stands alone is given its own address only, and says which one it lacks', () => {
  const addresses = addressesIn({ DATABASE_PORTAL_URL: 'postgresql://reader@db/shishi' });
  expect(addresses).toEqual({ portal: 'postgresql://reader@db/shishi' });
  expect(() => addressOf(addresses ?? {}, 'application')).toThrow('DATABASE_URL is not set');
});

test('the user of an address is read as it was meant, signs and all', () => {
  expect(userOf({ owner: 'postgres://head%40office:p%3Aw@db:5433/shishi?sslmode=require' }, 'owner')).toBe(
    'head@office',
  );
  expect(() => userOf({ owner: 'postgresql://db/shishi' }, 'owner')).toThrow('DATABASE_OWNER_URL names no user');
});

test('the driver understands the address of a socket', () => {
  const address = socketAddress('/srv/为民 办实事/run', 'shishi_owner', 'se-cret_1', 'shishi');
  const client = new Client({ connectionString: address });
  expect([client.host, client.user, client.password, client.database]).toEqual([
    '/srv/为民 办实事/run',
    'shishi_owner',
    'se-cret_1',
    'shishi',
  ]);
  const moved = inDatabase({ owner: address }, 'another');
  expect(databaseOf(moved)).toBe('another');
  expect(new Client({ connectionString: addressOf(moved, 'owner') }).host).toBe('/srv/为民 办实事/run');
});

test('another database of the same server keeps the parameters', () => {
  const moved = inDatabase({ owner: 'postgresql://a:b@db:5433/shishi?sslmode=require' }, 'other');
  expect(moved.owner).toBe('postgresql://a:b@db:5433/other?sslmode=require');
});
