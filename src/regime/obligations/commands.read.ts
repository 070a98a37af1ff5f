import type { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import type { Language } from '../../kernel/language.js';
import type { Can } from '../../platform/operations/parts.js';
import { findProgramme } from '../notices/queries.js';
import { query } from '../offices/declare.js';
import { peopleBehind } from '../offices/queries.js';
import { type ObligationSubject, obligationSubject } from './commands.record.js';
import { listOutstanding, type ObligationRecord, type OutstandingMatter, readObligation } from './contract.record.js';
import { type ObligationRow, obligationsIn, type StoredObligation, storedObligations } from './queries.js';
import {
  lastUrgings,
  receiptsOf,
  rulingsOf,
  seenObligation,
  type StoredReceipt,
  type StoredRuling,
  type StoredUrging,
  urgingsOf,
} from './queries.record.js';
import { itemNumbers } from './rules/naming.js';
import { isInSight, obligationSight } from './rules/sight.js';
import { metBy } from './schedule.js';
import { obligationView } from './view.js';

/** A duty with all that its page shows. */
interface Shown {
  readonly row: ObligationRow;
  readonly obligation: StoredObligation;
  readonly subject: ObligationSubject;
  readonly programme: { readonly id: string; readonly year: number; readonly title: string };
  readonly receipts: readonly StoredReceipt[];
  readonly rulings: readonly StoredRuling[];
  readonly urgings: readonly StoredUrging[];
  readonly names: ReadonlyMap<string, string>;
  readonly asker: string;
}

const read = query(readObligation, {
  visible: obligationSight,
  run: async (reader, { params: { obligationId } }, sight, { actor, today }): Promise<Shown | undefined> => {
    const { districtId } = actor;
    const [obligation] = await storedObligations(reader, districtId, [obligationId]);
    const seen = obligation && (await seenObligation(reader, districtId, obligationId));
    if (!obligation || !seen || !isInSight(sight, seen)) return undefined;
    const [programme, [row], receipts, rulings, urgings] = await Promise.all([
      findProgramme(reader, districtId, obligation.programmeId),
      obligationsIn(reader, districtId, sight, { programmeId: obligation.programmeId, id: obligationId, limit: 1 }),
      receiptsOf(reader, districtId, obligationId),
      rulingsOf(reader, districtId, obligationId),
      urgingsOf(reader, districtId, obligationId),
    ]);
    if (!programme || !row) return undefined;
    const accounts = [
      ...receipts.map(({ accountId }) => accountId),
      ...rulings.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? proposedBy]),
      ...urgings.flatMap(({ accountId, answeredBy }) => [accountId, answeredBy ?? accountId]),
    ];
    const names = await peopleBehind(reader, districtId, [...new Set(accounts)]);
    const subject = obligationSubject(obligation, seen, isOwedAndLate(obligation, today));
    return { row, obligation, subject, programme, receipts, rulings, urgings, names, asker: actor.accountId };
  },
  subject: ({ subject }) => subject,
  view: (shown, can, { today, language }) => recordView(shown, can, today, language),
});

const isOwedAndLate = ({ state, due }: Pick<StoredObligation, 'state' | 'due'>, today: Day): boolean =>
  (state === 'open' || state === 'not-due') && today > due;

