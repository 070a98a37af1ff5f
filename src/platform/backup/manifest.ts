import { z } from 'zod';
import { BackupRefused } from './refusal.js';

/** The form of the archive. Another form is another number, and is refused by whoever does not know it. */
export const BACKUP_VERSION = 1;
const FORMAT = 'shishi-backup';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);

/** A path below the data folder that cannot lead out of it. */
const FilePath = z
  .string()
  .refine((path) => !path.includes('\\') && path.split('/').every((part) => part !== '' && !/^\.{1,2}$/.test(part)));

const BackedUpTable = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1).readonly(),
  rows: Count,
  bytes: Count,
  /** Of the exact bytes: the rows as COPY writes them, in the order of the key. */
  sha256: Sha256,
});
export type BackedUpTable = Readonly<z.output<typeof BackedUpTable>>;

const BackedUpFile = z.object({ path: FilePath, bytes: Count, sha256: Sha256 });
export type BackedUpFile = Readonly<z.output<typeof BackedUpFile>>;

const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(BACKUP_VERSION),
  /** The system's day in Asia/Shanghai, `YYYY-MM-DD`. */
  createdOn: z.iso.date(),
  /** Carried out on the database, oldest first. */
  migrations: z
    .array(z.object({ name: z.string(), sha256: Sha256 }))
    .min(1)
    .readonly(),
  tables: z.array(BackedUpTable).readonly(),
  /** Where each chain of the ledger ended: what a seal of that moment would say. */
  chains: z.array(z.object({ district: z.uuid(), seq: z.int().min(1), hash: z.string() })).readonly(),
  /** Of the data folder, beside the database. */
  files: z.array(BackedUpFile).readonly(),
});

/** What a backup says of itself: enough to know before restoring whether it can be, and afterwards whether it was. */
export type Manifest = Readonly<z.output<typeof Manifest>>;
export type ManifestContent = Omit<Manifest, 'format' | 'version'>;

const AnyVersion = z.object({ format: z.literal(FORMAT), version: z.int() });

export const writeManifest = (content: ManifestContent): string =>
  `${JSON.stringify({ format: FORMAT, version: BACKUP_VERSION, ...content }, null, 1)}\n`;

/** @throws BackupRefused where it is of another version, or no manifest at all */
export function readManifest(text: string): Manifest {
  const value = parsed(text);
  const { data: head } = AnyVersion.safeParse(value);
  if (!head) throw new BackupRefused({ code: 'not-a-backup' });
  if (head.version !== BACKUP_VERSION) throw new BackupRefused({ code: 'other-version', version: head.version });
  const { data: manifest } = Manifest.safeParse(value);
  if (!manifest) throw new BackupRefused({ code: 'damaged', part: MANIFEST_NAME });
  return manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackupRefused({ code: 'damaged', part: MANIFEST_NAME }, { cause });
  }
}

/** The names of the archive's parts. */
export const MANIFEST_NAME = 'manifest.json';
export const tableName = (table: string): string => `tables/${table}.copy`;
export const fileName = (path: string): string => `data/${path}`;
