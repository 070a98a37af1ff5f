import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { SHIPPED } from '../regime/calendar/shipped.js';
import { insertArrangements } from '../regime/calendar/store.js';
import { READ_NOTICE } from '../regime/notices/commands.js';
import { READ_ORIGINAL } from '../regime/notices/commands.originals.js';
import { CLEAN_REMOVED } from '../regime/notices/contract.removal.js';
import { CLEAN_OVER } from '../regime/retention/daily.js';
import { READ_UNITS } from '../regime/offices/commands.import.js';
import { READ_PEOPLE } from '../regime/offices/commands.people-import.js';
import type { Actor, PostRole } from '../regime/offices/rules/actor.js';
import type { Post } from '../regime/offices/rules/posts.js';
import type { Unit } from '../regime/offices/rules/units.js';
import { insertDistrict, insertPerson, insertPosts, insertUnits } from '../regime/offices/store.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { openLog } from '../platform/http/log.js';
import { runNext } from '../platform/jobs/worker.js';
import { openMetrics } from '../platform/metrics/metrics.js';
import { insertAccount } from '../platform/sessions/account-store.js';
import { beginSession } from '../platform/sessions/session-store.js';
import { vaultWith } from '../platform/vault/vault.js';
import { openFileFolder } from '../platform/uploads/folder.js';
import { APPLY_CALENDAR, applyCalendarJob } from './calendar-jobs.js';
import { cleanOverJob, cleanRemovedJob } from './clean-removed.js';
import type { RunningDatabase } from './database.js';
import { regimeOn } from './regime.js';
import { ledgerRunners } from './runners.js';
import { createConsole, type Regime } from './server.js';

/** The reader runs in a worker thread of built code: the stories use the program that `npm run build` made. */
const BUILT = {
  notice: new URL('../../dist/app/read-notice.js', import.meta.url).href,
  original: new URL('../../dist/app/read-original.js', import.meta.url).href,
  sheets: new URL('../../dist/app/read-sheets.js', import.meta.url).href,
  upload: new URL('../../dist/app/read-upload.js', import.meta.url).href,
  secrecy: new URL('../../dist/app/secrecy.js', import.meta.url).href,
};

type Headers = Readonly<Record<string, string>>;

/** A post somebody holds, in a unit where the role wants one. */
export interface HeldPost {
  readonly role: PostRole;
  readonly unitId?: string;
}

/** Somebody signed in. */
export interface Visitor {
  readonly personId: string;
  /** As the browser would send it now. */
  readonly cookie: () => string;
  ask(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers?: Headers,
  ): Promise<LightMyRequestResponse>;
  /** Sends a file into staging; answers with the upload's id. */
  upload(name: string, bytes: Uint8Array): Promise<string>;
  /** Sends a file and has it read; answers with the notice's id. */
  send(name: string, bytes: Buffer): Promise<string>;
  /** The same person in another session. */
  comeAnew(): Promise<Visitor>;
}

/** The whole regime over HTTP, its clock at the day the seed notice was issued. */
export interface RegimeConsole {
  readonly app: FastifyInstance;
  readonly districtId: string;
  readonly otherDistrictId: string;
  readonly sealFolder: string;
  /** Runs whatever stands in line, as the worker would. */
  readonly runJobs: () => Promise<void>;
  readonly enter: (role: PostRole | readonly HeldPost[], districtId?: string, unitId?: string) => Promise<Visitor>;
  readonly addUnits: (units: readonly Unit[], districtId?: string) => Promise<void>;
}

