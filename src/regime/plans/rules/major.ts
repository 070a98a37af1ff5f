import { type Day, day, yearOf } from '../../../kernel/day.js';
import type { PlanContent, RiskKind } from './content.js';

/** From when on what counts as a matter of the executive meeting (R10 “重大事项报请区政府常务会审议”). */
export interface MajorRules {
  readonly edition: string;
  readonly from: Day;
  /** In fen: a plan thought to cost more. */
  readonly estimateAbove: number;
  /** An estimate that exceeds what was set aside by more than this many percent (政府投资条例 23). */
  readonly overBudgetPercent: number;
  /** A last day later in the programme's year than this one, month and day. */
  readonly finishAfter: string;
  readonly risks: readonly Exclude<RiskKind, 'other'>[];
}

const WHOLE = 100;

/**
 * The notice names no threshold, so these are settings of ours, each edition in force from its day on: what was decided
 * under an earlier one is not judged anew.
 */
export const majorRules: readonly MajorRules[] = [
  {
    edition: '2022-1',
    from: day('2022-01-01'),
    estimateAbove: 2_000_000_000,
    overBudgetPercent: 10,
    finishAfter: '12-30',
    risks: ['petition', 'expropriation', 'closes-service', 'scope-change', 'cross-lead-dispute'],
  },
];

/** The rules in force on a day: the latest edition that had begun, or the first. @throws Error where there are none */
export function majorRulesOn(on: Day, editions: readonly MajorRules[] = majorRules): MajorRules {
  const found = editions.findLast(({ from }) => from <= on) ?? editions[0];
  if (!found) throw new Error('there are rules for major matters');
  return found;
}

export type MajorReason = 'estimate' | 'over-budget' | 'finish' | Exclude<RiskKind, 'other'>;

/** Why a plan is a matter of the executive meeting; none where its deputy leader may approve it. */
export function majorReasons(
  { funds: { estimate, budget }, milestones, risks }: PlanContent,
  programmeYear: number,
  rules: MajorRules,
): readonly MajorReason[] {
  const over =
    estimate !== null &&
    budget !== null &&
    budget > 0 &&
    (estimate - budget) * WHOLE > budget * rules.overBudgetPercent;
  const late = milestones.some(
    ({ finish }) =>
      yearOf(finish) > programmeYear ||
      (yearOf(finish) === programmeYear && finish > `${String(programmeYear)}-${rules.finishAfter}`),
  );
  return [
    ...(estimate !== null && estimate > rules.estimateAbove ? ['estimate' as const] : []),
    ...(over ? ['over-budget' as const] : []),
    ...(late ? ['finish' as const] : []),
    ...rules.risks.filter((kind) => risks.some((risk) => risk.kind === kind)),
  ];
}
