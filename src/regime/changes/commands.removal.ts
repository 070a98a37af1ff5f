import { done } from '../../kernel/decision.js';
import { effect } from '../offices/declare.js';
import { lockChanges } from './store.js';
import { eraseChanges } from './store.removal.js';

/** A notice was taken out of everything, as far as changes of its items must know it. */
interface NoticeRemoved {
  readonly type: 'notice.removed';
  /** Null: it was never issued. */
  readonly programmeId: string | null;
}

/** What changes quoted of a programme's items is gone; kinds, days and who decided stay. */
interface ChangesRemoved {
  readonly type: 'change.removed';
  readonly programmeId: string;
  readonly changeIds: readonly string[];
}

/** What a change quotes of a notice goes with it, in the same transaction (point 13). */
export const eraseChangesOf = effect('notice.removed', {
  changes: 'change',
  emits: ['change.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) =>
    programmeId === null ? undefined : { programmeId, changeIds: await lockChanges(tx, districtId, programmeId) },
  decide: ({ programmeId, changeIds }) => {
    const removed: ChangesRemoved = { type: 'change.removed', programmeId, changeIds };
    return changeIds.length === 0 ? done(removed) : done(removed, removed);
  },
  save: (tx, { changeIds }, _facts, { actor: { districtId } }) => eraseChanges(tx, districtId, changeIds),
  record: ({ programmeId, changeIds }: ChangesRemoved) => ({
    subjects: [{ kind: 'programme', id: programmeId }, ...changeIds.map((id) => ({ kind: 'change', id }))],
    facts: { count: changeIds.length },
  }),
});
