import { done } from '../../kernel/decision.js';
import type { NoticeRemoved } from '../notices/erasing.js';
import { effect } from '../offices/declare.js';
import { eraseObligations } from './store.removal.js';
import { lockObligations } from './store.js';

/** The words that a programme's duties quoted are gone; who owes what kind of thing by when stays. */
interface ObligationsRemoved {
  readonly type: 'obligation.removed';
  readonly programmeId: string;
  readonly obligationIds: readonly string[];
}

/** What duties quoted of a notice goes with it, in the same transaction (point 13). */
export const eraseObligationsOf = effect('notice.removed', {
  changes: 'obligation',
  emits: ['obligation.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) =>
    programmeId === null
      ? undefined
      : { programmeId, obligationIds: (await lockObligations(tx, districtId, { programmeId })).map(({ id }) => id) },
  decide: ({ programmeId, obligationIds }) =>
    done(obligationIds, { type: 'obligation.removed', programmeId, obligationIds } satisfies ObligationsRemoved),
  save: (tx, obligationIds, _facts, { actor: { districtId } }) => eraseObligations(tx, districtId, obligationIds),
  record: ({ programmeId, obligationIds }: ObligationsRemoved) => ({
    subjects: [{ kind: 'programme', id: programmeId }, ...obligationIds.map((id) => ({ kind: 'obligation', id }))],
    facts: { count: obligationIds.length },
  }),
});
