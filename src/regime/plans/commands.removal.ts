import { done } from '../../kernel/decision.js';
import { effect } from '../offices/declare.js';
import { erasePlans, lockPlansOf } from './store.js';

/** A notice was taken out of everything, as far as plans must know it. */
interface NoticeRemoved {
  readonly type: 'notice.removed';
  /** Null: it was never issued. */
  readonly programmeId: string | null;
}

/** The words of a programme's plans are gone; their states and days stay. */
interface PlansRemoved {
  readonly type: 'plan.removed';
  readonly programmeId: string;
  readonly planIds: readonly string[];
}

/** A plan repeats what its notice promised, and goes with it in the same transaction (point 13). */
export const erasePlansOf = effect('notice.removed', {
  changes: 'plan',
  emits: ['plan.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) => {
    const planIds = programmeId === null ? [] : await lockPlansOf(tx, districtId, programmeId);
    return programmeId === null || planIds.length === 0 ? undefined : { programmeId, planIds };
  },
  decide: ({ programmeId, planIds }) =>
    done(planIds, { type: 'plan.removed', programmeId, planIds } satisfies PlansRemoved),
  save: (tx, planIds, _facts, { actor: { districtId } }) => erasePlans(tx, districtId, planIds),
  record: ({ programmeId, planIds }: PlansRemoved) => ({
    subjects: [{ kind: 'programme', id: programmeId }, ...planIds.map((id) => ({ kind: 'plan', id }))],
    facts: { count: planIds.length },
  }),
});
