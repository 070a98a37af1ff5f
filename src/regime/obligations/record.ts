import type { EventRecord } from '../../kernel/record.js';
import type { StoredObligation } from './queries.js';
import { KEPT_APART } from './rules/sight.js';

/** What an event of an obligation is about: itself, each of its items unless it is kept apart, the programme. */
export const subjectsOf = ({
  id,
  kind,
  itemIds,
  programmeId,
}: Pick<StoredObligation, 'id' | 'kind' | 'itemIds' | 'programmeId'>): EventRecord['subjects'] => [
  { kind: 'obligation', id },
  ...(KEPT_APART.some((each) => each === kind) ? [] : itemIds.map((itemId) => ({ kind: 'task', id: itemId }))),
  { kind: 'programme', id: programmeId },
];
