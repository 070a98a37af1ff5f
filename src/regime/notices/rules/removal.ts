import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { RemovalReason } from '../contract.removal.js';

/** In the place of every text that was taken out: pages show it where the words were. */
export const REMOVED = '（内容已紧急清除）';

/** A notice was taken out of everything (紧急清除, point 13); whatever hangs on it follows in the same transaction. */
export interface NoticeRemoved {
  readonly type: 'notice.removed';
  readonly tombstoneId: string;
  readonly sha256: string;
  readonly reason: RemovalReason;
  readonly paper: string;
  /** Of what came of it, where it was issued. */
  readonly programmeId: string | null;
}

/** The notice, as far as its removal must know it. */
interface Removable {
  readonly removal: object | null;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly content: string;
  readonly programmeId: string | null;
}

/**
 * Point 13: "an audited emergency removal takes content out of everything including backups and leaves a tombstone". In
 * any state, for a secret is no less one once it was issued. The paper it is done by is named by its number alone: what
 * stands in the content would come back by the tombstone.
 */
export function remove(
  { removal, file, content, programmeId }: Removable,
  { reason, paper }: { readonly reason: RemovalReason; readonly paper: string },
  tombstoneId: string,
): Decision<Pick<NoticeRemoved, 'tombstoneId' | 'reason' | 'paper'>, NoticeRemoved> {
  if (removal !== null) return refuse('notice.removed', {}, 'point 13');
  if (content.includes(paper) || file.name.includes(paper)) return refuse('notice.removal-quotes', {}, 'point 13');
  return done(
    { tombstoneId, reason, paper },
    { type: 'notice.removed', tombstoneId, sha256: file.sha256, reason, paper, programmeId },
  );
}
