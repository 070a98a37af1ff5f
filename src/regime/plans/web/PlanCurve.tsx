import { useMemo } from 'react';
import { useRead } from '../../../web/api.js';
import type { PlanContentView, PlanRecord } from '../contract.js';
import { readPlanTimetable } from '../contract.timetable.js';
import { GanttCurve } from './GanttCurve.js';
import { milestonesIn } from './use-timetable.js';

/** As wide as the column of the plan's own page. */
const WIDTH = 560;

interface CurveProps {
  readonly plan: PlanRecord;
  readonly typed: PlanContentView;
}

/** How much is to be reached by which day, by the nodes as they are typed: below them on the plan's page. */
export function PlanCurve({ plan: { id: planId, item }, typed }: CurveProps) {
  const timetable = useRead(readPlanTimetable, { planId }, {}).data?.value;
  const milestones = useMemo(() => milestonesIn(typed.milestones), [typed.milestones]);
  return (
    timetable &&
    milestones.length > 0 && (
      <GanttCurve {...{ item: item.title, milestones, dueOn: item.dueOn, timetable, width: WIDTH }} />
    )
  );
}
