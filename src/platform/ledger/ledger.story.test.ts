import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '../database/tables.js';
import { useTestDatabase } from '../database/test-database.js';
import { inTransaction } from '../database/transaction.js';
import { append } from './append.js';
import { PLATFORM_CHAIN, type DigestAlgorithm, type LinkedEntry, type NewLedgerEntry } from './entry.js';
import { readSeal, takeSeal, verifyAgainstSeal, writeSeal } from './seal.js';
import { verify } from './verify.js';

const database = useTestDatabase();

const reported = (personal: Readonly<Record<string, string>> = {}): NewLedgerEntry => ({
  id: randomUUID(),
  at: '2022-07-05T09:00:00Z',
  event: 'report.submitted',
  actor: { role: 'unit-head', accountId: randomUUID() },
  subjects: [{ kind: 'report', id: randomUUID() }],
  facts: { late: false, progress: 55 },
  personal,
});

const write = (db: Db, district: string, entries: readonly NewLedgerEntry[], algorithm?: DigestAlgorithm) =>
  inTransaction(db, (tx) => append(tx, district, entries, algorithm ?? 'sha256'));

/** A district of its own with that many entries, one transaction each. */
async function chainOf(db: Db, length: number): Promise<string> {
  const district = randomUUID();
  for (let written = 0; written < length; written += 1) await write(db, district, [reported({ reason: '管线迁改' })]);
  return district;
}

const breaksOf = async (db: Db, district: string) =>
  (await verify(db)).breaks.filter(({ districtId }) => districtId === district);

test('the entries of one transaction stand in the chain in their order, each naming the one before', async () => {
  const db = await database.open('application');
  const district = randomUUID();
  const first = await write(db, district, [reported()]);
  const more = await write(db, district, [reported(), reported()]);
  const all = [...first, ...more];
  expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  const previous = all.map(({ body }) => (JSON.parse(body) as { readonly previous: string | null }).previous);
  expect(previous).toEqual([null, all[0]?.hash, all[1]?.hash]);
  expect(await breaksOf(db, district)).toEqual([]);
});

test('a transaction that is rolled back leaves no entry and no gap', async () => {
  const db = await database.open('application');
  const district = await chainOf(db, 1);
  const broken = inTransaction(db, async (tx) => {
    await append(tx, district, [reported()], 'sha256');
    throw new Error('the rule said no after all');
  });
  await expect(broken).rejects.toThrow('the rule said no');
  const [next] = await write(db, district, [reported()]);
  expect(next?.seq).toBe(2);
  expect(await breaksOf(db, district)).toEqual([]);
});

test('an office that must may use SM3, also from a day on', async () => {
  const db = await database.open('application');
  const district = await chainOf(db, 1);
  await write(db, district, [reported({ telephone: '0772-0000000' })], 'sm3');
  await write(db, district, [reported()]);
  expect(await breaksOf(db, district)).toEqual([]);
});

test('names and free text stand beside the chain, and may be erased without breaking it', async () => {
  const db = await database.open('application');
  const district = randomUUID();
  const [entry] = await write(db, district, [reported({ reason: '联系人张三，电话13800000000' })]);
  expect(entry?.body).not.toMatch(/张三|13800000000/);
  await db.deleteFrom('ledger_private').where('district_id', '=', district).execute();
  expect(await breaksOf(db, district)).toEqual([]);
});

test('fifty clerks of one district write at once: no fork, no gap, no deadlock', async () => {
  const WRITERS = 50;
  const EACH = 10;
  const pools = await Promise.all(Array.from({ length: 5 }, () => database.open('application')));
  const district = randomUUID();
  const clerk = async (place: number): Promise<readonly LinkedEntry[]> => {
    const written: LinkedEntry[] = [];
    for (let turn = 0; turn < EACH; turn += 1) {
      written.push(...(await write(pools[place % pools.length] as Db, district, [reported({ reason: '雨天' })])));
    }
    return written;
  };
  const written = (await Promise.all(Array.from({ length: WRITERS }, (_, place) => clerk(place)))).flat();
  const seqs = written.map(({ seq }) => seq).sort((a, b) => a - b);
  expect(seqs).toEqual(Array.from({ length: WRITERS * EACH }, (_, place) => place + 1));
  expect(await breaksOf(await database.open('application'), district)).toEqual([]);
});

test('two first writers of a new district make one chain', async () => {
  const db = await database.open('application');
  const district = randomUUID();
  const both = await Promise.all([write(db, district, [reported()]), write(db, district, [reported()])]);
  expect(both.flat().map(({ seq }) => seq).sort()).toEqual([1, 2]); // prettier-ignore
});

