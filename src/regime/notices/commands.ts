import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { endpoint } from '../../kernel/endpoint.js';
import { page } from '../../kernel/page.js';
import { enqueue } from '../../platform/jobs/queue.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import { districtSubject, operation, query } from '../offices/declare.js';
import { readDistrict, unitsOf } from '../offices/queries.js';
import { known as successionsKnown, successionsOf } from '../offices/queries.succession.js';
import { amendmentOperations } from './commands.amendments.js';
import { closingOperations } from './commands.closing.js';
import { issuingOperations } from './commands.issuing.js';
import { supersedingOperations } from './commands.superseding.js';
import type { NoticeFacts } from './facts.js';
import { KeptReading } from './contract.js';
import { removalOperations } from './commands.removal.js';
import {
  answerQuestion,
  correctValue,
  listNotices,
  readNoticeRecord,
  settleUnsaid,
  startReading,
} from './endpoints.js';
import { noticeFiles } from './files.js';
import { findNotice, listedNotices, noticeOfFile } from './queries.js';
import { noticeRecord, type NoticeHappening } from './record.js';
import { answerNotice, correctNotice } from './rules/answers.js';
import { consult } from './rules/consulting.js';
import { isNoticeInSight, ISSUED, noticeSight } from './rules/sight.js';
import { insertAnswer, insertNotice, lockNotice, updateNotice } from './store.js';
import type { Settlement } from './settlement.js';
import { noticeSubject, noticeView, shownNotice } from './view.js';

/** The job that reads the file of a notice; it bears the notice's own id. */
export const READ_NOTICE = 'notice.read';

const locked = { subject: noticeSubject, record: noticeRecord, view: noticeView };

const start = operation(startReading, {
  load: async (tx, _params, { uploadId, corrects }, { actor, now }) => {
    const upload = await attachUpload(tx, actor, uploadId, now, noticeFiles);
    if (!upload) return undefined;
    const replaced = corrects === undefined ? null : await findNotice(tx, actor.districtId, corrects);
    if (replaced === undefined) return undefined;
    return {
      districtId: actor.districtId,
      upload,
      replaced,
      known: await noticeOfFile(tx, actor.districtId, upload.sha256),
    };
  },
  subject: ({ districtId }) => districtSubject(districtId, ['notice.read']),
  decide: (
    { upload: { sha256 }, known, replaced },
    _body,
    { newId },
  ): Decision<{ readonly id: string; readonly isNew: boolean }, NoticeHappening> => {
    if (known !== undefined) return done({ id: known, isNew: false }, { type: 'notice.seen-again', sha256 });
    if (replaced && ISSUED.some((each) => each === replaced.state))
      return refuse('notice.already-issued', {}, 'point 11');
    return done({ id: newId(), isNew: true }, { type: 'notice.received', sha256 });
  },
  save: async (tx, { id, isNew }, { upload: { name, sha256, bytes }, replaced }, { actor, now }) => {
    if (!isNew) return { id, version: 0, known: true };
    await insertNotice(tx, actor, { id, file: { name, sha256, bytes }, corrects: replaced?.id ?? null }, now);
    const { districtId, accountId } = actor;
    await enqueue(tx, { districtId, id, kind: READ_NOTICE, accountId, input: { noticeId: id } }, Date.parse(now));
    return { id, version: 1, known: false, job: id };
  },
  record: noticeRecord,
  view: ({ id, known }) => ({ noticeId: id, known }),
});

