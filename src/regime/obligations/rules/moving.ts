import type { Day } from '../../../kernel/day.js';
import type { ObligationKind } from './obligation.js';

/** A duty that a unit still owes, as far as its moving to another needs it. */
export interface DutyOfUnit {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly key: string;
  readonly kind: ObligationKind;
  readonly what: string | null;
  readonly period: string | null;
  readonly unitId: string;
  readonly written: Day;
  readonly due: Day;
  readonly itemIds: readonly string[];
}
