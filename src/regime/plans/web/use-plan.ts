import { useCallback } from 'react';
import { useCommand } from '../../../web/api.js';
import { useKeptTyping } from '../../../web/use-kept-typing.js';
import { type GapView, type PlanContentView, type PlanRecord, typePlan } from '../contract.js';

export type ChangeContent = (changed: Partial<PlanContentView>) => void;

/** The form of a plan as somebody types it: kept part by part, each answer saying what is still missing. */
export function usePlan(plan: PlanRecord) {
  const { mutate, isPending, error, data } = useCommand(typePlan, { planId: plan.id });
  const formVersion = Math.max(plan.formVersion, data?.value.version ?? 0);
  const keep = useCallback(
    (body: Partial<PlanContentView>) => mutate({ body, version: `"${String(formVersion)}"` }),
    [mutate, formVersion],
  );
  const { typed, isWaiting, change } = useKeptTyping<PlanContentView>(plan.content, keep);
  const gaps: readonly GapView[] = plan.gaps;
  return { typed, change: change as ChangeContent, gaps, saving: isPending || isWaiting, problem: error?.problem };
}
