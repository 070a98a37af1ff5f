import { done } from '../../kernel/decision.js';
import type { NoticeRemoved } from '../notices/erasing.js';
import { effect } from '../offices/declare.js';
import { eraseStaffing, lockStaffing } from './store.removal.js';

/** What was written about people on a programme's items is gone; units, figures and days stay. */
interface StaffingRemoved {
  readonly type: 'secondment.removed';
  readonly programmeId: string;
  readonly secondmentIds: readonly string[];
  readonly workBodyIds: readonly string[];
}

/** What was written for an item may quote the notice, and goes with it in the same transaction (point 13). */
export const eraseStaffingOf = effect('notice.removed', {
  changes: 'secondment',
  emits: ['secondment.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) =>
    programmeId === null ? undefined : { programmeId, ...(await lockStaffing(tx, districtId, programmeId)) },
  decide: ({ programmeId, ...ids }) => {
    const removed: StaffingRemoved = { type: 'secondment.removed', programmeId, ...ids };
    return ids.secondmentIds.length + ids.workBodyIds.length === 0 ? done(removed) : done(removed, removed);
  },
  save: (tx, removed, _facts, { actor: { districtId } }) => eraseStaffing(tx, districtId, removed),
  record: ({ programmeId, secondmentIds, workBodyIds }: StaffingRemoved) => ({
    subjects: [
      { kind: 'programme', id: programmeId },
      ...secondmentIds.map((id) => ({ kind: 'secondment', id })),
      ...workBodyIds.map((id) => ({ kind: 'work-body', id })),
    ],
    facts: { count: secondmentIds.length + workBodyIds.length },
  }),
});
