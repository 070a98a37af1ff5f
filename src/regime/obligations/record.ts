import type { EventRecord } from '../../kernel/record.js';
import type { StoredObligation } from './queries.js';

/** What an event of an obligation is about: itself, each of its items, the programme. */
export const subjectsOf = ({
  id,
  itemIds,
  programmeId,
}: Pick<StoredObligation, 'id' | 'itemIds' | 'programmeId'>): EventRecord['subjects'] => [
  { kind: 'obligation', id },
  ...itemIds.map((itemId) => ({ kind: 'task', id: itemId })),
  { kind: 'programme', id: programmeId },
];
