import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestDatabase } from './test-database.js';
import { inTransaction } from './transaction.js';

const database = useTestDatabase();

interface Prepared {
  readonly statement: string;
}
const WHATEVER = 'table of a test';

test('what is asked again is planned once, and what is asked once is not kept', async () => {
  const db = await database.open('application');
  const times = (text: string, count: number) =>
    db.connection().execute(async (one) => {
      for (let time = 0; time < count; time += 1) await sql`select ${text}::text as ${sql.id(text)}`.execute(one);
      const { rows } = await sql<Prepared>`select statement from pg_prepared_statements`.execute(one);
      return rows.filter(({ statement }) => statement.includes(`"${text}"`));
    });
  expect(await times('asked once', 1)).toHaveLength(0);
  expect(await times('asked three times', 3)).toHaveLength(1);
});

test('a schema that a newer program brought further disturbs no reading and no transaction of this one', async () => {
  const [db, owner] = [await database.open('application'), await database.open('owner')];
  await sql`create table ${sql.table(WHATEVER)} (id integer primary key, name text)`.execute(owner);
  await sql`grant select, insert on ${sql.table(WHATEVER)} to public`.execute(owner);
  await sql`insert into ${sql.table(WHATEVER)} values (1, '甲')`.execute(owner);
  const read = (reader: Parameters<ReturnType<typeof sql>['execute']>[0]) =>
    sql`select * from ${sql.table(WHATEVER)} where id = ${1}`.execute(reader);
  const further = (column: string) => sql`alter table ${sql.table(WHATEVER)} add ${sql.id(column)} text`.execute(owner);

  await db.connection().execute(async (one) => {
    for (let time = 0; time < 3; time += 1) await read(one);
    await further('more');
    expect((await read(one)).rows).toEqual([{ id: 1, name: '甲', more: null }]);
  });

  // All of the pool's connections hold the plan, so that the transaction meets it whichever it gets.
  await Promise.all(Array.from({ length: 40 }, () => read(db)));
  await further('most');
  const { rows } = await inTransaction(db, (tx) => read(tx));
  expect(rows).toEqual([{ id: 1, name: '甲', more: null, most: null }]);
});
