import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { SHIPPED } from '../regime/calendar/shipped.js';
import { insertArrangements } from '../regime/calendar/store.js';
import type { Role } from '../regime/offices/rules/actor.js';
import type { Unit } from '../regime/offices/rules/units.js';
import { insertDistrict, insertOfficer, insertUnits } from '../regime/offices/store.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { openLog } from '../platform/http/log.js';
import { runNext } from '../platform/jobs/worker.js';
import { openMetrics } from '../platform/metrics/metrics.js';
import { insertAccount } from '../platform/sessions/account-store.js';
import { beginSession } from '../platform/sessions/session-store.js';
import { openFileFolder } from '../platform/uploads/folder.js';
import { regimeOn } from './regime.js';
import { createConsole } from './server.js';

/** The reader runs in a worker thread of built code: the stories use the program that `npm run build` made. */
const BUILT_JOB = new URL('../../dist/app/read-notice.js', import.meta.url).href;

type Headers = Readonly<Record<string, string>>;

/** Somebody signed in. */
export interface Visitor {
  ask(method: 'GET' | 'POST', url: string, body?: object, headers?: Headers): Promise<LightMyRequestResponse>;
  /** Sends a file and has it read; answers with the notice's id. */
  send(name: string, bytes: Buffer): Promise<string>;
}

/** The whole regime over HTTP, its clock at the day the seed notice was issued. */
export interface RegimeConsole {
  readonly app: FastifyInstance;
  readonly districtId: string;
  readonly otherDistrictId: string;
  readonly enter: (role: Exclude<Role, 'system'>, districtId?: string, unitId?: string) => Promise<Visitor>;
  readonly addUnits: (units: readonly Unit[]) => Promise<void>;
}

export async function regimeConsole(db: Db): Promise<RegimeConsole> {
  const folder = openFileFolder(await mkdtemp(path.join(tmpdir(), 'shishi-files-')));
  const regime = regimeOn({ db, systemClock, demo: true });
  const app = await createConsole(regime, {
    ...{ log: openLog('silent'), metrics: openMetrics(), folder, secure: false, trustedProxies: [], version: '0.0.0' },
    ready: () => Promise.resolve(true),
  });
  const [districtId, otherDistrictId] = [randomUUID(), randomUUID()];
  await inTransaction(db, async (tx) => {
    await moveRegimeClock(tx, '2022-04-07T07:00:00Z');
    await insertArrangements(tx, SHIPPED);
    await insertDistrict(tx, districtId, { code: '450204', name: '柳南区', above: '柳州市' });
    await insertDistrict(tx, otherDistrictId, { code: '450205', name: '柳北区', above: '柳州市' });
  });
  const { readNoticeJob } = (await import(BUILT_JOB)) as typeof import('./read-notice.js');
  const runners = { 'notice.read': readNoticeJob(regime.runtime, folder) };
  const runJobs = async (): Promise<void> => {
    const options = { db, systemClock, runners, note: () => undefined };
    while (await runNext(options, new AbortController().signal));
  };
  return {
    app,
    districtId,
    otherDistrictId,
    addUnits: (units) => inTransaction(db, (tx) => insertUnits(tx, districtId, units)),
    enter: async (role, district = districtId, unitId) => {
      const accountId = randomUUID();
      const cookie = await inTransaction(db, async (tx) => {
        const now = systemClock.now();
        await insertAccount(tx, { districtId: district, id: accountId, loginName: accountId, passwordHash: null }, now);
        await insertOfficer(tx, { districtId: district, accountId, ...(unitId !== undefined && { unitId }) }, role);
        return beginSession(tx, { districtId: district, accountId }, now);
      });
      const ask: Visitor['ask'] = (method, url, body, headers) =>
        app.inject({
          method,
          url,
          headers: { cookie: `shishi=${cookie}`, ...headers },
          ...(body && { payload: body }),
        });
      return {
        ask,
        send: async (name, bytes) => {
          const uploaded = await app.inject({ method: 'POST', url: '/api/uploads', ...formOf(name, bytes, cookie) });
          const { id } = uploaded.json<{ id: string }>();
          const started = await ask('POST', '/api/notices', { uploadId: id });
          await runJobs();
          return started.json<{ noticeId: string }>().noticeId;
        },
      };
    },
  };
}

/** A form with one file, as a browser sends it. */
function formOf(name: string, bytes: Buffer, cookie: string) {
  const boundary = 'a-boundary-that-no-file-holds';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    headers: { cookie: `shishi=${cookie}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
