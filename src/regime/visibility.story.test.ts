import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { regimeOn } from '../app/regime.js';
import { addDays, day } from '../kernel/day.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import type { Db, Tx } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import { append } from '../platform/ledger/append.js';
import { ProblemError } from '../platform/problem/problem.js';
import { openFileFolder } from '../platform/uploads/folder.js';
import { vaultWith } from '../platform/vault/vault.js';
import type { AnySubject } from './actions.js';
import { ADMINISTRATION, BUSINESS, isEntryInSight, ledgerSight } from './boards/rules/ledger-sight.js';
import { SHIPPED } from './calendar/shipped.js';
import { insertArrangements } from './calendar/store.js';
import { ISSUED } from './notices/rules/sight.js';
import { type Actor, roles } from './offices/rules/actor.js';
import { isHeldInUnit } from './offices/rules/posts.js';
import { insertDistrict, insertPerson, insertUnits } from './offices/store.js';
import { insertDeliveries, insertMessages } from './reminders/store.js';
import { sees } from './visibility.js';

/** The same rows in every run: a failure names them, and comes again. */
const SEED = 20220407;
const RUNS = 6;
const NOW = '2022-04-07T07:00:00Z';
const UNITS = 4;
const PEOPLE = 3;
const ITEMS = 4;
const NOTICE_STATES = [
  'reading',
  'unread',
  'draft',
  'checked',
  'signing',
  'issued',
  'superseded',
  'closed',
  'archived',
] as const;

/** As little of a reading as the list of notices shows. */
const READING = JSON.stringify({
  notice: { number: null, title: '', issuer: null, issuedOn: null, year: null, addressees: [], attachments: [] },
});

const database = useTestDatabase();
let db: Db;
let regime: ReturnType<typeof regimeOn>;
beforeAll(async () => {
  db = await database.open('application');
  const options = { db, systemClock, demo: true, sealFolder: '', note: () => undefined, folder: openFileFolder('') };
  regime = regimeOn({ ...options, vault: vaultWith(randomBytes(32)), seeHead: () => Promise.resolve('unmarked') });
  await inTransaction(db, async (tx) => {
    await moveRegimeClock(tx, NOW);
    await insertArrangements(tx, SHIPPED);
  });
});

const unitAt = fc.nat({ max: UNITS - 1 });
/** What a district holds; units, people and items by their places. */
const holdings = fc.record({
  notices: fc.array(fc.constantFrom(...NOTICE_STATES), { minLength: 1, maxLength: 6 }),
  items: fc.array(fc.record({ lead: unitAt, others: fc.uniqueArray(unitAt) }), { minLength: ITEMS, maxLength: ITEMS }),
  duties: fc.array(
    fc.record({ unit: fc.option(unitAt), items: fc.uniqueArray(fc.nat({ max: ITEMS - 1 }), { maxLength: 2 }) }),
    { maxLength: 10 },
  ),
  messages: fc.array(fc.nat({ max: PEOPLE - 1 }), { maxLength: 5 }),
  entries: fc.array(fc.record({ kind: fc.constantFrom(...BUSINESS, ...ADMINISTRATION), about: fc.nat({ max: 5 }) }), {
    maxLength: 10,
  }),
});
type Holdings = typeof holdings extends fc.Arbitrary<infer Value> ? Value : never;

/** A row by the id its list gives it, and what says whether somebody sees it. */
interface Kept {
  readonly id: string;
  readonly seenBy: (actor: Actor) => boolean;
}
interface District {
  readonly id: string;
  readonly unitIds: readonly string[];
  readonly personIds: readonly string[];
  readonly programmeId: string;
  /** The rows of each list, by its action. */
  readonly lists: Readonly<Record<string, readonly Kept[]>>;
}

const thing = { version: 1, open: [] };
const kept = (subject: AnySubject): Kept => ({ id: subject.id, seenBy: (actor) => sees(actor, subject) });
const ids = (count: number): readonly string[] => Array.from({ length: count }, () => v7());

