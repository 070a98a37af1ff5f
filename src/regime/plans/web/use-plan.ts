import { useTold } from '../../../web/api.js';
import { useDraft } from '../../../web/use-draft.js';
import { PlanContentView, type PlanRecord, readPlan, typePlan } from '../contract.js';

export type ChangeContent = (changed: Partial<PlanContentView>) => void;

/** The form of a plan as somebody types it, on its page or on its timetable's: kept part by part. */
export function usePlan(plan: PlanRecord, personId: string) {
  const params = { planId: plan.id };
  const { tell } = useTold(readPlan, params, {});
  return useDraft(typePlan, params, {
    ...{ form: `plan.${plan.id}`, personId, version: plan.formVersion, fields: plan.content },
    tell: ({ version, fields, gaps }) =>
      tell((known) => ({
        ...known,
        ...{ formVersion: version, gaps },
        content: PlanContentView.parse({ ...known.content, ...fields }),
      })),
  });
}
