import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../kernel/decision.js';
import { endpoint } from '../../kernel/endpoint.js';
import { page } from '../../kernel/page.js';
import type { World } from '../../kernel/world.js';
import { enqueue } from '../../platform/jobs/queue.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import { districtSubject, operation, query } from '../offices/declare.js';
import { paperOf } from '../offices/paper.js';
import { peopleBehind, readDistrict, unitsOf } from '../offices/queries.js';
import { known as successionsKnown, successionsOf } from '../offices/queries.succession.js';
import { leadersInCharge } from '../offices/queries.portfolios.js';
import { type Actor } from '../offices/rules/actor.js';
import type { SignedPaper } from '../offices/rules/paper.js';
import { amendmentOperations } from './commands.amendments.js';
import { KeptReading } from './contract.js';
import { removalOperations } from './commands.removal.js';
import {
  answerQuestion,
  correctValue,
  listNotices,
  readNoticeRecord,
  registerIssued,
  returnNotice,
  settleUnsaid,
  signNotice,
  startReading,
  submitForSigning,
} from './endpoints.js';
import { noticeFiles } from './files.js';
import { findNotice, issuedUnits, listedNotices, noticeOfFile, type StoredNotice } from './queries.js';
import { noticeRecord, type NoticeHappening } from './record.js';
import { answerNotice, correctNotice } from './rules/answers.js';
import { consult } from './rules/consulting.js';
import type { NoticeState } from './rules/machine.js';
import {
  check,
  issue as issueHere,
  type NoticeDecision,
  type NoticeEvent,
  register,
  sendBack,
  submit,
} from './rules/moves.js';
import { isNoticeInSight, ISSUED, noticeSight } from './rules/sight.js';
import { insertAnswer, insertNotice, insertProgramme, lockNotice, updateNotice } from './store.js';
import type { Settlement } from './settlement.js';
import { heldBack, noticeSubject, noticeView, ruledNotice, type ShownNotice } from './view.js';

/** The job that reads the file of a notice; it bears the notice's own id. */
export const READ_NOTICE = 'notice.read';

type NoticeWorld = World<Actor>;

async function shown(reader: Reader, notice: StoredNotice, { calendar, today }: NoticeWorld): Promise<ShownNotice> {
  const before = notice.corrects === null ? undefined : await findNotice(reader, notice.districtId, notice.corrects);
  const issuedOn = notice.reading?.notice.issuedOn;
  const inChargeOf = await leadersInCharge(reader, notice.districtId, issuedOn ? day(issuedOn) : today);
  return { id: notice.id, version: notice.version, notice, calendar, inChargeOf, before: before?.asRead ?? null };
}

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
    return shown(tx, await updateNotice(tx, notice, {}), world);
  },
});

