import { z } from 'zod';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { importMachine, type ImportState, type Listed } from './rules/import-machine.js';
import type { Sheet } from './rules/sheet.js';

/** Sheets as they are kept, each row under its own number. */
export const Book = z.array(
  z.object({ name: z.string(), rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })) }),
);
export const Unread = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const tableOf = (listed: Listed) => `${listed}_import` as const;

/** A sheet of units or people as it is kept from the moment its file arrived. */
export interface StoredImport {
  readonly listed: Listed;
  readonly districtId: string;
  readonly id: string;
  readonly version: number;
  readonly state: ImportState;
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly book: readonly Sheet[] | null;
  readonly unread: z.infer<typeof Unread> | null;
  /** Of the reading under way, in percent. */
  readonly progress: number | null;
}

export async function findImport(
  reader: Reader,
  listed: Listed,
  districtId: string,
  id: string,
): Promise<StoredImport | undefined> {
  const row = await reader
    .selectFrom(`${tableOf(listed)} as i`)
    .leftJoin('job as j', (join) => join.onRef('j.district_id', '=', 'i.district_id').onRef('j.id', '=', 'i.id'))
    .selectAll('i')
    .select('j.progress')
    .where('i.district_id', '=', districtId)
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...{ listed, districtId, id, version: row.version },
    state: stateIn(importMachine, row.state),
    file: { name: row.source_name, sha256: row.source_sha256, bytes: row.source_bytes },
    book: row.book === null ? null : Book.parse(row.book),
    unread: row.unread === null ? null : Unread.parse(row.unread),
    progress: row.state === 'reading' ? (row.progress ?? 0) : null,
  };
}