test('what concerns all districts has a chain of its own, written before the district’s', async () => {
  const db = await database.open('application');
  const district = randomUUID();
  await inTransaction(db, async (tx) => {
    await append(tx, PLATFORM_CHAIN, [{ ...reported(), event: 'calendar.published' }], 'sha256');
    await append(tx, district, [reported()], 'sha256');
  });
  expect(await breaksOf(db, PLATFORM_CHAIN)).toEqual([]);
  expect(await breaksOf(db, district)).toEqual([]);
});

test('checking reads one moment, while others go on writing', async () => {
  const db = await database.open('application');
  const district = await chainOf(db, 1);
  const writing = Promise.all(Array.from({ length: 40 }, () => write(db, district, [reported()])));
  const verdicts = await Promise.all([verify(db), verify(db), verify(db)]);
  await writing;
  expect(verdicts.flatMap(({ breaks }) => breaks).filter(({ districtId }) => districtId === district)).toEqual([]);
});

test('a row that the owner of the database changed is named', async () => {
  const [db, owner] = [await database.open('application'), await database.open('owner')];
  const district = await chainOf(db, 5);
  await sql`update ledger_entry set body = replace(body, '"progress":55', '"progress":95')
    where district_id = ${district} and seq = 3`.execute(owner);
  expect(await breaksOf(db, district)).toEqual([{ districtId: district, seq: 3, fault: 'entry-changed' }]);
});

test('a row changed with its hash made anew breaks the link of the next', async () => {
  const [db, owner] = [await database.open('application'), await database.open('owner')];
  const district = await chainOf(db, 5);
  await sql`update ledger_entry
    set body = replace(body, '"progress":55', '"progress":95'),
      hash = encode(sha256(convert_to(replace(body, '"progress":55', '"progress":95'), 'UTF8')), 'hex')
    where district_id = ${district} and seq = 3`.execute(owner);
  expect(await breaksOf(db, district)).toEqual([{ districtId: district, seq: 4, fault: 'not-linked' }]);
});

test('a row removed in the middle is named', async () => {
  const [db, owner] = [await database.open('application'), await database.open('owner')];
  const district = await chainOf(db, 5);
  await sql`delete from ledger_private where district_id = ${district} and seq = 2`.execute(owner);
  await sql`delete from ledger_entry where district_id = ${district} and seq = 2`.execute(owner);
  expect(await breaksOf(db, district)).toEqual([{ districtId: district, seq: 2, fault: 'entry-missing' }]);
});

test('a reason exchanged for another is named', async () => {
  const [db, owner] = [await database.open('application'), await database.open('owner')];
  const district = await chainOf(db, 3);
  await sql`update ledger_private set content = '资金不足' where district_id = ${district} and seq = 2`.execute(owner);
  expect(await breaksOf(db, district)).toEqual([{ districtId: district, seq: 2, fault: 'personal-text-changed' }]);
});

test('a tail cut off shows at the head, and where the head was moved too, at the seal kept outside', async () => {
  const [db, owner] = [await database.open('application'), await database.open('owner')];
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-seal-'));
  const district = await chainOf(db, 5);
  const seal = await readSeal(await writeSeal(folder, await takeSeal(db, '2022-07-05')));
  await write(db, district, [reported()]);
  expect(await verifyAgainstSeal(db, seal)).toEqual([]);

  await sql`delete from ledger_private where district_id = ${district} and seq > 3`.execute(owner);
  await sql`delete from ledger_entry where district_id = ${district} and seq > 3`.execute(owner);
  expect(await breaksOf(db, district)).toEqual([{ districtId: district, seq: 4, fault: 'head-differs' }]);

  await sql`update ledger_head h set seq = e.seq, hash = e.hash from ledger_entry e
    where h.district_id = ${district} and e.district_id = h.district_id and e.seq = 3`.execute(owner);
  expect(await breaksOf(db, district)).toEqual([]);
  expect(await verifyAgainstSeal(db, seal)).toEqual([{ districtId: district, seq: 5, fault: 'seal-differs' }]);
  await rm(folder, { recursive: true });
});

test('a whole chain removed with its head shows at the seal', async () => {
  const [db, owner] = [await database.open('application'), await database.open('owner')];
  const district = await chainOf(db, 2);
  const seal = await takeSeal(db, '2022-07-06');
  for (const table of ['ledger_private', 'ledger_entry', 'ledger_head'] as const) {
    await owner.deleteFrom(table).where('district_id', '=', district).execute();
  }
  expect(await verifyAgainstSeal(db, seal)).toEqual([{ districtId: district, seq: 2, fault: 'seal-differs' }]);
});

test('the first seal of a day stands', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-seal-'));
  const db = await database.open('application');
  const file = await writeSeal(folder, await takeSeal(db, '2022-07-07'));
  const first = await readFile(file, 'utf8');
  await chainOf(db, 1);
  await writeSeal(folder, await takeSeal(db, '2022-07-07'));
  expect(await readFile(file, 'utf8')).toBe(first);
  await rm(folder, { recursive: true });
});
