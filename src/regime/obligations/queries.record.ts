import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Receipt, waysIn } from './rules/receipt.js';
import { type Ruling, rulingMachine } from './rules/ruling.js';
import type { Urging } from './rules/urging.js';
import { KEPT_APART, type SeenObligation } from './rules/sight.js';

/** A receipt as it is kept: who registered it and when. */
export interface StoredReceipt extends Receipt {
  readonly enteredAt: string;
  readonly accountId: string;
  readonly stands: boolean;
}

const WayIn = z.enum(waysIn);

/** The receipts of a duty in the order they were entered, those that were put right among them. */
export async function receiptsOf(
  reader: Reader,
  districtId: string,
  obligationId: string,
): Promise<readonly StoredReceipt[]> {
  const rows = await reader
    .selectFrom('obligation_receipt')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('obligation_id', '=', obligationId)
    .orderBy('entered_at')
    .orderBy('id')
    .execute();
  const replaced = new Set(rows.map(({ supersedes }) => supersedes));
  return rows.map((row) => ({
    id: row.id,
    obligationId,
    channel: WayIn.parse(row.channel),
    registeredOn: day(row.registered_on),
    receivedOn: day(row.received_on),
    enteredAt: row.entered_at,
    accountId: row.account_id,
    ...(row.drawn_up_on !== null && { drawnUpOn: day(row.drawn_up_on) }),
    ...(row.scan !== null && { scan: row.scan }),
    ...(row.receipt_number !== null && { receiptNumber: row.receipt_number }),
    ...(row.note !== null && { note: row.note }),
    ...(row.supersedes !== null && { supersedes: row.supersedes }),
    ...(row.reason !== null && { reason: row.reason }),
    withdraws: row.withdraws,
    stands: !row.withdraws && !replaced.has(row.id),
  }));
}

/** By which way some duties came in, where another than this system brought them: the channel of the receipt that stands. */
export async function standingChannels(
  reader: Reader,
  districtId: string,
  obligationIds: readonly string[],
): Promise<ReadonlyMap<string, (typeof waysIn)[number]>> {
  if (obligationIds.length === 0) return new Map();
  const { rows } = await sql<{ obligation_id: string; channel: string }>`
    select r.obligation_id, r.channel from obligation_receipt r
    where r.district_id = ${districtId} and r.obligation_id = any(${[...obligationIds]}::uuid[]) and not r.withdraws
      and not exists (select from obligation_receipt l where l.district_id = r.district_id and l.supersedes = r.id)`.execute(
    reader,
  );
  return new Map(rows.map((row) => [row.obligation_id, WayIn.parse(row.channel)]));
}

/** Whether the lateness of some duties counts, where two people have ruled on it (认定, point 6). */
export async function confirmedRulings(
  reader: Reader,
  districtId: string,
  obligationIds: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (obligationIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('lateness_ruling')
    .select(['obligation_id', 'counts'])
    .where('district_id', '=', districtId)
    .where('obligation_id', 'in', [...obligationIds])
    .where('state', '=', 'confirmed')
    .execute();
  return new Map(rows.map((row) => [row.obligation_id, row.counts]));
}

export interface StoredRuling extends Ruling {
  readonly version: number;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly paper: { readonly signedBy: string; readonly signedOn: string } | null;
}

const StoredPaper = z.object({ signedBy: z.string(), signedOn: z.string() });

export async function rulingsOf(
  reader: Reader,
  districtId: string,
  obligationId: string,
): Promise<readonly StoredRuling[]> {
  const rows = await reader
    .selectFrom('lateness_ruling')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('obligation_id', '=', obligationId)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, obligationId, version: row.version, counts: row.counts, reason: row.reason },
    state: stateIn(rulingMachine, row.state),
    ...{ proposedBy: row.proposed_by, proposedAt: row.proposed_at },
    ...{ decidedBy: row.decided_by, decidedAt: row.decided_at },
    paper: row.paper === null ? null : StoredPaper.parse(row.paper),
  }));
}

export interface StoredUrging extends Urging {
  readonly version: number;
  readonly at: string;
  readonly accountId: string;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
}

export async function urgingsOf(
  reader: Reader,
  districtId: string,
  obligationId: string,
): Promise<readonly StoredUrging[]> {
  const rows = await reader
    .selectFrom('urging')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('obligation_id', '=', obligationId)
    .orderBy('urged_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, obligationId, version: row.version },
    kind: row.kind === 'telephone' ? 'telephone' : 'message',
    ...{ on: day(row.urged_on), at: row.urged_at, accountId: row.account_id },
    ...(row.spoken_with !== null && { spokenWith: row.spoken_with }),
    ...(row.answer !== null && { answer: row.answer }),
    ...{ answeredAt: row.answered_at, answeredBy: row.answered_by },
  }));
}

/** What visibility must know of one duty. */
export async function seenObligation(
  reader: Reader,
  districtId: string,
  obligationId: string,
): Promise<SeenObligation | undefined> {
  const { rows } = await sql<{ unitId: string | null; itemUnits: unknown; items: number; apart: boolean }>`
    select o.unit_id as "unitId", o.kind = any(${KEPT_APART}::text[]) as apart, (select count(*)::int from obligation_task ot
        where ot.district_id = o.district_id and ot.obligation_id = o.id) as items,
      (select coalesce(json_agg(units.id), '[]') from obligation_task ot
        join task t on t.district_id = ot.district_id and t.id = ot.task_id
        cross join lateral (select t.lead_unit_id as id union all select tu.unit_id from task_unit tu
          where tu.district_id = t.district_id and tu.task_id = t.id) units
        where ot.district_id = o.district_id and ot.obligation_id = o.id) as "itemUnits"
    from obligation o where o.district_id = ${districtId} and o.id = ${obligationId}::uuid`.execute(reader);
  const [row] = rows;
  return (
    row && {
      unitId: row.unitId,
      itemUnits: row.apart ? [] : z.array(z.string()).parse(row.itemUnits),
      ofWholeProgramme: row.items === 0 && !row.apart,
    }
  );
}

/** The last urging of each duty. */
export async function lastUrgings(
  reader: Reader,
  districtId: string,
  obligationIds: readonly string[],
): Promise<
  ReadonlyMap<string, { readonly on: Day; readonly kind: 'message' | 'telephone'; readonly answer: string | null }>
> {
  if (obligationIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('urging')
    .distinctOn('obligation_id')
    .select(['obligation_id', 'urged_on', 'kind', 'answer'])
    .where('district_id', '=', districtId)
    .where('obligation_id', 'in', [...obligationIds])
    .orderBy('obligation_id')
    .orderBy('urged_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map(({ obligation_id, urged_on, kind, answer }) => [
      obligation_id,
      { on: day(urged_on), kind: kind === 'telephone' ? 'telephone' : 'message', answer },
    ]),
  );
}
