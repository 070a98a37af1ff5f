import { done } from '../../kernel/decision.js';
import { effect } from '../offices/declare.js';
import { eraseEvidence, lockEvidenceOf } from './store.js';

/** A notice was taken out of everything, as far as evidence must know it. */
interface NoticeRemoved {
  readonly type: 'notice.removed';
  /** Null: it was never issued. */
  readonly programmeId: string | null;
}

/** What was written down with the evidence of a programme's items is gone; days, sizes and units stay. */
interface EvidenceRemoved {
  readonly type: 'evidence.removed';
  readonly programmeId: string;
  readonly evidenceIds: readonly string[];
}

/** The name of a file may quote the notice, and goes with it in the same transaction (point 13). */
export const eraseEvidenceOf = effect('notice.removed', {
  changes: 'evidence',
  emits: ['evidence.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) => {
    const evidenceIds = programmeId === null ? [] : await lockEvidenceOf(tx, districtId, programmeId);
    return programmeId === null || evidenceIds.length === 0 ? undefined : { programmeId, evidenceIds };
  },
  decide: ({ programmeId, evidenceIds }) =>
    done(evidenceIds, { type: 'evidence.removed', programmeId, evidenceIds } satisfies EvidenceRemoved),
  save: (tx, evidenceIds, _facts, { actor: { districtId } }) => eraseEvidence(tx, districtId, evidenceIds),
  record: ({ programmeId, evidenceIds }: EvidenceRemoved) => ({
    subjects: [{ kind: 'programme', id: programmeId }, ...evidenceIds.map((id) => ({ kind: 'evidence', id }))],
    facts: { count: evidenceIds.length },
  }),
});
