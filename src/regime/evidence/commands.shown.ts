import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { day } from '../../kernel/day.js';
import type { FileReply, ReadEndpoint } from '../../kernel/endpoint.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { derivedOf, type DerivedKind, insertDerived } from '../../platform/uploads/derived-store.js';
import type { FileFolder } from '../../platform/uploads/folder.js';
import { attachUpload, ownUpload } from '../../platform/uploads/upload-store.js';
import { operation, query } from '../offices/declare.js';
import { type Actor, actsForUnit } from '../offices/rules/actor.js';
import { findTask, type WholeTask } from '../tasks/queries.js';
import {
  attachEvidence,
  dropSite,
  evidenceOfItem,
  evidenceOriginal,
  evidencePicture,
  evidenceThumbnail,
  putDownSite,
  withdrawEvidence,
} from './endpoints.shown.js';
import type { EvidenceFacts } from './facts.js';
import { evidenceFiles } from './files.js';
import { lookAt, type SeenFile } from './look.js';
import { countAbout, seenBefore, sitesOf } from './queries.shown.js';
import { evidenceRecord } from './record.js';
import { type About, type AboutStanding, quartersOf } from './rules/about.js';
import * as rules from './rules/evidence.js';
import { evidenceSight, isEvidenceInSight } from './rules/sight.js';
import { insertEvidence, insertSite, lockEvidence, markDropped, markWithdrawn } from './store.js';
import {
  evidenceSubject,
  evidenceView,
  itemSubject,
  oneEvidence,
  shownEvidence,
  siteSubject,
  siteView,
  unitsOfEvidence,
} from './view.js';

/** What is handed in from outside: where the files lie, and what lies further down the regime. */
type EvidenceParts = { readonly folder: FileFolder } & EvidenceFacts;

/** More than either copy of a photo ever has. */
const MADE_BYTES = 64 * 1_048_576;

const ofItem = (facts: EvidenceFacts) =>
  query(evidenceOfItem, {
    visible: evidenceSight,
    run: async (reader, { params: { taskId }, search: { kind, id } }, sight, world) => {
      const about: About | undefined = kind !== undefined && id !== undefined ? { kind, id } : undefined;
      const which = { taskId, about };
      const shown = sight === 'none' ? undefined : await shownEvidence(reader, taskId, { which, about }, world, facts);
      if (!shown) return undefined;
      const seen = isEvidenceInSight(sight, unitsOfEvidence(shown)) ? shown : { ...shown, items: [], sites: [] };
      return { ...seen, quarters: quartersOf({ issuedOn: day(shown.task.issuedOn) }, world.today) };
    },
    view: ({ quarters, ...shown }, can) => ({
      items: shown.items.map(evidenceView(shown, can)),
      sites: shown.sites.map(siteView(shown.task, can)),
      quarters: [...quarters],
      can: can(itemSubject(shown.task)),
    }),
  });

/** How that stands which evidence of an item is about: a quarter, a report of one of its milestones, or a change of it. */
async function standingOf(
  tx: Tx,
  { about, task, today }: { readonly about: About; readonly task: WholeTask; readonly today: World['today'] },
  districtId: string,
  { itemOfReport, holdChange }: EvidenceFacts,
): Promise<AboutStanding> {
  switch (about.kind) {
    case 'item-quarter':
      return quartersOf({ issuedOn: day(task.issuedOn) }, today).includes(about.id) ? 'open' : 'none';
    case 'milestone-report':
      return (await itemOfReport(tx, districtId, about.id)) === task.id ? 'open' : 'none';
    case 'change': {
      const change = await holdChange(tx, districtId, about.id);
      return change?.taskId !== task.id ? 'none' : change.isOpen ? 'open' : 'closed';
    }
  }
}

/** For which unit of the item somebody speaks; an office for none. */
const unitOf = ({ leadUnit, responsibleUnits }: WholeTask, actor: Actor): string | null =>
  actsForUnit(actor)
    ? ([leadUnit, ...responsibleUnits].find(({ id }) => actor.unitIds.includes(id))?.id ?? null)
    : null;

