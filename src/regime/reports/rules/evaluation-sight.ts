import type { Subject } from '../../../kernel/world.js';
import { isReportInSight, type ReportSight } from './sight.js';

/** A negative word on a unit, as policy and visibility are asked about it. */
export interface EvaluationSubject extends Subject {
  readonly kind: 'evaluation';
  /** Who said it: the unit that leads the item, or stands for it today. */
  readonly leadUnitIds: readonly string[];
  /** Of whom it is said, or who stands for it today. */
  readonly askedUnitIds: readonly string[];
}

/** Offices and leaders see all, a unit what it said or what is said of it: never that of others (workflow §7). */
export const isEvaluationInSight = (
  sight: ReportSight,
  { leadUnitIds, askedUnitIds }: Pick<EvaluationSubject, 'leadUnitIds' | 'askedUnitIds'>,
): boolean => isReportInSight(sight, { unitIds: [...leadUnitIds, ...askedUnitIds] });
