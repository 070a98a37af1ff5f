import { buffer } from 'node:stream/consumers';
import { type Decision, refuse } from '../../kernel/decision.js';
import { enqueue } from '../../platform/jobs/queue.js';
import type { FileFolder } from '../../platform/uploads/folder.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import { operation, query } from '../offices/declare.js';
import {
  acknowledgeDifferences,
  addOriginal,
  takeInOriginalHead,
  takeOriginal,
  typeOriginalHead,
} from './endpoints.originals.js';
import { noticeFiles } from './files.js';
import { findNotice, type StoredNotice } from './queries.js';
import { type NoticeHappening, noticeRecord } from './record.js';
import * as rules from './rules/original.js';
import { isNoticeInSight, noticeSight } from './rules/sight.js';
import { insertAcknowledgement, insertOriginal, updateHead } from './store.originals.js';
import { lockNotice, updateNotice } from './store.js';
import { headOf, noticeSubject } from './view.js';

/** The job that reads the head of an original; it bears the original's own id. */
export const READ_ORIGINAL = 'original.read';

interface Originals {
  readonly noticeId: string;
  readonly originalId: string;
}
interface Saved {
  readonly id: string;
  readonly version: number;
  readonly originalId: string;
}
const kept = ({ id, originalId }: Saved): Originals => ({ noticeId: id, originalId });
const TAKES: readonly StoredNotice['state'][] = ['draft', 'checked', 'signing', 'issued'];
const ofNotice = { subject: noticeSubject, record: noticeRecord, view: kept } as const;

const add = operation(addOriginal, {
  ...ofNotice,
  load: async (tx, { noticeId }, { uploadId }, { actor, now }) => {
    const notice = await lockNotice(tx, actor.districtId, noticeId);
    const upload = notice && (await attachUpload(tx, actor, uploadId, now, noticeFiles));
    return upload && { ...notice, upload };
  },
  decide: ({ state, removal, file, originals, upload }, _body, { newId }): Decision<string, NoticeHappening> =>
    removal === null && TAKES.includes(state)
      ? rules.addOriginal(
          { source: file.sha256, kept: originals.map((each) => each.file.sha256) },
          upload.sha256,
          newId(),
        )
      : refuse('notice.wrong-state', { state, move: 'add-original' }),
  save: async (tx, id, { upload: { name, sha256, bytes }, ...notice }, { actor, now }) => {
    await insertOriginal(tx, notice, { id, file: { name, sha256, bytes } }, actor, now);
    const { districtId, accountId } = actor;
    const input = { noticeId: notice.id, originalId: id };
    await enqueue(tx, { districtId, id, kind: READ_ORIGINAL, accountId, input }, Date.parse(now));
    return { ...(await updateNotice(tx, notice, {})), originalId: id, job: id };
  },
});

/** A notice with the one of its originals that is spoken of; not there, if either is not. */
async function withOriginal(
  tx: Parameters<typeof lockNotice>[0],
  districtId: string,
  { noticeId, originalId }: Originals,
) {
  const notice = await lockNotice(tx, districtId, noticeId);
  const original = notice?.originals.find(({ id }) => id === originalId);
  return notice && original && { ...notice, original };
}

const locked = {
  ...ofNotice,
  load: (
    tx: Parameters<typeof lockNotice>[0],
    params: Originals,
    _body: unknown,
    { actor }: { readonly actor: { readonly districtId: string } },
  ) => withOriginal(tx, actor.districtId, params),
};

/** Asked by the reading job alone, and bound to no address. */
export const takeInOriginal = operation(takeInOriginalHead, {
  ...locked,
  decide: ({ original }, { head }): Decision<rules.Original, NoticeHappening> => rules.takeInHead(original, head),
  save: async (tx, original, notice) => {
    await updateHead(tx, notice, original, null);
    return { ...(await updateNotice(tx, notice, {})), originalId: original.id };
  },
});

const type = operation(typeOriginalHead, {
  ...locked,
  decide: ({ original }, head): Decision<rules.Original, NoticeHappening> => rules.typeHead(original, head),
  save: async (tx, original, notice, { actor }) => {
    await updateHead(tx, notice, original, actor.accountId);
    return { ...(await updateNotice(tx, notice, {})), originalId: original.id };
  },
});

const acknowledge = operation(acknowledgeDifferences, {
  ...locked,
  decide: ({ original, reading }, { reason }): Decision<rules.Acknowledgement, NoticeHappening> =>
    rules.acknowledge(original, headOf(reading), reason),
  save: async (tx, acknowledgement, notice, { actor, now }) => {
    await insertAcknowledgement(tx, notice, notice.original.id, acknowledgement, actor, now);
    return { ...(await updateNotice(tx, notice, {})), originalId: notice.original.id };
  },
});

/** @param folder where the files of all districts lie */
const take = (folder: FileFolder) =>
  query(takeOriginal, {
    visible: noticeSight,
    run: async (reader, { params: { noticeId, originalId } }, sight, { actor: { districtId } }) => {
      const notice = await findNotice(reader, districtId, noticeId);
      const seen = notice !== undefined && isNoticeInSight(sight, notice.state);
      const original = seen ? notice.originals.find(({ id }) => id === originalId) : undefined;
      return original && { original, bytes: await buffer(await folder.read(districtId, original.file.sha256)) };
    },
    view: ({ original: { file }, bytes }) => ({ name: file.name, bytes }),
  });

export const originalOperations = ({ folder }: { readonly folder: FileFolder }) => [
  add,
  type,
  acknowledge,
  take(folder),
];
