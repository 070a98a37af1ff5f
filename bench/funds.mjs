// Fifty who ask for an item's money at once, where its cap has room for fifteen: how many answers a second, and how long
// the last of them wait. Beside it, by turns, plain fastify and pg, which lock one row and write as many rows as durably.
import { sql } from 'kysely';
import { start, told } from './children.mjs';
import { leaderOf } from './heads.mjs';
import { middle } from './middle.mjs';
import { ask } from './office.mjs';
import { servingOffice } from './serving.mjs';

const AT_ONCE = 50;
const FIT = 15;
const WARM_UP = 2;
const WAN = 1_000_000;
/** Of a contract of this, 30 % may be asked for before anything is done. */
const CONTRACT = 100 * WAN;
const EACH = (CONTRACT * 3) / 10 / FIT;

const race = ({ short }) =>
  servingOffice(async ({ cookie, programmeId, database, program }) => {
    const { origin } = await program();
    const clerk = { origin, cookie };
    const { items } = await ask(clerk, 'GET', `/programmes/${programmeId}/tasks?limit=50`);
    const rounds = short ? 3 : 9;
    const owner = await database.open('owner');
    const { id: districtId } = await owner.selectFrom('district').select('id').executeTakeFirstOrThrow();
    const leaderId = await leaderOf(owner, districtId);
    const asked = [];
    for (const { id } of items.slice(0, WARM_UP + rounds)) asked.push(await applicationFor(clerk, id, leaderId));
    const floor = start('floor');
    try {
      const reset = await rowsOfFloor(owner, asked[0].taskId);
      const connectionString = database.addresses.owner;
      const beneath = await told(floor, { connectionString, writes: WRITES, answer: { id: 'asked' } });
      const [ours, theirs] = [[], []];
      for (const [at, { path, body }] of asked.entries()) {
        const one = await together(`${origin}/api${path}`, { cookie }, body);
        if (one.fit !== FIT) throw new Error(`${one.fit} applications passed where ${FIT} fit`);
        await reset();
        const other = await together(beneath.origin, {}, body);
        if (at < WARM_UP) continue;
        ours.push(one);
        theirs.push(other);
      }
      const rate = (all) => middle(all.map(({ took }) => (AT_ONCE * 1000) / took));
      const late = (all) => last(all.flatMap(({ waits }) => waits)).toFixed(0);
      const note = `p99 ${late(ours)} ms, floor ${late(theirs)} ms; ${FIT} of ${AT_ONCE} pass each time`;
      return { value: rate(ours), unit: 'requests/s', floor: rate(theirs), of: 'fastify + pg', note };
    } finally {
      floor.disconnect();
    }
  });

/** The hundredth part that waited longest begins here. */
const last = (waits) => waits.sort((one, other) => one - other)[Math.floor(waits.length * 0.99)];

/** All at once; each says how long it waited, and whether it passed. */
async function together(address, headers, body) {
  const begun = performance.now();
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (answer.status >= 400 && answer.status !== 409) throw new Error(`${answer.status}: ${text}`);
      return { waited: performance.now() - begun, fits: answer.status < 400 };
    }),
  );
  return {
    took: performance.now() - begun,
    waits: answers.map(({ waited }) => waited),
    fit: answers.filter(({ fits }) => fits).length,
  };
}

/** An item with an approved fund plan and a contract, all registered from paper by the one clerk, signed by the leader who is in charge of it, and what is asked of it. */
async function applicationFor(clerk, taskId, leaderId) {
  const on = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });
  const paper = (signedBy) => ({
    paper: { signedBy, post: '局长', signedOn: on, opinion: '', proof: { kind: 'receipt', number: `收文${signedBy}` } },
  });
  const path = `/tasks/${taskId}/funds`;
  await ask(clerk, 'POST', `/tasks/${taskId}/description`, { category: null, sites: null, districtInvested: true });
  await ask(clerk, 'POST', `/tasks/${taskId}/charge`, { leaderId, from: on });
  const lines = [{ source: 'district', amount: CONTRACT, note: '柳南财预〔2022〕18号' }];
  await ask(clerk, 'POST', `${path}/plan`, { lines, ...paper('韦某') });
  await ask(clerk, 'POST', `${path}/plan/review`, paper('覃某'));
  await ask(clerk, 'POST', `${path}/plan/approval`, paper('王某'));
  const signed = { number: 'LN-1', party: '演示建设公司', amount: CONTRACT, signedOn: on, labourShare: 0 };
  const { contracts } = await ask(clerk, 'POST', `${path}/contracts`, signed);
  const body = {
    ...{ contractId: contracts[0].id, source: 'district', trigger: 'contract-signed', amount: EACH, labour: 0 },
    ...{ milestoneIds: [], invoice: '04500210', note: '', submit: true, ...paper('韦某') },
  };
  return { taskId, path: `${path}/payments`, body };
}

/** What an application writes: its item's row locked and raised, its own row, an entry and the head of the ledger. */
const WRITES = [
  'select version from floor_fund for update',
  'select seq, hash from floor_ledger for update',
  `with room as (update floor_fund set version = version + 1 where version < ${FIT} returning version),
     asked as (insert into floor_asked (district_id, id, task_id, number, party, amount, signed_on, labour_share, supplements)
       select district_id, gen_random_uuid(), task_id, gen_random_uuid()::text, party, amount, signed_on, labour_share,
         supplements from (select * from fund_contract limit 1) c, room returning id),
     entry as (insert into floor_written (district_id, seq, body, hash)
       select h.district_id, h.seq + 1, jsonb_set(e.body::jsonb, '{id}', to_jsonb(asked.id))::text, e.hash
       from floor_ledger h, (select body, hash from ledger_entry limit 1) e, asked)
   update floor_ledger set seq = seq + 1 from room`,
];

/** Tables like the program's, the floor's own. @returns what gives the item its room again */
async function rowsOfFloor(db, taskId) {
  for (const [table, like] of [
    ['floor_fund', 'item_fund'],
    ['floor_asked', 'fund_contract'],
    ['floor_written', 'ledger_entry'],
    ['floor_ledger', 'ledger_head'],
  ])
    await sql`create table ${sql.table(table)} (like ${sql.table(like)} including all)`.execute(db);
  await sql`insert into floor_fund select * from item_fund where task_id = ${taskId}`.execute(db);
  await sql`insert into floor_ledger select * from ledger_head limit 1`.execute(db);
  return () => sql`update floor_fund set version = 0`.execute(db);
}

export const fundFigures = { 'funds.race': race };