const NOT_LOOKED_AT: SeenFile = { looked: { kind: 'file' } };

const attaching = (folder: FileFolder, facts: EvidenceFacts) =>
  operation(attachEvidence, {
    // A large photo takes its second. Whoever will be refused has nothing looked at.
    prepare: async (reader, { taskId }, { uploadId }, actor): Promise<SeenFile | undefined> => {
      const { districtId } = actor;
      const task = await findTask(reader, districtId, taskId);
      if (!task || !isEvidenceInSight(evidenceSight(actor), itemSubject(task))) return undefined;
      const sent = await ownUpload(reader, actor, uploadId);
      return sent && lookAt(folder, districtId, sent);
    },
    load: async (tx, { taskId }, { uploadId, about }, world, prepared) => {
      const { actor, now, today } = world;
      const { districtId } = actor;
      const task = await findTask(tx, districtId, taskId);
      if (!task) return undefined;
      // What nobody has looked at is not there, whatever has arrived since.
      const sent = prepared && (await ownUpload(tx, actor, uploadId));
      const { looked, seen } = prepared ?? NOT_LOOKED_AT;
      const likeness = looked.kind === 'photo' ? looked.facts.likeness : null;
      return {
        ...{ task, about, looked, seen, today },
        standing: await standingOf(tx, { about, task, today }, districtId, facts),
        alreadyThere: await countAbout(tx, districtId, taskId, about),
        alike: sent ? await seenBefore(tx, districtId, { sha256: sent.sha256, likeness }) : [],
        sites: await sitesOf(tx, districtId, { taskId }),
        upload: sent && looked.kind !== 'unfit' ? await attachUpload(tx, actor, uploadId, now, evidenceFiles) : sent,
      };
    },
    subject: ({ task }) => itemSubject(task),
    decide: ({ task, upload, ...facts }, _body, { newId, actor, today }) =>
      rules.attach({
        ...{ ...facts, id: newId(), taskId: task.id, programmeId: task.programmeId },
        upload: upload && { name: upload.name, sha256: upload.sha256, bytes: upload.bytes },
        ...{ on: today, by: actor.accountId, unitId: unitOf(task, actor) },
      }),
    save: async (tx, evidence, { seen, alike }, world) => {
      const { districtId } = world.actor;
      if (seen)
        await insertDerived(tx, districtId, evidence.sha256, {
          picture: await keep(folder, districtId, seen.picture),
          thumbnail: await keep(folder, districtId, seen.thumbnail),
        });
      await insertEvidence(tx, districtId, evidence, alike);
      return { ...(await again(tx, evidence.id, world, facts)), id: evidence.id, version: 1 };
    },
    record: evidenceRecord,
    view: ({ shown, evidence }, can) => evidenceView(shown, can)(evidence),
  });

const keep = (folder: FileFolder, districtId: string, bytes: Uint8Array) =>
  folder.receive(districtId, Readable.from([bytes]), MADE_BYTES);

async function again(tx: Tx, evidenceId: string, world: World<Actor>, facts: EvidenceFacts) {
  const found = await oneEvidence(tx, evidenceId, world, facts);
  if (!found) throw new Error('what was just written is there');
  return found;
}

/** Locks one piece of evidence and reads it. */
async function held(tx: Tx, evidenceId: string, world: World<Actor>, facts: EvidenceFacts) {
  await lockEvidence(tx, world.actor.districtId, evidenceId);
  return oneEvidence(tx, evidenceId, world, facts);
}
type Held = NonNullable<Awaited<ReturnType<typeof held>>>;

const heldSubject = ({ shown, evidence }: Held) => evidenceSubject(shown, evidence);

