import type { EventRecord } from '../../kernel/record.js';

/** A plan was begun for an item, filled in with what its notice says. */
export interface PlanBegun {
  readonly type: 'plan.begun';
  readonly planId: string;
  readonly taskId: string;
  readonly programmeId: string;
}

/** What an event of a plan is about: the plan, its item, the programme. */
export const planSubjects = ({
  planId,
  taskId,
  programmeId,
}: {
  readonly planId: string;
  readonly taskId: string;
  readonly programmeId: string;
}): EventRecord['subjects'] => [
  { kind: 'plan', id: planId },
  { kind: 'task', id: taskId },
  { kind: 'programme', id: programmeId },
];
