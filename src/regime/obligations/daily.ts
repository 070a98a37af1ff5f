import { type Decision, done } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import { effect } from '../offices/declare.js';
import type { StoredObligation } from './queries.js';
import { subjectsOf } from './record.js';
import { type DaysChanged, recomputed } from './rules/calendar-change.js';
import { calendarVersion } from './rules/calendar-version.js';
import { openOn } from './rules/obligation.js';
import { lockObligations, updateObligations } from './store.js';

/** A day of the regime began: nobody did it, so it has no row of its own. */
interface DayBegan {
  readonly type: 'day.began';
}

export interface ObligationOpened {
  readonly type: 'obligation.opened';
  readonly obligation: StoredObligation;
}

/** An obligation whose day to begin has come is asked for from now on (not-due → open). */
export const openObligations = effect('day.began', {
  changes: 'obligation',
  emits: ['obligation.opened'],
  load: (tx, _began: DayBegan, { actor, today }) => lockObligations(tx, actor.districtId, { opensBy: today }),
  decide: (waiting, _began, { today }): Decision<readonly StoredObligation[], ObligationOpened> => {
    const opened = waiting.flatMap((each): StoredObligation[] => {
      const decision = openOn(each, today);
      return decision.done ? [{ ...each, ...decision.value }] : [];
    });
    return done(opened, ...opened.map((obligation) => ({ type: 'obligation.opened', obligation }) as const));
  },
  save: (tx, opened, _facts, { actor }) => updateObligations(tx, actor.districtId, opened),
  record: ({ obligation }) => ({
    subjects: subjectsOf(obligation),
    facts: { kind: obligation.kind, on: obligation.opensOn, due: obligation.due },
  }),
});

/** The calendar as it is known may be another than before: a day began, or a year was published. */
interface CalendarKnown {
  readonly type: 'calendar.known';
}

/** A calendar took effect on a district's duties: how many were looked at, and how many have other days now. */
export interface CalendarApplied {
  readonly type: 'calendar.applied';
  readonly districtId: string;
  readonly calendar: string;
  readonly looked: number;
  readonly changed: number;
}

export interface ObligationRecomputed {
  readonly type: 'obligation.recomputed';
  readonly change: DaysChanged<StoredObligation>;
}

/**
 * What is still owed gets its days anew where the calendar as it is known today is not the one it was computed with;
 * what was met or has ended keeps the days it was measured by, and each change is logged with both calendars (I17).
 */
export const recomputeObligations = effect('calendar.known', {
  changes: 'obligation',
  emits: ['calendar.applied', 'obligation.recomputed'],
  load: (tx, _known: CalendarKnown, { actor, calendar }) =>
    lockObligations(tx, actor.districtId, { owedUnderOtherCalendarThan: calendarVersion(calendar) }),
  decide: (
    owed,
    _known,
    { calendar, actor },
  ): Decision<readonly StoredObligation[], CalendarApplied | ObligationRecomputed> => {
    if (owed.length === 0) return done([]);
    const { obligations, changes } = recomputed(owed, calendar);
    const events: readonly (CalendarApplied | ObligationRecomputed)[] = [
      {
        type: 'calendar.applied',
        districtId: actor.districtId,
        calendar: calendarVersion(calendar),
        looked: owed.length,
        changed: changes.length,
      },
      ...changes.map((change) => ({ type: 'obligation.recomputed', change }) as const),
    ];
    return done(obligations, ...events);
  },
  save: (tx, anew, _facts, { actor }) => updateObligations(tx, actor.districtId, anew),
  record: (event) =>
    event.type === 'calendar.applied'
      ? {
          subjects: [{ kind: 'district', id: event.districtId }],
          facts: { calendar: event.calendar, looked: event.looked, changed: event.changed },
        }
      : recomputedRecord(event.change),
});

const recomputedRecord = ({
  obligation,
  before,
  after,
  fromCalendar,
  toCalendar,
}: DaysChanged<StoredObligation>): EventRecord => ({
  subjects: subjectsOf(obligation),
  facts: { kind: obligation.kind, before: { ...before }, after: { ...after }, fromCalendar, toCalendar },
});
