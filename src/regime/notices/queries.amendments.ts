import { z } from 'zod';
import { day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from '../offices/queries.js';
import { Target } from './contract.js';
import type { AmendedCell, Amendment } from './rules/machine.js';

/** How the correcting paper was signed outside, as it was registered. */
export interface AmendmentProof {
  readonly signedBy: string;
  /** The scan by its hash and name, or the number under which the paper was received (收文编号). */
  readonly scan?: { readonly sha256: string; readonly name: string } | undefined;
  readonly receiptNumber?: string | undefined;
}

/** A correction as it is kept. */
export interface StoredAmendment extends Amendment {
  readonly id: string;
  readonly proof: AmendmentProof;
  readonly registeredBy: string;
  readonly registeredAt: string;
}

const Words = z.string();
const Names = z.array(z.string());
const SomeDay = z.string().nullable();
const cellOf = <Field extends AmendedCell['field'], Value extends z.ZodType>(field: Field, value: Value) =>
  z.object({ row: z.string(), field: z.literal(field), old: value, new: value });
/** Cells with what they said and say, as they are kept. */
export const Cells: z.ZodType<AmendedCell[]> = z.array(
  z.discriminatedUnion('field', [
    cellOf('title', Words),
    cellOf('content', Words),
    cellOf('leadUnits', Names),
    cellOf('responsibleUnits', Names),
    cellOf('dueText', SomeDay),
    cellOf('dueOn', SomeDay),
    cellOf('targets', z.array(Target)),
    cellOf('deliverables', Names),
  ]),
);
const Proof = z.object({
  signedBy: z.string(),
  scan: z.object({ sha256: z.string(), name: z.string() }).optional(),
  receiptNumber: z.string().optional(),
});

/** The corrections of a notice, in the order they were made. */
export async function amendmentsOf(
  reader: Reader,
  districtId: string,
  noticeId: string,
): Promise<readonly StoredAmendment[]> {
  const rows = await reader
    .selectFrom('notice_amendment')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('notice_id', '=', noticeId)
    .orderBy('place')
    .execute();
  const names = await peopleBehind(reader, districtId, [...new Set(rows.map((row) => row.registered_by))]);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    on: day(row.dated),
    reason: row.reason,
    cells: Cells.parse(row.cells),
    proof: Proof.parse(row.proof),
    registeredBy: names.get(row.registered_by) ?? '',
    registeredAt: row.registered_at,
  }));
}

/** Which of some numbers another paper of the district bears already (I21). */
export async function numbersTaken(reader: Reader, districtId: string, number: string): Promise<readonly string[]> {
  const [notices, amendments] = await Promise.all([
    reader
      .selectFrom('notice')
      .select('number')
      .where('district_id', '=', districtId)
      .where('number', '=', number)
      .limit(1)
      .execute(),
    reader
      .selectFrom('notice_amendment')
      .select('number')
      .where('district_id', '=', districtId)
      .where('number', '=', number)
      .limit(1)
      .execute(),
  ]);
  return [...notices, ...amendments].flatMap((row) => row.number ?? []);
}
