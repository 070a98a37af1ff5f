import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { isWait } from '../obligations/rules/obligation.js';
import { seenToBy } from '../obligations/rules/parties.js';
import { type ObligationRow, obligationRow, obligationsById, seenBy } from '../obligations/queries.js';
import type { ObligationSight } from '../obligations/rules/sight.js';
import type { LooseEnd } from './contract.js';
import type { DeskDuty } from './rules/desk.js';

/** More than any district owes at a time: a desk is no list to page through. */
const MOST_DUTIES = 2_000;

/** A duty still owed, as the desk sorts it and as it is shown. */
export interface OwedDuty extends DeskDuty {
  readonly row: ObligationRow;
}

/** Every duty still owed that somebody may see, by its day. */
export async function owedIn(reader: Reader, districtId: string, sight: ObligationSight): Promise<readonly OwedDuty[]> {
  const rows = await seenBy(reader, districtId, sight)
    .where('o.state', 'in', ['not-due', 'open'])
    .limit(MOST_DUTIES)
    .execute();
  return rows.map((stored) => {
    const row = obligationRow(stored);
    return {
      ...{ id: row.id, kind: row.kind, period: row.period, due: day(row.due), open: row.state === 'open' },
      unitId: stored.unit_id,
      seenToBy: seenToBy(row.owedBy),
      waits: isWait(row.kind),
      row,
    };
  });
}

const Items = z.array(z.int());

/** What waits for the gov office without a day: names nobody has confirmed, units that could not end, notices half read, messages that failed. */
export async function looseEndsOf(reader: Reader, districtId: string, today: Day): Promise<readonly LooseEnd[]> {
  const [units, held, notices, failed] = await Promise.all([
    reader
      .selectFrom('unit as u')
      .select(['u.id', 'u.name'])
      .select(
        sql<unknown>`(select coalesce(json_agg(distinct t.seq), '[]') from task t where t.district_id = u.district_id
          and (t.lead_unit_id = u.id or exists (select from task_unit tu where tu.district_id = t.district_id
            and tu.task_id = t.id and tu.unit_id = u.id)))`.as('items'),
      )
      .where('u.district_id', '=', districtId)
      .where('u.kind', 'is', null)
      .where('u.until_on', 'is', null)
      .where('u.identified_as', 'is', null)
      .orderBy('u.name')
      .execute(),
    reader
      .selectFrom('succession as s')
      .innerJoin('succession_unit as su', (join) =>
        join.onRef('su.district_id', '=', 's.district_id').onRef('su.succession_id', '=', 's.id'),
      )
      .innerJoin('unit as u', (join) =>
        join.onRef('u.district_id', '=', 'su.district_id').onRef('u.id', '=', 'su.unit_id'),
      )
      .select(['u.id', 'u.name', 's.from_on as from'])
      .where('s.district_id', '=', districtId)
      .where('s.state', '=', 'planned')
      .where('s.from_on', '<=', today)
      .where('su.side', '=', 'before')
      .orderBy('s.from_on')
      .orderBy('u.name')
      .execute(),
    reader
      .selectFrom('notice')
      .select(['id', 'source_name'])
      .where('district_id', '=', districtId)
      .where('state', 'in', ['draft', 'checked'])
      .orderBy('id')
      .execute(),
    reader
      .selectFrom('delivery')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('district_id', '=', districtId)
      .where('state', 'in', ['failed', 'uncertain'])
      .executeTakeFirstOrThrow(),
  ]);
  return [
    ...units.map(({ id, name, items }) => ({ kind: 'unconfirmed-unit', id, name, items: Items.parse(items) }) as const),
    ...held.map((unit) => ({ kind: 'held-succession', ...unit }) as const),
    ...notices.map(({ id, source_name: name }) => ({ kind: 'open-notice', id, name }) as const),
    ...(failed.count > 0 ? [{ kind: 'failed-messages', count: failed.count } as const] : []),
  ];
}

/** How many of a person's reminders were not opened yet. */
export async function unreadOf(reader: Reader, districtId: string, personId: string): Promise<number> {
  const { count } = await reader
    .selectFrom('message')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('district_id', '=', districtId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Something that was asked of others about a duty, and when. */
export interface AskedOfOthers {
  readonly kind: 'urging' | 'ruling';
  readonly on: string;
  readonly row: ObligationRow;
}

/**
 * What an account asked of others and nobody has answered: of each duty still owed the latest
 * urging that no answer came behind, and a ruling that waits for its second person.
 */
export async function askedBy(
  reader: Reader,
  { districtId, accountId }: { readonly districtId: string; readonly accountId: string },
  sight: ObligationSight,
): Promise<readonly AskedOfOthers[]> {
  const { rows } = await sql<{ readonly kind: AskedOfOthers['kind']; readonly id: string; readonly on: string }>`
    select 'urging' as kind, u.obligation_id as id, max(u.urged_on)::text as on
    from urging u join obligation o on o.district_id = u.district_id and o.id = u.obligation_id
    where u.district_id = ${districtId} and u.account_id = ${accountId} and o.state in ('not-due', 'open')
      and not exists (select from urging a where a.district_id = u.district_id
        and a.obligation_id = u.obligation_id and a.answered_at >= u.urged_at)
    group by u.obligation_id
    union all
    select 'ruling', r.obligation_id, (r.proposed_at at time zone 'Asia/Shanghai')::date::text
    from lateness_ruling r
    where r.district_id = ${districtId} and r.proposed_by = ${accountId} and r.state = 'proposed'
    order by 3, 2 limit ${MOST_DUTIES}`.execute(reader);
  if (rows.length === 0) return [];
  const duties = await obligationsById(
    reader,
    districtId,
    sight,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ kind, id, on }) => {
    const row = duties.get(id);
    return row ? [{ kind, on, row }] : [];
  });
}
