import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Db } from '../../platform/database/tables.js';
import { useTestDatabase } from '../../platform/database/test-database.js';
import { askedEntries, type WantedEntries } from './queries.ledger.js';

/** Some ten years of a busy district. */
const ENTRIES = 100_000;
const PAGE = 50;

const database = useTestDatabase();
const [districtId, clerk, item, unit] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
let db: Db;

beforeAll(async () => {
  db = await database.open('application');
  const owner = await database.open('owner');
  await sql`drop index ledger_entry_named`.execute(owner); // made anew below: quicker than a hundred thousand times
  // One clerk does nine things in ten, an item is named by one entry in two hundred, and there is a rare event.
  await sql`insert into ledger_entry (district_id, seq, body, hash)
    select ${districtId}::uuid, n, json_build_object('id', md5(n::text)::uuid,
      'at', to_char(timestamp '2022-01-01' + n * interval '50 minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'event', case when n % 1000 = 0 then 'notice.issued' when n % 3 = 0 then 'task.issued' else 'obligation.set' end,
      'actor', json_build_object('role', 'gov-office', 'accountId',
        case when n % 10 = 0 then md5('other' || (n % 40)::text)::uuid else ${clerk}::uuid end,
        'units', case when n % 50 = 0 then json_build_array(${unit}::text) else '[]'::json end),
      'subjects', json_build_array(json_build_object('kind', 'task', 'id',
        case when n % 200 = 0 then ${item}::uuid else md5('item' || (n % 5000)::text)::uuid end)),
      'facts', json_build_object('seq', n), 'personal', json_build_object())::text, md5(n::text) || md5(n::text)
    from generate_series(1, ${ENTRIES}::int) n`.execute(owner);
  await sql`create index ledger_entry_named on ledger_entry using gin (named)`.execute(owner);
  await sql`analyze ledger_entry`.execute(owner);
}, 120_000);

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** How the database carries a page out: what it reads whole, and how long that takes. */
async function carriedOut(asked: Omit<WantedEntries, 'limit'>) {
  const query = askedEntries(db, districtId, 'all', { ...asked, limit: PAGE });
  const [{ 'QUERY PLAN': plans } = {}] = await query.explain('json', sql`analyze`);
  const [{ Plan: plan, 'Execution Time': milliseconds }] = plans as [{ Plan: Plan; 'Execution Time': number }];
  const nodes = (of: Plan): readonly Plan[] => [of, ...(of.Plans ?? []).flatMap(nodes)];
  const whole = nodes(plan).filter((node) => node['Node Type'] === 'Seq Scan');
  return { whole: whole.map((node) => node['Relation Name']), milliseconds };
}

const ASKED: readonly (readonly [string, Omit<WantedEntries, 'limit'>])[] = [
  ['the newest', {}],
  ['the middle of the list', { before: ENTRIES / 2 }],
  ['a clerk who did nearly everything', { named: [clerk] }],
  ['an item', { named: [item] }],
  ['a unit', { named: [unit] }],
  ['a clerk and an item', { named: [clerk, item] }],
  ['a rare event', { event: 'notice.issued' }],
  ['all of a kind', { event: 'task' }],
  ['a day long ago', { from: '2022-03-01', to: '2022-03-01' }],
  ['an item in a year', { named: [item], from: '2025-01-01', to: '2025-12-31' }],
];

test.each(ASKED)(
  'among a hundred thousand entries %s is found by an index, never by reading them all',
  async (_, asked) => {
    await carriedOut(asked); // the first question reads from the disk
    const { whole, milliseconds } = await carriedOut(asked);
    expect(whole).toEqual([]);
    expect(milliseconds).toBeLessThan(500);
  },
);
