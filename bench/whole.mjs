// The program as a whole: one act that makes something, a cold start, and the memory it holds.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'undici';
import { memoryOf } from './cost.mjs';
import { ask, office } from './office.mjs';
import { startProgram } from './program.mjs';

const middle = (figures) => figures.sort((one, other) => one - other)[Math.floor(figures.length / 2)];

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

/** Puts units on the list, one after another, and waits for each: permission, rule, rows, ledger and a durable commit. */
const createOne = ({ short }) =>
  inOffice(async ({ cookie }, { origin }) => {
    const client = new Client(origin);
    const headers = { cookie, 'content-type': 'application/json' };
    const times = [];
    for (let round = -WARM_UP; round < (short ? 100 : 500); round += 1) {
      const body = JSON.stringify({ ...UNIT, name: `第${(made += 1)}号街道办事处` });
      const begun = performance.now();
      const answer = await client.request({ method: 'POST', path: '/api/units', headers, body });
      const told = await answer.body.text();
      if (answer.statusCode !== 201) throw new Error(`a unit was answered with ${answer.statusCode}: ${told}`);
      if (round >= 0) times.push(performance.now() - begun);
    }
    await client.close();
    return { value: middle(times), unit: 'ms' };
  });

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
    const server = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    return { value: await memoryOf(pid, server), unit: 'MB' };
  });

export const wholeFigures = { 'create.one': createOne, 'start.cold': startCold, 'memory.loaded': memoryLoaded };
