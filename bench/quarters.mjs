// The board of quarters of a programme of a thousand items, each with a section in three quarters: the page's own question.
// Beside it, by turns, plain fastify and pg, which ask the same statement for the cells and send the same bytes.
import { sql } from 'kysely';
import { quarterCellsOf } from '../dist/regime/reports/queries.quarters.js';
import { start, told } from './children.mjs';
import { middle } from './middle.mjs';
import { ask } from './office.mjs';
import { servingOffice } from './serving.mjs';
import { statementOf } from './statement.mjs';

const ITEMS = 1_000;
const WARM_UP = 3;

const measure = ({ short }) =>
  servingOffice(async ({ cookie, programmeId, database, program }) => {
    const owner = await database.open('owner');
    const made = await fill(owner, programmeId);
    const floor = start('floor');
    try {
      const { origin } = await program();
      const clerk = { origin, cookie };
      const path = `/programmes/${programmeId}/reports/quarters`;
      const answer = await ask(clerk, 'GET', path);
      const filed = answer.items.flatMap(({ cells }) => cells).filter((cell) => cell?.standing === 'accepted').length;
      if (answer.items.length !== ITEMS || filed !== ITEMS * made.periods)
        throw new Error(`${filed} accepted sections of ${answer.items.length} items`);
      const connectionString = database.addresses.application;
      const statement = await statementOf(connectionString, (db) => quarterCellsOf(db, made.districtId, programmeId));
      const beneath = await told(floor, { connectionString, ...statement, answer });
      const [ours, theirs] = [[], []];
      for (let round = -WARM_UP; round < (short ? 3 : 9); round += 1) {
        const one = await timed(() => ask(clerk, 'GET', path));
        const other = await timed(async () => (await fetch(beneath.origin)).arrayBuffer());
        if (round < 0) continue;
        ours.push(one);
        theirs.push(other);
      }
      return { value: middle(ours), floor: middle(theirs), unit: 'ms', of: 'fastify + pg' };
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

/** Copies the office's items to a thousand, each in its unit's filings, and accepts a section of each in every quarter. */
async function fill(owner, programmeId) {
  const { rows: tasks } = await sql`select id, district_id from task where programme_id = ${programmeId}`.execute(
    owner,
  );
  const districtId = tasks[0].district_id;
  const { rows: columns } = await sql`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = 'task' and column_name not in ('id', 'seq')`.execute(owner);
  const others = sql.join(columns.map(({ name }) => sql.ref(name)));
  const more = ITEMS / tasks.length - 1;
  await sql`insert into task (id, seq, ${others}) select gen_random_uuid(), seq + ${tasks.length} * copy, ${others}
    from task, generate_series(1, ${more}::int) copy where programme_id = ${programmeId}`.execute(owner);
  const of = sql`o.programme_id = ${programmeId} and o.kind = 'report' and o.state <> 'void' and o.period is not null`;
  await sql`insert into obligation_task (district_id, obligation_id, task_id)
    select o.district_id, o.id, t.id from obligation o join task t on t.programme_id = o.programme_id
      and t.lead_unit_id = o.unit_id where ${of} on conflict do nothing`.execute(owner);
  await sql`insert into report_filing (district_id, obligation_id, programme_id, period)
    select o.district_id, o.id, o.programme_id, o.period from obligation o where ${of}`.execute(owner);
  await sql`insert into report_section (district_id, id, edition, obligation_id, task_id, period, current, state,
      submitted_at, submitted_by, accepted_on, accepted_by, snapshot, hash, content)
    select o.district_id, gen_random_uuid(), 1, o.id, ot.task_id, o.period, true, 'accepted', now(), ${districtId}, o.due_on,
      ${districtId}, '{}', repeat('ab', 32), '{}'::jsonb
    from obligation o join obligation_task ot on ot.obligation_id = o.id where ${of}`.execute(owner);
  for (const table of ['task', 'obligation_task', 'report_section'])
    await sql`analyze ${sql.table(table)}`.execute(owner);
  const { rows } = await sql`select count(distinct o.period)::int as periods from obligation o where ${of}`.execute(
    owner,
  );
  return {
    districtId,
    periods: rows[0].periods,
    /** The other figures measure the office as it was. */
    clear: async () => {
      const filed = sql`(select o.id from obligation o where ${of})`;
      await sql`delete from report_section where obligation_id in ${filed}`.execute(owner);
      await sql`delete from report_filing where obligation_id in ${filed}`.execute(owner);
      const kept = sql`any(${tasks.map(({ id }) => id)})`;
      await sql`delete from obligation_task where obligation_id in ${filed} and not task_id = ${kept}`.execute(owner);
      await sql`delete from task where programme_id = ${programmeId} and not id = ${kept}`.execute(owner);
    },
  };
}

export const quarterFigures = { 'quarters1000.one': measure };
