/** Why a backup cannot be made or taken back, without words: those are the reader's language's. */
export type BackupRefusal =
  /** The file is not there, or cannot be opened. */
  | { readonly code: 'unreadable'; readonly reason: string }
  /** It does not end as a backup does: another kind of file, or one that was cut short. */
  | { readonly code: 'not-a-backup' }
  /** Something in it is not what was written. */
  | { readonly code: 'damaged'; readonly part: string }
  | { readonly code: 'other-version'; readonly version: number }
  /** It holds the data of a program newer than this one. */
  | { readonly code: 'newer-program'; readonly migration: string }
  /** The migration of that name is another one here. */
  | { readonly code: 'other-migration'; readonly migration: string }
  /** The target holds rows already. */
  | { readonly code: 'table-not-empty'; readonly table: string }
  | { readonly code: 'folder-not-empty'; readonly folder: string }
  /** The target's tables are newer than those of the backup, which must be filled before they are changed. */
  | { readonly code: 'target-ahead'; readonly migration: string }
  /** The target's table is not the one that was backed up, or did not keep what it was given. */
  | { readonly code: 'table-differs'; readonly table: string }
  /** Another program works on the target. */
  | { readonly code: 'in-use' }
  /** There is nothing to back up: the database was never set up. */
  | { readonly code: 'not-migrated' }
  /** A file of that name is there already. */
  | { readonly code: 'exists' };

export class BackupRefused extends Error {
  constructor(
    readonly refusal: BackupRefusal,
    options?: ErrorOptions,
  ) {
    super(JSON.stringify(refusal), options);
    this.name = 'BackupRefused';
  }
}
