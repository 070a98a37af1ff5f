import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { endpoint } from '../../kernel/endpoint.js';
import { next } from '../../kernel/machine.js';
import type { EventRecord } from '../../kernel/record.js';
import type { World } from '../../kernel/world.js';
import { enqueue } from '../../platform/jobs/queue.js';
import type { Reader } from '../../platform/operations/parts.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import { districtSubject, operation, query } from './declare.js';
import { applyUnitImport, readUnitImport, startUnitImport } from './endpoints.import.js';
import { importFiles } from './files.js';
import type { UnitFacts } from './facts.js';
import { unitsOf } from './queries.js';
import { Book, findImport, type StoredImport, Unread } from './queries.import.js';
import { unitRecorded } from './record.units.js';
import type { Actor } from './rules/actor.js';
import type { DirectoryEvent } from './rules/directory.js';
import { importMachine } from './rules/import-machine.js';
import { takeOver, type UnitsImported } from './rules/unit-import.js';
import { planUnits } from './rules/unit-plan.js';
import { readUnits } from './rules/unit-sheet.js';
import type { StoredUnit } from './rules/units.js';
import { insertUnits } from './store.js';
import { insertImport, lockImport, updateImport } from './store.import.js';
import { lockUnits, updateUnits } from './store.units.js';
import { importSubject, importView, type ShownImport } from './view.import.js';

/** The job that reads a sheet of units; it bears the import's own id. */
export const READ_UNITS = 'unit.read-sheet';

type ImportEvent =
  | { readonly type: 'unit-import.received'; readonly sha256: string }
  | { readonly type: 'unit-import.understood'; readonly rows: number }
  | { readonly type: 'unit-import.unread'; readonly code: string };

const importRecord = (
  event: ImportEvent | UnitsImported | DirectoryEvent,
  { id }: { readonly id: string },
): EventRecord => {
  const subject = { kind: 'unit-import', id };
  switch (event.type) {
    case 'unit-import.received':
      return { subjects: [subject], facts: { sha256: event.sha256 } };
    case 'unit-import.understood':
      return { subjects: [subject], facts: { rows: event.rows } };
    case 'unit-import.unread':
      return { subjects: [subject], facts: { code: event.code } };
    case 'units.imported':
      return { subjects: [subject], facts: { added: event.added, changed: event.changed, same: event.same } };
    case 'unit.added':
    case 'unit.changed':
    case 'unit.alias-added':
    case 'unit.alias-removed': {
      const { subjects, facts } = unitRecorded(event);
      return { subjects: [...subjects, subject], facts };
    }
  }
};

const start = operation(startUnitImport, {
  load: async (tx, _params, { uploadId }, { actor, now }) => {
    const upload = await attachUpload(tx, actor, uploadId, now, importFiles);
    return upload && { districtId: actor.districtId, upload };
  },
  subject: ({ districtId }) => districtSubject(districtId, ['unit.import']),
  decide: ({ upload: { sha256 } }, _body, { newId }): Decision<string, ImportEvent> =>
    done(newId(), { type: 'unit-import.received', sha256 }),
  save: async (tx, id, { upload: { name, sha256, bytes } }, { actor, now }) => {
    await insertImport(tx, 'unit', actor, { id, file: { name, sha256, bytes } }, now);
    const { districtId, accountId } = actor;
    await enqueue(tx, { districtId, id, kind: READ_UNITS, accountId, input: { importId: id } }, Date.parse(now));
    return { id, version: 1, job: id };
  },
  record: importRecord,
  view: ({ id }) => ({ importId: id }),
});

const Outcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), book: Book }),
  z.strictObject({ outcome: z.literal('unread'), unread: Unread }),
]);