/** Puts a district with these holdings into the database. */
async function settle(tx: Tx, held: Holdings): Promise<District> {
  const districtId = randomUUID();
  const of = { district_id: districtId };
  const code = String(randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, '0');
  await insertDistrict(tx, districtId, { code, name: '某区' });
  const [unitIds, personIds] = [ids(UNITS), ids(PEOPLE)];
  const unit = (at: number): string => unitIds[at] ?? '';
  await insertUnits(
    tx,
    districtId,
    unitIds.map((id, at) => ({ id, name: `区第${String(at)}局`, kind: 'department', aliases: [] })),
  );
  for (const id of personIds) await insertPerson(tx, districtId, { id, name: '某某' });

  const notices = held.notices.map((state) => ({ id: v7(), state }));
  const issued = { id: v7(), state: 'issued' } as const;
  for (const { id, state } of [...notices, issued]) {
    const file = { source_name: '通知.docx', source_sha256: randomBytes(32).toString('hex'), source_bytes: 1 };
    const read = {
      ...(state === 'unread' && { unread: '{"code":"empty","params":{}}' }),
      ...(!['reading', 'unread'].includes(state) && { reading: READING }),
    };
    await tx
      .insertInto('notice')
      .values({ ...of, id, state, ...file, ...read, created_at: NOW })
      .execute();
  }
  const programmeId = v7();
  const programme = { id: programmeId, notice_id: issued.id, year: 2022, title: '实事', issued_on: '2022-04-07' };
  await tx
    .insertInto('programme')
    .values({ ...of, ...programme })
    .execute();

  const items = held.items.map(({ lead, others }) => ({ id: v7(), lead, others: others.filter((at) => at !== lead) }));
  for (const [at, { id, lead, others }] of items.entries()) {
    const row = { id, programme_id: programmeId, seq: at + 1, title: '一件', content: '一件', due_on: '2022-12-30' };
    const from = { notice_id: issued.id, issued_on: '2022-04-07' };
    const state = { lead_unit_id: unit(lead), state: 'issued', state_since: '2022-04-07', original: '{}' };
    await tx
      .insertInto('task')
      .values({ ...of, ...row, ...from, ...state })
      .execute();
    for (const [place, other] of others.entries())
      await tx
        .insertInto('task_unit')
        .values({ ...of, task_id: id, unit_id: unit(other), place })
        .execute();
  }
  const duties = held.duties.map((duty) => ({ id: v7(), ...duty }));
  for (const { id, unit: owing, items: on } of duties) {
    const days = { opens_on: '2022-04-07', written_on: '2022-05-07', reminder_on: '2022-05-06', due_on: '2022-05-07' };
    const rule = { kind: 'plan', rule: 'R5', derivation: '{}', roll: 'none', calendar_version: '2022' };
    const owed = { unit_id: owing === null ? null : unit(owing), owed_by: JSON.stringify({ name: '某单位' }) };
    const row = { id, programme_id: programmeId, key: id, provisional: false, state: 'open' };
    await tx
      .insertInto('obligation')
      .values({ ...of, ...row, ...rule, ...days, ...owed })
      .execute();
    for (const item of on)
      await tx
        .insertInto('obligation_task')
        .values({ ...of, obligation_id: id, task_id: items[item]?.id ?? '' })
        .execute();
  }
  const messages = held.messages.map((person, at) => ({
    ...{ id: v7(), personId: personIds[person] ?? '', lines: [] },
    on: addDays(day('2022-04-07'), at),
  }));
  const deliveries = messages.map((message) => ({
    id: v7(),
    messageId: message.id,
    channel: 'mail' as const,
    on: message.on,
  }));
  for (const message of messages) await insertMessages(tx, districtId, message.on, [message]);
  for (const delivery of deliveries) await insertDeliveries(tx, districtId, delivery.on, [delivery], NOW);

  const entries = held.entries.map(({ kind, about }) => {
    // What tells of a notice stands under that notice.
    const notice = kind === 'notice' ? (notices[about] ?? issued) : undefined;
    return { id: v7(), event: `${kind}.done`, notice };
  });
  await append(
    tx,
    districtId,
    entries.map(({ id, event, notice }) => ({
      ...{ id, event, at: NOW, actor: { role: 'system' }, facts: {}, personal: {} },
      subjects: [notice ? { kind: 'notice', id: notice.id } : { kind: 'district', id: districtId }],
    })),
    'sha256',
  );

  const isIssued = (state: string): boolean => ISSUED.some((each) => each === state);
  return {
    ...{ id: districtId, unitIds, personIds, programmeId },
    lists: {
      'notice.list': [...notices, issued].map(({ id, state }) => kept({ ...thing, kind: 'notice', id, state })),
      'unit.list': unitIds.map((id) => kept({ ...thing, kind: 'unit', id })),
      'person.list': personIds.map((id) => kept({ ...thing, kind: 'person', id, administers: false })),
      'task.list': items.map(({ id, lead, others }) =>
        kept({ ...thing, kind: 'task', id, leadUnitId: unit(lead), responsibleUnitIds: others.map(unit) }),
      ),
      'obligation.list': duties.map(({ id, unit: owing, items: on }) =>
        kept({
          ...{ ...thing, kind: 'obligation', id, unitId: owing === null ? null : unit(owing) },
          itemUnits: on.flatMap((at) => [items[at]?.lead ?? 0, ...(items[at]?.others ?? [])].map(unit)),
          ofWholeProgramme: on.length === 0,
        }),
      ),
      'message.list': messages.map(({ id, personId }) => kept({ ...thing, kind: 'message', id, personId })),
      'delivery.list': deliveries.map(({ id }) => kept({ ...thing, kind: 'delivery', id })),
      'ledger.list': entries.map(({ id, event, notice }) => ({
        id,
        seenBy: (actor) =>
          isEntryInSight(ledgerSight(actor), {
            event,
            unissuedNotice: notice !== undefined && !isIssued(notice.state),
          }),
      })),
    },
  };
}

