import { day } from '../../kernel/day.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Subject, World } from '../../kernel/world.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { Tx } from '../../platform/database/tables.js';
import { effect, operation } from '../offices/declare.js';
import { paperOf, placeOf } from '../offices/paper.js';
import { peopleBehind } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import { paperRecord, type PaperPlace } from '../offices/rules/paper.js';
import {
  answerUrged,
  correctReceipt,
  decideOnRuling,
  fileOwnPlan,
  type FilingForm,
  proposeRuling,
  receiveFiling,
  urgeObligation,
} from './contract.record.js';
import { dutyFiles } from './files.js';
import type { StoredObligation } from './queries.js';
import { receiptsOf, rulingsOf, seenObligation, urgingsOf } from './queries.record.js';
import { subjectsOf } from './record.js';
import { meet, reopen } from './rules/obligation.js';
import {
  correct,
  type Filing,
  receive,
  type Receipt,
  type ReceiptEvent,
  type ReceiptRegistered,
} from './rules/receipt.js';
import { decideRuling, propose, type Ruling, type RulingEvent } from './rules/ruling.js';
import type { SeenObligation } from './rules/sight.js';
import { answerUrging, urge, type Urging, type UrgingEvent } from './rules/urging.js';
import { metBy } from './schedule.js';
import { lockObligations, updateObligations } from './store.js';
import {
  answerStoredUrging,
  decideStoredRuling,
  insertReceipt,
  insertRuling,
  insertUrging,
  supersedeRuling,
} from './store.record.js';

type DutyWorld = World<Actor>;

/** A duty as policy and visibility are asked about it. */
export interface ObligationSubject extends Subject, SeenObligation {
  readonly kind: 'obligation';
}

export const obligationSubject = (
  { id, version, state, kind, metLate }: Pick<StoredObligation, 'id' | 'version' | 'state' | 'kind' | 'metLate'>,
  seen: SeenObligation,
  overdue: boolean,
): ObligationSubject => {
  const received = metBy(kind) !== 'act';
  const owed = state === 'open' || state === 'not-due';
  return {
    ...{ kind: 'obligation', id, version, ...seen },
    open: [
      'obligation.read',
      ...(received && owed ? ['obligation.receive'] : []),
      ...(metBy(kind) === 'drawn-up' && owed ? ['obligation.file'] : []),
      ...(received && state === 'met' ? ['obligation.correct-receipt'] : []),
      ...(metLate === true || overdue ? ['obligation.propose-ruling', 'obligation.decide-ruling'] : []),
      ...(state === 'open' ? ['obligation.urge'] : []),
      'obligation.answer-urging',
    ],
  };
};

interface Held {
  readonly obligation: StoredObligation;
  readonly subject: ObligationSubject;
}

/** Locks a duty until the transaction ends, with what is asked of it by policy and visibility. */
async function hold(tx: Tx, obligationId: string, { actor, today }: DutyWorld): Promise<Held | undefined> {
  const [obligation] = await lockObligations(tx, actor.districtId, { ids: [obligationId] });
  const seen = obligation && (await seenObligation(tx, actor.districtId, obligationId));
  if (!obligation || !seen) return undefined;
  const overdue = (obligation.state === 'open' || obligation.state === 'not-due') && today > obligation.due;
  return { obligation, subject: obligationSubject(obligation, seen, overdue) };
}

const subject = (facts: { readonly subject: ObligationSubject }): ObligationSubject => facts.subject;

/** What a rule decided, with the duty that it is about. */
interface Put<Thing> {
  readonly id: string;
  readonly version: number;
  readonly thing: Thing;
  readonly obligation: StoredObligation;
}
const viewOf = ({ thing }: Put<{ readonly id: string }>) => ({ id: thing.id });

const filingOf = (form: FilingForm, place: PaperPlace): Filing => ({
  ...{ channel: form.channel, registeredOn: day(form.receivedOn) },
  ...(form.drawnUpOn !== undefined && { drawnUpOn: day(form.drawnUpOn) }),
  ...(form.note !== undefined && { note: form.note }),
  ...place,
});

/** Attaches the scan, where one was sent; undefined where there is no such scan. */
const placeOfFiling = (tx: Tx, form: FilingForm | null, world: DutyWorld): Promise<PaperPlace | undefined> =>
  form?.proof ? placeOf(tx, form.proof, world, dutyFiles) : Promise.resolve({});

