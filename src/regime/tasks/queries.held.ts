import type { Day } from '../../kernel/day.js';
import { terminal } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { HeldDownstream } from '../offices/rules/handover.js';
import { taskMachine } from './rules/machine.js';
import type { NamingTask } from './rules/naming-anew.js';

interface Who {
  readonly personId: string;
  readonly name: string;
  readonly unitIds: readonly string[];
  readonly on: Day;
}

const itemText = ({
  seq,
  part,
  title,
}: {
  readonly seq: number;
  readonly part: number;
  readonly title: string;
}): string => `${part === 0 ? String(seq) : `${String(seq)}-${String(part)}`}　${title}`;

/**
 * The live items somebody has in hand: in their charge on a day or after it, and those their units lead on which they are
 * named. A name is all that an acknowledgement holds of a person; within their own unit it is taken to be them.
 */
export async function itemsHeldBy(
  reader: Reader,
  districtId: string,
  { personId, name, unitIds, on }: Who,
): Promise<Omit<HeldDownstream, 'units'>> {
  const live = reader
    .selectFrom('task as t')
    .select(['t.id', 't.seq', 't.part', 't.title', 't.accountable_head', 't.hands_on_leader'])
    .where('t.district_id', '=', districtId)
    .where('t.state', 'not in', terminal(taskMachine))
    .orderBy('t.programme_id')
    .orderBy('t.seq')
    .orderBy('t.part');
  const [charged, named] = await Promise.all([
    live
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('task_charge as c')
            .select('c.id')
            .whereRef('c.district_id', '=', 't.district_id')
            .whereRef('c.task_id', '=', 't.id')
            .where('c.leader_id', '=', personId)
            .where((row) =>
              row.or([
                row('c.until_on', 'is', null),
                row.and([row('c.until_on', '>=', on), row('c.until_on', '>=', row.ref('c.from_on'))]),
              ]),
            ),
        ),
      )
      .execute(),
    unitIds.length === 0
      ? []
      : live
          .where('t.lead_unit_id', 'in', [...unitIds])
          .where((row) => row.or([row('t.accountable_head', '=', name), row('t.hands_on_leader', '=', name)]))
          .execute(),
  ]);
  return {
    charges: charged.map((row) => ({ taskId: row.id, item: itemText(row) })),
    named: named.map((row) => ({
      ...{ taskId: row.id, item: itemText(row) },
      as: [
        ...(row.accountable_head === name ? (['head'] as const) : []),
        ...(row.hands_on_leader === name ? (['hands-on'] as const) : []),
      ],
    })),
  };
}

/** Who is named on these items. */
export async function namedTasks(
  reader: Reader,
  districtId: string,
  ids: readonly string[],
): Promise<readonly NamingTask[]> {
  const rows = await reader
    .selectFrom('task')
    .select(['id', 'accountable_head', 'hands_on_leader'])
    .where('district_id', '=', districtId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, accountableHead: row.accountable_head, handsOnLeader: row.hands_on_leader }));
}
