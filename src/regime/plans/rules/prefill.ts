import type { Day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { type PlanContent, EMPTY } from './content.js';
import type { PlanTarget } from './targets.js';
import { proposedKind, proposedMilestones } from './templates.js';

/** What the notice and the item's people have said of an item already. */
export interface PlannedItem {
  readonly title: string;
  readonly content: string;
  readonly category: string | null;
  readonly targets: readonly PlanTarget[];
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
  readonly issuedOn: Day;
  readonly dueOn: Day;
  /** Whom the lead unit named as at work on it (R4); null until it has. */
  readonly handsOnLeader: string | null;
  /** 区政府投资 (R13); null until the office has said so. */
  readonly districtInvested: boolean | null;
}

/**
 * What a plan begins with, so that no fact of the notice is typed again: the nodes of its kind, laid
 * backwards from the item's own last day on working days, and the lead unit's duty for each target. Owner, person and day are the item's own and inherited (继承). What a responsible
 * unit is to do the notice does not say, and so it stays open: a formula in its place would be nobody's duty (R6).
 */
export function prefilled(item: PlannedItem, today: Day, calendar: WorkCalendar, newId: () => string): PlanContent {
  const targets = item.targets.map(({ number }) => number);
  return {
    ...EMPTY,
    duties: item.targets.map(({ number, title }) => ({
      ...{ unitId: item.leadUnitId, target: number },
      text: `牵头组织实施，完成${title}`,
    })),
    milestones: proposedMilestones(
      proposedKind(item).kind,
      { from: today, dueOn: item.dueOn, targets },
      calendar,
      newId,
    ),
  };
}