const receiptRecord = (event: ReceiptEvent, { obligation }: { readonly obligation: StoredObligation }): EventRecord => {
  const { receipt } = event;
  const { id, channel, registeredOn, receivedOn, drawnUpOn, scan, receiptNumber, supersedes, note, reason } = receipt;
  return {
    subjects: subjectsOf(obligation),
    facts: {
      ...{ kind: obligation.kind, receipt: id, channel, registeredOn, receivedOn, due: obligation.due },
      ...(drawnUpOn !== undefined && { drawnUpOn }),
      ...(scan !== undefined && { scan }),
      ...(receiptNumber !== undefined && { receiptNumber }),
      ...(supersedes !== undefined && { supersedes }),
      ...(event.type === 'receipt.corrected' && { metLate: event.metLate }),
    },
    personal: { ...(note !== undefined && { note }), ...(reason !== undefined && { reason }) },
  };
};

const saveReceipt = async (tx: Tx, receipt: Receipt, { obligation }: Held, world: DutyWorld): Promise<Put<Receipt>> => {
  await insertReceipt(tx, receipt, world);
  return { id: obligation.id, version: obligation.version + 1, thing: receipt, obligation };
};

const receiving = operation(receiveFiling, {
  load: async (tx, { obligationId }, form, world) => {
    const held = await hold(tx, obligationId, world);
    const place = held && (await placeOfFiling(tx, form, world));
    return held && place && { ...held, place };
  },
  subject,
  decide: ({ obligation, place }, form, world) => receive(obligation, filingOf(form, place), world),
  save: saveReceipt,
  record: receiptRecord,
  view: viewOf,
});

/** The unit's own word on its own duty: it counts by the day on the plan, and came in when it was put down here. */
const filing = operation(fileOwnPlan, {
  load: async (tx, { obligationId }, { proof }, world) => {
    const held = await hold(tx, obligationId, world);
    const place = held && (await placeOf(tx, proof, world, dutyFiles));
    return held && place && { ...held, place };
  },
  subject,
  decide: ({ obligation, place }, { drawnUpOn }, world) =>
    receive(obligation, { channel: 'unit', registeredOn: world.today, drawnUpOn: day(drawnUpOn), ...place }, world),
  save: saveReceipt,
  record: receiptRecord,
  view: viewOf,
});

/** Something was filed, by whatever way: the duty it is for, and the day that counts. */
interface Filed<Type extends string> {
  readonly type: Type;
  readonly obligationId: string;
  readonly countsOn: string;
}

interface ObligationMet {
  readonly type: 'obligation.met';
  readonly obligation: StoredObligation;
}

/**
 * A filing meets its duty, whoever brings it: a clerk on a unit's behalf, or the unit's own people on the page of a
 * capability, whose event then carries the duty and the day, and whose row in the consequences is this one.
 */
export const meetsObligation = <Type extends string>(type: Type) =>
  effect(type, {
    changes: 'obligation',
    emits: ['obligation.met'],
    load: async (tx, { obligationId }: Filed<Type>, { actor }) => {
      const [obligation] = await lockObligations(tx, actor.districtId, { ids: [obligationId] });
      return obligation;
    },
    decide: (obligation, { countsOn }): Decision<StoredObligation, ObligationMet> => {
      const met = meet(obligation, day(countsOn));
      if (!met.done) return met;
      const after = { ...obligation, ...met.value };
      return done(after, { type: 'obligation.met', obligation: after });
    },
    save: (tx, met, _facts, { actor }) => updateObligations(tx, actor.districtId, [met]),
    record: ({ obligation }) => ({
      subjects: subjectsOf(obligation),
      facts: {
        kind: obligation.kind,
        on: obligation.metOn ?? null,
        due: obligation.due,
        late: obligation.metLate ?? null,
      },
    }),
  });

/** What a capability received on behalf of whoever owes it, under the name that its receipt is to have. */
interface CameIn<Type extends string> {
  readonly type: Type;
  readonly obligationId: string;
  readonly receiptId: string;
  readonly filing: Filing;
}

