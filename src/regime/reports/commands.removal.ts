import { done } from '../../kernel/decision.js';
import type { NoticeRemoved } from '../notices/erasing.js';
import { effect } from '../offices/declare.js';
import { eraseFilings, lockFilingsOf } from './store.removal.js';

/** What reports said of a programme's items is gone; when they came, and the hashes of what was accepted, stay. */
interface ReportsRemoved {
  readonly type: 'report.removed';
  readonly programmeId: string;
  readonly obligationIds: readonly string[];
}

/** What reports say of the items of a notice goes with it, typed or submitted, in the same transaction (point 13). */
export const eraseReportsOf = effect('notice.removed', {
  changes: 'report',
  emits: ['report.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) => {
    if (programmeId === null) return undefined;
    return { programmeId, filings: await lockFilingsOf(tx, districtId, programmeId) };
  },
  decide: ({ programmeId, filings }) => {
    const removed: ReportsRemoved = { type: 'report.removed', programmeId, obligationIds: filings.obligationIds };
    return done(filings, removed);
  },
  save: (tx, filings, _facts, { actor: { districtId } }) => eraseFilings(tx, districtId, filings),
  record: ({ programmeId, obligationIds }: ReportsRemoved) => ({
    subjects: [{ kind: 'programme', id: programmeId }, ...obligationIds.map((id) => ({ kind: 'report', id }))],
    facts: { count: obligationIds.length },
  }),
});
