import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { WorkCalendar } from '../kernel/work-calendar.js';
import { movableRegimeClock } from '../platform/clocks/regime-clock.js';
import type { SystemClock } from '../platform/clocks/system-clock.js';
import { nothingAlong } from '../platform/database/along.js';
import { vaultWith } from '../platform/vault/vault.js';
import type { Db, Tx } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { openLog } from '../platform/http/log.js';
import { openMetrics } from '../platform/metrics/metrics.js';
import {
  type Clerk,
  inSample,
  sampleConsequences,
  sampleDeclarations,
  samplePermissions,
} from '../platform/operations/sample.testing.js';
import type { Say } from '../platform/problem/words.js';
import { insertAccount } from '../platform/sessions/account-store.js';
import { hashPassword } from '../platform/sessions/password.js';
import { signInSettings } from '../platform/sessions/settings.js';
import { beginSession } from '../platform/sessions/session-store.js';
import { type FileFolder, openFileFolder } from '../platform/uploads/folder.js';
import { createConsole } from './server.js';

export const PASSWORD = 'a password of some length';
const NO_CALENDAR: WorkCalendar = { published: new Map(), off: new Set(), worked: new Set() };

/** A system clock that stands until the test moves it. */
export interface StandingClock extends SystemClock {
  forward(milliseconds: number): void;
}

export function standingClock(): StandingClock {
  let now = Date.parse('2026-11-24T01:00:00Z');
  return { now: () => now, forward: (milliseconds) => (now += milliseconds) };
}

/** Somebody at a browser. */
export interface Visitor {
  readonly clerk: Clerk;
  readonly loginName: string;
  /** The session's cookie; empty for who has none. */
  readonly cookie: string;
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

/** The sample regime, served over HTTP on a database of the test's own. */
export interface SampleConsole {
  readonly app: FastifyInstance;
  readonly db: Db;
  readonly clock: StandingClock;
  /** Lines of the log. */
  readonly log: readonly string[];
  readonly folder: FileFolder;
  readonly districtId: string;
  readonly programmeId: string;
  readonly enter: (role: Clerk['role'], unit: string, districtId?: string) => Promise<Visitor>;
  readonly nobody: Visitor;
  /** Gives an account a post in a unit. */
  readonly appoint: (accountId: string, unit: string) => void;
}

const say: Say = (language, code, params) =>
  code === 'report.falls' ? `${language}: the figure fell from ${String(params['from'])}` : undefined;

export async function sampleConsole(db: Db): Promise<SampleConsole> {
  const clock = standingClock();
  const log: string[] = [];
  const clerks = new Map<string, Clerk>();
  const districtId = randomUUID();
  const programmeId = randomUUID();
  const folder = openFileFolder(await mkdtemp(path.join(tmpdir(), 'shishi-files-')));
  const app = await createConsole<Clerk>(
    {
      declarations: sampleDeclarations,
      runtime: {
        db,
        regimeClock: movableRegimeClock(clock),
        systemClock: clock,
        calendar: () => Promise.resolve(NO_CALENDAR),
        permissions: samplePermissions,
        consequences: sampleConsequences,
        lockOrder: ['programme', 'report', 'obligation'],
        constraints: {
          sample_report_district_id_programme_id_unit_quarter_key: { code: 'report.twice', clause: 'R20' },
        },
        digestAlgorithm: 'sha256',
      },
      standing: {
        along: nothingAlong,
        read: (_reader, { accountId }) => {
          const clerk = clerks.get(accountId);
          return Promise.resolve(clerk && { actor: clerk });
        },
      },
      districtOf: (_reader, code) => Promise.resolve(code === '450204' ? districtId : undefined),
      appointAdministrator: (_tx, { id: accountId }) => {
        clerks.set(accountId, { accountId, districtId, role: 'office', unit: '' });
        return Promise.resolve();
      },
      signInSettings: signInSettings({ all: ['unit', 'office'], needingSecondFactor: [] }),
      placeWords: () => Promise.resolve(['450204', '柳南区', '柳州市']),
      say,
    },
    {
      vault: vaultWith(randomBytes(32)),
      log: openLog('info', (line) => log.push(line)),
      metrics: openMetrics(),
      folder,
      secure: false,
      trustedProxies: [],
      ready: () => Promise.resolve(true),
      version: '0.0.0',
    },
  );
  await inTransaction(db, (tx) => insertProgramme(tx, districtId, programmeId));

  const enter = async (role: Clerk['role'], unit: string, district: string = districtId): Promise<Visitor> => {
    const clerk = { accountId: randomUUID(), districtId: district, role, unit };
    const loginName = `${role}-${clerk.accountId.slice(0, 8)}`;
    const passwordHash = await hashPassword(PASSWORD);
    clerks.set(clerk.accountId, clerk);
    const cookie = await inTransaction(db, async (tx) => {
      await insertAccount(tx, { districtId: district, id: clerk.accountId, loginName, passwordHash }, clock.now());
      return beginSession(tx, clerk, clock.now());
    });
    return { clerk, loginName, cookie: `shishi=${cookie}`, ask: asking(app, `shishi=${cookie}`) };
  };
  const clerk: Clerk = { accountId: '', districtId, role: 'unit', unit: '' };
  return {
    app,
    db,
    clock,
    log,
    folder,
    districtId,
    programmeId,
    enter,
    appoint: (accountId, unit) => {
      clerks.set(accountId, { accountId, districtId, role: 'unit', unit });
    },
    nobody: { clerk, loginName: '', cookie: '', ask: asking(app) },
  };
}

const asking =
  (app: FastifyInstance, cookie?: string): Visitor['ask'] =>
  (method, url, body, headers = {}) => {
    const request: InjectOptions = { method, url, headers: { ...headers, ...(cookie !== undefined && { cookie }) } };
    return app.inject({ ...request, ...(body !== undefined && { payload: body as object }) });
  };

export const insertProgramme = (tx: Tx, districtId: string, id: string) =>
  inSample(tx)
    .insertInto('sample_programme')
    .values({ district_id: districtId, id, year: 2022, open: true, version: 1 })
    .execute();