/** A filing that a capability received by another way than this system is a receipt like any other, and meets its duty. */
export const registersReceipt = <Type extends string>(type: Type) =>
  effect(type, {
    changes: 'obligation',
    emits: ['receipt.registered'],
    load: async (tx, { obligationId }: CameIn<Type>, { actor }) => {
      const [obligation] = await lockObligations(tx, actor.districtId, { ids: [obligationId] });
      return obligation;
    },
    decide: (obligation, { filing, receiptId }, { today }) =>
      receive(obligation, filing, { today, newId: () => receiptId }),
    save: async (tx, receipt, obligation, world) => {
      await insertReceipt(tx, receipt, world);
      return { obligation };
    },
    record: (event: ReceiptRegistered, { obligation }) => receiptRecord(event, { obligation }),
  });

/** A filing was taken back before anybody had touched it. */
interface TakenBack<Type extends string> {
  readonly type: Type;
  readonly obligationId: string;
}

interface ObligationReopened {
  readonly type: 'obligation.reopened';
  readonly obligation: StoredObligation;
}

/** What was filed was taken back, so it is owed again; that it was late once stays (I7). */
export const reopensObligation = <Type extends string>(type: Type) =>
  effect(type, {
    changes: 'obligation',
    emits: ['obligation.reopened'],
    load: async (tx, { obligationId }: TakenBack<Type>, { actor }) => {
      const [obligation] = await lockObligations(tx, actor.districtId, { ids: [obligationId] });
      return obligation;
    },
    decide: (obligation): Decision<StoredObligation, ObligationReopened> => {
      const opened = reopen(obligation);
      if (!opened.done) return opened;
      const { metOn: _on, metLate: _late, ...rest } = obligation;
      const after = { ...rest, ...opened.value };
      return done(after, { type: 'obligation.reopened', obligation: after });
    },
    save: (tx, after, _facts, { actor }) => updateObligations(tx, actor.districtId, [after]),
    record: ({ obligation }) => ({
      subjects: subjectsOf(obligation),
      facts: { kind: obligation.kind, due: obligation.due, late: obligation.metLate ?? null },
    }),
  });

const correcting = operation(correctReceipt, {
  load: async (tx, { obligationId, receiptId }, { filing }, world) => {
    const held = await hold(tx, obligationId, world);
    const receipts = held ? await receiptsOf(tx, world.actor.districtId, obligationId) : [];
    const standing = receipts.find(({ id, stands }) => id === receiptId && stands);
    const place = held && (await placeOfFiling(tx, filing, world));
    return held && place && { ...held, standing, place };
  },
  subject,
  decide: ({ obligation, standing: stored, place }, { filing, reason }, world) => {
    if (!stored) return refuse('receipt.not-standing');
    const { enteredAt: _entered, accountId: _account, stands: _stands, ...standing } = stored;
    return correct(obligation, { standing, filing: filing && filingOf(filing, place), reason }, world);
  },
  save: async (tx, { receipt, obligation: after }, { obligation }, world): Promise<Put<Receipt>> => {
    const { metOn: _on, metLate: _late, ...before } = obligation;
    const changed = { ...before, ...after };
    await insertReceipt(tx, receipt, world);
    await updateObligations(tx, world.actor.districtId, [changed]);
    return { id: obligation.id, version: obligation.version + 1, thing: receipt, obligation: changed };
  },
  record: receiptRecord,
  view: viewOf,
});

const rulingRecord = (event: RulingEvent, { obligation }: Put<Ruling>): EventRecord => {
  const { ruling } = event;
  const paper = 'paper' in event ? paperRecord(event.paper) : undefined;
  return {
    subjects: subjectsOf(obligation),
    facts: { kind: obligation.kind, ruling: ruling.id, counts: ruling.counts, ...paper?.facts },
    personal: { ...(event.type === 'ruling.proposed' && { reason: ruling.reason }), ...paper?.personal },
  };
};

const proposing = operation(proposeRuling, {
  load: async (tx, { obligationId }, _body, world) => {
    const held = await hold(tx, obligationId, world);
    const rulings = held ? await rulingsOf(tx, world.actor.districtId, obligationId) : [];
    return held && { ...held, open: rulings.find(({ state }) => state === 'proposed') };
  },
  subject,
  decide: ({ obligation, open }, body, { actor, newId, today }) =>
    propose(
      obligation,
      open,
      { ...body, id: newId(), obligationId: obligation.id, proposedBy: actor.accountId },
      today,
    ),
  save: async (tx, ruling, { obligation }, world): Promise<Put<Ruling>> => {
    await insertRuling(tx, ruling, world);
    return { id: obligation.id, version: obligation.version, thing: ruling, obligation };
  },
  record: rulingRecord,
  view: viewOf,
});

