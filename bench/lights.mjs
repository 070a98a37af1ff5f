// The lights of a programme of a thousand items, each with an approved plan of ten nodes and reports on them: the board's own
// question. Beside it, by turns, plain fastify and pg, which read the same plans' nodes and send the same bytes.
import { sql } from 'kysely';
import { approvedPlansOf } from '../dist/regime/plans/queries.approved.js';
import { asked, copyItems } from './copies.mjs';

const ITEMS = 1_000;
const NODES = 10;

const measure = asked({
  path: (programmeId) => `/programmes/${programmeId}/lights`,
  fill,
  check: ({ items }) => {
    const counted = items.filter(({ figures }) => figures !== null).length;
    if (items.length !== ITEMS || counted !== ITEMS) throw new Error(`${counted} of ${items.length} lights`);
  },
  query: (db, { districtId, taskIds }) => approvedPlansOf(db, districtId, taskIds),
});

/** Copies the office's items to a thousand, with plans and reports of their own. */
async function fill(owner, programmeId) {
  const { districtId, kept } = await copyItems(owner, programmeId, ITEMS);
  await sql`insert into plan (district_id, id, programme_id, task_id, edition, approved_edition)
    select district_id, gen_random_uuid(), programme_id, id, 1, 1 from task where programme_id = ${programmeId}`.execute(
    owner,
  );
  const node = sql`jsonb_build_object('id', gen_random_uuid(), 'title', '节点' || n, 'targets', '[1]'::jsonb, 'weight', n,
    'start', (date '2022-04-11' + 20 * n)::text, 'finish', (date '2022-04-29' + 20 * n)::text, 'after', '[]'::jsonb)`;
  await sql`insert into plan_edition (district_id, plan_id, number, state, content, begun_on, approved_on)
    select p.district_id, p.id, 1, 'approved', jsonb_build_object('milestones', (select jsonb_agg(${node})
      from generate_series(1, ${NODES}::int) n where p.id is not null)), '2022-04-08', '2022-04-11'
    from plan p where p.programme_id = ${programmeId}`.execute(owner);
  // Half of the nodes of each item were reported, on their day or a little later.
  await sql`insert into milestone_report (district_id, id, plan_id, milestone_id, unit_id, kind, share, reached_on,
      reported_on, state, reported_by, note)
    select p.district_id, gen_random_uuid(), p.id, (m ->> 'id')::uuid, t.lead_unit_id, 'met', 100, (m ->> 'finish')::date,
      (m ->> 'finish')::date + 3, 'reported', ${districtId}, '照片存档'
    from plan p join task t on t.id = p.task_id join plan_edition e on e.plan_id = p.id,
      lateral jsonb_array_elements(e.content -> 'milestones') m
    where p.programme_id = ${programmeId} and (m ->> 'weight')::int <= ${NODES / 2}`.execute(owner);
  for (const table of ['task', 'plan', 'plan_edition', 'milestone_report'])
    await sql`analyze ${sql.table(table)}`.execute(owner);
  const { rows: all } = await sql`select id from task where programme_id = ${programmeId}`.execute(owner);
  return {
    districtId,
    taskIds: all.map(({ id }) => id),
    clear: async () => {
      const of = sql`(select id from plan where programme_id = ${programmeId})`;
      await sql`delete from milestone_report where plan_id in ${of}`.execute(owner);
      await sql`delete from plan_edition where plan_id in ${of}`.execute(owner);
      await sql`delete from plan where programme_id = ${programmeId}`.execute(owner);
      await sql`delete from task where programme_id = ${programmeId} and not id = ${kept}`.execute(owner);
    },
  };
}

export const lightFigures = { 'lights1000.one': measure };
