import { z } from 'zod';
import { idMaker } from '../platform/clocks/ids.js';
import { addDays, type Day } from '../kernel/day.js';
import { ClockError, moveRegimeClock, type RegimeClock } from '../platform/clocks/regime-clock.js';
import { instant, type SystemClock } from '../platform/clocks/system-clock.js';
import type { Db, Tx } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { Daily } from '../platform/jobs/daily.js';
import { readBody } from '../platform/http/read-body.js';
import type { PlainRoute } from '../platform/http/route.js';
import { refused } from '../platform/problem/problem.js';
import { insertAccount } from '../platform/sessions/account-store.js';
import { giveCookie } from '../platform/sessions/cookie.js';
import { beginSession } from '../platform/sessions/session-store.js';
import { appointing } from './appoint.js';
import { accountActing, countPeople, districtOf, unitsOf } from '../regime/offices/queries.js';
import { type PostRole, roles } from '../regime/offices/rules/actor.js';
import { isHeldInUnit } from '../regime/offices/rules/posts.js';

/** The district of the seed notice: 广西柳州市柳南区 (GB/T 2260). */
export const DEMO_DISTRICT = { code: '450204', name: '柳南区', above: '柳州市' } as const;
/** The regime's clock of a demonstration stands at three in the afternoon (contracts of the program). */
export const momentOfDemoDay = (day: string): string => `${day}T07:00:00Z`;

const SignIn = z.strictObject({ role: z.enum(roles), unit: z.string().max(200).optional() });
const ClockForm = z.strictObject({ to: z.iso.date() });
const ClockView = z.object({ today: z.iso.date() });

const POSTS: Readonly<Record<PostRole, string>> = {
  'gov-office': '区政府办经办人',
  supervision: '区督查绩效办经办人',
  finance: '区财政局经办人',
  staffing: '区编办经办人',
  liaison: '联络员',
  'unit-head': '单位负责人',
  'deputy-leader': '区政府分管领导',
  'district-head': '区长',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
};
/** Names that nobody takes for a person's: of each the surname alone, marked as a demonstration's. */
const SURNAMES = '李王张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢';
const demoName = (at: number): string => `演示·${SURNAMES[at % SURNAMES.length] ?? ''}某`;
/** The gov office's clerk, who is there from the start. */
export const DEMO_CLERK = demoName(0);

const nextId = idMaker();

export interface DemoRoutesOptions {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly regimeClock: RegimeClock;
  readonly daily: Daily;
}

/** One-click sign-in as any post, and the clock that is moved by hand: in a demonstration alone, nobody else hands them in. */
export const demoRoutes = ({ db, systemClock, regimeClock, daily }: DemoRoutesOptions): readonly PlainRoute[] => [
  {
    description: {
      method: 'POST',
      path: '/api/demo/sign-in',
      operationId: 'demo.sign-in',
      summary: 'Demonstration only: signs in as a post',
      open: true,
      body: SignIn,
      status: 204,
    },
    handle: async (request, reply) => {
      const { role, unit } = readBody(SignIn, request);
      const now = systemClock.now();
      const cookie = await inTransaction(db, async (tx) => {
        // The system administrator keeps what all districts share, and so belongs to none of them.
        const code = role === 'system-admin' ? '' : DEMO_DISTRICT.code;
        const districtId = (await districtOf(tx, code)) ?? '';
        const accountId = await accountFor(tx, { districtId, role, unitName: unit, now, clock: regimeClock });
        if (accountId === undefined) throw refused({ code: 'demo.no-such-post', params: { role, unit: unit ?? '' } });
        return beginSession(tx, { districtId, accountId, hat: role, way: 'demonstration' }, now);
      });
      giveCookie(reply, false, cookie);
    },
  },
  {
    description: {
      method: 'POST',
      path: '/api/demo/clock',
      operationId: 'demo.clock',
      summary: "Demonstration only: moves the regime's clock to a later day",
      open: true,
      body: ClockForm,
      reply: ClockView,
      status: 200,
    },
    handle: async (request) => {
      const { to } = readBody(ClockForm, request);
      const { today } = await regimeClock.read(db);
      if (to < today) throw refused({ code: 'clock.backwards', params: { today, to } });
      await daily.catchUp();
      for (let next = addDays(today, 1); next <= to; next = addDays(next, 1)) await beginDay(db, daily, next);
      return { today: (await regimeClock.read(db)).today };
    },
  },
];

interface Wanted {
  readonly districtId: string;
  readonly role: PostRole;
  readonly unitName: string | undefined;
  readonly now: number;
  readonly clock: RegimeClock;
}

/** Goes on to a day and does what is done on it before the next one begins: a year's leap leaves no day out. */
async function beginDay(db: Db, daily: Daily, next: Day): Promise<void> {
  await inTransaction(db, (tx) => moveRegimeClock(tx, momentOfDemoDay(next))).catch((error: unknown) => {
    if (!(error instanceof ClockError)) throw error; // somebody else moved it on meanwhile, day by day as well
  });
  await daily.catchUp();
}

/** The account of a post, made when somebody first sits down in it; undefined where there is no fitting unit. */
async function accountFor(tx: Tx, { districtId, role, unitName, now, clock }: Wanted): Promise<string | undefined> {
  const ofUnit = isHeldInUnit(role);
  const units = ofUnit ? await unitsOf(tx, districtId) : [];
  const unit = units.find(({ name }) => (unitName === undefined ? name.endsWith('局') : name === unitName));
  if (ofUnit && !unit) return undefined;
  const { today } = await clock.read(tx);
  const there = await accountActing(tx, districtId, { role, unit: unit?.name, on: today });
  if (there !== undefined) return there;
  const accountId = nextId(instant(now));
  const loginName = unit ? `${unit.name}${POSTS[role]}` : POSTS[role];
  await insertAccount(tx, { districtId, id: accountId, loginName, passwordHash: null }, now);
  const name = demoName(await countPeople(tx, districtId));
  await appointing(clock)(tx, { districtId, accountId, name, role, ...(unit && { unitId: unit.id }) });
  return accountId;
}