const correct = operation(correctValue, {
  ...locked,
  load: (tx, { noticeId }, _body, { actor }) => lockNotice(tx, actor.districtId, noticeId),
  decide: (notice, body) => correctNotice(notice, body),
  save: async (tx, said, notice, world) => {
    await insertAnswer(tx, notice, said, world.actor, world.now);
    return shown(tx, await updateNotice(tx, notice, {}), world);
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
    shown(
      tx,
      await updateNotice(tx, notice, { settlement: { values, by: world.actor.accountId, at: world.now } }),
      world,
    ),
});

/** What stands against an issue, as the refusal it is told by. */
function blocked(notice: StoredNotice): Refused | undefined {
  const held = heldBack(notice);
  const [first] = held;
  return (
    first &&
    refuse('notice.blocked', { count: held.length, first: first.code }, 'clause' in first ? first.clause : 'point 9')
  );
}

/** As its rules see it once every name is resolved, by a person or by the notice itself. */
function checked(notice: StoredNotice): NoticeDecision {
  const ruled = ruledNotice(notice);
  return ruled.state === 'draft' ? check(ruled) : done(ruled);
}

/** Of a move that issues nothing, its events: an issue has more to say. */
const shortOfIssue = (events: readonly NoticeEvent[]): readonly NoticeHappening[] =>
  events.flatMap((event) => (event.type === 'notice.issued' ? [] : [event]));

interface Issue {
  readonly programmeId: string;
  readonly paper: SignedPaper;
}

/** The events of an issue with what follows from it further down the regime. */
const issuedBy = (notice: StoredNotice, { programmeId, paper }: Issue, events: readonly NoticeEvent[]) =>
  done(
    { programmeId, paper },
    ...events.map((event): NoticeHappening =>
      event.type === 'notice.issued' ? { ...event, programmeId, units: issuedUnits(notice), paper } : event,
    ),
  );

/** Writes down that a notice binds, and begins its programme. */
async function saveIssue(tx: Tx, { programmeId, paper }: Issue, notice: StoredNotice) {
  const { registeredBy: _clerk, ...proof } = paper;
  const head = notice.reading?.notice;
  const issued = await updateNotice(tx, notice, { state: 'issued', proof, number: head?.number ?? null });
  await insertProgramme(tx, notice, {
    id: programmeId,
    year: head?.year ?? Number(paper.signedOn.slice(0, 4)),
    title: head?.title ?? '',
    issuedOn: head?.issuedOn ?? paper.signedOn,
  });
  return { ...issued, programmeId };
}

const issuing = {
  subject: noticeSubject,
  save: saveIssue,
  record: noticeRecord,
  view: ({ id, programmeId }: { readonly id: string; readonly version: number; readonly programmeId: string }) => ({
    noticeId: id,
    programmeId,
  }),
};

const issue = operation(registerIssued, {
  ...issuing,
  load: (tx, { noticeId }, _body, { actor }) => lockNotice(tx, actor.districtId, noticeId),
  decide: (notice, body, { actor, today, newId }): Decision<Issue, NoticeHappening> => {
    if (notice.removal !== null || (notice.state !== 'draft' && notice.state !== 'checked'))
      return refuse('notice.wrong-state', { state: notice.state, move: 'register' });
    const held = blocked(notice);
    if (held) return held;
    const place = body.proof.kind === 'file' ? { scan: notice.file.sha256 } : { receiptNumber: body.proof.number };
    const paper = paperOf(body, place, actor);
    const ready = checked(notice);
    if (!ready.done) return ready;
    const registered = register(ready.value, paper, today);
    if (!registered.done) return registered;
    return issuedBy(notice, { programmeId: newId(), paper }, [...ready.events, ...registered.events]);
  },
});

const toSign = operation(submitForSigning, {
  ...locked,
  load: (tx, { noticeId }, _body, { actor }) => lockNotice(tx, actor.districtId, noticeId),
  decide: (notice): Decision<NoticeState, NoticeHappening> => {
    if (notice.removal !== null || (notice.state !== 'draft' && notice.state !== 'checked'))
      return refuse('notice.wrong-state', { state: notice.state, move: 'submit' });
    const held = blocked(notice);
    if (held) return held;
    const ready = checked(notice);
    if (!ready.done) return ready;
    const submitted = submit(ready.value);
    return submitted.done
      ? done(submitted.value.state, ...shortOfIssue([...ready.events, ...submitted.events]))
      : submitted;
  },
  save: async (tx, state, notice, world) => shown(tx, await updateNotice(tx, notice, { state }), world),
});

const giveBack = operation(returnNotice, {
  subject: noticeSubject,
  record: noticeRecord,
  load: (tx, { noticeId }, _body, { actor }) => lockNotice(tx, actor.districtId, noticeId),
  decide: (notice, { reason }): Decision<NoticeState, NoticeHappening> => {
    if (notice.removal !== null || notice.state !== 'signing')
      return refuse('notice.wrong-state', { state: notice.state, move: 'return' });
    const returned = sendBack(ruledNotice(notice), reason);
    return returned.done ? done(returned.value.state, ...shortOfIssue(returned.events)) : returned;
  },
  save: (tx, state, notice) => updateNotice(tx, notice, { state }),
  // No more than that: it is the gov office's draft again, which whoever sent it back does not see.
  view: ({ id, state }) => ({ id, state }),
});

const sign = operation(signNotice, {
  ...issuing,
  load: async (tx, { noticeId }, _body, { actor: { districtId, accountId } }) => {
    const notice = await lockNotice(tx, districtId, noticeId);
    const names = await peopleBehind(tx, districtId, [accountId]);
    return notice && { ...notice, signer: names.get(accountId) ?? '' };
  },
  decide: (notice, { opinion }, { actor, today, newId }): Decision<Issue, NoticeHappening> => {
    if (notice.removal !== null || notice.state !== 'signing')
      return refuse('notice.wrong-state', { state: notice.state, move: 'sign' });
    const held = blocked(notice);
    if (held) return held;
    const signed = issueHere(ruledNotice(notice), today);
    if (!signed.done) return signed;
    const paper: SignedPaper = {
      ...{ signedBy: notice.signer, signedOn: today, registeredBy: actor.accountId },
      ...(opinion !== undefined && { opinion }),
    };
    return issuedBy(notice, { programmeId: newId(), paper }, signed.events);
  },
});

const open = query(readNoticeRecord, {
  visible: noticeSight,
  run: async (reader, { params: { noticeId } }, sight, world) => {
    const notice = await findNotice(reader, world.actor.districtId, noticeId);
    return notice && isNoticeInSight(sight, notice.state) ? shown(reader, notice, world) : undefined;
  },
  subject: ({ notice }) => noticeSubject(notice),
  view: noticeView,
});

const list = query(listNotices, {
  visible: noticeSight,
  run: async (reader, { search: { limit, cursor } }, sight, { actor }) => {
    const [before] = cursor === undefined ? [undefined] : readCursor(z.tuple([z.uuid()]), cursor);
    const rows = await listedNotices(reader, actor.districtId, before, limit, sight);
    return page(rows, limit, ({ id }) => cursorOf([id]));
  },
  view: ({ rows, next }) => ({ items: [...rows], next }),
});

export const noticeOperations = [
  start,
  answer,
  correct,
  settle,
  issue,
  toSign,
  giveBack,
  sign,
  open,
  list,
  ...amendmentOperations,
  ...removalOperations,
];
