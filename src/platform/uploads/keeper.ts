import type { Tx } from '../database/tables.js';
import type { Reader } from '../operations/parts.js';

/** A thing that a file belongs to. */
export interface FilePlace {
  readonly sha256: string;
  /** As the regime calls it: `obligation`. */
  readonly kind: string;
  readonly id: string;
}

/**
 * What a capability that attaches files says of them. Nothing is attached without one (`attachUpload`), and each stands in
 * the regime's table of keepers, so that a removal in an emergency reaches every file there is.
 */
export interface FileKeeper {
  readonly name: string;
  /** Each column of its tables that holds a file's digest, inside JSON too: `obligation_receipt.scan`. */
  readonly columns: readonly string[];
  /** What some files belong to. */
  readonly placesOf: (reader: Reader, districtId: string, files: readonly string[]) => Promise<readonly FilePlace[]>;
  /**
   * Erases what was taken down of a file: its name, what was read from it, remarks that were written with it. Days, units,
   * states and digests stay: they say that something was there.
   * @returns the ids under which the ledger and kept answers speak of it, whose free texts go too
   */
  readonly erase: (tx: Tx, districtId: string, sha256: string) => Promise<readonly string[]>;
}
