import { type Selectable, sql } from 'kysely';
import type { Day } from '../../kernel/day.js';
import type { Tables, Tx } from '../../platform/database/tables.js';
import { itemsOf, storedObligation, type StoredObligation } from './queries.js';
import type { Obligation, ObligationKind } from './rules/obligation.js';

/** An obligation with its id, and the unit that owes it where one of the list does. */
export interface NewObligation extends Obligation {
  readonly id: string;
  readonly unitId: string | null;
}

/** What an obligation asks for, as it is kept: all of it but its name, its state and how it was met. */
export const substanceOf = (each: NewObligation) => ({
  what: each.what ?? null,
  period: each.period,
  owed_by: JSON.stringify(each.owedBy),
  owed_to: each.owedTo && JSON.stringify(each.owedTo),
  unit_id: each.unitId,
  rule: each.rule,
  clause: each.clause,
  derivation: JSON.stringify(each.derivation),
  roll: each.roll,
  opens_on: each.opensOn,
  written_on: each.written,
  reminder_on: each.reminder,
  due_on: each.due,
  provisional: each.provisional,
  calendar_version: each.calendarVersion,
});

export async function insertObligations(
  tx: Tx,
  districtId: string,
  programmeId: string,
  obligations: readonly NewObligation[],
): Promise<void> {
  if (obligations.length === 0) return;
  const rows = obligations.map((each) => ({
    district_id: districtId,
    id: each.id,
    programme_id: programmeId,
    key: each.key,
    kind: each.kind,
    about: each.about ?? null,
    ...substanceOf(each),
    state: each.state,
    met_on: each.metOn ?? null,
    met_late: each.metLate ?? null,
  }));
  await tx.insertInto('obligation').values(rows).execute();
  const items = obligations.flatMap(({ id, itemIds }) =>
    itemIds.map((taskId) => ({ district_id: districtId, obligation_id: id, task_id: taskId })),
  );
  if (items.length > 0) await tx.insertInto('obligation_task').values(items).execute();
}

/**
 * Which obligations to lock: by ids, of a programme, the waits of some things that still run, what an item owes of a kind, those that may open on a day, or those
 * that another calendar gave their days.
 */
export type Locked =
  | { readonly ids: readonly string[] }
  | { readonly programmeId: string }
  | { readonly about: readonly string[] }
  | { readonly owedForTask: string; readonly kind: ObligationKind }
  | { readonly opensBy: Day }
  | { readonly owedUnderOtherCalendarThan: string };

/** Locks obligations until the transaction ends, in the order of their ids, and reads them. */
export async function lockObligations(tx: Tx, districtId: string, which: Locked): Promise<readonly StoredObligation[]> {
  const rows: readonly Selectable<Tables['obligation']>[] = await tx
    .selectFrom('obligation')
    .selectAll()
    .where('district_id', '=', districtId)
    .$if('ids' in which, (some) => some.where('id', 'in', 'ids' in which ? which.ids : []))
    .$if('programmeId' in which, (some) =>
      some.where('programme_id', '=', 'programmeId' in which ? which.programmeId : ''),
    )
    .$if('about' in which, (some) =>
      some.where('about', 'in', 'about' in which ? which.about : []).where('state', 'in', ['not-due', 'open']),
    )
    .$if('owedForTask' in which, (some) =>
      'owedForTask' in which
        ? some
            .where('kind', '=', which.kind)
            .where('state', 'in', ['not-due', 'open'])
            .where(
              sql<boolean>`exists (select from obligation_task ot where ot.district_id = obligation.district_id
                and ot.obligation_id = obligation.id and ot.task_id = ${which.owedForTask}::uuid)`,
            )
        : some,
    )
    .$if('opensBy' in which, (some) =>
      some.where('state', '=', 'not-due').where('opens_on', '<=', 'opensBy' in which ? which.opensBy : ''),
    )
    .$if('owedUnderOtherCalendarThan' in which, (some) =>
      some
        .where('state', 'in', ['not-due', 'open'])
        .where('calendar_version', '<>', 'owedUnderOtherCalendarThan' in which ? which.owedUnderOtherCalendarThan : ''),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const items = await itemsOf(
    tx,
    districtId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => storedObligation(row, items.get(row.id) ?? []));
}

/** Writes the state and the days of obligations that are locked, each under its next version, in one statement. */
export async function updateObligations(
  tx: Tx,
  districtId: string,
  obligations: readonly StoredObligation[],
): Promise<void> {
  if (obligations.length === 0) return;
  const rows = obligations.map((each) => ({
    id: each.id,
    state: each.state,
    written: each.written,
    reminder: each.reminder,
    due: each.due,
    provisional: each.provisional,
    calendar: each.calendarVersion,
    met_on: each.metOn ?? null,
    met_late: each.metLate ?? null,
  }));
  await sql`
    update obligation o set state = n.state, written_on = n.written, reminder_on = n.reminder, due_on = n.due,
      provisional = n.provisional, calendar_version = n.calendar, met_on = n.met_on, met_late = n.met_late,
      version = o.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n (id uuid, state text, written date, reminder date,
      due date, provisional boolean, calendar text, met_on date, met_late boolean)
    where o.district_id = ${districtId} and o.id = n.id`.execute(tx);
}
