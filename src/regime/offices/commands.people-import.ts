import { createHash } from 'node:crypto';
import { z } from 'zod';
import { writeXlsx } from '../../documents/writing/xlsx.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { endpoint } from '../../kernel/endpoint.js';
import { next } from '../../kernel/machine.js';
import type { EventRecord } from '../../kernel/record.js';
import type { World } from '../../kernel/world.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import type { Tx } from '../../platform/database/tables.js';
import { enqueue } from '../../platform/jobs/queue.js';
import type { Reader } from '../../platform/operations/parts.js';
import { insertAccount } from '../../platform/sessions/account-store.js';
import { INVITATION_MS, invite } from '../../platform/sessions/entry-codes.js';
import { normalName } from '../../platform/sessions/login-name.js';
import { readSettings } from '../../platform/settings/store.js';
import { ownUpload } from '../../platform/uploads/upload-store.js';
import { operation, query } from './declare.js';
import * as asked from './endpoints.people-import.js';
import type { Invited } from './endpoints.people-import.js';
import { readDistrict, unitsOf } from './queries.js';
import { Book, findImport, type StoredImport, Unread } from './queries.import.js';
import { EVERYBODY, loginNamesOf, peopleIn } from './queries.people.js';
import { peopleRecorded } from './record.people.js';
import type { Actor } from './rules/actor.js';
import { administratorSettings } from './rules/districts.js';
import { importMachine } from './rules/import-machine.js';
import { type PeopleImported, takeOverPeople } from './rules/person-import.js';
import { invitationsDocument, peopleTemplate } from './rules/person-import-paper.js';
import { type ImportedEvent, type PeoplePlan, planPeople, type PlannedPerson } from './rules/person-plan.js';
import { readPeople } from './rules/person-sheet.js';
import { personSight } from './rules/sight.people.js';
import { insertPerson } from './store.js';
import { insertImport, lockImport, updateImport } from './store.import.js';
import { giveAccount, holdPeople, raiseVersions, savePosts, updatePerson } from './store.people.js';
import { peopleSubject } from './view.people.js';
import { peopleImportView, personImportSubject, postSentence, type ShownPeopleImport } from './view.people-import.js';
import { personImportWords, personWords } from './word-lists.js';

/** The job that reads a sheet of people; it bears the import's own id. */
export const READ_PEOPLE = 'person.read-sheet';

type PeopleWorld = World<Actor>;

type ImportEvent =
  | { readonly type: 'person-import.received'; readonly sha256: string }
  | { readonly type: 'person-import.understood'; readonly rows: number }
  | { readonly type: 'person-import.unread'; readonly code: string };

const receivedRecord = (event: ImportEvent, { id }: { readonly id: string }): EventRecord => {
  const { type: _type, ...facts } = event;
  return { subjects: [{ kind: 'person-import', id }], facts };
};

const Outcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), book: Book }),
  z.strictObject({ outcome: z.literal('unread'), unread: Unread }),
]);

/** Asked by the reading job alone, and bound to no address: what a sheet holds comes from the file, never from a browser. */
export const takeInPeople = operation(
  endpoint({
    method: 'POST',
    path: '/person-imports/:importId/reading',
    action: 'person-import.take-in',
    summary: 'Keeps what was read from an uploaded list of people',
    params: z.object({ importId: z.uuid() }),
    body: Outcome,
    reply: z.object({ importId: z.uuid() }),
  }),
  {
    load: (tx, { importId }, _body, { actor }) => lockImport(tx, 'person', actor.districtId, importId),
    subject: personImportSubject,
    decide: ({ state }, said): Decision<z.output<typeof Outcome>, ImportEvent> => {
      if (state !== 'reading') return refuse('person-import.wrong-state');
      if (said.outcome === 'unread') return done(said, { type: 'person-import.unread', code: said.unread.code });
      const rows = said.book.reduce((all, sheet) => all + sheet.rows.length, 0);
      return done(said, { type: 'person-import.understood', rows });
    },
    save: (tx, said, stored) =>
      said.outcome === 'unread'
        ? updateImport(tx, stored, { state: 'unread', unread: said.unread })
        : updateImport(tx, stored, { state: 'read', book: said.book }),
    record: receivedRecord,
    view: ({ id }) => ({ importId: id }),
  },
);

