import type { ReadTask, Target } from '../../notices/contract.js';
import { coverageOf } from '../../tasks/rules/coverage.js';

/** Something an item promises, by its number: what a plan has owners, duties and milestones for. */
export interface PlanTarget {
  readonly number: number;
  readonly title: string;
  /** The words of the notice that it carries. */
  readonly clause: string;
  /** A figure of the notice, its works, or the clause itself, where nothing in it can be counted. */
  readonly kind: 'figure' | 'works' | 'clause';
}

const LIMITS: Readonly<Record<Target['qualifier'], string>> = {
  exact: '',
  approx: '约',
  at_least: '不少于',
  at_most: '不超过',
};

/** A figure as the notice has it: 床位约300张. */
export const figureText = ({ indicator, qualifier, written, unit }: Target): string =>
  `${indicator}${LIMITS[qualifier]}${written}${unit}`;

/**
 * The targets of an item: its figures in their order, and behind them, for each clause that has none, its works or the
 * clause itself. So every clause of the promise is carried by a target (I3 “不缺项、不漏项”), and none is typed again.
 */
export function planTargets(item: ReadTask): readonly PlanTarget[] {
  const { rows } = coverageOf({ tasks: [item] });
  const clauseOf = (target: Target): string => rows.find(({ targets }) => targets.includes(target))?.clause ?? '';
  const figures = item.targets.map((target): Unnumbered => ({
    ...{ title: figureText(target), clause: clauseOf(target), kind: 'figure' },
  }));
  const others = rows
    .filter(({ targets }) => targets.length === 0)
    .flatMap(({ clause, deliverables }): readonly Unnumbered[] =>
      deliverables.length > 0
        ? deliverables.map((title) => ({ title, clause, kind: 'works' }))
        : [{ title: clause, clause, kind: 'clause' }],
    );
  return [...figures, ...others].map((target, at) => ({ number: at + 1, ...target }));
}

type Unnumbered = Omit<PlanTarget, 'number'>;
