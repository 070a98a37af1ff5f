import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { terminal } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { taskMachine } from '../tasks/rules/machine.js';
import type { Owner, OwningUnit } from './rules/owners.js';

const Items = z.array(z.object({ id: z.string(), item: z.string() }));
const ITEMS = sql`json_agg(json_build_object('id', t.id, 'item',
  t.seq || case when t.part = 0 then '' else '-' || t.part end || '　' || t.title) order by t.programme_id, t.seq, t.part)`;
/** Items that are not at an end. */
const live = (districtId: string) =>
  sql`t.district_id = ${districtId}::uuid and t.state <> all(${[...terminal(taskMachine)]}::text[])`;

/**
 * Everybody who owns live items, with since when and with what they last did. By a post in the lead unit only while it is
 * held; as a named person or as the leader in charge also when the post has gone, which is what is looked for.
 */
export async function ownersIn(reader: Reader, districtId: string, today: Day): Promise<readonly Owner[]> {
  // Whoever is to come has not left.
  const holds = sql`(p.until_on is null or (p.until_on >= ${today}::date and p.until_on >= p.from_on))`;
  const { rows } = await sql<OwnerRow>`
    with owned as (
      select p.person_id, t.id as task_id, p.from_on as since from task t
        join post p on p.district_id = t.district_id and p.unit_id = t.lead_unit_id and ${holds}
        where ${live(districtId)}
      union all
      select h.id, t.id, (select min(p.from_on) from post p where p.district_id = t.district_id
          and p.person_id = h.id and p.unit_id = t.lead_unit_id and ${holds})
        from task t join person h on h.district_id = t.district_id
          and h.name in (t.accountable_head, t.hands_on_leader)
          and exists (select from post p where p.district_id = t.district_id and p.person_id = h.id
            and p.unit_id = t.lead_unit_id)
        where ${live(districtId)}
      union all
      select c.leader_id, t.id, (select min(p.from_on) from post p where p.district_id = t.district_id
          and p.person_id = c.leader_id and p.role in ('deputy-leader', 'district-head') and ${holds})
        from task t join task_charge c on c.district_id = t.district_id and c.task_id = t.id
          and c.from_on <= ${today}::date and (c.until_on is null or c.until_on >= ${today}::date)
        where ${live(districtId)}),
    each_once as (select person_id, task_id, min(since) as since from owned group by person_id, task_id)
    select h.id, h.name, min(o.since) as since, a.password_hash is not null and a.disabled_at is null as signs_in,
      (select e.at from ledger_entry e where e.district_id = ${districtId}::uuid and a.id is not null
        and e.named @> to_jsonb(a.id::text) and e.body::jsonb -> 'actor' ->> 'accountId' = a.id::text
        order by e.seq desc limit 1) as last_act,
      ${ITEMS} as items
    from each_once o join task t on t.district_id = ${districtId}::uuid and t.id = o.task_id
      join person h on h.district_id = t.district_id and h.id = o.person_id
      left join account a on a.district_id = h.district_id and a.id = h.account_id
    group by h.id, h.name, a.id, a.password_hash, a.disabled_at, o.since is null order by h.name, h.id`.execute(reader);
  return rows.map((row) => ({
    person: { id: row.id, name: row.name },
    heldSince: row.since === null ? null : day(row.since),
    signsIn: row.signs_in ?? false,
    lastAct: row.last_act === null ? null : dayInChina(row.last_act),
    items: Items.parse(row.items),
  }));
}

interface OwnerRow {
  readonly id: string;
  readonly name: string;
  readonly since: string | null;
  readonly signs_in: boolean | null;
  readonly last_act: string | null;
  readonly items: unknown;
}

const EIGHT_HOURS_MS = 8 * 3_600_000;
/** The day on which an instant lies by the office's own clock. */
const dayInChina = (at: string): Day => day(new Date(Date.parse(at) + EIGHT_HOURS_MS).toISOString().slice(0, 10));

/** The units that lead live items, and whether anybody holds, or ever held, a post in them. */
export async function owningUnits(reader: Reader, districtId: string, today: Day): Promise<readonly OwningUnit[]> {
  const { rows } = await sql<UnitRow>`
    select u.id, u.name, ${ITEMS} as items,
      exists (select from post p where p.district_id = u.district_id and p.unit_id = u.id) as ever_held,
      exists (select from post p where p.district_id = u.district_id and p.unit_id = u.id
        and p.from_on <= ${today}::date and (p.until_on is null or p.until_on >= ${today}::date)) as held_now
    from task t join unit u on u.district_id = t.district_id and u.id = t.lead_unit_id
    where ${live(districtId)} group by u.district_id, u.id, u.name order by u.name, u.id`.execute(reader);
  return rows.map((row) => ({
    unit: { id: row.id, name: row.name },
    ...{ everHeld: row.ever_held, heldNow: row.held_now, items: Items.parse(row.items) },
  }));
}

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly ever_held: boolean;
  readonly held_now: boolean;
  readonly items: unknown;
}
