import type { Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { findProgramme, type Programme } from '../notices/queries.js';
import { unitsOf } from '../offices/queries.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import type { NamedCharge } from '../offices/rules/portfolios.js';
import type { Succession } from '../offices/rules/succession.js';
import type { StoredUnit } from '../offices/rules/units.js';
import { chargesOver } from './queries.charge.js';
import { type TaskRow, tasksOf } from './queries.js';

/** What stands around whatever is kept of a programme's items: the items, who leads them, what units are called now. */
export interface Surroundings {
  readonly programme: Programme;
  readonly tasks: readonly TaskRow[];
  readonly units: readonly StoredUnit[];
  readonly unitName: (id: string) => string;
  readonly successions: readonly Succession[];
  readonly charges: readonly NamedCharge[];
  readonly today: Day;
}

/**
 * Reads them once for a whole list.
 * @param taskIds where only some items are spoken of: those alone, and who is in charge of them
 * @returns undefined where the district has no such programme
 */
export async function surroundingsOf(
  reader: Reader,
  districtId: string,
  programmeId: string,
  today: Day,
  taskIds?: readonly string[],
): Promise<Surroundings | undefined> {
  const [programme, tasks, units, successions] = await Promise.all([
    findProgramme(reader, districtId, programmeId),
    tasksOf(reader, districtId, { programmeId, ids: taskIds }),
    unitsOf(reader, districtId),
    successionsOf(reader, districtId),
  ]);
  if (!programme) return undefined;
  const charges = await chargesOver(
    reader,
    districtId,
    tasks.map(({ id }) => id),
  );
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const unitName = (id: string): string => names.get(id) ?? '';
  return { programme, tasks, charges, successions: known(successions), today, units, unitName };
}

/** The item that something is kept of. @throws Error where it is not of the programme, which the keys of tables forbid */
export function taskIn({ tasks }: Pick<Surroundings, 'tasks'>, taskId: string): TaskRow {
  const task = tasks.find(({ id }) => id === taskId);
  if (!task) throw new Error('what is kept of an item stands on one of its programme');
  return task;
}

/** An item as something else names it. */
export const namedItem = ({ id, seq, part, title }: Pick<TaskRow, 'id' | 'seq' | 'part' | 'title'>) => ({
  ...{ id, seq, title },
  ...(part !== undefined && { part }),
});
