import type { z } from 'zod';
import { day } from '../../kernel/day.js';
import { draftView } from '../../kernel/draft.js';
import type { Subject } from '../../kernel/world.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { discardDraft } from '../../platform/operations/draft-store.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import { draft, operation } from '../offices/declare.js';
import { readDistrict, unitsOf } from '../offices/queries.js';
import { toldBy, typistsOf } from '../offices/typists.js';
import type { AmendedCellTyped, AmendedName } from './endpoints.amendments.js';
import { noticeFiles } from './files.js';
import { registerAmendment, typeAmendment } from './endpoints.amendments.js';
import { type AmendmentProof, numbersTaken } from './queries.amendments.js';
import type { StoredNotice } from './queries.js';
import { noticeRecord, type NoticeAmendmentRegistered } from './record.js';
import { amend } from './rules/amendment.js';
import { composeAmendment, type TypedAmendment } from './rules/amending.js';
import type { Amendment } from './rules/machine.js';
import { insertAmendment } from './store.amendments.js';
import { lockNotice, updateNotice } from './store.js';
import { noticeSubject, ruledNotice } from './view.js';

/** The form of a correction on its way, one for each notice; it is thrown away once the correction is registered. */
export const AMENDMENT_FORM = 'amendment' as const;

type Registered = Amendment & { readonly id: string; readonly proof: AmendmentProof };

/** What was typed, in the form the rules read it. */
export const typedAmendment = (
  cells: readonly z.output<typeof AmendedCellTyped>[],
  names: readonly z.output<typeof AmendedName>[],
): TypedAmendment => ({
  names,
  cells: cells.map((cell) =>
    cell.column === 'due' ? { ...cell, on: cell.on === undefined ? undefined : day(cell.on) } : cell,
  ),
});

const register = operation(registerAmendment, {
  load: async (tx, { noticeId }, { number, proof }, { actor, now }) => {
    const notice = await lockNotice(tx, actor.districtId, noticeId);
    const district = await readDistrict(tx, actor.districtId);
    if (!notice || !district) return undefined;
    const scan = proof.kind === 'file' ? await attachUpload(tx, actor, proof.uploadId, now, noticeFiles) : undefined;
    return {
      notice,
      district,
      scan,
      units: await unitsOf(tx, actor.districtId),
      taken: await numbersTaken(tx, actor.districtId, number),
    };
  },
  subject: ({ notice }) => noticeSubject(notice),
  decide: (
    { notice, district, units, taken, scan },
    body,
    { newId, today },
  ): Decision<Registered, NoticeAmendmentRegistered> => {
    if (notice.removal !== null || notice.state !== 'issued' || notice.programmeId === null)
      return refuse('notice.wrong-state', { state: notice.state, move: 'amend' });
    if (body.proof.kind === 'file' && !scan) return refuse('notice.proof-missing', {}, 'point 1');
    const ruled = ruledNotice(notice);
    const on = day(body.on);
    const read = composeAmendment(typedAmendment(body.cells, body.names), { ...ruled, units, district, on });
    const [fault] = read.faults;
    if (fault) return { done: false, refusal: fault };
    const [asked] = read.asked;
    if (asked) return refuse('amendment.unit-unknown', { row: asked.row, unit: asked.written }, 'point 11');
    const proof: AmendmentProof = {
      signedBy: body.signedBy,
      ...(body.proof.kind === 'receipt'
        ? { receiptNumber: body.proof.number }
        : scan && { scan: { sha256: scan.sha256, name: scan.name } }),
    };
    const { number, reason } = body;
    const registered: Registered = { id: newId(), number, on, reason, cells: read.cells, proof };
    const decided = amend(ruled, registered, { today, taken });
    if (!decided.done) return decided;
    return done(
      registered,
      ...decided.events.map((event) => ({
        ...event,
        amendmentId: registered.id,
        programmeId: notice.programmeId ?? '',
        reason,
        signedBy: proof.signedBy,
        units: read.units,
        tied: read.tied,
      })),
    );
  },
  save: async (tx, amendment, { notice }, { actor, now }) => {
    await insertAmendment(tx, notice, amendment, actor, now);
    await discardDraft(tx, { districtId: notice.districtId, kind: AMENDMENT_FORM, subjectId: notice.id });
    return { ...(await updateNotice(tx, notice, {})), amendmentId: amendment.id };
  },
  record: noticeRecord,
  view: ({ id, amendmentId, programmeId }) => ({ noticeId: id, amendmentId, programmeId: programmeId ?? '' }),
});

/** The form of a correction as policy is asked about it: open while its notice stands. */
export interface AmendmentFormSubject extends Subject {
  readonly kind: typeof AMENDMENT_FORM;
}

export const amendmentFormSubject = ({
  id,
  version,
  state,
  removal,
}: Pick<StoredNotice, 'id' | 'version' | 'state' | 'removal'>): AmendmentFormSubject => ({
  kind: AMENDMENT_FORM,
  id,
  version,
  open: state === 'issued' && removal === null ? ['amendment.type', 'notice.amend'] : [],
});

const type = draft(typeAmendment, {
  load: async (tx, { noticeId: subjectId }, _body, { actor: { districtId } }) => {
    const notice = await lockNotice(tx, districtId, subjectId);
    return notice && { notice, typists: await typistsOf(tx, { districtId, kind: AMENDMENT_FORM, subjectId }) };
  },
  subject: ({ notice }) => amendmentFormSubject(notice),
  view: (typed, { typists }, _can, world) => draftView(typed, toldBy(typists, world)),
});

export const amendmentOperations = [register, type];
