// The board of quarters of a programme of a thousand items, each with a section in three quarters: the page's own question.
// Beside it, by turns, plain fastify and pg, which ask the same statement for the cells and send the same bytes.
import { sql } from 'kysely';
import { quarterCellsOf } from '../dist/regime/reports/queries.quarters.js';
import { asked, copyItems } from './copies.mjs';

const ITEMS = 1_000;

const measure = asked({
  path: (programmeId) => `/programmes/${programmeId}/reports/quarters`,
  fill,
  check: ({ items }, { periods }) => {
    const filed = items.flatMap(({ cells }) => cells).filter((cell) => cell?.standing === 'accepted').length;
    if (items.length !== ITEMS || filed !== ITEMS * periods)
      throw new Error(`${filed} accepted sections of ${items.length} items`);
  },
  query: (db, { districtId }, programmeId) => quarterCellsOf(db, districtId, programmeId),
});

/** Copies the office's items to a thousand, each in its unit's filings, and accepts a section of each in every quarter. */
async function fill(owner, programmeId) {
  const { districtId, kept } = await copyItems(owner, programmeId, ITEMS);
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
    clear: async () => {
      const filed = sql`(select o.id from obligation o where ${of})`;
      await sql`delete from report_section where obligation_id in ${filed}`.execute(owner);
      await sql`delete from report_filing where obligation_id in ${filed}`.execute(owner);
      await sql`delete from obligation_task where obligation_id in ${filed} and not task_id = ${kept}`.execute(owner);
      await sql`delete from task where programme_id = ${programmeId} and not id = ${kept}`.execute(owner);
    },
  };
}

export const quarterFigures = { 'quarters1000.one': measure };
