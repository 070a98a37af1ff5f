// What rights cost a request, and what a sign-in costs.
import { fileURLToPath } from 'node:url';
import { verify } from '@node-rs/argon2';
import { Client } from 'undici';
import { COST, hashPassword } from '../dist/platform/sessions/password.js';
import { start } from './children.mjs';
import { middle } from './middle.mjs';
import { postmasterOf, servingOffice } from './serving.mjs';
import { byTurns } from './turns.mjs';

const UNGUARDED = fileURLToPath(new URL('unguarded.mjs', import.meta.url));
const PASSWORD = 'Wenfang-1998-baibu';

/** The list of fifty items by one client, beside the same program that asks nobody whether they may. */
const rights = ({ short }) =>
  servingOffice(async ({ folder, cookie, programmeId, program }) => {
    const load = start('load');
    const server = await postmasterOf(folder);
    const asked = ({ origin, pid }) => ({
      ...{ origin, path: `/api/programmes/${programmeId}/tasks?limit=50`, headers: { cookie } },
      processes: [pid, server],
    });
    try {
      const two = { program: asked(await program()), floor: asked(await program({}, ['--import', UNGUARDED])) };
      return { ...(await byTurns({ load, ...two }, 1, short)), of: 'without the check' };
    } finally {
      load.disconnect();
    }
  });

/** A sign-in with a password, beside the one argon2id verification in it. */
const signIn = ({ short }) =>
  servingOffice(async ({ database, program }) => {
    const stored = await hashPassword(PASSWORD);
    const owner = await database.open('owner');
    const account = await owner
      .updateTable('account')
      .set({ password_hash: stored, password_set_at: new Date().toISOString() })
      .where('id', 'in', (some) => some.selectFrom('session').select('account_id'))
      .returning(['login_name', 'district_id'])
      .executeTakeFirstOrThrow();
    const { code } = await owner
      .selectFrom('district')
      .select('code')
      .where('id', '=', account.district_id)
      .executeTakeFirstOrThrow();
    // Each sign-in seems to come from another address: how many one address may try is not what is measured.
    const { origin } = await program({ SHISHI_PROXIES: '127.0.0.1' });
    const client = new Client(origin);
    const times = [];
    const beneath = [];
    for (let round = -5; round < (short ? 20 : 100); round += 1) {
      const begun = performance.now();
      const answer = await client.request({
        ...{ method: 'POST', path: '/api/session' },
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${round + 5}.1` },
        body: JSON.stringify({ district: code, loginName: account.login_name, password: PASSWORD }),
      });
      const said = await answer.body.text();
      if (answer.statusCode >= 300) throw new Error(`a sign-in was answered with ${answer.statusCode}: ${said}`);
      const between = performance.now();
      await verify(stored, PASSWORD, COST);
      if (round < 0) continue;
      times.push(between - begun);
      beneath.push(performance.now() - between);
    }
    await client.close();
    return { value: middle(times), unit: 'ms', floor: middle(beneath), of: 'argon2id alone' };
  });

export const doorFigures = { 'rights.one': rights, 'sign-in.one': signIn };
