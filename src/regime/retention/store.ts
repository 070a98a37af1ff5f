import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import { REQUEST_ADDRESS } from '../../platform/ledger/entry.js';
import type { Erased, keptFrom } from './rules/retention.js';

type KeptFrom = ReturnType<typeof keptFrom>;

/** A day's first instant in Shanghai, as text that sorts as the ledger's does. */
const beginOf = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();

/** Of each table the keys of what has had its time. */
function over(districtId: string, from: KeptFrom) {
  const ofDistrict = sql`district_id = ${districtId}`;
  return {
    addresses: sql`select p.district_id, p.seq, p.field from ledger_private p
      join ledger_entry e on e.district_id = p.district_id and e.seq = p.seq
      where p.district_id = ${districtId} and p.field = ${REQUEST_ADDRESS} and e.at < ${beginOf(from.accessDays)}`,
    signIns: sql`select district_id, id from sign_in_log where ${ofDistrict} and at < ${beginOf(from.accessDays)}`,
    // Whoever never held a post may be about to: only who left is over.
    leavers: sql`select district_id, id from person p where ${ofDistrict} and (telephone is not null or mail is not null)
      and exists (select from post o where o.district_id = p.district_id and o.person_id = p.id)
      and not exists (select from post o where o.district_id = p.district_id and o.person_id = p.id
        and (o.until_on is null or o.until_on >= ${from.leaverDays}::date))`,
    drafts: sql`select district_id, kind, subject_id, field from draft_field d where ${ofDistrict}
      and not exists (select from draft_field n where n.district_id = d.district_id and n.kind = d.kind
        and n.subject_id = d.subject_id and n.changed_at >= ${beginOf(from.draftDays)})`,
    // A sheet that nobody took over is a form that nobody finished.
    sheets: sql`select district_id, id from person_import where ${ofDistrict} and created_at < ${beginOf(from.draftDays)}::timestamptz`,
    deliveries: sql`select district_id, id from delivery where ${ofDistrict} and reason is not null
      and state in ('sent', 'failed', 'uncertain') and changed_at < ${beginOf(from.deliveryDays)}`,
  };
}

/** How much of each kind is older than the days that are kept. */
export async function countOlder(tx: Tx, districtId: string, from: KeptFrom): Promise<Erased> {
  const { addresses, signIns, leavers, drafts, sheets, deliveries } = over(districtId, from);
  const count = async (keys: RawBuilder<unknown>): Promise<number> =>
    (await sql<{ count: number }>`select count(*)::int as count from (${keys}) keys`.execute(tx)).rows[0]?.count ?? 0;
  return {
    accessDays: (await count(addresses)) + (await count(signIns)),
    leaverDays: await count(leavers),
    draftDays: (await count(drafts)) + (await count(sheets)),
    deliveryDays: await count(deliveries),
  };
}

/** Erases it. Of people who left what the ledger knows of their telephone and mail goes as well. */
export async function eraseOlder(tx: Tx, districtId: string, from: KeptFrom): Promise<void> {
  const { addresses, signIns, leavers, drafts, sheets, deliveries } = over(districtId, from);
  await sql`delete from ledger_private where (district_id, seq, field) in (${addresses})`.execute(tx);
  await sql`delete from sign_in_log where (district_id, id) in (${signIns})`.execute(tx);
  await sql`delete from ledger_private p using ledger_entry e, (${leavers}) left_long_ago
    where p.district_id = ${districtId} and p.field in ('telephone', 'mail') and e.district_id = p.district_id
      and e.seq = p.seq and e.named ? left_long_ago.id::text`.execute(tx);
  await sql`update person set telephone = null, mail = null, version = version + 1
    where (district_id, id) in (${leavers})`.execute(tx);
  await sql`delete from draft_field where (district_id, kind, subject_id, field) in (${drafts})`.execute(tx);
  await sql`delete from person_import where (district_id, id) in (${sheets})`.execute(tx);
  await sql`update delivery set reason = null where (district_id, id) in (${deliveries})`.execute(tx);
}
