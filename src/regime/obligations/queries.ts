import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { ROLL_POLICIES, type RollPolicy } from '../../kernel/work-calendar.js';
import type { Tables } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Obligation, obligationMachine, type ObligationState, type Party } from './rules/obligation.js';
import { KEPT_APART, type ObligationSight } from './rules/sight.js';
import { stateIn } from '../../kernel/machine.js';
import { ObligationKindName } from './contract.js';

/** An obligation as a list shows it. */
export interface ObligationRow {
  readonly id: string;
  /** The unit of the list that owes it. */
  readonly unitId: string | null;
  readonly kind: z.infer<typeof ObligationKindName>;
  readonly what: string | null;
  readonly about: string | null;
  readonly tasks: readonly { readonly id: string; readonly seq: number; readonly part: number }[];
  readonly period: string | null;
  readonly owedBy: Party;
  readonly owedTo: Party | null;
  readonly written: string;
  readonly reminder: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly rule: string;
  readonly clause: string | null;
  readonly state: ObligationState;
  readonly metOn: string | null;
  readonly metLate: boolean | null;
}

const Role = z.enum(['gov-office', 'supervision', 'finance', 'district-government', 'deputy-leader', 'public']);
export const StoredParty = z.union([
  z.object({ unit: z.string() }),
  z
    .object({ role: Role, name: z.string().optional() })
    .transform(({ role, name }) => ({ role, ...(name !== undefined && { name }) })),
  z.object({ name: z.string() }),
]);
const Tasks = z.array(z.object({ id: z.string(), seq: z.number(), part: z.number() }));

/** What a list of obligations is asked for; days are last days that are not late. */
export interface WantedObligations {
  readonly programmeId: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  /** One alone. */
  readonly id?: string;
  /** Behind this place of the order: day and id. */
  readonly after?: readonly [string, string];
  readonly limit: number;
}

/** The bound of visibility as SQL; its pure twin is `isInSight`. */
const inSight = (sight: ObligationSight) => {
  if (sight === 'all') return sql<boolean>`true`;
  if (sight === 'none') return sql<boolean>`false`;
  const own = sql`any(${sight.unitIds}::uuid[])`;
  return sql<boolean>`(o.unit_id = ${own} or o.kind <> all(${KEPT_APART}::text[]) and (exists (select from obligation_task ot join task t on t.district_id = ot.district_id and t.id = ot.task_id
      where ot.district_id = o.district_id and ot.obligation_id = o.id and (t.lead_unit_id = ${own}
        or exists (select from task_unit tu where tu.district_id = t.district_id and tu.task_id = t.id
          and tu.unit_id = ${own})))
    or (o.unit_id is null and not exists (select from obligation_task ot
      where ot.district_id = o.district_id and ot.obligation_id = o.id))))`;
};

/** The obligations of a district that may be seen, as a list shows them; whoever asks says which of them. */
export const seenBy = (reader: Reader, districtId: string, sight: ObligationSight) =>
  reader
    .selectFrom('obligation as o')
    .leftJoin('unit as u', (join) => join.onRef('u.district_id', '=', 'o.district_id').onRef('u.id', '=', 'o.unit_id'))
    .selectAll('o')
    .select(
      sql<unknown>`(select coalesce(json_agg(json_build_object('id', t.id, 'seq', t.seq, 'part', t.part)
        order by t.seq, t.part), '[]') from obligation_task ot join task t on t.district_id = ot.district_id
        and t.id = ot.task_id where ot.district_id = o.district_id and ot.obligation_id = o.id)`.as('tasks'),
    )
    .where('o.district_id', '=', districtId)
    .where(inSight(sight))
    .orderBy('o.due_on')
    .orderBy('o.id');

/** The obligations of a programme that may be seen, by the last day that is not late. */
export async function obligationsIn(
  reader: Reader,
  districtId: string,
  sight: ObligationSight,
  { programmeId, from, to, unit, task, id, after, limit }: WantedObligations,
): Promise<readonly ObligationRow[]> {
  const rows = await seenBy(reader, districtId, sight)
    .where('o.programme_id', '=', programmeId)
    .$if(id !== undefined, (some) => some.where('o.id', '=', id ?? ''))
    .$if(from !== undefined, (some) => some.where('o.due_on', '>=', from ?? ''))
    .$if(to !== undefined, (some) => some.where('o.due_on', '<=', to ?? ''))
    .$if(unit !== undefined, (some) => some.where('u.name', '=', unit ?? ''))
    .$if(task !== undefined, (some) =>
      some.where(sql<boolean>`exists (select from obligation_task ot where ot.district_id = o.district_id
        and ot.obligation_id = o.id and ot.task_id = ${task ?? null}::uuid)`),
    )
    .$if(after !== undefined, (some) =>
      some.where(sql<boolean>`(o.due_on, o.id) > (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid)`),
    )
    .limit(limit + 1)
    .execute();
  return rows.map(obligationRow);
}

