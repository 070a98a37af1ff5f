// The list of fifty items as JSON, session, policy and validation on, beside its floor.
import { startDatabase } from '../dist/app/database.js';
import { tasksOf } from '../dist/regime/tasks/queries.js';
import { start, told } from './children.mjs';
import { ask, office } from './office.mjs';
import { startProgram } from './program.mjs';
import { postmasterOf } from './serving.mjs';
import { statementOf } from './statement.mjs';
import { byTurns } from './turns.mjs';

const ITEMS = 50;
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
  const districtId = cookie.split('=')[1].split('.')[0];
  const statement = await statementOf(application, (db) => tasksOf(db, districtId, { programmeId, limit: ITEMS }));
  const { origin: floorOrigin } = await told(floor, { connectionString: application, ...statement, answer });
  const server = await postmasterOf(folder);
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

async function compare(clients, short) {
  const there = await stage();
  try {
    return { ...(await byTurns(there, clients, short)), of: 'fastify + pg' };
  } finally {
    await there.stop();
  }
}

export const listFigures = {
  'list50.one': ({ short }) => compare(1, short),
  'list50.sixteen': ({ short }) => compare(16, short),
};
