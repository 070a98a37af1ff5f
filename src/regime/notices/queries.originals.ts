import { z } from 'zod';
import { statesOf } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from '../offices/queries.js';
import { OriginalHeadSaid } from './endpoints.originals.js';
import {
  type Acknowledgement,
  headFields,
  type Original,
  originalMachine,
  type OriginalState,
} from './rules/original.js';

export interface StoredAcknowledgement extends Acknowledgement {
  readonly by: string;
  readonly at: string;
}

/** A sealed original as it is kept. */
export interface StoredOriginal extends Original {
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  /** Who typed its head; null where the program read it, or nobody has. */
  readonly typedBy: string | null;
  readonly acknowledgements: readonly StoredAcknowledgement[];
  readonly addedBy: string;
  readonly addedAt: string;
}

const Acknowledgements = z.array(
  z.object({
    differences: z.array(z.object({ field: z.enum(headFields), notice: z.string(), original: z.string() })),
    reason: z.string(),
    by: z.uuid(),
    at: z.string(),
  }),
);

const stateOf = (text: string): OriginalState => {
  const state = statesOf(originalMachine).find((each) => each === text);
  if (state === undefined) throw new RangeError(`no such state of an original: ${text}`);
  return state;
};

/** The sealed originals of a notice, in the order they were added. */
export async function originalsOf(
  reader: Reader,
  districtId: string,
  noticeId: string,
): Promise<readonly StoredOriginal[]> {
  const rows = await reader
    .selectFrom('notice_original')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('notice_id', '=', noticeId)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const kept = rows.map((row) => ({ row, acknowledgements: Acknowledgements.parse(row.acknowledgements) }));
  const accounts = kept.flatMap(({ row, acknowledgements }) => [
    row.added_by,
    ...(row.head_by === null ? [] : [row.head_by]),
    ...acknowledgements.map(({ by }) => by),
  ]);
  const names = await peopleBehind(reader, districtId, [...new Set(accounts)]);
  const nameOf = (accountId: string): string => names.get(accountId) ?? '';
  return kept.map(({ row, acknowledgements }) => ({
    id: row.id,
    file: { name: row.name, sha256: row.sha256, bytes: row.bytes },
    state: stateOf(row.state),
    head: row.head === null ? null : OriginalHeadSaid.parse(row.head),
    typedBy: row.head_by === null ? null : nameOf(row.head_by),
    acknowledgements: acknowledgements.map(({ by, ...each }) => ({ ...each, by: nameOf(by) })),
    addedBy: nameOf(row.added_by),
    addedAt: row.added_at,
  }));
}
