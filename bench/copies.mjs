// A programme of many items: the office's own, copied, and a question about all of them beside a floor that answers the same.
import { sql } from 'kysely';
import { start, told } from './children.mjs';
import { cpuOf } from './cost.mjs';
import { middle } from './middle.mjs';
import { ask } from './office.mjs';
import { postmasterOf, servingOffice } from './serving.mjs';
import { statementOf } from './statement.mjs';

const WARM_UP = 3;
const [THOROUGH, SHORT] = [9, 3];

/** Copies the office's items until a programme has so many. @returns what it had before */
export async function copyItems(owner, programmeId, count) {
  const { rows: tasks } = await sql`select id, district_id from task where programme_id = ${programmeId}`.execute(
    owner,
  );
  const { rows: columns } = await sql`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = 'task' and column_name not in ('id', 'seq')`.execute(owner);
  const others = sql.join(columns.map(({ name }) => sql.ref(name)));
  const more = count / tasks.length - 1;
  await sql`insert into task (id, seq, ${others}) select gen_random_uuid(), seq + ${tasks.length} * copy, ${others}
    from task, generate_series(1, ${more}::int) copy where programme_id = ${programmeId}`.execute(owner);
  return { districtId: tasks[0].district_id, kept: sql`any(${tasks.map(({ id }) => id)})` };
}

/**
 * A question to the program about a programme, by turns with plain fastify and pg, which ask the database the same first
 * statement and send the same bytes.
 * @param fill makes what is asked about, and says how it is taken away again: the other figures measure the office as it was
 * @param check throws where the answer is not what was made
 * @param query the statement, as the program's own code sends it
 */
export const asked =
  ({ path, fill, check, query }) =>
  ({ short }) =>
    servingOffice(async ({ folder, cookie, programmeId, database, program }) => {
      const made = await fill(await database.open('owner'), programmeId);
      const floor = start('floor');
      try {
        const { origin, pid } = await program();
        const processes = [pid, await postmasterOf(folder)];
        const question = () => ask({ origin, cookie }, 'GET', path(programmeId));
        const answer = await question();
        check(answer, made);
        const connectionString = database.addresses.application;
        const statement = await statementOf(connectionString, (db) => query(db, made, programmeId));
        const beneath = await told(floor, { connectionString, ...statement, answer });
        const [ours, theirs] = [[], []];
        let spent = 0;
        for (let round = -WARM_UP; round < (short ? SHORT : THOROUGH); round += 1) {
          const before = await cpuOf(...processes);
          const one = await timed(question);
          if (round >= 0) spent += (await cpuOf(...processes)) - before;
          const other = await timed(async () => (await fetch(beneath.origin)).arrayBuffer());
          if (round < 0) continue;
          ours.push(one);
          theirs.push(other);
        }
        const note = `CPU of the program and PostgreSQL ${Math.round((1000 * spent) / ours.length)} ms`;
        return { value: middle(ours), floor: middle(theirs), unit: 'ms', of: 'fastify + pg', note };
      } finally {
        floor.disconnect();
        await made.clear();
      }
    });

async function timed(run) {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}
