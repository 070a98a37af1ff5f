import { sql } from 'kysely';
import { lockRow } from '../../platform/database/locking.js';
import type { Tx } from '../../platform/database/tables.js';
import { sectionId } from './queries.js';
import type { Section } from './rules/section.js';

/** Locks the duty that a filing is for, and with it the filing: nothing of it is changed without. */
export const lockFiling = (tx: Tx, districtId: string, obligationId: string): Promise<boolean> =>
  lockRow(tx, 'obligation', { districtId, id: obligationId });

/** A filing after an act. */
export interface SavedFiling {
  readonly obligationId: string;
  readonly programmeId: string;
  readonly period: string;
  readonly letterNumber: string | null;
  readonly signedBy: string | null;
  readonly receiptId: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
}

/** Writes a filing under its next version; the first act on it makes its row. */
export async function saveFiling(tx: Tx, districtId: string, filing: SavedFiling): Promise<void> {
  const { obligationId, programmeId, period, ...said } = filing;
  const values = {
    ...{ letter_number: said.letterNumber, signed_by: said.signedBy, receipt_id: said.receiptId },
    ...{ submitted_at: said.submittedAt, submitted_by: said.submittedBy },
  };
  await tx
    .insertInto('report_filing')
    .values({ district_id: districtId, obligation_id: obligationId, programme_id: programmeId, period, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'obligation_id'])
        .doUpdateSet({ ...values, version: sql<number>`report_filing.version + 1` }),
    )
    .execute();
}

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

/** When sections were submitted last; left out: they keep what they have. */
export interface SubmittedAt {
  readonly submittedAt?: string | null;
}

/**
 * Writes editions of sections; those that gave way to another one first, since an item has one current section. What was
 * accepted is written once (I6).
 */
export async function saveSections(
  tx: Tx,
  districtId: string,
  { obligationId, period }: { readonly obligationId: string; readonly period: string },
  sections: readonly Section[],
  { submittedAt }: SubmittedAt = {},
): Promise<void> {
  const first = (section: Section): number => (section.state === 'superseded' ? 0 : 1);
  for (const section of sections.toSorted((one, other) => first(one) - first(other))) {
    const { taskId, edition, state, content, submittedBy, returned, accepted, reason } = section;
    // Of what was accepted nothing is written again but that another edition came after it.
    const standing = { state, current: state !== 'superseded' };
    const values = {
      ...{ ...standing, obligation_id: obligationId },
      ...{ content: json(content), submitted_by: submittedBy, returned: json(returned), reason },
      ...{ accepted_on: accepted?.on ?? null, accepted_by: accepted?.by ?? null },
      ...{ hash: accepted?.hash ?? null },
      ...(accepted && accepted.text !== '' && { snapshot: accepted.text }),
      ...(submittedAt !== undefined && { submitted_at: submittedAt }),
    };
    await tx
      .insertInto('report_section')
      .values({ district_id: districtId, id: sectionId(taskId, period), edition, task_id: taskId, period, ...values })
      .onConflict((conflict) =>
        conflict
          .columns(['district_id', 'id', 'edition'])
          .doUpdateSet(state === 'superseded' ? standing : values)
          .where('report_section.hash', state === 'superseded' ? 'is not' : 'is', null),
      )
      .execute();
  }
}
