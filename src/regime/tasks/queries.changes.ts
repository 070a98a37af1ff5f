import { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { RowOfChange } from './rules/changing.js';

const Field = z.enum(['due', 'targets', 'value', 'leadUnits', 'responsibleUnits', 'state']);
const UnitIds = z.array(z.string());

/** What changes made of items, in the order in which it came about: of one item, or of all of a programme. */
export async function taskChanges(
  reader: Reader,
  districtId: string,
  wanted: { readonly taskId: string } | { readonly programmeId: string },
): Promise<readonly (RowOfChange & { readonly taskId: string; readonly seq: number; readonly part: number })[]> {
  const rows = await reader
    .selectFrom('task_change as c')
    .innerJoin('task as t', (join) => join.onRef('t.district_id', '=', 'c.district_id').onRef('t.id', '=', 'c.task_id'))
    .selectAll('c')
    .select(['t.seq', 't.part'])
    .where('c.district_id', '=', districtId)
    .$if('taskId' in wanted, (some) => some.where('c.task_id', '=', 'taskId' in wanted ? wanted.taskId : ''))
    .$if('programmeId' in wanted, (some) =>
      some.where('t.programme_id', '=', 'programmeId' in wanted ? wanted.programmeId : ''),
    )
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, taskId: row.task_id, seq: row.seq, part: row.part, changeId: row.change_id },
    ...{ field: Field.parse(row.field), was: row.was, now: row.now, number: row.number, reason: row.reason },
    ...{ decidedOn: day(row.decided_on), dueOn: row.due_on === null ? null : day(row.due_on) },
    unitIds: row.unit_ids === null ? null : UnitIds.parse(row.unit_ids),
  }));
}

/** The days of items that changes moved, by their rows in the notice: the last one stands. */
export const daysMoved = (
  changes: readonly { readonly seq: number; readonly part: number; readonly dueOn: Day | null }[],
): readonly { readonly seq: number; readonly part: number | undefined; readonly dueOn: Day }[] =>
  changes.flatMap(({ seq, part, dueOn }) =>
    dueOn === null ? [] : [{ seq, part: part === 0 ? undefined : part, dueOn }],
  );

/** Items that changes ended or carried over, by their rows in the notice, with the day. */
export const itemsOver = (
  changes: readonly {
    readonly seq: number;
    readonly part: number;
    readonly field: RowOfChange['field'];
    readonly now: string;
    readonly decidedOn: Day;
  }[],
): readonly { readonly seq: number; readonly part: number | undefined; readonly endedOn: Day }[] =>
  changes.flatMap(({ seq, part, field, now, decidedOn }) =>
    field === 'state' && (now === 'terminated' || now === 'carried-over')
      ? [{ seq, part: part === 0 ? undefined : part, endedOn: decidedOn }]
      : [],
  );

/** Other units that changes gave items, by their rows in the notice: the last ones stand. */
export const unitsChanged = (
  changes: readonly {
    readonly seq: number;
    readonly part: number;
    readonly field: RowOfChange['field'];
    readonly decidedOn: Day;
    readonly unitIds: readonly string[] | null;
  }[],
) =>
  changes.flatMap(({ seq, part, field, decidedOn, unitIds }) =>
    unitIds && (field === 'leadUnits' || field === 'responsibleUnits')
      ? [{ seq, part: part === 0 ? undefined : part, field, decidedOn, unitIds }]
      : [],
  );
