import type { Day } from '../../../kernel/day.js';
import { type PlanContent, EMPTY } from './content.js';
import type { PlanTarget } from './targets.js';

/** What the notice and the item's people have said of an item already. */
export interface PlannedItem {
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
 * What a plan begins with, so that no fact of the notice is typed again: a node for each target on the item's own last
 * day, and the lead unit's duty for it. Owner, person and day are the item's own and inherited (继承). What a responsible
 * unit is to do the notice does not say, and so it stays open: a formula in its place would be nobody's duty (R6).
 */
export function prefilled(item: PlannedItem, today: Day, newId: () => string): PlanContent {
  const start = today < item.dueOn ? today : item.dueOn;
  return {
    ...EMPTY,
    duties: item.targets.map(({ number, title }) => ({
      ...{ unitId: item.leadUnitId, target: number },
      text: `牵头组织实施，完成${title}`,
    })),
    milestones: item.targets.map(({ number, title }) => ({
      ...{ id: newId(), title: `完成${title}`, targets: [number], start, finish: item.dueOn, weight: 1, after: [] },
    })),
  };
}