/** Asked by the reading job alone, and bound to no address: what a sheet holds comes from the file, never from a browser. */
export const takeInUnits = operation(
  endpoint({
    method: 'POST',
    path: '/unit-imports/:importId/reading',
    action: 'unit-import.take-in',
    summary: 'Keeps what was read from an uploaded list of units',
    params: z.object({ importId: z.uuid() }),
    body: Outcome,
    reply: z.object({ importId: z.uuid() }),
  }),
  {
    load: (tx, { importId }, _body, { actor }) => lockImport(tx, 'unit', actor.districtId, importId),
    subject: importSubject,
    decide: ({ state }, said): Decision<z.output<typeof Outcome>, ImportEvent> => {
      if (state !== 'reading') return refuse('unit-import.wrong-state');
      if (said.outcome === 'unread') return done(said, { type: 'unit-import.unread', code: said.unread.code });
      const rows = said.book.reduce((all, sheet) => all + sheet.rows.length, 0);
      return done(said, { type: 'unit-import.understood', rows });
    },
    save: (tx, said, stored) =>
      said.outcome === 'unread'
        ? updateImport(tx, stored, { state: 'unread', unread: said.unread })
        : updateImport(tx, stored, { state: 'read', book: said.book }),
    record: importRecord,
    view: ({ id }) => ({ importId: id }),
  },
);

type ImportWorld = Pick<World<Actor>, 'today'>;

/** What a sheet would do to the list as it now stands. */
async function understood(
  reader: Reader,
  stored: StoredImport,
  units: readonly StoredUnit[],
  { boundTo }: UnitFacts,
  { today }: ImportWorld,
): Promise<ShownImport['understood']> {
  if (stored.book === null || stored.state !== 'read') return null;
  const boundOf = await boundTo(
    reader,
    stored.districtId,
    units.map(({ id }) => id),
  );
  const read = readUnits(stored.book);
  const plan = planUnits(read, units, boundOf, today);
  const names = new Map([...units, ...plan.entries.map(({ unit }) => unit)].map(({ id, name }) => [id, name]));
  const shown = JSON.stringify(plan.entries.map(({ row, events }) => [row, events]));
  return { read, plan, basis: createHash('sha256').update(shown).digest('hex'), nameOf: (id) => names.get(id) };
}

const apply = (facts: UnitFacts) =>
  operation(applyUnitImport, {
    load: async (tx, { importId }, { basis }, world) => {
      const { districtId } = world.actor;
      const units = await lockUnits(tx, districtId);
      const stored = await lockImport(tx, 'unit', districtId, importId);
      return stored && { ...stored, now: await understood(tx, stored, units, facts, world), basis };
    },
    subject: importSubject,
    decide: ({ id, state, now, basis }, _body, { newId }) =>
      now === null || next(importMachine, state, 'take-over') === undefined
        ? refuse('unit-import.wrong-state')
        : takeOver(id, now.plan, now.basis === basis, newId),
    save: async (tx, { added, changed }, stored, { actor }) => {
      await insertUnits(tx, actor.districtId, added);
      await updateUnits(tx, actor.districtId, changed);
      const { id, version } = await updateImport(tx, stored, { state: 'applied' });
      return { id, version, stored: { ...stored, version, state: 'applied' as const }, understood: null };
    },
    record: importRecord,
    view: importView,
  });

const read = (facts: UnitFacts) =>
  query(readUnitImport, {
    visible: ({ role }) => (role === 'gov-office' ? 'all' : 'none'),
    run: async (reader, { params: { importId } }, sight, world) => {
      const { districtId } = world.actor;
      const stored = sight === 'none' ? undefined : await findImport(reader, 'unit', districtId, importId);
      if (!stored) return undefined;
      const { id, version } = stored;
      const units = stored.state === 'read' ? await unitsOf(reader, districtId) : [];
      return { id, version, stored, understood: await understood(reader, stored, units, facts, world) };
    },
    subject: ({ stored }) => importSubject(stored),
    view: importView,
  });

export const unitImportOperations = (facts: UnitFacts) => [start, apply(facts), read(facts)];
