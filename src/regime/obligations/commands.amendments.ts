import { day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import { issuedNotice } from '../notices/queries.js';
import { effect } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { tasksOf } from '../tasks/queries.js';
import { taskChanges } from '../tasks/queries.changes.js';
import { unitsMoved } from '../tasks/queries.units.js';
import type { StoredObligation } from './queries.js';
import { subjectsOf } from './record.js';
import { amendedObligations } from './rules/amending.js';
import { meet, voidFor } from './rules/obligation.js';
import { programmeDuties } from './rules/programme-duties.js';
import { asNew, idsOf, type ObligationSet, changesOn, movedOn, setRecord, unitOwing } from './setting.js';
import { rewriteObligations } from './store.amendments.js';
import { insertObligations, lockObligations, type NewObligation, updateObligations } from './store.js';

/** A correction was registered, or a notice took another's place, as far as duties must know it. */
interface NoticeAmended<Type extends string> {
  readonly type: Type;
  readonly programmeId: string;
  readonly number: string;
  readonly on: string;
  /** Of a notice that took another's place: what became of the items. */
  readonly items?: { readonly ended: readonly { readonly itemId: string }[] };
}

/** A duty reads otherwise since a correction: who owes it, for what, by when. */
export interface ObligationAmended {
  readonly type: 'obligation.amended';
  readonly before: StoredObligation;
  readonly after: StoredObligation;
  readonly number: string;
}

/** A duty that nobody owes any more. */
export interface ObligationVoided {
  readonly type: 'obligation.voided';
  readonly obligation: StoredObligation;
  readonly number: string;
}

interface AmendedDuties {
  readonly programmeId: string;
  readonly added: readonly NewObligation[];
  readonly changed: readonly StoredObligation[];
  readonly ended: readonly StoredObligation[];
}

/**
 * A correction, or a notice in the place of another, carries over to the duties: some are new, some read otherwise, some
 * end; what was met stays (point 11).
 */
const followNotice = <Type extends string>(type: Type) =>
  effect(type, {
    changes: 'obligation',
    emits: ['obligation.set', 'obligation.amended', 'obligation.voided'],
    load: async (tx, { programmeId }: NoticeAmended<Type>, { actor: { districtId } }) => {
      const issued = await issuedNotice(tx, districtId, programmeId);
      if (!issued) return undefined;
      const stored = await lockObligations(tx, districtId, { programmeId });
      const [tasks, units, moved, changes] = await Promise.all([
        tasksOf(tx, districtId, { programmeId }),
        unitsOf(tx, districtId),
        unitsMoved(tx, districtId, { programmeId }),
        taskChanges(tx, districtId, { programmeId }),
      ]);
      return {
        ...{ issued: { ...issued, moved: movedOn(moved, units), ...changesOn(changes, units) } },
        ...{ stored, tasks, units },
      };
    },
    decide: (
      { issued, stored, tasks, units },
      { programmeId, number, on, items },
      { calendar, today, newId },
    ): Decision<AmendedDuties, ObligationSet | ObligationAmended | ObligationVoided> => {
      const byKey = new Map(stored.map((each) => [each.key, each]));
      const { added, changed, ended } = amendedObligations(
        stored.map(({ id: _id, programmeId: _of, unitId: _unit, version: _version, ...duty }) => duty),
        programmeDuties(issued, idsOf(tasks, issued.programme.noticeId), calendar),
        day(on),
        new Set((items?.ended ?? []).map(({ itemId }) => itemId)),
      );
      const isNew = added.map((duty) => asNew(duty, today, units, newId()));
      const anew = changed.flatMap(({ after }) => {
        const before = byKey.get(after.key);
        return before ? [{ before, after: { ...before, ...after, unitId: unitOwing(after, units, today) } }] : [];
      });
      const over = ended.flatMap((duty) => {
        const before = byKey.get(duty.key);
        const decision = voidFor(duty, number);
        return before && decision.done ? [{ ...before, ...decision.value }] : [];
      });
      const events: readonly (ObligationSet | ObligationAmended | ObligationVoided)[] = [
        ...isNew.map((obligation) => ({ type: 'obligation.set', obligation, programmeId }) as const),
        ...anew.map((change) => ({ type: 'obligation.amended', ...change, number }) as const),
        ...over.map((obligation) => ({ type: 'obligation.voided', obligation, number }) as const),
      ];
      return done({ programmeId, added: isNew, changed: anew.map(({ after }) => after), ended: over }, ...events);
    },
    save: async (tx, { programmeId, added, changed, ended }, _facts, { actor: { districtId } }) => {
      await insertObligations(tx, districtId, programmeId, added);
      await rewriteObligations(tx, districtId, changed);
      await updateObligations(tx, districtId, ended);
    },
    record: (event) => {
      if (event.type === 'obligation.set') return setRecord(event);
      if (event.type === 'obligation.voided')
        return {
          subjects: subjectsOf(event.obligation),
          facts: { kind: event.obligation.kind, due: event.obligation.due, by: event.number },
        };
      const { before, after, number } = event;
      return {
        subjects: subjectsOf(after),
        facts: {
          kind: after.kind,
          by: number,
          due: after.due,
          before: { due: before.due, unit: before.unitId },
          after: { due: after.due, unit: after.unitId },
        },
      };
    },
  });

export const amendObligations = followNotice('notice.amended');
export const supersedeObligations = followNotice('notice.reissued');
/** A change was decided: what is owed follows the item as it is now, and what had fallen due by then stays (I7). */
export const changeObligations = followNotice('task.changed');

/** The lead unit took an item on: what it owed as an acknowledgement is met, on the day that counts. */
interface TaskMoved {
  readonly type: 'task.moved';
  readonly taskId: string;
  readonly move: string;
  readonly on?: string;
}

export interface ObligationMet {
  readonly type: 'obligation.met';
  readonly obligation: StoredObligation;
}

/** Any wait for a person ends when the person has spoken; one that was met before is not met again. */
export const meetAcknowledgement = effect('task.moved', {
  changes: 'obligation',
  emits: ['obligation.met'],
  load: (tx, { move, taskId }: TaskMoved, { actor: { districtId } }) =>
    move === 'acknowledge'
      ? lockObligations(tx, districtId, { owedForTask: taskId, kind: 'acknowledgement' })
      : Promise.resolve(undefined),
  decide: (owed, { on }, { today }): Decision<readonly StoredObligation[], ObligationMet> => {
    const met = owed.flatMap((each): StoredObligation[] => {
      const decision = meet(each, on === undefined ? today : day(on));
      return decision.done ? [{ ...each, ...decision.value }] : [];
    });
    return done(met, ...met.map((obligation): ObligationMet => ({ type: 'obligation.met', obligation })));
  },
  save: (tx, met, _facts, { actor }) => updateObligations(tx, actor.districtId, met),
  record: ({ obligation }) => ({
    subjects: subjectsOf(obligation),
    facts: { kind: obligation.kind, on: obligation.metOn ?? null, late: obligation.metLate ?? null },
  }),
});
