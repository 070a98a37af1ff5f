import type { Json } from '../../kernel/record.js';
import { canonicalText } from '../../platform/ledger/canonical.js';
import type { SectionContent } from './rules/content.js';

/** What an accepted section is, beside what it says: so that its bytes name what they are of. */
export interface SnapshotOf {
  readonly taskId: string;
  readonly period: string;
  readonly edition: number;
}

/** The one text that an accepted section is: the ledger's own form (RFC 8785), so that equal sections have equal hashes. */
export const snapshotText = (content: SectionContent, of: SnapshotOf): string =>
  canonicalText({ ...of, content } as unknown as Json);