/** The ids that a list gives somebody; none, where they may not ask for it. */
async function listed(action: string, actor: Actor, programmeId: string): Promise<readonly string[]> {
  const declaration = regime.declarations.find((each) => each.action === action);
  const params = { programmeId };
  try {
    const answer = await declaration?.answer(regime.runtime, { actor, params, search: { limit: 200 }, body: {} });
    return (JSON.parse(answer?.text ?? '') as { items: readonly { id: string }[] }).items.map(({ id }) => id);
  } catch (error) {
    if (error instanceof ProblemError && [403, 404].includes(error.status)) return [];
    throw error;
  }
}

test('what every list gives anybody is what visibility says they see, whatever the district holds', async () => {
  let compared = 0;
  const property = fc.asyncProperty(holdings, fc.uniqueArray(unitAt, { minLength: 1 }), async (held, own) => {
    const here = await inTransaction(db, async (tx) => {
      await settle(tx, held); // the same in another district, of which no list here may hold anything
      return settle(tx, held);
    });
    for (const role of roles) {
      const unitIds = isHeldInUnit(role) ? own.map((at) => here.unitIds[at] ?? '') : [];
      const actor: Actor = {
        ...{ accountId: randomUUID(), districtId: here.id, role, unitIds },
        personId: here.personIds[0] ?? '',
      };
      for (const [action, rows] of Object.entries(here.lists)) {
        const seen = rows.filter(({ seenBy }) => seenBy(actor)).map(({ id }) => id);
        expect({ role, action, ids: [...(await listed(action, actor, here.programmeId))].sort() }).toEqual({
          role,
          action,
          ids: seen.sort(),
        });
        compared += seen.length;
      }
    }
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
  expect(compared).toBeGreaterThan(RUNS * roles.length);
});
