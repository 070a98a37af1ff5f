import type { ReactNode } from 'react';
import type { PlanContentView, PlanRecord } from '../contract.js';
import type { ChangeContent } from './use-plan.js';

/** What every part of a plan's page is given. */
export interface ContentProps {
  readonly plan: PlanRecord;
  readonly typed: PlanContentView;
  /** Undefined: it is read alone. */
  readonly change: ChangeContent | undefined;
  /** What another hand wrote in a part meanwhile, and the choice between the two; nothing where none did. */
  readonly clash: (part: keyof PlanContentView) => ReactNode;
}