interface HeldImport extends StoredImport {
  readonly now: ShownPeopleImport['understood'];
  readonly body: z.output<typeof asked.applyPeopleImport.body>;
}

interface AppliedImport extends ShownPeopleImport {
  /** Accounts that were made, by whose they are. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly invited: Invited[];
  readonly expiresAt: string;
  readonly workbook: string;
}

const appliedRecord = (event: PeopleImported | ImportedEvent, { id, accounts }: AppliedImport): EventRecord => {
  const sheet = { kind: 'person-import', id };
  switch (event.type) {
    case 'people.imported': {
      const { added, changed, same, invited } = event;
      return { subjects: [sheet], facts: { added, changed, same, invited } };
    }
    case 'account.invited':
    case 'account.code-given':
    case 'account.closed':
    case 'account.reopened': {
      const account = accounts.get(event.personId);
      return {
        subjects: [
          { kind: 'person', id: event.personId },
          ...(account === undefined ? [] : [{ kind: 'account', id: account }]),
          sheet,
        ],
        facts: {},
        personal: { name: event.personName },
      };
    }
    case 'person.added':
    case 'person.changed':
    case 'post.given':
    case 'post.ended':
    case 'post.transferred': {
      const { subjects, ...kept } = peopleRecorded(event);
      return { ...kept, subjects: [...subjects, sheet] };
    }
  }
};

/** Brings a list of people in: what a sheet would do, and doing it. Invitations run by the system's clock. */
export function peopleImportOperations({ systemClock }: { readonly systemClock: SystemClock }) {
  /** What a sheet would do to the list as it now stands. */
  async function understood(
    reader: Reader,
    stored: StoredImport,
    { actor, today, newId }: PeopleWorld,
  ): Promise<ShownPeopleImport['understood']> {
    if (stored.book === null || stored.state !== 'read') return null;
    const { districtId } = stored;
    const moments = { today, now: instant(systemClock.now()) };
    const [people, units, district, loginNames, { values: rule }] = await Promise.all([
      peopleIn(reader, districtId, { standing: 'all', limit: EVERYBODY }, moments),
      unitsOf(reader, districtId),
      readDistrict(reader, districtId),
      loginNamesOf(reader, districtId),
      readSettings(reader, districtId, administratorSettings),
    ]);
    if (!district) throw new Error('a list of people came in for no district');
    const read = readPeople(stored.book);
    const plan = planPeople(read, {
      ...{ people, units, district, loginNames, rule, today, newId },
      ...{ giver: actor, normal: normalName },
    });
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return { read, plan, basis: basisOf(plan), unitName: (id) => names.get(id) ?? '' };
  }

  const template = query(asked.readPeopleTemplate, {
    visible: personSight,
    run: async (_reader, { search: { language } }, _sight, { language: spoken }) => {
      const tongue = language ?? spoken;
      const document = peopleTemplate(personWords[tongue], personImportWords[tongue]);
      return { name: `${document.title}.xlsx`, bytes: await writeXlsx(document) };
    },
    view: (file) => file,
  });

  const start = operation(asked.startPeopleImport, {
    // The file stays in staging, which is swept: telephones lie about no longer than it takes to read them.
    load: async (tx, _params, { uploadId }, { actor }) => {
      const upload = await ownUpload(tx, actor, uploadId);
      return upload && { districtId: actor.districtId, upload };
    },
    subject: ({ districtId }) => peopleSubject(districtId),
    decide: ({ upload: { sha256 } }, _body, { newId }): Decision<string, ImportEvent> =>
      done(newId(), { type: 'person-import.received', sha256 }),
    save: async (tx, id, { upload: { name, sha256, bytes } }, { actor, now }) => {
      await insertImport(tx, 'person', actor, { id, file: { name, sha256, bytes } }, now);
      const { districtId, accountId } = actor;
      await enqueue(tx, { districtId, id, kind: READ_PEOPLE, accountId, input: { importId: id } }, Date.parse(now));
      return { id, version: 1, job: id };
    },
    record: receivedRecord,
    view: ({ id }) => ({ importId: id }),
  });

  const apply = operation(asked.applyPeopleImport, {
    load: async (tx, { importId }, body, world): Promise<HeldImport | undefined> => {
      const { districtId } = world.actor;
      await holdPeople(tx, districtId);
      const stored = await lockImport(tx, 'person', districtId, importId);
      return stored && { ...stored, now: await understood(tx, stored, world), body };
    },
    subject: personImportSubject,
    decide: ({ id, state, now, body }): Decision<readonly PlannedPerson[], PeopleImported | ImportedEvent> =>
      now === null || next(importMachine, state, 'take-over') === undefined
        ? refuse('person-import.wrong-state')
        : takeOverPeople(id, now.plan, now.basis === body.basis),
    save: async (tx, people, { now: shown, body, ...stored }, world): Promise<AppliedImport> => {
      const { districtId } = stored;
      const unitName = shown?.unitName ?? (() => '');
      const accounts = new Map<string, string>();
      const invited: Invited[] = [];
      const now = systemClock.now();
      for (const planned of people) {
        await savePerson(tx, districtId, planned);
        const { person, posts, before, loginName } = planned;
        if (loginName === undefined) continue;
        const accountId = world.newId();
        await insertAccount(tx, { districtId, id: accountId, loginName, passwordHash: null }, now);
        await giveAccount(tx, districtId, person.id, accountId);
        accounts.set(person.id, accountId);
        const held = [...(before?.posts ?? []), ...posts.begun].filter(
          ({ until }) => until === undefined || until >= world.today,
        );
        invited.push({
          ...{ name: person.name, loginName },
          posts: held.map((post) => postSentence(post, unitName, world.language, false)).join('、'),
          invitation: await invite(tx, { districtId, accountId }, world.actor.accountId, now),
        });
      }
      await raiseVersions(tx, districtId, [...accounts.keys()]);
      const { id, version } = await updateImport(tx, stored, { state: 'applied', book: null });
      const district = await readDistrict(tx, districtId);
      const rows = invited.map(({ invitation, ...row }) => ({ ...row, link: linkTo(body.address, invitation) }));
      const document = invitationsDocument(rows, personImportWords[world.language], district?.name ?? '');
      return {
        ...{ id, version, accounts, invited, understood: null },
        stored: { ...stored, version, state: 'applied', book: null },
        expiresAt: instant(now + INVITATION_MS),
        workbook: invited.length === 0 ? '' : Buffer.from(await writeXlsx(document)).toString('base64'),
      };
    },
    record: appliedRecord,
    view: ({ expiresAt, ...applied }, can, world) => ({
      ...peopleImportView(applied, can, world),
      ...{ expiresAt, invited: null, workbook: null },
    }),
    secret: ({ invited, workbook }) => ({ invited, workbook }),
  });

  const read = query(asked.readPeopleImport, {
    visible: ({ role }) => (role === 'gov-office' || role === 'security-admin' ? 'all' : 'none'),
    run: async (reader, { params: { importId } }, sight, world) => {
      const stored =
        sight === 'none' ? undefined : await findImport(reader, 'person', world.actor.districtId, importId);
      if (!stored) return undefined;
      const { id, version } = stored;
      return { id, version, stored, understood: await understood(reader, stored, world) };
    },
    subject: ({ stored }) => personImportSubject(stored),
    view: peopleImportView,
  });

  return [template, start, apply, read];
}

const linkTo = (address: string, invitation: string): string => `${new URL('/invitation', address).href}#${invitation}`;

/** Names exactly what was shown: ids that are made anew at every look are left out of it. */
function basisOf({ people }: PeoplePlan): string {
  const fresh = new Set(
    people.flatMap(({ does, person, posts }) => [
      ...(does === 'add' ? [person.id] : []),
      ...posts.begun.map(({ id }) => id),
    ]),
  );
  const shown = people.map(({ rows, events, loginName }) => [rows, events, loginName]);
  const text = JSON.stringify(shown, (_key, value: unknown) =>
    typeof value === 'string' && fresh.has(value) ? '' : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

async function savePerson(tx: Tx, districtId: string, { person, before, posts, events }: PlannedPerson): Promise<void> {
  if (!before) await insertPerson(tx, districtId, person);
  else if (events.some(({ type }) => type === 'person.changed')) await updatePerson(tx, districtId, before, person);
  await savePosts(tx, districtId, posts);
}
