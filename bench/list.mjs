// The list of fifty items as JSON, session, policy and validation on, beside its floor.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { startDatabase } from '../dist/app/database.js';
import { tasksOf } from '../dist/regime/tasks/queries.js';
import { start, told } from './children.mjs';
import { cpuOf } from './cost.mjs';
import { ask, office } from './office.mjs';
import { startProgram } from './program.mjs';

const ITEMS = 50;
/** Rounds that count, and how long each of the two is asked in a round. */
const THOROUGH = { rounds: 9, seconds: 2 };
const SHORT = { rounds: 3, seconds: 1 };
/** So often each is asked before it counts, that the machine has compiled what is asked again and again. */
const WARM_UP = 1_500;
const WARM_UP_SECONDS = 15;

/** The program and its floor on one database, and who asks them. */
async function stage() {
  const { folder, cookie, programmeId } = await office();
  const database = await startDatabase({ env: { SHISHI_DATA: folder }, cwd: folder }, console.error);
  const { application, owner, portal } = database.addresses;
  const addresses = { DATABASE_URL: application, DATABASE_OWNER_URL: owner, DATABASE_PORTAL_URL: portal };
  const program = await startProgram(['serve'], { SHISHI_DATA: folder, ...addresses });
  const path = `/api/programmes/${programmeId}/tasks?limit=${ITEMS}`;
  const answer = await ask({ origin: program.origin, cookie }, 'GET', path.replace('/api', ''));
  if (answer.items.length !== ITEMS) throw new Error(`the list holds ${answer.items.length} items`);
  const [floor, load] = ['floor', 'load'].map(start);
  const statement = await statementOfList(application, cookie.split('=')[1].split('.')[0], programmeId);
  const { origin: floorOrigin } = await told(floor, { connectionString: application, ...statement, answer });
  const server = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    program: { origin: program.origin, path, headers: { cookie }, processes: [program.pid, server] },
    floor: { origin: floorOrigin, path: '/', headers: {}, processes: [floor.pid, server] },
    load,
    stop: async () => {
      floor.disconnect();
      load.disconnect();
      await program.stop();
      await database.stop();
    },
  };
}

/** The statement as the program itself sends it. */
async function statementOfList(connectionString, districtId, programmeId) {
  const sent = [];
  const pool = new pg.Pool({ connectionString });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }), log: ({ query }) => sent.push(query) });
  await tasksOf(db, districtId, { programmeId, limit: ITEMS });
  await db.destroy();
  const [{ sql, parameters }] = sent;
  return { text: sql, values: parameters };
}

/** Requests a second and CPU time a request (ms), of one who is asked. */
async function asked({ load }, { processes, ...whom }, clients, seconds, atMost) {
  const before = await cpuOf(...processes);
  const { answers, seconds: took } = await told(load, { ...whom, clients, seconds, atMost });
  return { rate: answers / took, cpu: (1000 * ((await cpuOf(...processes)) - before)) / answers };
}

const middle = (figures) => figures.sort((one, other) => one - other)[Math.floor(figures.length / 2)];

/** By turns, so that a noisy moment spoils both; the middle of the rounds. */
async function compare(clients, { rounds: count, seconds }) {
  const there = await stage();
  try {
    for (const whom of [there.program, there.floor]) await asked(there, whom, clients, WARM_UP_SECONDS, WARM_UP);
    const rounds = [];
    for (let round = 0; round < count; round += 1) {
      const program = await asked(there, there.program, clients, seconds);
      const floor = await asked(there, there.floor, clients, seconds);
      rounds.push({ program, floor });
    }
    const of = (who, what) => middle(rounds.map((round) => round[who][what]));
    const note = `CPU a request ${of('program', 'cpu').toFixed(2)} ms, floor ${of('floor', 'cpu').toFixed(2)} ms`;
    return { value: of('program', 'rate'), unit: 'requests/s', floor: of('floor', 'rate'), of: 'fastify + pg', note };
  } finally {
    await there.stop();
  }
}

export const listFigures = {
  'list50.one': ({ short }) => compare(1, short ? SHORT : THOROUGH),
  'list50.sixteen': ({ short }) => compare(16, short ? SHORT : THOROUGH),
};
