import { day } from '../../kernel/day.js';
import { draftView } from '../../kernel/draft.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { Subject, World } from '../../kernel/world.js';
import { discardDraft } from '../../platform/operations/draft-store.js';
import { draft, operation } from '../offices/declare.js';
import { paperOf } from '../offices/paper.js';
import { unitsOf } from '../offices/queries.js';
import { toldBy, typistsOf } from '../offices/typists.js';
import type { Actor } from '../offices/rules/actor.js';
import type { SignedPaper } from '../offices/rules/paper.js';
import { existsOn, namesOf, type Unit } from '../offices/rules/units.js';
import { blocked, checked, shortOfIssue } from './commands.issuing.js';
import { supersedeNotice, typeSupersession } from './endpoints.superseding.js';
import type { NoticeFacts } from './facts.js';
import { type IssuedNotice, issuedNotice, issuedUnits, type StoredNotice } from './queries.js';
import { noticeRecord, type NoticeHappening } from './record.js';
import { register, supersede as superseded } from './rules/moves.js';
import {
  composeSuperseding,
  type SaidOfRows,
  type StandingItem,
  type Superseding,
  supersededItems,
} from './rules/superseding.js';
import { insertSupersession, type NewSupersession, passProgrammeOn } from './store.supersession.js';
import { lockNotice, updateNotice } from './store.js';
import { noticeSubject, ruledNotice } from './view.js';

/** The form of a supersession on its way, one for each new notice; it is thrown away once it is registered. */
export const SUPERSESSION_FORM = 'supersession' as const;

/** What a person said, put together with the rows of the new notice and the items of the one it replaces. */
export function composedFor(
  notice: StoredNotice,
  items: readonly StandingItem[],
  said: SaidOfRows,
  units: readonly Unit[],
  { today }: Pick<World<Actor>, 'today'>,
): Superseding {
  const living = new Map(
    units
      .filter((unit) => existsOn(unit, today))
      .flatMap((unit) => namesOf(unit).map((name) => [name, unit.id] as const)),
  );
  return composeSuperseding(ruledNotice(notice).rows, items, said, (name) => living.get(name) ?? name);
}

/** The first day of a programme, under the first of its notices. */
export const begunOn = ({ programme, carried }: IssuedNotice) => carried?.begunOn ?? day(programme.issuedOn);

interface Reissued {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
}

interface Reissue {
  readonly paper: SignedPaper;
  readonly supersession: NewSupersession;
  readonly title: string;
  readonly issuedOn: string;
}

const supersede = (facts: NoticeFacts) =>
  operation(supersedeNotice, {
    load: async (tx, { noticeId }, { replaces }, { actor: { districtId } }) => {
      const found = new Map<string, StoredNotice | undefined>();
      for (const id of [...new Set([noticeId, replaces])].sort()) found.set(id, await lockNotice(tx, districtId, id));
      const [notice, replaced] = [found.get(noticeId), found.get(replaces)];
      const programmeId = replaced?.programmeId ?? null;
      return (
        notice && {
          ...{ notice, replaced },
          issued: programmeId === null ? undefined : await issuedNotice(tx, districtId, programmeId),
          items: await facts.itemsOf(tx, districtId, replaces),
          units: await unitsOf(tx, districtId),
        }
      );
    },
    subject: ({ notice }) => noticeSubject(notice),
    decide: (
      { notice, replaced, issued, items, units },
      body,
      { actor, newId, ...world },
    ): Decision<Reissue, NoticeHappening> => {
      if (notice.removal !== null || (notice.state !== 'draft' && notice.state !== 'checked'))
        return refuse('notice.wrong-state', { state: notice.state, move: 'supersede' });
      if (!replaced || !issued || replaced.removal !== null || replaced.state !== 'issued')
        return refuse('supersession.nothing-to-replace', {}, 'workflow §2');
      const held = blocked(notice);
      if (held) return held;
      const place = body.proof.kind === 'file' ? { scan: notice.file.sha256 } : { receiptNumber: body.proof.number };
      const paper = paperOf(body, place, actor);
      const ready = checked(notice);
      if (!ready.done) return ready;
      const registered = register(ready.value, paper, world.today);
      if (!registered.done) return registered;
      const over = superseded(ruledNotice(replaced), ready.value, body.reason);
      if (!over.done) return over;
      const composed = composedFor(notice, items, body, units, world);
      const [fault] = composed.faults;
      if (fault) return { done: false, refusal: fault };
      const on = ready.value.issuedOn ?? paper.signedOn;
      const { programme, leadSince } = issued;
      const number = notice.reading?.notice.number ?? '';
      const supersession: NewSupersession = {
        ...{ id: newId(), programmeId: programme.id, begunOn: begunOn(issued), reason: body.reason },
        items: supersededItems(composed, items, { on, leadSince }),
      };
      const before = { id: replaced.id, number: programme.number ?? '' };
      return done(
        { paper, supersession, title: notice.reading?.notice.title ?? '', issuedOn: on },
        ...shortOfIssue([...ready.events, ...over.events]),
        {
          ...{ type: 'notice.reissued', noticeId: notice.id, programmeId: programme.id, replaced: before, number, on },
          ...{ items: composed, units: issuedUnits(notice), paper },
        },
      );
    },
    save: async (
      tx,
      { paper, supersession, title, issuedOn },
      { notice, replaced },
      { actor, now },
    ): Promise<Reissued> => {
      if (!replaced) throw new Error('what is not there was not replaced');
      const { registeredBy: _clerk, ...proof } = paper;
      const { programmeId } = supersession;
      // The old one first: the new one may bear the very number it lays down.
      await updateNotice(tx, replaced, { state: 'superseded' });
      const issued = await updateNotice(tx, notice, {
        ...{ state: 'issued', proof, number: notice.reading?.notice.number ?? null },
      });
      await insertSupersession(tx, { replaced, by: notice }, supersession, actor, now);
      await passProgrammeOn(tx, notice, { id: programmeId, title, issuedOn });
      await discardDraft(tx, { districtId: notice.districtId, kind: SUPERSESSION_FORM, subjectId: notice.id });
      return { id: notice.id, version: issued.version, programmeId };
    },
    record: noticeRecord,
    view: ({ id, programmeId }) => ({ noticeId: id, programmeId }),
  });

/** The form of a supersession as policy is asked about it: open while its notice is on its way. */
export interface SupersessionFormSubject extends Subject {
  readonly kind: typeof SUPERSESSION_FORM;
}

export const supersessionFormSubject = ({
  id,
  version,
  state,
  removal,
}: Pick<StoredNotice, 'id' | 'version' | 'state' | 'removal'>): SupersessionFormSubject => ({
  kind: SUPERSESSION_FORM,
  id,
  version,
  open: (state === 'draft' || state === 'checked') && removal === null ? ['supersession.type', 'notice.supersede'] : [],
});

const type = draft(typeSupersession, {
  load: async (tx, { noticeId: subjectId }, _body, { actor: { districtId } }) => {
    const notice = await lockNotice(tx, districtId, subjectId);
    return notice && { notice, typists: await typistsOf(tx, { districtId, kind: SUPERSESSION_FORM, subjectId }) };
  },
  subject: ({ notice }) => supersessionFormSubject(notice),
  view: (typed, { typists }, _can, world) => draftView(typed, toldBy(typists, world)),
});

export const supersedingOperations = (facts: NoticeFacts) => [supersede(facts), type];
