import { z } from 'zod';
import type { Typed, TypedField } from '../../kernel/draft.js';
import type { Tx } from '../database/tables.js';
import type { Reader } from './parts.js';

/** What is being typed into one thing. */
export interface DraftOf {
  readonly districtId: string;
  /** `report`: one thing may carry one form of a kind. */
  readonly kind: string;
  readonly subjectId: string;
}

/** The form as it is kept; of version 0 before anything was typed. */
export async function readDraft(reader: Reader, { districtId, kind, subjectId }: DraftOf): Promise<Typed> {
  const rows = await reader
    .selectFrom('draft_field')
    .select(['field', 'value', 'version', 'account_id', 'typed_in', 'changed_at'])
    .where('district_id', '=', districtId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('field')
    .execute();
  const fields = rows.map((row): readonly [string, TypedField] => [
    row.field,
    {
      value: z.json().parse(JSON.parse(row.value)),
      version: row.version,
      accountId: row.account_id,
      window: row.typed_in,
      at: row.changed_at,
    },
  ]);
  const version = Math.max(0, ...rows.map((row) => row.version));
  return { version, fields: Object.fromEntries(fields), conflicts: [] };
}

/** Writes the fields that changed, under the form's new version. The thing typed into must be locked. */
export async function writeDraft(
  tx: Tx,
  { districtId, kind, subjectId }: DraftOf,
  changed: Readonly<Record<string, TypedField>>,
): Promise<void> {
  const rows = Object.entries(changed).map(([field, { value, version, accountId, window, at }]) => ({
    district_id: districtId,
    kind,
    subject_id: subjectId,
    field,
    value: JSON.stringify(value),
    version,
    account_id: accountId,
    typed_in: window,
    changed_at: at,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto('draft_field')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'kind', 'subject_id', 'field']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        version: row.ref('excluded.version'),
        account_id: row.ref('excluded.account_id'),
        typed_in: row.ref('excluded.typed_in'),
        changed_at: row.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

/** Throws the form away: what was typed has been submitted, or is not wanted. */
export async function discardDraft(tx: Tx, { districtId, kind, subjectId }: DraftOf): Promise<void> {
  await tx
    .deleteFrom('draft_field')
    .where('district_id', '=', districtId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .execute();
}
