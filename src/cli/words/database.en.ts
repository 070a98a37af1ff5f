import { counted } from '../../kernel/counted.js';
import type { BackupRefusal } from '../../platform/backup/refusal.js';
import type { ChainFault } from '../../platform/ledger/verify.js';
import type { DatabaseWords } from './database.zh-CN.js';

function refused(refusal: BackupRefusal): string {
  switch (refusal.code) {
    case 'unreadable':
      return `the file is not there or cannot be opened (${refusal.reason}); check its path and permissions.`;
    case 'not-a-backup':
      return 'this is no backup that shishi backup wrote, or it was cut short. Use a whole backup file.';
    case 'damaged':
      return `the backup is damaged or was changed (${refusal.part}); nothing was restored. Use another backup.`;
    case 'other-version':
      return `the backup is of format ${String(refusal.version)}, which this program does not know. Restore it with the version of the program that made it.`;
    case 'newer-program':
      return `the backup was made by a newer program (${refusal.migration} is not in this one). Upgrade the program first, then restore.`;
    case 'other-migration':
      return `the backup has seen another ${refusal.migration} than this program brings. Restore it with the version of the program that made it.`;
    case 'table-not-empty':
      return `the target is not empty: table ${refusal.table} holds rows. Restore into an empty database (another SHISHI_DATA, or a new database).`;
    case 'folder-not-empty':
      return `the target is not empty: there are files in ${refusal.folder}. Use another SHISHI_DATA, or move them away first.`;
    case 'target-ahead':
      return `the target is empty, but newer than the backup (${refusal.migration} was carried out). Restore into a new database; it is brought up to date afterwards.`;
    case 'table-differs':
      return `table ${refusal.table} of the target is not as in the backup; nothing was restored. Restore into a new database.`;
    case 'in-use':
      return 'another program is using the target. Stop it first, then restore.';
    case 'not-migrated':
      return 'this database was never set up; there is nothing to back up.';
    case 'exists':
      return 'a file of that name is there and was not overwritten. Choose another name, or add --replace.';
  }
}

const fault: Readonly<Record<ChainFault, string>> = {
  'entry-changed': 'its text is not the one that was hashed; it was changed',
  'entry-missing': 'missing, though later ones are there',
  'not-linked': 'does not follow the one before it; it was put in or written anew',
  'head-differs': 'the chain does not end where its head says; a tail was cut off or put on',
  'personal-text-changed': 'a name or text beside it was changed',
  'seal-differs': 'not as sealed; a tail was cut off, or the chain was written anew',
};

const contents = (tables: number, rows: number, files: number): string =>
  [counted(tables, 'table'), counted(rows, 'row'), counted(files, 'file')].join(', ');

export const en: DatabaseWords = {
  refused,
  separator: ': ',
  backedUp: (file, tables, rows, files, size) => `Backed up to ${file}: ${contents(tables, rows, files)}, ${size}`,
  restored: (createdOn, tables, rows, files) =>
    `The backup of ${createdOn} was restored: ${contents(tables, rows, files)}, each byte compared.`,
  cleaned: (file, removals) =>
    removals === 0
      ? `${file} holds nothing that was removed; it was left as it is.`
      : `${file} was cleaned: ${counted(removals, 'removed notice or file')} taken out, and the old file replaced.`,
  keptOut: (removals) => `By the list of removals, ${counted(removals, 'removed notice or file')} did not come back.`,
  noTombstones: (file) => `${file} is no list of removals.`,
  restoredBroken: 'The backup was restored as it is, but its ledger was broken before it was backed up:',
  sound: (chains, entries) =>
    `The ledger is sound: ${counted(chains, 'chain')}, ${counted(entries, 'entry', 'entries')}, each linked to the one before.`,
  broken: (count, chains, entries) =>
    `The ledger is broken in ${counted(count, 'place')} (${counted(chains, 'chain')}; ${counted(entries, 'entry', 'entries')} before the breaks are sound):`,
  platformChain: 'chain of the platform',
  chain: (district) => `chain of district ${district}`,
  atEntry: (seq, what) => `entry ${String(seq)}: ${fault[what]}`,
  agreesWithSeal: (sealedOn, chains) =>
    `It agrees with the seal of ${sealedOn}: ${counted(chains, 'chain')}, nothing cut off.`,
  noSeal: 'the file is not there, cannot be opened, or is no seal of the ledger. Check its path.',
  sealed: (file) => `The seal was written to ${file}; keep a copy outside of this machine.`,
  sealedBefore: (file) => `There is a seal of today already, which stands: ${file}`,
  notSealed: 'The ledger is broken; no seal was written.',
  noDatabase: (folder) => `there is no database in ${folder}. Check that SHISHI_DATA names the right folder.`,
  databaseFailed: (reason) => `the database cannot be used: ${reason}`,
  bucketFailed: (reason) => `files cannot be kept where SHISHI_S3_… says: ${reason}`,
  fileFailed: (reason) => `a file could not be read or written: ${reason}`,
  notMigrated: 'the database was not set up, or is not up to date: run shishi db migrate first.',
  migrated: (names) => `Carried out: ${names.join(', ')}`,
  upToDate: 'The database is up to date; there was nothing to do.',
  status: {
    database: 'Database',
    kind: { embedded: 'embedded', own: 'your own' },
    size: 'Size',
    migrations: 'Migrations',
    applied: (count, name, on) => `${String(count)} carried out, the newest ${name} (${on})`,
    none: 'none carried out yet',
    pending: (names) => `to be carried out: ${names.join(', ')} (shishi db migrate)`,
    unknown: (names) => `not in this program: ${names.join(', ')}; use a newer one`,
    changed: (names) => `changed after they were carried out: ${names.join(', ')}`,
    tables: 'Tables with their indexes',
  },
};
