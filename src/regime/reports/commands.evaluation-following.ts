import { type Decision, done } from '../../kernel/decision.js';
import { erasedWithItsNotice } from '../notices/erasing.js';
import { effect } from '../offices/declare.js';
import { surroundingsOf, taskIn } from '../tasks/surroundings.js';
import { evaluationsOf, remarkOf, type StoredEvaluation } from './queries.evaluation.js';
import { sectionsOf } from './queries.js';
import { type EvaluationHappened, evaluationHappened, evaluationRecord, withWaits } from './record.evaluation.js';
import type { ReportAccepted } from './record.js';
import { following, lapse, lift, notify } from './rules/evaluation.js';
import {
  eraseEvaluations,
  insertEvaluation,
  lockEvaluations,
  lockOverdue,
  lockStanding,
  updateEvaluation,
} from './store.evaluation.js';

interface Followed {
  readonly told: readonly EvaluationHappened[];
  readonly changed: readonly { readonly was: StoredEvaluation; readonly now: EvaluationHappened }[];
}

/**
 * A negative word on a responsible unit is told to that unit once the office has accepted the report that says it: before,
 * its words may still change. A good one begins nothing (point 10). A correction that takes the word back lifts it.
 */
export const tellUnits = effect('report.accepted', {
  changes: 'evaluation',
  emits: ['evaluation.notified', 'evaluation.lifted'],
  load: async (tx, { programmeId, taskIds, period }: ReportAccepted, { actor: { districtId }, today }) => {
    const around = await surroundingsOf(tx, districtId, programmeId, today, taskIds);
    if (!around) return undefined;
    const ids = await lockStanding(tx, districtId, { taskIds, period });
    const sections = await sectionsOf(tx, districtId, taskIds);
    return { around, sections, told: await evaluationsOf(tx, districtId, { ids }) };
  },
  decide: (
    { around, sections, told },
    { period, taskIds },
    { today, newId },
  ): Decision<Followed, EvaluationHappened> => {
    const followed: { told: EvaluationHappened[]; changed: Followed['changed'][number][] } = { told: [], changed: [] };
    for (const { taskId, edition, content } of sections.filter(
      (each) => each.period === period && each.state === 'accepted' && taskIds.includes(each.taskId),
    )) {
      const task = taskIn(around, taskId);
      const names = { leadUnit: task.leadUnit.name, unit: around.unitName };
      const standing = told
        .filter((each) => each.taskId === taskId)
        .map((evaluation) => ({ evaluation, remark: remarkOf(evaluation, sections) }));
      const { begins, lifts } = following(content?.cooperation ?? [], standing);
      for (const { evaluation: was } of lifts) {
        const lifted = evaluationHappened(lift(was, today), names);
        if (!lifted.done) return lifted;
        followed.changed.push({ was, now: lifted.value });
      }
      for (const { unitId } of begins)
        followed.told.push(
          withWaits(
            notify({
              ...{ id: newId(), programmeId: task.programmeId, taskId, period, edition, unitId, notifiedOn: today },
            }),
            names,
          ),
        );
    }
    return done(followed, ...followed.changed.map(({ now }) => now), ...followed.told);
  },
  save: async (tx, { told, changed }, _facts, { actor: { districtId } }) => {
    for (const { was, now } of changed) await updateEvaluation(tx, districtId, was, now.evaluation);
    for (const { evaluation } of told) await insertEvaluation(tx, districtId, evaluation);
  },
  record: (event) => evaluationRecord(event),
});

/** A day of the regime began: nobody did it, so it has no row of its own. */
interface DayBegan {
  readonly type: 'day.began';
}

/** Whose last day has gone by has not answered (未反馈): nobody waits for them any more, and nothing is admitted. */
export const lapseEvaluations = effect('day.began', {
  changes: 'evaluation',
  emits: ['evaluation.lapsed'],
  load: async (tx, _began: DayBegan, { actor: { districtId }, today }) => {
    const ids = await lockOverdue(tx, districtId, today);
    return ids.length === 0 ? undefined : evaluationsOf(tx, districtId, { ids });
  },
  decide: (overdue, _began, { today }): Decision<Followed['changed'], EvaluationHappened> => {
    const changed: Followed['changed'][number][] = [];
    for (const was of overdue) {
      // It begins no wait, so nobody's name is asked for.
      const lapsed = evaluationHappened(lapse(was, today), { leadUnit: '', unit: () => '' });
      if (!lapsed.done) return lapsed;
      changed.push({ was, now: lapsed.value });
    }
    return done(changed, ...changed.map(({ now }) => now));
  },
  save: async (tx, changed, _facts, { actor: { districtId } }) => {
    for (const { was, now } of changed) await updateEvaluation(tx, districtId, was, now.evaluation);
  },
  record: (event) => evaluationRecord(event),
});

/** What was written about a word on a unit may quote the notice, and goes with it. */
export const eraseEvaluationsOf = erasedWithItsNotice('evaluation', { lock: lockEvaluations, erase: eraseEvaluations });