function recordView(
  { row, obligation, subject, programme, receipts, rulings, urgings, names, asker }: Shown,
  can: Can,
  today: Day,
  language: Language,
): z.input<typeof ObligationRecord> {
  const nameOf = (accountId: string): string => names.get(accountId) ?? '';
  const { unitId, opensOn, roll, calendarVersion, kind } = obligation;
  return {
    ...obligationView(row, today, language),
    programme: { id: programme.id, year: programme.year, title: programme.title },
    ...{ unitId, opensOn, roll, calendarVersion, metBy: metBy(kind) },
    receipts: receipts.map((each) => ({
      ...{ id: each.id, channel: each.channel, registeredOn: each.registeredOn, receivedOn: each.receivedOn },
      ...{ enteredAt: each.enteredAt, by: nameOf(each.accountId), drawnUpOn: each.drawnUpOn ?? null },
      ...{ scan: each.scan ?? null, receiptNumber: each.receiptNumber ?? null, note: each.note ?? null },
      ...{ supersedes: each.supersedes ?? null, reason: each.reason ?? null },
      ...{ withdraws: each.withdraws, stands: each.stands },
    })),
    rulings: rulings.map((each) => ({
      ...{ id: each.id, counts: each.counts, reason: each.reason, state: each.state, paper: each.paper },
      ...{ proposedBy: nameOf(each.proposedBy), proposedAt: each.proposedAt, own: each.proposedBy === asker },
      ...{ decidedBy: each.decidedBy && nameOf(each.decidedBy), decidedAt: each.decidedAt },
    })),
    urgings: urgings.map((each) => ({
      ...{ id: each.id, kind: each.kind, on: each.on, at: each.at, by: nameOf(each.accountId) },
      ...{ spokenWith: each.spokenWith ?? null, answer: each.answer ?? null, answeredAt: each.answeredAt },
      answeredBy: each.answeredBy && nameOf(each.answeredBy),
    })),
    can: can(subject),
  };
}

/** A programme has some hundred duties: all of them are read at once, in one statement. */
const ALL_DUTIES = 10_000;

const outstanding = query(listOutstanding, {
  visible: obligationSight,
  run: async (reader, { params: { programmeId } }, sight, { actor, today }) => {
    const { districtId } = actor;
    const programme = sight === 'none' ? undefined : await findProgramme(reader, districtId, programmeId);
    if (!programme) return undefined;
    const rows = await obligationsIn(reader, districtId, sight, { programmeId, limit: ALL_DUTIES });
    const asked = rows.filter(({ kind, state }) => metBy(kind) !== 'act' && (state === 'open' || state === 'met'));
    const open = asked.filter(({ state }) => state === 'open').map(({ id }) => id);
    return { asked, today, urged: await lastUrgings(reader, districtId, open) };
  },
  view: ({ asked, today, urged }, can, { language }) => ({
    items: [...matters(asked).values()]
      .filter((duties) => duties.some(({ state }) => state === 'open'))
      .map((duties) => matterView(duties, urged, can, today, language)),
  }),
});

/** Duties of one kind, period and day are one matter to whoever collects them. */
function matters(rows: readonly ObligationRow[]): ReadonlyMap<string, readonly ObligationRow[]> {
  const found = new Map<string, ObligationRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.period, row.what, row.written]);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

function matterView(
  duties: readonly ObligationRow[],
  urged: Awaited<ReturnType<typeof lastUrgings>>,
  can: Can,
  today: Day,
  language: Language,
): z.input<typeof OutstandingMatter> {
  const [first] = duties;
  if (!first) throw new RangeError('a matter without a duty');
  const { owedTo } = obligationView(first, today, language);
  return {
    ...{ kind: first.kind, what: first.what, period: first.period, clause: first.clause, owedTo },
    ...{ writtenDue: first.written, reminder: first.reminder, due: first.due, expected: duties.length },
    missing: duties
      .filter(({ state }) => state === 'open')
      .map((row) => {
        const { owedBy, overdue, tasks } = obligationView(row, today, language);
        const late = { state: row.state, due: day(row.due), kind: row.kind };
        const seen = { unitId: row.unitId, itemUnits: [], ofWholeProgramme: tasks.length === 0 };
        return {
          ...{ id: row.id, owedBy, overdue, urged: urged.get(row.id) ?? null },
          items: [...itemNumbers(tasks)],
          can: can(obligationSubject({ ...late, id: row.id, version: 0 }, seen, overdue)),
        };
      }),
    filed: duties
      .filter(({ state }) => state === 'met')
      .map((row) => {
        const { owedBy } = obligationView(row, today, language);
        return { id: row.id, owedBy, metOn: row.metOn, metLate: row.metLate === true };
      }),
  };
}

export const dutyQueries = [read, outstanding];