/** How the reading of a file ended. */
const Outcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), reading: KeptReading, content: z.string() }),
  z.strictObject({
    outcome: z.literal('unread'),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

/** Asked by the reading job alone, and bound to no address: a reading comes from the file, never from a browser. */
export const takeInNotice = operation(
  endpoint({
    method: 'POST',
    path: '/notices/:noticeId/reading',
    action: 'notice.take-in',
    summary: 'Keeps what was read from the file of a notice',
    params: z.object({ noticeId: z.uuid() }),
    body: Outcome,
    reply: z.object({ noticeId: z.uuid() }),
  }),
  {
    load: async (tx, { noticeId }, _body, { actor: { districtId } }) => {
      const notice = await lockNotice(tx, districtId, noticeId);
      const [units, district, all] = await Promise.all([
        unitsOf(tx, districtId),
        readDistrict(tx, districtId),
        successionsOf(tx, districtId),
      ]);
      return notice && { ...notice, known: district && { units, district, successions: successionsKnown(all) } };
    },
    subject: noticeSubject,
    decide: ({ state, known, removal }, said, { today }): Decision<z.output<typeof Outcome>, NoticeHappening> => {
      if (removal !== null || state !== 'reading') return refuse('notice.wrong-state', { state, move: 'take-in' });
      if (said.outcome === 'unread') return done(said, { type: 'notice.unread', code: said.code });
      const on = said.reading.notice.issuedOn === null ? today : day(said.reading.notice.issuedOn);
      const reading = known ? consult(said.reading, known, on) : said.reading;
      const { tasks, questions } = reading;
      return done({ ...said, reading }, { type: 'notice.taken-in', tasks: tasks.length, questions: questions.length });
    },
    save: (tx, said, notice) =>
      said.outcome === 'unread'
        ? updateNotice(tx, notice, { state: 'unread', unread: { code: said.code, params: said.params } })
        : updateNotice(tx, notice, { state: 'draft', reading: said.reading, content: said.content }),
    record: noticeRecord,
    view: ({ id }) => ({ noticeId: id }),
  },
);

const answer = operation(answerQuestion, {
  ...locked,
  load: async (tx, { noticeId }, { answer: given }, { actor }) => {
    const notice = await lockNotice(tx, actor.districtId, noticeId);
    const unit =
      given.kind === 'unit' ? (await unitsOf(tx, actor.districtId)).find(({ id }) => id === given.unitId) : undefined;
    return notice && { ...notice, unit };
  },
  decide: (notice, body) => answerNotice(notice, body, notice.unit),
  save: async (tx, said, notice, world) => {
    await insertAnswer(tx, notice, said, world.actor, world.now);
    return shownNotice(tx, await updateNotice(tx, notice, {}), world);
  },
});

const correct = operation(correctValue, {
  ...locked,
  load: (tx, { noticeId }, _body, { actor }) => lockNotice(tx, actor.districtId, noticeId),
  decide: (notice, body) => correctNotice(notice, body),
  save: async (tx, said, notice, world) => {
    await insertAnswer(tx, notice, said, world.actor, world.now);
    return shownNotice(tx, await updateNotice(tx, notice, {}), world);
  },
});

const settle = operation(settleUnsaid, {
  ...locked,
  load: (tx, { noticeId }, _body, { actor }) => lockNotice(tx, actor.districtId, noticeId),
  decide: (notice, values): Decision<Settlement, NoticeHappening> =>
    notice.removal === null && (notice.state === 'draft' || notice.state === 'checked')
      ? done(values, { type: 'notice.settled' })
      : refuse('notice.wrong-state', { state: notice.state, move: 'settle' }),
  save: async (tx, values, notice, world) =>
    shownNotice(
      tx,
      await updateNotice(tx, notice, { settlement: { values, by: world.actor.accountId, at: world.now } }),
      world,
    ),
});

const open = (facts: NoticeFacts) =>
  query(readNoticeRecord, {
    visible: noticeSight,
    run: async (reader, { params: { noticeId } }, sight, world) => {
      const notice = await findNotice(reader, world.actor.districtId, noticeId);
      return notice && isNoticeInSight(sight, notice.state) ? shownNotice(reader, notice, world, facts) : undefined;
    },
    subject: ({ notice }) => noticeSubject(notice),
    view: noticeView,
  });

const list = query(listNotices, {
  visible: noticeSight,
  run: async (reader, { search: { limit, cursor, archived } }, sight, { actor }) => {
    const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.uuid()]), cursor);
    const rows = await listedNotices(reader, actor.districtId, { before, limit, archived }, sight);
    return page(rows, limit, ({ id }) => cursorOf([id]));
  },
  view: ({ rows, next }) => ({ items: [...rows], next }),
});

export const noticeOperations = (facts: NoticeFacts) => [
  start,
  answer,
  correct,
  settle,
  open(facts),
  list,
  ...issuingOperations,
  ...supersedingOperations(facts),
  ...closingOperations(facts),
  ...amendmentOperations,
  ...removalOperations,
];