interface RulingHeld extends Held {
  readonly ruling: Ruling | undefined;
  readonly standing: Ruling | undefined;
  readonly place: PaperPlace | undefined;
}

const deciding = operation(decideOnRuling, {
  load: async (tx, { obligationId, rulingId }, { paper }, world): Promise<RulingHeld | undefined> => {
    const { districtId } = world.actor;
    const held = await hold(tx, obligationId, world);
    const rulings = held ? await rulingsOf(tx, districtId, obligationId) : [];
    const ruling = rulings.find(({ id }) => id === rulingId);
    const place = ruling && paper ? await placeOf(tx, paper.proof, world, dutyFiles) : undefined;
    if (!held || (ruling && paper && !place)) return undefined;
    const standing = rulings.find(({ state }) => state === 'confirmed');
    if (!ruling) return { ...held, ruling, standing, place };
    const proposerName = (await peopleBehind(tx, districtId, [ruling.proposedBy])).get(ruling.proposedBy);
    return { ...held, ruling: { ...ruling, ...(proposerName !== undefined && { proposerName }) }, standing, place };
  },
  subject,
  // The paper carries the second person's word; whoever gives it here proves that it is them.
  proof: (_facts, { paper }) => paper === undefined,
  decide: ({ ruling, standing, place }, { decision, paper: said }, { actor, today }) => {
    if (!ruling) return refuse('ruling.not-there');
    const paper = said && place && paperOf(said, place, actor);
    const word = { move: decision, by: actor.accountId, ...(paper && { paper }) };
    const decided = decideRuling(ruling, word, standing, today);
    return decided.done ? { ...decided, value: { ...decided.value, paper } } : decided;
  },
  save: async (tx, { ruling, replaced, paper }, { obligation }, world): Promise<Put<Ruling>> => {
    if (replaced) await supersedeRuling(tx, world, replaced.id);
    await decideStoredRuling(tx, ruling, paper, world);
    return { id: obligation.id, version: obligation.version, thing: ruling, obligation };
  },
  record: rulingRecord,
  view: viewOf,
});

const urgingRecord = ({ urging }: UrgingEvent, { obligation }: Put<Urging>): EventRecord => ({
  subjects: subjectsOf(obligation),
  facts: { kind: obligation.kind, urging: urging.id, by: urging.kind, on: urging.on, due: obligation.due },
  personal: {
    ...(urging.spokenWith !== undefined && { spokenWith: urging.spokenWith }),
    ...(urging.answer !== undefined && { answer: urging.answer }),
  },
});

const urging = operation(urgeObligation, {
  load: async (tx, { obligationId }, _body, world) => {
    const held = await hold(tx, obligationId, world);
    const before = held ? await urgingsOf(tx, world.actor.districtId, obligationId) : [];
    return held && { ...held, last: before.at(-1)?.on };
  },
  subject,
  decide: ({ obligation, last }, body, { today, newId, calendar }) => {
    const { kind } = body;
    const made: Urging = {
      ...{ id: newId(), obligationId: obligation.id, kind, on: today },
      ...(body.kind === 'telephone' && { spokenWith: body.spokenWith }),
      ...(body.kind === 'telephone' && body.answer !== undefined && { answer: body.answer }),
    };
    return urge(obligation, made, last, calendar);
  },
  save: async (tx, made, { obligation }, world): Promise<Put<Urging>> => {
    await insertUrging(tx, made, world);
    return { id: obligation.id, version: obligation.version, thing: made, obligation };
  },
  record: urgingRecord,
  view: viewOf,
});

const answering = operation(answerUrged, {
  load: async (tx, { obligationId, urgingId }, _body, world) => {
    const held = await hold(tx, obligationId, world);
    const all = held ? await urgingsOf(tx, world.actor.districtId, obligationId) : [];
    const urged = all.find(({ id }) => id === urgingId);
    return held && { ...held, urged };
  },
  subject,
  decide: ({ urged }, { answer }) => (urged ? answerUrging(urged, answer) : refuse('urging.not-there')),
  save: async (tx, answered, { obligation }, world): Promise<Put<Urging>> => {
    await answerStoredUrging(tx, answered, world);
    return { id: obligation.id, version: obligation.version, thing: answered, obligation };
  },
  record: urgingRecord,
  view: viewOf,
});

export const dutyOperations = [receiving, filing, correcting, proposing, deciding, urging, answering];
