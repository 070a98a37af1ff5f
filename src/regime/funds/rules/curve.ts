import type { Day } from '../../../kernel/day.js';
import { type BasisPoints, type Fen, fen } from '../../../kernel/money.js';
import { plannedBy, verifiedBy } from '../facts.js';
import type { ItemFund } from './fund.js';

/** How money and progress stood on a day on which one of them changed. */
export interface CurvePoint {
  readonly on: Day;
  readonly paid: Fen;
  readonly verified: BasisPoints;
  readonly planned: BasisPoints;
}

/** Money and progress on one axis of time, a point for each day on which either changed, and for today. */
export function curveOf(
  { entries, progress }: Pick<ItemFund, 'entries' | 'progress'>,
  today: Day,
): readonly CurvePoint[] {
  const days = new Set<Day>([
    today,
    ...entries.map(({ paidOn }) => paidOn),
    ...progress.milestones.flatMap(({ finish, verifiedOn }) => [finish, ...(verifiedOn === null ? [] : [verifiedOn])]),
  ]);
  return [...days].sort().map((on) => ({
    on,
    paid: fen(entries.reduce((all, { paidOn, amount }) => (paidOn <= on ? all + amount : all), 0)),
    verified: verifiedBy(progress, on),
    planned: plannedBy(progress, on),
  }));
}
