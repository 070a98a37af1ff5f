import { type Decision, done } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import { effect } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import type { StoredObligation } from './queries.js';
import { subjectsOf } from './record.js';
import { meet, openOn, voidFor } from './rules/obligation.js';
import { waitingFor, waitKey, type WithWaits } from './rules/waiting.js';

export type { WaitEnded, WithWaits } from './rules/waiting.js';
import { type ObligationSet, setRecord, unitOwing } from './setting.js';
import { insertObligations, lockObligations, type NewObligation, updateObligations } from './store.js';

interface Cause<Type extends string> extends WithWaits {
  readonly type: Type;
}

interface WaitMet {
  readonly type: 'obligation.met';
  readonly obligation: StoredObligation;
}
interface WaitVoided {
  readonly type: 'obligation.voided';
  readonly obligation: StoredObligation;
  readonly number: string;
}

interface WaitsChanged {
  readonly programmeId: string;
  readonly begun: readonly NewObligation[];
  readonly ended: readonly StoredObligation[];
}

/**
 * Who is waited for since an act stands on their desk and is reminded; who has spoken is waited for no more. What came late
 * stays late (I7).
 */
export const followWaits = <Type extends string>(type: Type) =>
  effect(type, {
    changes: 'obligation',
    emits: ['obligation.set', 'obligation.met', 'obligation.voided'],
    load: async (tx, { begins, ends }: Cause<Type>, { actor: { districtId } }) => {
      if (begins.length + ends.length === 0) return undefined;
      const about = [...new Set(ends.map((each) => each.about))];
      const running = about.length === 0 ? [] : await lockObligations(tx, districtId, { about });
      // Who is waited for by an office's name is no unit of the list.
      const units = begins.some(({ owedBy }) => 'unit' in owedBy) ? await unitsOf(tx, districtId) : [];
      return { running, units };
    },
    decide: (
      { running, units },
      { programmeId, begins, ends },
      { calendar, today, newId },
    ): Decision<WaitsChanged, ObligationSet | WaitMet | WaitVoided> => {
      const ended: StoredObligation[] = [];
      const events: (ObligationSet | WaitMet | WaitVoided)[] = [];
      for (const { kind, about, round, on, reason = '' } of ends) {
        for (const duty of running.filter(
          (each) =>
            each.kind === kind &&
            each.about === about &&
            (round === undefined || each.key === waitKey(kind, about, round)),
        )) {
          const decision = on === undefined ? voidFor(duty, reason) : meet(duty, on);
          if (!decision.done) return decision;
          const obligation = { ...duty, ...decision.value };
          ended.push(obligation);
          events.push(
            on === undefined
              ? { type: 'obligation.voided', obligation, number: reason }
              : { type: 'obligation.met', obligation },
          );
        }
      }
      const begun = begins.map((wait): NewObligation => {
        const duty = waitingFor(wait, calendar);
        const opening = openOn(duty, today);
        return { ...(opening.done ? opening.value : duty), id: newId(), unitId: unitOwing(duty, units, today) };
      });
      return done(
        { programmeId, begun, ended },
        ...events,
        ...begun.map((obligation): ObligationSet => ({ type: 'obligation.set', obligation, programmeId })),
      );
    },
    save: async (tx, { programmeId, begun, ended }, _facts, { actor: { districtId } }) => {
      await updateObligations(tx, districtId, ended);
      await insertObligations(tx, districtId, programmeId, begun);
    },
    record: (event) => recordOf(event),
  });

const recordOf = (event: ObligationSet | WaitMet | WaitVoided): EventRecord => {
  if (event.type === 'obligation.set') return setRecord(event);
  const { obligation } = event;
  const { kind, due } = obligation;
  return {
    subjects: subjectsOf(obligation),
    facts:
      event.type === 'obligation.met'
        ? { kind, on: obligation.metOn ?? null, due, late: obligation.metLate ?? null }
        : { kind, due, by: event.number },
  };
};
