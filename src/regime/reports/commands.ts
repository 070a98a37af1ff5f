import { type Day, day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import { conflictsView } from '../../kernel/draft.js';
import type { World } from '../../kernel/world.js';
import { digest } from '../../platform/ledger/entry.js';
import type { Tx } from '../../platform/database/tables.js';
import { dutyFiles } from '../obligations/files.js';
import type { StoredObligation } from '../obligations/queries.js';
import { isOwed, meet, reopen } from '../obligations/rules/obligation.js';
import { type Filing, receive, type Receipt } from '../obligations/rules/receipt.js';
import { draft, operation } from '../offices/declare.js';
import { placeOf } from '../offices/paper.js';
import type { Actor } from '../offices/rules/actor.js';
import { peopleBehind } from '../offices/queries.js';
import { quarterBoard, quarterExport } from './commands.quarters.js';
import { reportPapers } from './commands.papers.js';
import { reportQueries } from './commands.read.js';
import {
  acceptReport,
  acceptSection,
  receiveReport,
  returnSection,
  submitReport,
  supersedeSection,
  typeSection,
  withdrawReport,
} from './endpoints.js';
import { filingAfter, shownFiling, type ShownFiling, type ShownSection } from './loading.js';
import { type ReportEvent, type ReportReceived, reportRecord, type ReportSubmitted } from './record.js';
import {
  acceptAll,
  acceptOne,
  enterComplete,
  type Freezing,
  returnOne,
  type Section,
  submitAll,
  supersede,
  withdrawAll,
} from './rules/section.js';
import { snapshotText } from './snapshot.js';
import {
  afterAcceptance,
  afterReturn,
  afterSubmission,
  afterSuperseding,
  afterWithdrawal,
  type WaitCause,
} from './rules/waits.js';
import { lockFiling, saveFiling, saveSections } from './store.js';
import { filingView, reportSubject, sectionSubject, sectionView, unitOf } from './view.js';

type ReportWorld = World<Actor>;

/** Locks the duty of a filing until the transaction ends, and reads the filing. */
export const heldFiling = async (tx: Tx, id: string, world: ReportWorld): Promise<ShownFiling | undefined> =>
  (await lockFiling(tx, world.actor.districtId, id)) ? shownFiling(tx, id, world) : undefined;

/** A filing with one of its sections. */
async function heldSection(
  tx: Tx,
  { obligationId, taskId }: { readonly obligationId: string; readonly taskId: string },
  world: ReportWorld,
): Promise<{ readonly shown: ShownFiling; readonly one: ShownSection } | undefined> {
  const shown = await heldFiling(tx, obligationId, world);
  const one = shown?.sections.find(({ task }) => task.id === taskId);
  return shown && one && { shown, one };
}

/** What an act makes of a filing. */
interface Filed {
  readonly sections: readonly Section[];
  /** The duty as it stands when the consequences have run; left out: as it is. */
  readonly duty?: StoredObligation;
  /** What the consequences register. */
  readonly receipt?: Receipt;
  readonly letterNumber?: string | null;
  readonly signedBy?: string | null;
  /** On whose strength it was entered; null: it was submitted here; left out: as it is. */
  readonly receiptId?: string | null;
  /** Whether sections were submitted by this act, or none lies with the office any more; left out: as it is. */
  readonly submitted?: boolean;
}

export const causeOf = (shown: ShownFiling, taskIds: readonly string[], on: Day): WaitCause => ({
  ...{ obligationId: shown.id, round: shown.version + 1, unit: unitOf(shown).name, taskIds, on },
  clause: shown.duty.clause,
});

export const about = (shown: ShownFiling, sections: readonly { readonly taskId: string }[], on: Day) => ({
  ...{ obligationId: shown.id, programmeId: shown.duty.programmeId, unitId: shown.duty.unitId },
  ...{ period: shown.period.name, on, taskIds: sections.map(({ taskId }) => taskId) },
});

/** Writes what an act made of a filing. @returns it as it stands once the duty has followed */
async function save(tx: Tx, filed: Filed, shown: ShownFiling, world: ReportWorld): Promise<ShownFiling> {
  const { districtId, accountId } = world.actor;
  const { filing, period, duty, id: obligationId } = shown;
  const { sections, letterNumber, signedBy, receiptId, submitted } = filed;
  await saveFiling(tx, districtId, {
    ...{ obligationId, programmeId: duty.programmeId, period: period.name },
    letterNumber: letterNumber === undefined ? (filing?.letterNumber ?? null) : letterNumber,
    signedBy: signedBy === undefined ? (filing?.signedBy ?? null) : signedBy,
    receiptId: receiptId === undefined ? (filing?.receiptId ?? null) : receiptId,
    submittedAt: submitted === undefined ? (filing?.submittedAt ?? null) : submitted ? world.now : null,
    submittedBy: submitted === undefined ? (filing?.submittedBy ?? null) : submitted ? accountId : null,
  });
  await saveSections(tx, districtId, { obligationId, period: period.name }, sections, {
    ...(submitted !== undefined && { submittedAt: submitted ? world.now : null }),
  });
  const after = await filingAfter(tx, shown, world);
  const { receipt } = filed;
  const isKnown = after.people.has(accountId);
  return {
    ...after,
    ...(filed.duty && { duty: filed.duty }),
    ...(receipt && { receipt: { ...receipt, enteredAt: world.now, accountId, stands: true } }),
    people: isKnown ? after.people : new Map([...after.people, ...(await peopleBehind(tx, districtId, [accountId]))]),
  };
}

const view = (shown: ShownFiling, can: Parameters<typeof filingView>[1], { actor }: ReportWorld) =>
  filingView(shown, can, actor);

const type = draft(typeSection, {
  load: async (tx, params, _body, world) => {
    const held = await heldSection(tx, params, world);
    return held && { ...held, people: await peopleBehind(tx, world.actor.districtId, [world.actor.accountId]) };
  },
  // Typed into is what the item has for the quarter: it keeps its name whoever files it.
  subject: ({ shown, one }) => ({ ...sectionSubject(shown, one), id: one.id, version: one.typed.version }),
  view: (typed, { shown, one, people }, can, { actor }) => {
    const nameOf = (accountId: string): string | null => shown.people.get(accountId) ?? people.get(accountId) ?? null;
    const now = shown.retyped(one, typed);
    const after = { ...shown, people: new Map([...shown.people, ...people]) };
    return {
      version: typed.version,
      conflicts: conflictsView(typed, { accountId: actor.accountId, nameOf }),
      section: sectionView(after, now, can),
      missing: shown.sections.reduce((sum, each) => sum + (each === one ? now : each).missing.length, 0),
    };
  },
});

/** A clerk enters what came in by another way; then the receipt has met the duty. */
const submittedType = (byOffice: boolean, duty: StoredObligation): ReportSubmitted['type'] =>
  byOffice ? 'report.entered' : isOwed(duty) ? 'report.submitted' : 'report.resubmitted';

const submit = operation(submitReport, {
  load: async (tx, { obligationId }, _body, world) => {
    const shown = await heldFiling(tx, obligationId, world);
    return shown && { shown, byOffice: world.actor.role === 'gov-office' };
  },
  subject: ({ shown }) => reportSubject(shown),
  // What a clerk enters was signed on paper; whoever submits it here signs, and proves that it is them.
  proof: ({ byOffice }) => !byOffice,
  decide: ({ shown, byOffice }, { letterNumber }, { actor, today }): Decision<Filed, ReportSubmitted> => {
    const { duty } = shown;
    const decided = submitAll(shown.sections, actor.accountId);
    if (!decided.done) return decided;
    const sections = decided.value;
    const eventType = submittedType(byOffice, duty);
    const met = eventType === 'report.submitted' ? meet(duty, today) : undefined;
    if (met && !met.done) return met;
    const cause = causeOf(
      shown,
      sections.map(({ taskId }) => taskId),
      today,
    );
    const number = letterNumber ?? shown.filing?.letterNumber ?? null;
    return done<Filed, ReportSubmitted>(
      {
        ...{ sections, submitted: true, letterNumber: number },
        receiptId: byOffice ? (shown.receipt?.id ?? null) : null,
        ...(met && { duty: { ...duty, ...met.value } }),
      },
      {
        ...{ type: eventType, ...about(shown, sections, today), countsOn: today },
        ...{ letterNumber: number, signedBy: null, ...afterSubmission(cause) },
      },
    );
  },
  save: (tx, filed, { shown }, world) => save(tx, filed, shown, world),
  record: reportRecord,
  view,
});

const receiving = operation(receiveReport, {
  load: async (tx, { obligationId }, { proof }, world) => {
    const shown = await heldFiling(tx, obligationId, world);
    const place = shown && proof ? await placeOf(tx, proof, world, dutyFiles) : {};
    return shown && place && { shown, place };
  },
  subject: ({ shown }) => reportSubject(shown),
  decide: ({ shown, place }, body, world): Decision<Filed, ReportEvent> => {
    const { channel, receivedOn, note, letterNumber = null, signedBy = null } = body;
    const { today, actor } = world;
    const filing: Filing = {
      ...{ channel, registeredOn: day(receivedOn), ...place },
      ...(note !== undefined && { note }),
    };
    const received = receive(shown.duty, filing, world);
    if (!received.done) return received;
    const receipt = received.value;
    const met = meet(shown.duty, receipt.receivedOn);
    if (!met.done) return met;
    const sections = enterComplete(shown.sections, actor.accountId);
    const cause = causeOf(
      shown,
      sections.map(({ taskId }) => taskId),
      today,
    );
    const entered: ReportSubmitted = {
      ...{ type: 'report.entered', ...about(shown, sections, today), countsOn: receipt.receivedOn },
      ...{ letterNumber, signedBy, ...afterSubmission(cause) },
    };
    const came: ReportReceived = {
      ...{
        type: 'report.received',
        ...about(
          shown,
          shown.sections.map(({ section }) => section),
          today,
        ),
      },
      ...{ filing, receiptId: receipt.id, begins: [], ends: [] },
    };
    const filed: Filed = {
      ...{ sections, receipt, letterNumber, signedBy, receiptId: receipt.id },
      ...(sections.length > 0 && { submitted: true }),
      duty: { ...shown.duty, ...met.value },
    };
    return done<Filed, ReportEvent>(filed, came, ...(sections.length > 0 ? [entered] : []));
  },
  save: (tx, filed, { shown }, world) => save(tx, filed, shown, world),
  record: reportRecord,
  view,
});

const withdrawing = operation(withdrawReport, {
  load: async (tx, { obligationId }, _body, world) => {
    const shown = await heldFiling(tx, obligationId, world);
    return shown && { shown };
  },
  subject: ({ shown }) => reportSubject(shown),
  decide: ({ shown }, { reason = null }, { today }): Decision<Filed, ReportEvent> => {
    const decided = withdrawAll(shown.sections.map(({ section }) => section));
    if (!decided.done) return decided;
    const opened = reopen(shown.duty);
    if (!opened.done) return opened;
    const { metOn: _on, metLate: _late, ...owed } = shown.duty;
    const sections = decided.value;
    const cause = causeOf(
      shown,
      sections.map(({ taskId }) => taskId),
      today,
    );
    return done<Filed, ReportEvent>(
      { sections, submitted: false, duty: { ...owed, ...opened.value } },
      { type: 'report.withdrawn', ...about(shown, sections, today), reason, ...afterWithdrawal(cause) },
    );
  },
  save: (tx, filed, { shown }, world) => save(tx, filed, shown, world),
  record: reportRecord,
  view,
});

const freezing =
  ({ period }: ShownFiling): Freezing =>
  (content, { taskId, edition }) => {
    const text = snapshotText(content, { taskId, period: period.name, edition });
    return { text, hash: digest('sha256', text) };
  };

/** What lies with the office still, once these sections have left it. */
const restWaits = ({ sections }: ShownFiling, changed: readonly Section[]): boolean =>
  sections.some(
    ({ section }) => section.state === 'submitted' && !changed.some(({ taskId }) => taskId === section.taskId),
  );

function accepted(shown: ShownFiling, decided: ReturnType<typeof acceptAll>, on: Day): Decision<Filed, ReportEvent> {
  if (!decided.done) return decided;
  const sections = decided.value;
  const cause = causeOf(
    shown,
    sections.map(({ taskId }) => taskId),
    on,
  );
  return done<Filed, ReportEvent>(
    { sections },
    {
      ...{ type: 'report.accepted', ...about(shown, sections, on) },
      hashes: sections.flatMap((section) => (section.accepted ? [section.accepted.hash] : [])),
      ...afterAcceptance(cause, restWaits(shown, sections)),
    },
  );
}

const acceptor = ({ filing }: ShownFiling, { actor, today }: ReportWorld) => ({
  ...{ by: actor.accountId, on: today, entered: filing?.receiptId !== null },
});

const accepting = operation(acceptReport, {
  load: async (tx, { obligationId }, _body, world) => {
    const shown = await heldFiling(tx, obligationId, world);
    return shown && { shown };
  },
  subject: ({ shown }) => reportSubject(shown),
  decide: ({ shown }, _body, world) =>
    accepted(
      shown,
      acceptAll(
        shown.sections.map(({ section }) => section),
        acceptor(shown, world),
        freezing(shown),
      ),
      world.today,
    ),
  save: (tx, filed, { shown }, world) => save(tx, filed, shown, world),
  record: reportRecord,
  view,
});

const acceptingOne = operation(acceptSection, {
  load: (tx, params, _body, world) => heldSection(tx, params, world),
  subject: ({ shown, one }) => sectionSubject(shown, one),
  decide: ({ shown, one }, _body, world) =>
    accepted(shown, acceptOne(one.section, acceptor(shown, world), freezing(shown)), world.today),
  save: (tx, filed, { shown }, world) => save(tx, filed, shown, world),
  record: reportRecord,
  view,
});

const returning = operation(returnSection, {
  load: (tx, params, _body, world) => heldSection(tx, params, world),
  subject: ({ shown, one }) => sectionSubject(shown, one),
  decide: ({ shown, one }, { reason, newDueOn }, { today, actor }): Decision<Filed, ReportEvent> => {
    const until = day(newDueOn);
    const decided = returnOne(one.section, { reason, newDueOn: until, on: today, by: actor.accountId });
    if (!decided.done) return decided;
    const sections = decided.value;
    const cause = causeOf(
      shown,
      sections.map(({ taskId }) => taskId),
      today,
    );
    return done<Filed, ReportEvent>(
      { sections },
      {
        ...{ type: 'report.returned', ...about(shown, sections, today), reason, newDueOn: until },
        ...afterReturn(cause, until, restWaits(shown, sections)),
      },
    );
  },
  save: (tx, filed, { shown }, world) => save(tx, filed, shown, world),
  record: reportRecord,
  view,
});

const superseding = operation(supersedeSection, {
  load: (tx, params, _body, world) => heldSection(tx, params, world),
  subject: ({ shown, one }) => sectionSubject(shown, one),
  decide: ({ shown, one }, { reason }, { today }): Decision<Filed, ReportEvent> => {
    const decided = supersede(one.section, reason);
    if (!decided.done) return decided;
    const { edition, taskId } = one.section;
    return done<Filed, ReportEvent>(
      { sections: decided.value },
      {
        ...{ type: 'report.superseded', ...about(shown, [{ taskId }], today), reason, edition: edition + 1 },
        ...afterSuperseding(causeOf(shown, [taskId], today)),
      },
    );
  },
  save: (tx, filed, { shown }, world) => save(tx, filed, shown, world),
  record: reportRecord,
  view,
});

export const reportOperations = [
  ...reportQueries,
  ...reportPapers,
  quarterBoard,
  quarterExport,
  ...[type, submit, receiving, withdrawing],
  ...[accepting, acceptingOne, returning, superseding],
];
