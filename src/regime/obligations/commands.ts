import { z } from 'zod';
import { type Decision, done } from '../../kernel/decision.js';
import { page } from '../../kernel/page.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { findProgramme, issuedNotice } from '../notices/queries.js';
import { effect, query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { tasksOf } from '../tasks/queries.js';
import { listObligations } from './contract.js';
import { dutyQueries } from './commands.read.js';
import { dutyOperations } from './commands.record.js';
import { obligationsIn } from './queries.js';
import { programmeDuties } from './rules/programme-duties.js';
import { obligationSight } from './rules/sight.js';
import { asNew, idsOf, setRecord, type ObligationSet } from './setting.js';
import { insertObligations, type NewObligation } from './store.js';
import { obligationView } from './view.js';

interface NoticeIssued {
  readonly type: 'notice.issued';
  readonly programmeId: string;
}

/** The issue sets every duty going that the notice, the law and the settings know, each with its days (schedule.ts). */
export const setObligations = effect('notice.issued', {
  changes: 'obligation',
  emits: ['obligation.set'],
  load: async (tx, { programmeId }: NoticeIssued, { actor: { districtId } }) => {
    const issued = await issuedNotice(tx, districtId, programmeId);
    if (!issued) return undefined;
    const [tasks, units] = await Promise.all([tasksOf(tx, districtId, { programmeId }), unitsOf(tx, districtId)]);
    return { issued, tasks, units };
  },
  decide: (
    { issued, tasks, units },
    { programmeId },
    { calendar, newId, today },
  ): Decision<{ readonly programmeId: string; readonly obligations: readonly NewObligation[] }, ObligationSet> => {
    const obligations = programmeDuties(
      { ...issued, moved: [] },
      idsOf(tasks, issued.programme.noticeId),
      calendar,
    ).map((each) => asNew(each, today, units, newId()));
    return done(
      { programmeId, obligations },
      ...obligations.map((obligation) => ({ type: 'obligation.set', obligation, programmeId }) as const),
    );
  },
  save: (tx, { programmeId, obligations }, _facts, { actor }) =>
    insertObligations(tx, actor.districtId, programmeId, obligations),
  record: setRecord,
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

export const obligationOperations = [list, ...dutyQueries, ...dutyOperations];
