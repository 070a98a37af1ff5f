import { z } from 'zod';
import { page } from '../../kernel/page.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Subject } from '../../kernel/world.js';
import { enqueue } from '../../platform/jobs/queue.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { eraseFile } from '../../platform/uploads/erasing.js';
import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { insertTombstone } from '../../platform/uploads/tombstone-store.js';
import { attachedFiles, lockFile } from '../../platform/uploads/upload-store.js';
import { CLEAN_REMOVED } from '../notices/contract.removal.js';
import { tombstonesOf } from '../notices/queries.removal.js';
import { operation, query } from '../offices/declare.js';
import { listFiles, listRemovals, removeFile } from './endpoints.js';
import { type KeptFile, withPlaces } from './queries.js';
import * as rules from './rules/removal.js';

/** A file, as policy and visibility are asked about it. */
export interface FileSubject extends Subject {
  readonly kind: 'file';
}

const fileSubject = ({ sha256 }: { readonly sha256: string }): FileSubject => ({
  ...{ kind: 'file', id: sha256, version: 0 },
  open: ['file.remove'],
});

/** A thing once: a list of units that was sent twice is two. */
const placesOnce = (places: KeptFile['places']) => [
  ...new Map(places.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])).values(),
];

/** Of what the ledger knows under another word: an original or a correction is its notice's. */
const subjectOf = ({ kind, id }: rules.FileRemoved['places'][number]) => ({
  kind: kind === 'original' || kind === 'amendment' ? 'notice' : kind,
  id,
});

const record = ({ tombstoneId, sha256, reason, paper, places }: rules.FileRemoved): EventRecord => ({
  subjects: [{ kind: 'file', id: sha256 }, ...places.map(subjectOf)],
  facts: { tombstone: tombstoneId, sha256, reason, paper },
});

/** @param keepers whoever attaches files (regime/keepers.ts) */
export const fileOperations = (keepers: readonly FileKeeper[]) => [
  query(listFiles, {
    visible: ({ districtId }) => districtId,
    run: async (reader, { search: { q, limit, cursor } }, districtId) => {
      const after = cursor === undefined ? undefined : readCursor(z.tuple([z.iso.datetime(), z.string()]), cursor);
      const found = await attachedFiles(reader, districtId, { named: q, after, limit: limit + 1 });
      const { rows, next } = page(found, limit, ({ attachedAt, sha256 }) => cursorOf([attachedAt, sha256]));
      return { rows: await withPlaces(reader, districtId, rows, keepers), next };
    },
    view: ({ rows, next }, can) => ({
      items: rows.map(({ accountId: _account, ...file }) => ({
        ...{ ...file, names: [...file.names], keepers: [...file.keepers], places: placesOnce(file.places) },
        // Offered where it can be done: the paper of a notice goes with the notice.
        can: file.places.some(({ kind }) => kind === 'notice') ? [] : can(fileSubject(file)),
      })),
      next,
    }),
  }),
  query(listRemovals, {
    visible: ({ districtId }) => districtId,
    run: async (reader, { search: { limit, cursor } }, districtId) => {
      const after = cursor === undefined ? undefined : readCursor(z.tuple([z.iso.datetime(), z.uuid()]), cursor);
      const found = await tombstonesOf(reader, districtId, after, limit + 1);
      return page(found, limit, ({ at, id }) => cursorOf([at, id]));
    },
    view: ({ rows, next }) => ({ items: [...rows], next }),
  }),
  operation(removeFile, {
    load: async (tx, { sha256 }, _body, { actor }) => {
      const file = await lockFile(tx, actor.districtId, sha256);
      return file && (await withPlaces(tx, actor.districtId, [file], keepers))[0];
    },
    subject: fileSubject,
    proof: () => true,
    decide: (file, body, { newId }) => rules.removeFile({ ...file, places: placesOnce(file.places) }, body, newId()),
    save: async (tx, { tombstoneId: id, reason, paper }, { sha256, bytes }, { actor, now }) => {
      const { districtId, accountId } = actor;
      const files = await eraseFile(tx, { districtId, sha256 }, keepers);
      await insertTombstone(tx, { districtId, id, noticeId: null, sha256, bytes, reason, paper, accountId, at: now });
      await enqueue(tx, { districtId, id, kind: CLEAN_REMOVED, accountId, input: { files } }, Date.parse(now));
      return { id, version: 1, sha256, job: id };
    },
    record,
    view: ({ id, sha256 }) => ({ sha256, tombstoneId: id }),
  }),
];
