import { enqueue } from '../../platform/jobs/queue.js';
import { insertTombstone } from '../../platform/uploads/tombstone-store.js';
import { operation } from '../offices/declare.js';
import { CLEAN_REMOVED } from './contract.removal.js';
import { removeNotice } from './endpoints.removal.js';
import { noticeRecord } from './record.js';
import { remove } from './rules/removal.js';
import { lockNotice } from './store.js';
import { eraseNotice } from './store.removal.js';
import { noticeSubject } from './view.js';

/**
 * 紧急清除: with its commit nobody can read a word of it any more; what lies in files and in the database's own pages goes
 * by the job that it puts in line.
 */
const removing = operation(removeNotice, {
  load: (tx, { noticeId }, _body, { actor }) => lockNotice(tx, actor.districtId, noticeId),
  subject: noticeSubject,
  proof: () => true,
  decide: (notice, body, { newId }) => remove(notice, body, newId()),
  save: async (tx, { tombstoneId: id, reason, paper }, notice, { actor: { districtId, accountId }, now }) => {
    const { sha256, bytes } = notice.file;
    const files = await eraseNotice(tx, { districtId, id: notice.id, sha256 });
    const kept = { districtId, id, noticeId: notice.id, sha256, bytes, reason, paper, accountId, at: now };
    await insertTombstone(tx, kept);
    await enqueue(tx, { districtId, id, kind: CLEAN_REMOVED, accountId, input: { files } }, Date.parse(now));
    return { id: notice.id, version: notice.version + 1, tombstoneId: id, job: id };
  },
  record: noticeRecord,
  view: ({ id, tombstoneId }) => ({ noticeId: id, tombstoneId }),
});

export const removalOperations = [removing];
