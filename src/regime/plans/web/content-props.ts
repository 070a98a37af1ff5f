import type { PlanContentView, PlanRecord } from '../contract.js';
import type { ChangeContent } from './use-plan.js';

/** What every part of a plan's page is given. */
export interface ContentProps {
  readonly plan: PlanRecord;
  readonly typed: PlanContentView;
  /** Undefined: it is read alone. */
  readonly change: ChangeContent | undefined;
}