/** Obligations by their ids, as far as they may be seen. */
export async function obligationsById(
  reader: Reader,
  districtId: string,
  sight: ObligationSight,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ObligationRow>> {
  if (ids.length === 0) return new Map();
  const rows = await seenBy(reader, districtId, sight).where('o.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, obligationRow(row)]));
}

export const obligationRow = (row: Selectable<Tables['obligation']> & { readonly tasks: unknown }): ObligationRow => ({
  id: row.id,
  unitId: row.unit_id,
  kind: ObligationKindName.parse(row.kind),
  what: row.what,
  about: row.about,
  tasks: Tasks.parse(row.tasks),
  period: row.period,
  owedBy: StoredParty.parse(row.owed_by),
  owedTo: row.owed_to === null ? null : StoredParty.parse(row.owed_to),
  written: row.written_on,
  reminder: row.reminder_on,
  due: row.due_on,
  provisional: row.provisional,
  rule: row.rule,
  clause: row.clause,
  state: stateIn(obligationMachine, row.state),
  metOn: row.met_on,
  metLate: row.met_late,
});

/** An obligation as it is kept: with its id, whose it is, and how often it was changed. */
export interface StoredObligation extends Obligation {
  readonly id: string;
  readonly programmeId: string;
  /** The unit of the list that owes it; null where an office or a mere name does. */
  readonly unitId: string | null;
  readonly version: number;
}

const SomeDay = z.string().transform(day);
const StoredDerivation = z.discriminatedUnion('from', [
  z.object({ from: z.literal('written'), day: SomeDay }),
  z.object({ from: z.literal('working-days'), after: SomeDay, count: z.number() }),
]);
const policies = Object.keys(ROLL_POLICIES) as RollPolicy[];

/** Reads a row of the table as the rules see it. @throws Error where it holds what no rule writes */
export function storedObligation(row: Selectable<Tables['obligation']>, itemIds: readonly string[]): StoredObligation {
  const roll = policies.find((each) => each === row.roll);
  if (roll === undefined) throw new RangeError(`no such roll of days: ${row.roll}`);
  return {
    id: row.id,
    programmeId: row.programme_id,
    unitId: row.unit_id,
    version: row.version,
    key: row.key,
    kind: ObligationKindName.parse(row.kind),
    ...(row.what !== null && { what: row.what }),
    ...(row.about !== null && { about: row.about }),
    itemIds,
    period: row.period,
    owedBy: StoredParty.parse(row.owed_by),
    owedTo: row.owed_to === null ? null : StoredParty.parse(row.owed_to),
    rule: row.rule,
    clause: row.clause,
    derivation: StoredDerivation.parse(row.derivation),
    roll,
    opensOn: day(row.opens_on),
    written: day(row.written_on),
    reminder: day(row.reminder_on),
    due: day(row.due_on),
    provisional: row.provisional,
    calendarVersion: row.calendar_version,
    state: stateIn(obligationMachine, row.state),
    ...(row.met_on !== null && { metOn: day(row.met_on) }),
    ...(row.met_late !== null && { metLate: row.met_late }),
  };
}

/** The items that obligations speak of, by obligation, in the order of the annex. */
export async function itemsOf(
  reader: Reader,
  districtId: string,
  obligationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (obligationIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('obligation_task as ot')
    .innerJoin('task as t', (join) =>
      join.onRef('t.district_id', '=', 'ot.district_id').onRef('t.id', '=', 'ot.task_id'),
    )
    .select(['ot.obligation_id', 'ot.task_id'])
    .where('ot.district_id', '=', districtId)
    .where('ot.obligation_id', 'in', obligationIds)
    .orderBy('t.seq')
    .orderBy('t.part')
    .execute();
  const items = new Map<string, string[]>();
  for (const { obligation_id, task_id } of rows)
    items.set(obligation_id, [...(items.get(obligation_id) ?? []), task_id]);
  return items;
}

/** All obligations of a programme, as the rules see them. */
export async function programmeObligations(
  reader: Reader,
  districtId: string,
  programmeId: string,
): Promise<readonly StoredObligation[]> {
  const rows: readonly Selectable<Tables['obligation']>[] = await reader
    .selectFrom('obligation')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('programme_id', '=', programmeId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const items = await itemsOf(
    reader,
    districtId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => storedObligation(row, items.get(row.id) ?? []));
}

/** What a district still owes, by its days alone: the items are left out. */
export async function owedObligations(reader: Reader, districtId: string): Promise<readonly StoredObligation[]> {
  const rows: readonly Selectable<Tables['obligation']>[] = await reader
    .selectFrom('obligation')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('state', 'in', ['not-due', 'open'])
    .execute();
  return rows.map((row) => storedObligation(row, []));
}

/** Obligations by their ids, in no order. */
export async function storedObligations(
  reader: Reader,
  districtId: string,
  ids: readonly string[],
): Promise<readonly StoredObligation[]> {
  const rows = await reader
    .selectFrom('obligation as o')
    .selectAll('o')
    .select(
      sql<string[]>`array(select ot.task_id::text from obligation_task ot join task t on t.district_id = ot.district_id
        and t.id = ot.task_id where ot.district_id = o.district_id and ot.obligation_id = o.id order by t.seq, t.part)`.as(
        'items',
      ),
    )
    .where('o.district_id', '=', districtId)
    .where('o.id', 'in', [...ids])
    .execute();
  return rows.map(({ items, ...row }) => storedObligation(row, items));
}
