import { type Decision, done, refuse, type Refused } from '../../kernel/decision.js';
import type { Tx } from '../../platform/database/tables.js';
import { readSettings } from '../../platform/settings/store.js';
import { operation } from '../offices/declare.js';
import { paperOf } from '../offices/paper.js';
import { peopleBehind } from '../offices/queries.js';
import type { SignedPaper } from '../offices/rules/paper.js';
import { registerIssued, returnNotice, signNotice, submitForSigning } from './endpoints.js';
import { issuedUnits, type StoredNotice } from './queries.js';
import { othersOfYear, type StandingNotice } from './queries.supersession.js';
import { noticeRecord, type NoticeHappening } from './record.js';
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
import { signingSettings } from './rules/signing-here.js';
import { insertProgramme, lockNotice, updateNotice } from './store.js';
import { heldBack, noticeSubject, noticeView, ruledNotice, shownNotice } from './view.js';

const locked = { subject: noticeSubject, record: noticeRecord, view: noticeView };

/** What stands against an issue, as the refusal it is told by. */
export function blocked(notice: StoredNotice): Refused | undefined {
  const held = heldBack(notice);
  const [first] = held;
  return (
    first &&
    refuse('notice.blocked', { count: held.length, first: first.code }, 'clause' in first ? first.clause : 'point 9')
  );
}

/** As its rules see it once every name is resolved, by a person or by the notice itself. */
export function checked(notice: StoredNotice): NoticeDecision {
  const ruled = ruledNotice(notice);
  return ruled.state === 'draft' ? check(ruled) : done(ruled);
}

/** Of a move that issues nothing, its events: an issue has more to say. */
export const shortOfIssue = (events: readonly NoticeEvent[]): readonly NoticeHappening[] =>
  events.flatMap((event) => (event.type === 'notice.issued' ? [] : [event]));

/** A notice on its way, locked, with the issued ones of its year. */
async function lockInYear(tx: Tx, districtId: string, noticeId: string) {
  const notice = await lockNotice(tx, districtId, noticeId);
  return notice && { ...notice, sameYear: await othersOfYear(tx, notice) };
}

/** Two lists of one year are one too many, unless a person says so: the other is replaced, or goes on beside this one. */
const yearTaken = ([other]: readonly StandingNotice[]): Refused | undefined =>
  other && refuse('notice.year-issued', { number: other.number ?? other.title }, 'workflow §2');

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
  load: (tx, { noticeId }, _body, { actor }) => lockInYear(tx, actor.districtId, noticeId),
  decide: (notice, body, { actor, today, newId }): Decision<Issue, NoticeHappening> => {
    if (notice.removal !== null || (notice.state !== 'draft' && notice.state !== 'checked'))
      return refuse('notice.wrong-state', { state: notice.state, move: 'register' });
    const held = blocked(notice);
    if (held) return held;
    const taken = body.alongside === true ? undefined : yearTaken(notice.sameYear);
    if (taken) return taken;
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
  load: async (tx, { noticeId }, _body, { actor: { districtId } }) => {
    const notice = await lockInYear(tx, districtId, noticeId);
    return notice && { ...notice, ...(await readSettings(tx, districtId, signingSettings)).values };
  },
  decide: (notice): Decision<NoticeState, NoticeHappening> => {
    if (notice.removal !== null || (notice.state !== 'draft' && notice.state !== 'checked'))
      return refuse('notice.wrong-state', { state: notice.state, move: 'submit' });
    if (!notice.signedHere) return refuse('notice.signed-on-paper', {}, 'point 1');
    const held = blocked(notice) ?? yearTaken(notice.sameYear);
    if (held) return held;
    const ready = checked(notice);
    if (!ready.done) return ready;
    const submitted = submit(ready.value);
    return submitted.done
      ? done(submitted.value.state, ...shortOfIssue([...ready.events, ...submitted.events]))
      : submitted;
  },
  save: async (tx, state, notice, world) => shownNotice(tx, await updateNotice(tx, notice, { state }), world),
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
    const notice = await lockInYear(tx, districtId, noticeId);
    const names = await peopleBehind(tx, districtId, [accountId]);
    return notice && { ...notice, signer: names.get(accountId) ?? '' };
  },
  decide: (notice, { opinion }, { actor, today, newId }): Decision<Issue, NoticeHappening> => {
    if (notice.removal !== null || notice.state !== 'signing')
      return refuse('notice.wrong-state', { state: notice.state, move: 'sign' });
    const held = blocked(notice) ?? yearTaken(notice.sameYear);
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

export const issuingOperations = [issue, toSign, giveBack, sign];