const withdrawing = (facts: EvidenceFacts) =>
  operation(withdrawEvidence, {
    load: async (tx, { evidenceId }, _body, world) => {
      const found = await held(tx, evidenceId, world, facts);
      if (!found) return undefined;
      const { evidence, shown } = found;
      const { about } = evidence;
      const standing = await standingOf(
        tx,
        { about, task: shown.task, today: world.today },
        world.actor.districtId,
        facts,
      );
      return { ...found, standing };
    },
    subject: heldSubject,
    decide: ({ evidence, standing }, _body, { today }) => rules.withdraw(evidence, standing, today),
    save: async (tx, on, { evidence: { id, version } }, { actor: { districtId } }) => {
      await markWithdrawn(tx, districtId, id, on);
      return { id, version: version + 1 };
    },
    record: evidenceRecord,
    view: ({ id }) => ({ id }),
  });

const puttingDownSite = (facts: EvidenceFacts) =>
  operation(putDownSite, {
    load: (tx, { evidenceId }, _body, world) => held(tx, evidenceId, world, facts),
    subject: heldSubject,
    decide: ({ evidence, shown: { sites } }, { name }, { newId }) =>
      rules.putDownSite(evidence, { id: newId(), name }, sites),
    save: async (tx, site, { evidence, shown: { task } }, { actor: { districtId }, today }) => {
      await insertSite(tx, districtId, site, evidence, today);
      return { ...site, version: 1, task };
    },
    record: evidenceRecord,
    view: ({ task, ...site }, can) => siteView(task, can)(site),
  });

const droppingSite = operation(dropSite, {
  load: async (tx, { siteId }, _body, { actor: { districtId } }) => {
    const [site] = await sitesOf(tx, districtId, { siteId });
    const task = site && (await findTask(tx, districtId, site.taskId));
    return task && { site, task };
  },
  subject: ({ site, task }) => siteSubject(task, site),
  decide: ({ site }, _body, { today }) => rules.dropSite(site, today),
  save: async (tx, on, { site: { id, version } }, { actor: { districtId } }) => {
    await markDropped(tx, districtId, id, on);
    return { id, version: version + 1 };
  },
  record: evidenceRecord,
  view: ({ id }) => ({ id }),
});

type PictureEndpoint<A extends string> = ReadEndpoint<
  (typeof evidencePicture)['params'],
  (typeof evidencePicture)['search'],
  typeof FileReply,
  A
>;

/** What was made of a photo, or the file itself; nothing of what was taken out. */
const giving = <A extends string>(
  { folder, ...facts }: EvidenceParts,
  endpoint: PictureEndpoint<A>,
  kind: DerivedKind,
) =>
  query(endpoint, {
    visible: evidenceSight,
    run: async (reader, { params: { evidenceId } }, sight, world) => {
      const { districtId } = world.actor;
      const found = sight === 'none' ? undefined : await oneEvidence(reader, evidenceId, world, facts);
      if (!found || found.evidence.name === null) return undefined;
      const sha256 = await derivedOf(reader, districtId, found.evidence.sha256, kind);
      if (sha256 === undefined) return undefined;
      return { ...found, name: `${kind}.jpg`, bytes: await buffer(await folder.read(districtId, sha256)) };
    },
    subject: heldSubject,
    view: ({ name, bytes }) => ({ name, bytes }),
  });

const givingOriginal = ({ folder, ...facts }: EvidenceParts) =>
  query(evidenceOriginal, {
    visible: evidenceSight,
    run: async (reader, { params: { evidenceId } }, sight, world) => {
      const found = sight === 'none' ? undefined : await oneEvidence(reader, evidenceId, world, facts);
      if (!found || found.evidence.name === null) return undefined;
      const { name, sha256 } = found.evidence;
      return { ...found, name, bytes: await buffer(await folder.read(world.actor.districtId, sha256)) };
    },
    subject: heldSubject,
    view: ({ name, bytes }) => ({ name, bytes }),
  });

export const evidenceOperations = (parts: EvidenceParts) => [
  ofItem(parts),
  attaching(parts.folder, parts),
  withdrawing(parts),
  puttingDownSite(parts),
  droppingSite,
  giving(parts, evidenceThumbnail, 'thumbnail'),
  giving(parts, evidencePicture, 'picture'),
  givingOriginal(parts),
];
