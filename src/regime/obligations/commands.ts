import { z } from 'zod';
import { type Decision, done } from '../../kernel/decision.js';
import { page } from '../../kernel/page.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { findProgramme, issuedNotice } from '../notices/queries.js';
import { rowName } from '../notices/rules/issue-guards.js';
import { effect, query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { namesOf } from '../offices/rules/units.js';
import { tasksOf } from '../tasks/queries.js';
import { listObligations } from './contract.js';
import { obligationsIn } from './queries.js';
import { subjectsOf } from './record.js';
import { daysOf } from './rules/days.js';
import { factsOf } from './rules/from-reading.js';
import { obligationsOf } from './rules/generation.js';
import { openOn } from './rules/obligation.js';
import { obligationSight } from './rules/sight.js';
import { insertObligations, type NewObligation } from './store.js';
import { obligationView } from './view.js';

export interface ObligationSet {
  readonly type: 'obligation.set';
  readonly obligation: NewObligation;
  readonly programmeId: string;
}

interface NoticeIssued {
  readonly type: 'notice.issued';
  readonly programmeId: string;
}

/** An annex has some hundred rows at most: all of a programme's items are read at once. */
const ALL_TASKS = 10_000;

/** The issue sets every duty going that the notice, the law and the settings know, each with its days (schedule.ts). */
export const setObligations = effect('notice.issued', {
  changes: 'obligation',
  emits: ['obligation.set'],
  load: async (tx, { programmeId }: NoticeIssued, { actor: { districtId } }) => {
    const issued = await issuedNotice(tx, districtId, programmeId);
    if (!issued) return undefined;
    const [tasks, units] = await Promise.all([
      tasksOf(tx, districtId, { programmeId, limit: ALL_TASKS }),
      unitsOf(tx, districtId),
    ]);
    return { issued, tasks, units };
  },
  decide: (
    { issued, tasks, units },
    { programmeId },
    { calendar, newId, today },
  ): Decision<{ readonly programmeId: string; readonly obligations: readonly NewObligation[] }, ObligationSet> => {
    const facts = factsOf(issued.reading);
    const ids = new Map(tasks.map((task) => [rowName({ seq: task.seq, part: task.part }), task.id]));
    const unitIds = new Map(units.flatMap((unit) => namesOf(unit).map((name) => [name, unit.id] as const)));
    const policy = issued.settlement?.rollOfDays ?? 'as-written';
    const given = facts
      ? obligationsOf(
          { ...facts, items: facts.items.map((item) => ({ ...item, id: ids.get(item.id) ?? item.id })) },
          calendar,
        )
      : [];
    const obligations = given.map((each): NewObligation => {
      // A duty that says nothing of days off follows what the office settled for all of them (point 9).
      const rolled =
        each.roll === 'as-written' ? { ...each, roll: policy, ...daysOf({ ...each, roll: policy }, calendar) } : each;
      const opening = openOn(rolled, today);
      return {
        ...(opening.done ? opening.value : rolled),
        id: newId(),
        unitId: 'unit' in each.owedBy ? (unitIds.get(each.owedBy.unit) ?? null) : null,
      };
    });
    return done(
      { programmeId, obligations },
      ...obligations.map((obligation) => ({ type: 'obligation.set', obligation, programmeId }) as const),
    );
  },
  save: (tx, { programmeId, obligations }, _facts, { actor }) =>
    insertObligations(tx, actor.districtId, programmeId, obligations),
  record: ({ obligation, programmeId }) => ({
    subjects: subjectsOf({ ...obligation, programmeId }),
    facts: {
      kind: obligation.kind,
      state: obligation.state,
      rule: obligation.rule,
      written: obligation.written,
      due: obligation.due,
      provisional: obligation.provisional,
      calendar: obligation.calendarVersion,
    },
  }),
});

const list = query(listObligations, {
  visible: obligationSight,
  run: async (reader, { params: { programmeId }, search: { cursor, ...search } }, sight, { actor, today }) => {
    const programme = sight === 'none' ? undefined : await findProgramme(reader, actor.districtId, programmeId);
    if (!programme) return undefined;
    const after = cursor === undefined ? undefined : readCursor(z.tuple([z.iso.date(), z.uuid()]), cursor);
    const rows = await obligationsIn(reader, actor.districtId, sight, {
      ...search,
      programmeId,
      ...(after && { after }),
    });
    return { ...page(rows, search.limit, ({ due, id }) => cursorOf([due, id])), today };
  },
  view: ({ rows, next, today }, _can, { language }) => ({
    items: rows.map((row) => obligationView(row, today, language)),
    next,
  }),
});

export const obligationOperations = [list];
