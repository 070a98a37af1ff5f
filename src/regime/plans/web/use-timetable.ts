import { useMemo, useState } from 'react';
import { type Day, day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { useRead } from '../../../web/api.js';
import { type PlanMilestone, type PlanRecord, readPlan } from '../contract.js';
import { readPlanTimetable, type TimetableView } from '../contract.timetable.js';
import type { Milestone } from '../rules/milestone.js';
import type { Circle } from '../rules/schedule-order.js';
import { type Schedule, scheduleOf } from '../rules/schedule.js';
import { usePlan } from './use-plan.js';

/** What a page reads of a plan, as the rules speak of it. */
export const milestonesIn = (read: readonly PlanMilestone[]): Milestone[] =>
  read.map(({ start, finish, ownerUnitId, person, ...each }) => ({
    ...each,
    ...{ start: day(start), finish: day(finish) },
    ...(ownerUnitId !== undefined && { ownerUnitId }),
    ...(person !== undefined && { person }),
  }));

const sent = (milestones: readonly Milestone[]): PlanMilestone[] =>
  milestones.map(({ targets, after, ...each }) => ({ ...each, targets: [...targets], after: [...after] }));

export const calendarIn = ({ calendar: { published, off, worked } }: TimetableView): WorkCalendar => ({
  published: new Map(published.map(({ year, on }): [number, Day] => [year, day(on)])),
  off: new Set(off.map(day)),
  worked: new Set(worked.map(day)),
});

/** A plan and what its timetable is reckoned with. */
export function useTimetable(planId: string) {
  const plan = useRead(readPlan, { planId }, {});
  const timetable = useRead(readPlanTimetable, { planId }, {});
  return { plan, timetable };
}

/** The nodes as somebody moves them: kept as they are moved, reckoned through at once, and each step can be taken back. */
export function useMoving(plan: PlanRecord, timetable: TimetableView, personId: string) {
  const { typed: form, change, standing, problem, clashing } = usePlan(plan, personId);
  const typed = plan.can.includes('plan.type') ? form : plan.content;
  const [before, setBefore] = useState<readonly (readonly Milestone[])[]>([]);
  const milestones = useMemo(() => milestonesIn(typed.milestones), [typed.milestones]);
  const calendar = useMemo(() => calendarIn(timetable), [timetable]);
  const schedule: Schedule | Circle | undefined = useMemo(
    () => scheduleOf(milestones, calendar),
    [milestones, calendar],
  );
  const put = (next: readonly Milestone[]): void => change({ milestones: sent(next) });
  return {
    milestones,
    calendar,
    schedule,
    ...{ standing, problem },
    clashing: clashing('milestones'),
    set: (next: readonly Milestone[]): void => {
      setBefore([...before, milestones]);
      put(next);
    },
    undo:
      before.length === 0
        ? undefined
        : (): void => {
            put(before.at(-1) ?? milestones);
            setBefore(before.slice(0, -1));
          },
  };
}

export type Moving = ReturnType<typeof useMoving>;
