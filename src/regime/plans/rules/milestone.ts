import type { Day } from '../../../kernel/day.js';

/** A node of the timetable (R7 “制定时间表，画好‘施工图’”), as a plan promises it. */
export interface Milestone {
  /** Stays the same through every edition of the plan: by it two editions are compared, and a report speaks of it. */
  readonly id: string;
  readonly title: string;
  /** The targets it serves, by their number within the item. */
  readonly targets: readonly number[];
  readonly start: Day;
  /** Its last day, that day included; never before `start`. A node of one day starts and finishes on it. */
  readonly finish: Day;
  /** Its share of the item, an integer; the shares of all nodes need not sum to 100. */
  readonly weight: number;
  /** The unit that owes it; absent: the item's lead unit, inherited (继承). */
  readonly ownerUnitId?: string;
  /** The named person; absent: the target's, inherited. */
  readonly person?: string;
  /** The nodes that must be finished before it starts, by id (finish to start). */
  readonly after: readonly string[];
}
