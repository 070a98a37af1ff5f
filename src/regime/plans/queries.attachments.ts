import { day, type Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Attachment, attachmentKinds } from './rules/attachments.js';

/** A file with a plan as it is kept. */
export interface StoredAttachment extends Attachment {
  readonly attachedOn: Day;
}

/** The files of all editions of a plan, the first first. */
export async function attachmentsOf(
  reader: Reader,
  districtId: string,
  planId: string,
): Promise<readonly StoredAttachment[]> {
  const rows = await reader
    .selectFrom('plan_attachment')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('plan_id', '=', planId)
    .orderBy('attached_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: attachmentKinds.find((kind) => kind === row.kind) ?? 'other', name: row.name },
    ...{ sha256: row.sha256, bytes: row.bytes, fromEdition: row.from_edition, untilEdition: row.until_edition },
    attachedOn: day(row.attached_on),
  }));
}
