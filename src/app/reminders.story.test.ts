import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../kernel/day.js';
import type { SystemClock } from '../platform/clocks/system-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import { LEASE_MS } from '../platform/jobs/queue.js';
import { runNext } from '../platform/jobs/worker.js';
import { vaultWith } from '../platform/vault/vault.js';
import { insertPerson, insertPosts } from '../regime/offices/store.js';
import { channelOf, purposeOf, saveChannel } from '../regime/reminders/channels.js';
import type { DeliveryView, MessageView } from '../regime/reminders/contract.js';
import { DELIVER, deliverJob } from '../regime/reminders/deliver.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const UNITS = 60;
const DUTIES_A_UNIT = 5;
const KEY = randomBytes(32);
const WORKER = fileURLToPath(new URL('reminders.worker.mjs', import.meta.url));
/** Of sixty, the last ten want to be told by SMS, whose gateway is down all day. */
const BY_SMS_FROM = 50;
const KILLED_AT_MAIL = 20;
const TODAY = '2022-07-05';

const database = useTestDatabase();
const vault = vaultWith(KEY);
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let people: readonly { readonly personId: string; readonly unitId: string; readonly mail: string }[];

/** A mail server that counts how often it took each mail, asks one box to come again, and tells when one arrives. */
const arrived = new Map<string, number>();
let onMail: (count: number) => Promise<void> = () => Promise.resolve();
let turnedAway = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => {
    const again = address === 'p7@office.test' && turnedAway++ === 0;
    done(again ? Object.assign(new Error('come again'), { responseCode: 451 }) : null);
  },
  onData: (stream, _session, done) => {
    void text(stream)
      .then((mail) => {
        const id = /^message-id: (.*)$/im.exec(mail)?.[1] ?? '';
        arrived.set(id, (arrived.get(id) ?? 0) + 1);
        return onMail(arrived.size);
      })
      .then(() => {
        done();
      });
  },
});

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  const { programmeId } = await issueSeed(clerk);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  await setUp(programmeId, (server.server.address() as AddressInfo).port);
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  await console.app.close();
});

/** Sixty units with a liaison each, and five duties a unit: one of them asks for a reminder on 5 July, four do not. */
async function setUp(programmeId: string, mailPort: number): Promise<void> {
  const { districtId } = console;
  const units = Array.from({ length: UNITS }, (_, place) => ({
    ...{ id: randomUUID(), name: `第${String(place)}街道`, aliases: [], kind: 'subdistrict' as const },
  }));
  await console.addUnits(units);
  people = units.map(({ id }, place) => ({
    personId: randomUUID(),
    unitId: id,
    mail: `p${String(place)}@office.test`,
  }));
  await inTransaction(db, async (tx) => {
    for (const [place, { personId, unitId, mail }] of people.entries()) {
      await insertPerson(tx, districtId, {
        id: personId,
        name: `联络员${String(place)}`,
        mail,
        telephone: '13800000000',
      });
      await insertPosts(tx, districtId, [
        { id: randomUUID(), personId, role: 'liaison', unitId, from: day('2022-04-07') },
      ]);
      for (const due of ['2022-07-05', '2022-07-20', '2022-08-20', '2022-09-20', '2022-11-20'].slice(0, DUTIES_A_UNIT))
        await sql`insert into obligation (district_id, id, programme_id, key, kind, owed_by, unit_id, rule, derivation,
          roll, opens_on, written_on, reminder_on, due_on, provisional, calendar_version, state)
          values (${districtId}, ${randomUUID()}, ${programmeId}, ${`story:${unitId}:${due}`}, 'report',
          ${JSON.stringify({ unit: `第${String(place)}街道` })}, ${unitId}, 'R17',
          ${JSON.stringify({ from: 'written', day: due })}, 'none', '2022-04-07', ${due}, ${due}, ${due}, false,
          'story', 'open')`.execute(tx);
    }
    for (const { personId } of people.slice(BY_SMS_FROM))
      await sql`insert into reminder_choice values (${districtId}, ${personId}, array['sms'])`.execute(tx);
    const mail = { host: '127.0.0.1', port: mailPort, secure: false, from: 'shishi@office.test' };
    const channel = { enabled: true, secret: null, version: 0 };
    await saveChannel(tx, districtId, { ...channel, id: randomUUID(), kind: 'mail', settings: mail });
    const secret = vault.seal(purposeOf('sms'), JSON.stringify({ address: 'http://127.0.0.1:9/sms' }));
    await saveChannel(tx, districtId, { ...channel, id: randomUUID(), kind: 'sms', settings: {}, secret });
  });
}

