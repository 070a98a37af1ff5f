import type { Day } from '../../../kernel/day.js';
import type { Language } from '../../../kernel/language.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { PlanContent } from '../rules/content.js';
import type { PlanState } from '../rules/machine.js';
import type { MajorReason } from '../rules/major.js';
import type { Milestone } from '../rules/milestone.js';
import type { Standing } from '../rules/moves.js';
import type { PlanTarget } from '../rules/targets.js';

/** What a unit said of an edition, as the slips list it. */
export interface PrintedAnswer {
  readonly unit: string;
  readonly standing: Standing;
  readonly answeredOn: Day | null;
  readonly dueOn: Day;
  readonly reason: string | null;
  readonly reply: string | null;
  readonly registered: boolean;
}

/** What was done with an edition, by whom. */
export interface PrintedAct {
  readonly move: string;
  readonly on: Day;
  readonly by: string | null;
  readonly words: string | null;
  readonly minutes: string | null;
}

/** An edition of a plan as its papers say it. */
export interface PrintedPlan {
  readonly language: Language;
  readonly notice: { readonly title: string; readonly number: string | null };
  readonly item: {
    readonly number: string;
    readonly title: string;
    readonly content: string;
    readonly dueOn: Day;
  };
  readonly leadUnit: string;
  readonly leadUnitId: string;
  readonly responsibleUnits: readonly { readonly id: string; readonly name: string }[];
  readonly unitName: (id: string) => string;
  readonly accountableHead: string | null;
  readonly handsOnLeader: string | null;
  /** The deputy leader in charge today. */
  readonly leader: string | null;
  readonly edition: number;
  readonly state: PlanState;
  readonly askedOn: Day | null;
  readonly drawnUpOn: Day | null;
  readonly submittedOn: Day | null;
  readonly approvedOn: Day | null;
  readonly targets: readonly PlanTarget[];
  readonly content: PlanContent;
  readonly baseline: readonly Milestone[];
  readonly critical: ReadonlySet<string>;
  readonly calendar: WorkCalendar;
  readonly answers: readonly PrintedAnswer[];
  readonly acts: readonly PrintedAct[];
  readonly majors: readonly MajorReason[];
}
