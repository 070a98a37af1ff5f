// The program as a whole: one act that makes something, a cold start, and the memory it holds.
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'undici';
import { start, told } from './children.mjs';
import { memoryOf } from './cost.mjs';
import { middle } from './middle.mjs';
import { ask, office } from './office.mjs';
import { startProgram } from './program.mjs';
import { postmasterOf, servingOffice } from './serving.mjs';

async function inOffice(work) {
  const there = await office();
  const program = await startProgram(['serve'], { SHISHI_DATA: there.folder });
  try {
    return await work(there, program);
  } finally {
    await program.stop();
  }
}

const WARM_UP = 50;
const UNIT = { kind: 'subdistrict', shortName: null, parentId: null, creditCode: null, from: null, until: null };
let made = 0;
const nextUnit = () => JSON.stringify({ ...UNIT, name: `第${(made += 1)}号街道办事处` });

/**
 * Puts units on the list, one after another, and waits for each: session, permission, rule, rows, ledger and a durable
 * commit. Beside it, by turns, one transaction through plain fastify and pg that writes as many rows as durably.
 */
const createOne = ({ short }) =>
  servingOffice(async ({ cookie, database, program }) => {
    const { origin: served } = await program();
    const floor = start('floor');
    try {
      const writes = await rowsOfFloor(await database.open('owner'));
      const connectionString = database.addresses.owner;
      const { origin } = await told(floor, { connectionString, writes, answer: { id: 'made' } });
      const ours = creating(served, '/api/units', { cookie, 'content-type': 'application/json' });
      const theirs = creating(origin, '/', { 'content-type': 'application/json' });
      const times = [];
      const beneath = [];
      for (let round = -WARM_UP; round < (short ? 100 : 500); round += 1) {
        const [one, other] = [await ours.once(), await theirs.once()];
        if (round < 0) continue;
        times.push(one);
        beneath.push(other);
      }
      await Promise.all([ours.close(), theirs.close()]);
      return { value: middle(times), unit: 'ms', floor: middle(beneath), of: 'fastify + pg' };
    } finally {
      floor.disconnect();
    }
  });

/** Tables like the program's, the floor's own, and what one creation writes to them: head locked, unit, entry, head. */
async function rowsOfFloor(db) {
  for (const [table, like] of [
    ['floor_unit', 'unit'],
    ['floor_entry', 'ledger_entry'],
    ['floor_head', 'ledger_head'],
  ])
    await sql`create table ${sql.table(table)} (like ${sql.table(like)} including all)`.execute(db);
  await sql`insert into floor_head select * from ledger_head limit 1`.execute(db);
  return [
    'select seq, hash from floor_head for update',
    `insert into floor_unit (district_id, id, name, kind)
     select district_id, gen_random_uuid(), '第' || seq || '号街道办事处', 'subdistrict' from floor_head`,
    `with entry as (insert into floor_entry (district_id, seq, body, hash)
       select h.district_id, h.seq + 1, jsonb_set(e.body::jsonb, '{id}', to_jsonb(gen_random_uuid()))::text, e.hash
       from floor_head h, (select body, hash from ledger_entry limit 1) e)
     update floor_head set seq = seq + 1`,
  ];
}

/** One who asks for one creation after the other on one connection. */
function creating(origin, path, headers) {
  const client = new Client(origin);
  return {
    once: async () => {
      const body = nextUnit();
      const begun = performance.now();
      const answer = await client.request({ method: 'POST', path, headers, body });
      const said = await answer.body.text();
      if (answer.statusCode !== 201) throw new Error(`a unit was answered with ${answer.statusCode}: ${said}`);
      return performance.now() - begun;
    },
    close: () => client.close(),
  };
}

/** From the start of the process on an existing folder to the first success, asked for again and again. */
async function startCold({ short }) {
  const { folder } = await office();
  const port = 20_000 + (process.pid % 20_000);
  const times = [];
  for (let round = 0; round < (short ? 3 : 7); round += 1) {
    const begun = performance.now();
    const starting = startProgram(['serve'], { SHISHI_DATA: folder, PORT: String(port) });
    await untilAnswered(`http://127.0.0.1:${port}/readyz`, starting);
    times.push((performance.now() - begun) / 1000);
    await (await starting).stop();
  }
  return { value: middle(times), unit: 's' };
}

async function untilAnswered(address, starting) {
  let failed;
  starting.catch((error) => (failed = error));
  for (;;) {
    if (failed) throw failed;
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.status === 200) return;
    await wait(5);
  }
}

const ASKED_BEFORE = 300;

/** Node and PostgreSQL after work was done: lists read on ten connections. */
const memoryLoaded = () =>
  inOffice(async ({ folder, cookie, programmeId }, { origin, pid }) => {
    const lists = Array.from({ length: ASKED_BEFORE }, () => `/programmes/${programmeId}/tasks?limit=50`);
    const reader = async () => {
      for (let path = lists.pop(); path !== undefined; path = lists.pop()) await ask({ origin, cookie }, 'GET', path);
    };
    await Promise.all(Array.from({ length: 16 }, reader));
    const server = await postmasterOf(folder);
    return { value: await memoryOf(pid, server), unit: 'MB' };
  });

export const wholeFigures = { 'create.one': createOne, 'start.cold': startCold, 'memory.loaded': memoryLoaded };