/** The clock was moved over the days before, which had their reminders too: these are the day's own. */
const ofTheDay = async (): Promise<readonly DeliveryView[]> =>
  (await clerk.ask('GET', '/api/deliveries?limit=500'))
    .json<{ items: DeliveryView[] }>()
    .items.filter(({ onDay }) => onDay === TODAY);
/** How many deliveries stand where, by channel and state. */
function counted(deliveries: readonly DeliveryView[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { channel, state } of deliveries) counts[`${channel} ${state}`] = (counts[`${channel} ${state}`] ?? 0) + 1;
  return counts;
}

/** Runs what is in line, as far ahead of the system's clock as is said. */
async function work(aheadMs: number): Promise<void> {
  const clock: SystemClock = { now: () => Date.now() + aheadMs };
  const channels = channelOf(vault, clock);
  const runners = { [DELIVER]: deliverJob({ db, systemClock: clock, channelOf: channels, address: undefined }) };
  const options = { db, systemClock: clock, runners, note: () => undefined };
  while (await runNext(options, new AbortController().signal));
}

describe('the fifth of July, 300 duties and 60 people', () => {
  test('each person gets one message with exactly what is theirs that day', async () => {
    await clerk.ask('POST', '/api/demo/clock', { to: '2022-07-05' });
    const { rows } = await sql<{ person_id: string; lines: { dutyId: string; stage: string }[] }>`
      select person_id, lines from message where on_day = '2022-07-05' and person_id = any(${people.map(({ personId }) => personId)}::uuid[])`.execute(
      db,
    );
    expect(rows).toHaveLength(UNITS);
    for (const { person_id, lines } of rows) {
      expect(lines.map(({ stage }) => stage)).toEqual(['today']);
      const { rows: owed } = await sql<{
        key: string;
      }>`select key from obligation where id = ${lines[0]?.dutyId}`.execute(db);
      const unitId = people.find(({ personId }) => personId === person_id)?.unitId ?? '';
      expect(owed[0]?.key).toBe(`story:${unitId}:2022-07-05`);
    }
    expect(counted(await ofTheDay())).toEqual({ 'mail waiting': BY_SMS_FROM, 'sms waiting': UNITS - BY_SMS_FROM });
  });

  test('a program killed while it sends leaves one delivery of which nobody knows, and sends none twice', async () => {
    const input = JSON.stringify({ addresses: database.addresses, key: KEY.toString('hex') });
    const child = spawn(process.execPath, [WORKER, input], { stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = once(child, 'exit');
    onMail = async (count) => {
      if (count < KILLED_AT_MAIL) return;
      onMail = () => Promise.resolve();
      child.kill('SIGKILL');
      await ended;
    };
    const [, signal] = (await ended) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    await work(LEASE_MS + 1_000);
    const after = counted(await ofTheDay());
    expect(after['mail uncertain'] ?? 0).toBeLessThanOrEqual(1);
    const { rows } = await sql`select id from delivery where state = 'uncertain'`.execute(db);
    expect(rows).toHaveLength(1);
    expect([...arrived.values()].every((times) => times === 1)).toBe(true);
  });

  test('what was asked to come again comes again, and arrives once', async () => {
    await work(20 * 60_000);
    const mails = (await ofTheDay()).filter(({ channel }) => channel === 'mail');
    expect(mails.every(({ state }) => state === 'sent' || state === 'uncertain')).toBe(true);
    const { rows } = await sql`select id from delivery where channel = 'mail' and state = 'sent' and tries = 2`.execute(
      db,
    );
    expect(rows).toHaveLength(1);
    expect([...arrived.values()].every((times) => times === 1)).toBe(true);
  });

  test('a channel that is down all day fails in the end with its reason, and holds nobody else up', async () => {
    for (let hour = 1; hour <= 4; hour += 1) await work(hour * 3_600_000);
    const failed = (await ofTheDay()).filter(({ state }) => state === 'failed');
    expect(failed).toHaveLength(UNITS - BY_SMS_FROM);
    expect(failed[0]).toMatchObject({ channel: 'sms', tries: 5, can: ['delivery.again'] });
    expect(failed[0]?.reason).toMatch(/fetch failed|ECONNREFUSED/);
  });

  test('the day made a second time makes no second message', async () => {
    await clerk.ask('POST', '/api/demo/clock', { to: '2022-07-05' });
    const { rows } = await sql`select person_id from message where on_day = '2022-07-05'
      group by person_id having count(*) > 1`.execute(db);
    expect(rows).toEqual([]);
  });
});

describe('the office’s own rules', () => {
  const change = (body: object, who = clerk) => who.ask('POST', '/api/settings/reminders', body);
  const messagesOf = async (on: string): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::int as n from message where on_day = ${on}`.execute(db)).rows[0]?.n ?? 0;

  test('are the gov office’s to set, within bounds and fitting together, and each change stands in the ledger', async () => {
    expect((await change({ aheadDays: 7 }, await console.enter('supervision'))).statusCode).toBe(404);
    const wild = await change({ aheadDays: 90 });
    expect([wild.statusCode, wild.body]).toEqual([422, expect.stringContaining('aheadDays') as string]);
    const code = async (body: object): Promise<string> => (await change(body)).json<{ type: string }>().type;
    expect(await code({ tomorrowDays: 5 })).toBe('/problems/reminders.ahead-not-first');
    expect(await code({ digestAt: '18:30' })).toBe('/problems/reminders.digest-in-quiet-hours');
    expect(
      (await change({ lateWorkingDays: 2, deputyHeadStages: ['today', 'late'], digestAt: '16:30' })).statusCode,
    ).toBe(200);
    const auditor = await console.enter('audit-admin');
    const { body } = await auditor.ask('GET', '/api/ledger?event=settings.changed');
    expect(body).toContain('reminders/lateWorkingDays');
  });

  test('say beforehand what a duty due on 5 July would send, saved or not', async () => {
    const preview = async (search: string) =>
      (await clerk.ask('GET', `/api/reminder-preview?due=2022-07-05${search}`)).json<{
        reminders: { on: string; at: string; to: string[] }[];
      }>().reminders;
    const saved = await preview('');
    expect(saved.map(({ on }) => on)).toEqual(['2022-06-30', '2022-07-04', '2022-07-05', '2022-07-07', '2022-07-08']);
    expect(saved[2]).toMatchObject({ at: '16:30', to: ['liaison', 'deputy-head'] });
    const typed = await preview('&aheadDays=3&stages=ahead,late');
    expect(typed.map(({ on }) => on)).toEqual(['2022-07-01', '2022-07-07']);
  });

  test('hold for the days that follow: what is late is told on the second working day, at the office’s hour', async () => {
    await clerk.ask('POST', '/api/demo/clock', { to: '2022-07-07' });
    expect(await messagesOf('2022-07-06')).toBe(0);
    expect(await messagesOf('2022-07-07')).toBeGreaterThanOrEqual(UNITS);
    const { rows } = await sql<{ at: string }>`select distinct to_char(j.run_after at time zone 'UTC', 'HH24:MI') as at
      from delivery d join job j on j.input like '%' || d.id || '%' where d.on_day = '2022-07-07'`.execute(db);
    expect(rows).toEqual([{ at: '08:30' }]);
  });
});

describe('a message in the house', () => {
  test('is its person’s own: read there, with the duty it speaks of, and nowhere else', async () => {
    const liaison = await console.enter('liaison', console.districtId, people[0]?.unitId);
    const { personId } = (await liaison.ask('GET', '/api/own-post')).json<{ personId: string }>();
    await sql`update message set person_id = ${personId} where person_id = ${people[0]?.personId}`.execute(db);
    const { items } = (await liaison.ask('GET', '/api/messages')).json<{ items: MessageView[] }>();
    const theirs = items.find(({ onDay }) => onDay === TODAY);
    expect(theirs?.lines[0]).toMatchObject({ stage: 'today', duty: { due: '2022-07-05', owedBy: '第0街道' } });
    expect((await clerk.ask('POST', `/api/messages/${theirs?.id ?? ''}/reading`, {})).statusCode).toBe(404);
    const read = await liaison.ask('POST', `/api/messages/${theirs?.id ?? ''}/reading`, {});
    expect(read.json()).toMatchObject({ id: theirs?.id, readAt: expect.any(String) as string });
  });
});
