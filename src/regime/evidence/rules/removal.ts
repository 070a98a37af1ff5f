import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { RemovalReason } from '../../notices/contract.removal.js';

/** A file was taken out of everything (紧急清除, point 13). */
export interface FileRemoved {
  readonly type: 'file.removed';
  readonly tombstoneId: string;
  readonly sha256: string;
  readonly reason: RemovalReason;
  readonly paper: string;
  readonly places: readonly Place[];
}

interface Place {
  readonly kind: string;
  readonly id: string;
}

/** A file, as far as its removal must know it. */
interface Removable {
  readonly sha256: string;
  readonly names: readonly string[];
  readonly places: readonly Place[];
}

/**
 * Point 13: "an audited emergency removal takes content out of everything including backups and leaves a tombstone". What a
 * notice was read from stands in its items and duties too, and goes with them: that removal is the notice's. The number
 * of the paper it is done by must not bring the file's own name back.
 */
export function removeFile(
  { sha256, names, places }: Removable,
  { reason, paper }: { readonly reason: RemovalReason; readonly paper: string },
  tombstoneId: string,
): Decision<Pick<FileRemoved, 'tombstoneId' | 'reason' | 'paper'>, FileRemoved> {
  if (places.some(({ kind }) => kind === 'notice')) return refuse('file.is-notice', {}, 'point 13');
  if (names.some((name) => name.includes(paper))) return refuse('notice.removal-quotes', {}, 'point 13');
  return done({ tombstoneId, reason, paper }, { type: 'file.removed', tombstoneId, sha256, reason, paper, places });
}
