import { done } from '../../kernel/decision.js';
import { effect } from '../offices/declare.js';
import { eraseAskings, lockAskings } from './store.asking.js';

/** A notice was taken out of everything, as far as what was asked on its items must know it. */
interface NoticeRemoved {
  readonly type: 'notice.removed';
  /** Null: it was never issued. */
  readonly programmeId: string | null;
}

/** What was written to and fro on a programme's items is gone; units and days stay. */
interface AskingsRemoved {
  readonly type: 'asking.removed';
  readonly programmeId: string;
  readonly askingIds: readonly string[];
}

/** What is asked on an item may quote the notice, and goes with it in the same transaction (point 13). */
export const eraseAskingsOf = effect('notice.removed', {
  changes: 'asking',
  emits: ['asking.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) => {
    const askingIds = programmeId === null ? [] : await lockAskings(tx, districtId, programmeId);
    return programmeId === null || askingIds.length === 0 ? undefined : { programmeId, askingIds };
  },
  decide: ({ programmeId, askingIds }) =>
    done(askingIds, { type: 'asking.removed', programmeId, askingIds } satisfies AskingsRemoved),
  save: (tx, askingIds, _facts, { actor: { districtId } }) => eraseAskings(tx, districtId, askingIds),
  record: ({ programmeId, askingIds }: AskingsRemoved) => ({
    subjects: [{ kind: 'programme', id: programmeId }, ...askingIds.map((id) => ({ kind: 'asking', id }))],
    facts: { count: askingIds.length },
  }),
});
