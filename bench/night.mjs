// The night of the 5th: five hundred reports submitted by fifty heads at once, each opening, filling in and submitting ten.
// How long the last of them wait for a submission, beside the cheapest write of the same server in the same minute: a field
// that is kept as it is typed.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inTransaction } from '../dist/platform/database/transaction.js';
import { insertUnits } from '../dist/regime/offices/store.js';
import { cpuOf } from './cost.mjs';
import { headOf } from './heads.mjs';
import { postmasterOf, servingOffice } from './serving.mjs';

const [REPORTS, HEADS, FEW] = [500, 50, 100];
const MINUTE_MS = 60_000;

const measure = ({ short }) =>
  servingOffice(async ({ folder, programmeId, database, program }) => {
    const owner = await database.open('owner');
    const count = short ? FEW : REPORTS;
    const heads = await fill(owner, programmeId, count);
    const { origin, pid } = await program();
    const processes = [pid, await postmasterOf(folder)];
    const spent = () => Promise.all(processes.map((each) => cpuOf(each)));
    const before = await spent();
    const [typed, submitted] = [[], []];
    const begun = performance.now();
    await Promise.all(heads.map((head) => evening(origin, head, { typed, submitted })));
    const took = performance.now() - begun;
    if (submitted.length !== count) throw new Error(`${submitted.length} of ${count} reports were submitted`);
    const rate = Math.round((count * MINUTE_MS) / took);
    const [server, postgres] = (await spent()).map((cpu, at) => Math.round(((cpu - before[at]) * 1000) / count));
    const note = `${count} reports by ${HEADS} heads without an error, ${rate} a minute; CPU a report ${server} ms and PostgreSQL's ${postgres} ms`;
    return { value: last(submitted), floor: last(typed), unit: 'ms', of: 'a typed field kept, p99', note };
  });

/** The hundredth part that waited longest begins here. */
const last = (waits) => waits.sort((one, other) => one - other)[Math.floor(waits.length * 0.99)];

/** One head opens each report, types what it lacks, and submits it. @throws Error for whatever is no success */
async function evening(origin, { cookie, filings }, { typed, submitted }) {
  const ask = async (method, path, body, waits) => {
    const since = performance.now();
    const answer = await fetch(`${origin}/api${path}`, {
      method,
      headers: { cookie, ...(body && { 'content-type': 'application/json', 'if-match': '"0"' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    waits?.push(performance.now() - since);
    return JSON.parse(text);
  };
  for (const id of filings) {
    const at = `/obligations/${id}/report`;
    const { sections } = await ask('GET', at);
    for (const { taskId, missing } of sections) {
      const figures = missing.map(({ name, target }) =>
        target === undefined ? [name, '6月连续降雨停工9天，8月15日前赶上。'] : [`figure-${target}`, { value: 1 }],
      );
      await ask('PATCH', `${at}/sections/${taskId}`, Object.fromEntries(figures), typed);
    }
    await ask('POST', `${at}/submission`, {}, submitted);
  }
}

/** So many units, each with an item of its own and the report of a quarter on it; their heads, each of several units. */
async function fill(owner, programmeId, count) {
  const template = await owner
    .selectFrom('obligation')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('kind', '=', 'report')
    .where('period', '=', '2022Q3')
    .executeTakeFirstOrThrow();
  const districtId = template.district_id;
  const [{ id: taskId }] = (
    await sql`select id from task where programme_id = ${programmeId} order by seq`.execute(owner)
  ).rows;
  const made = Array.from({ length: count }, (_, at) => ({
    ...{ at, unitId: randomUUID(), taskId: randomUUID(), obligationId: randomUUID(), name: `夜报单位${at}` },
  }));
  const rows = JSON.stringify(made);
  await inTransaction(owner, (tx) =>
    insertUnits(
      tx,
      districtId,
      made.map(({ unitId, name }) => ({ id: unitId, name, kind: 'department', aliases: [] })),
    ),
  );
  await copied(
    owner,
    'task',
    { id: sql`m."taskId"`, seq: sql`1000 + m.at`, lead_unit_id: sql`m."unitId"` },
    taskId,
    rows,
  );
  const own = {
    ...{ id: sql`m."obligationId"`, key: sql`'report:night:' || m.at`, unit_id: sql`m."unitId"`, state: sql`'open'` },
    owed_by: sql`jsonb_build_object('unit', m.name)`,
  };
  await copied(owner, 'obligation', own, template.id, rows);
  await sql`insert into obligation_task (district_id, obligation_id, task_id)
    select ${districtId}::uuid, m."obligationId", m."taskId" from ${madeRows(rows)}`.execute(owner);
  for (const table of ['unit', 'task', 'obligation', 'obligation_task'])
    await sql`analyze ${sql.table(table)}`.execute(owner);
  return Promise.all(
    Array.from({ length: HEADS }, async (_, head) => {
      const own = made.filter(({ at }) => at % HEADS === head);
      const unitIds = own.map(({ unitId }) => unitId);
      const cookie = `shishi=${await headOf(owner, districtId, unitIds)}`;
      return { cookie, filings: own.map(({ obligationId }) => obligationId) };
    }),
  );
}

const madeRows = (rows) =>
  sql`jsonb_to_recordset(${rows}::jsonb) as m (at int, "unitId" uuid, "taskId" uuid, "obligationId" uuid, name text)`;

/** A row again and again, but for some of its columns. */
async function copied(owner, table, own, id, rows) {
  const { rows: columns } = await sql`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table}`.execute(owner);
  const others = columns.map(({ name }) => name).filter((name) => !(name in own));
  const names = sql.join([...Object.keys(own), ...others].map((name) => sql.ref(name)));
  const values = sql.join([...Object.values(own), ...others.map((name) => sql.ref(`t.${name}`))]);
  await sql`insert into ${sql.table(table)} (${names}) select ${values} from ${sql.table(table)} t, ${madeRows(rows)}
    where t.id = ${id}`.execute(owner);
}

export const nightFigures = { 'report.night': measure };