/** @param database where the story has one of its own, and looks into its files */
export async function regimeConsole(db: Db, database?: RunningDatabase): Promise<RegimeConsole> {
  const folder = openFileFolder(
    database ? path.join(database.dataFolder, 'files') : await mkdtemp(path.join(tmpdir(), 'shishi-files-')),
  );
  const sealFolder = await mkdtemp(path.join(tmpdir(), 'shishi-seals-'));
  const note = (_failed: unknown, error: unknown): never => {
    throw error;
  };
  const vault = vaultWith(randomBytes(32));
  const { seeHead } = (await import(BUILT.secrecy)) as typeof import('./secrecy.js');
  const { readingSheets } = (await import(BUILT.upload)) as typeof import('./read-upload.js');
  const readSheets = readingSheets(folder);
  const regime = regimeOn({ db, systemClock, demo: true, sealFolder, note, vault, folder, readSheets, seeHead });
  const app = await createConsole(regime, {
    ...{ log: openLog('silent'), metrics: openMetrics(), folder, secure: false, trustedProxies: [], version: '0.0.0' },
    vault,
    ready: () => Promise.resolve(true),
  });
  const [districtId, otherDistrictId] = [randomUUID(), randomUUID()];
  await inTransaction(db, async (tx) => {
    await moveRegimeClock(tx, '2022-04-07T07:00:00Z');
    await insertArrangements(tx, SHIPPED);
    await insertDistrict(tx, districtId, { code: '450204', name: '柳南区', above: '柳州市' });
    await insertDistrict(tx, otherDistrictId, { code: '450205', name: '柳北区', above: '柳州市' });
  });
  const { readNoticeJob } = (await import(BUILT.notice)) as typeof import('./read-notice.js');
  const { readOriginalJob } = (await import(BUILT.original)) as typeof import('./read-original.js');
  const { readPeopleJob, readUnitsJob } = (await import(BUILT.sheets)) as typeof import('./read-sheets.js');
  const runners = {
    [READ_NOTICE]: readNoticeJob(regime.runtime, folder),
    [READ_ORIGINAL]: readOriginalJob(regime.runtime, folder),
    [READ_UNITS]: readUnitsJob(regime.runtime, folder),
    [READ_PEOPLE]: readPeopleJob(regime.runtime, folder),
    [APPLY_CALENDAR]: applyCalendarJob(regime.runtime),
    ...ledgerRunners(regime.runtime, folder, sealFolder),
    ...(database && {
      [CLEAN_REMOVED]: cleanRemovedJob({ db, systemClock, folder, database }),
      [CLEAN_OVER]: cleanOverJob({ db, systemClock, database }),
    }),
  };
  const runJobs = async (): Promise<void> => {
    const options = { db, systemClock, runners, note: () => undefined };
    while (await runNext(options, new AbortController().signal));
  };
  return {
    app,
    districtId,
    otherDistrictId,
    sealFolder,
    runJobs,
    addUnits: (units, district = districtId) => inTransaction(db, (tx) => insertUnits(tx, district, units)),
    enter: async (role, district = districtId, unitId) => {
      const posts = typeof role === 'string' ? [{ role, ...(unitId !== undefined && { unitId }) }] : role;
      return visit(await appear(db, regime, district, posts));
    },
  };

  async function visit(person: SomebodySigningIn): Promise<Visitor> {
    let cookie = `shishi=${await inTransaction(db, (tx) => beginSession(tx, person, systemClock.now()))}`;
    const ask: Visitor['ask'] = async (method, url, body, headers) => {
      const answer = await app.inject({ method, url, headers: { cookie, ...headers }, ...(body && { payload: body }) });
      const given = answer.cookies.find(({ name }) => name === 'shishi');
      if (given) cookie = `shishi=${given.value}`;
      return answer;
    };
    const upload: Visitor['upload'] = async (name, bytes) => {
      const answer = await app.inject({ method: 'POST', url: '/api/uploads', ...formOf(name, bytes, cookie) });
      return answer.json<{ id: string }>().id;
    };
    return {
      personId: person.personId,
      cookie: () => cookie,
      ask,
      upload,
      send: async (name, bytes) => {
        const started = await ask('POST', '/api/notices', { uploadId: await upload(name, bytes) });
        await runJobs();
        return started.json<{ noticeId: string }>().noticeId;
      },
      comeAnew: () => visit(person),
    };
  }
}

interface SomebodySigningIn {
  readonly districtId: string;
  readonly accountId: string;
  readonly personId: string;
}

/** A person in the middle of whose posts the story begins. */
async function appear(
  db: Db,
  { runtime: { regimeClock } }: Regime<Actor>,
  districtId: string,
  posts: readonly HeldPost[],
): Promise<SomebodySigningIn> {
  const [accountId, personId] = [randomUUID(), randomUUID()];
  await inTransaction(db, async (tx) => {
    const { today } = await regimeClock.read(tx);
    const account = { districtId, id: accountId, loginName: accountId, passwordHash: null };
    await insertAccount(tx, account, systemClock.now());
    await insertPerson(tx, districtId, { id: personId, name: posts.map(({ role }) => role).join(), accountId });
    const held = posts.map((post): Post => ({
      ...{ id: randomUUID(), personId, from: today, ...post },
      ...(post.role === 'unit-head' && { rank: 'head' }),
    }));
    await insertPosts(tx, districtId, held);
  });
  return { districtId, accountId, personId };
}

/** A form with one file, as a browser sends it. */
function formOf(name: string, bytes: Uint8Array, cookie: string) {
  const boundary = 'a-boundary-that-no-file-holds';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
