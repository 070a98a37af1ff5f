import { type Day, day } from '../../../kernel/day.js';
import type { Reading } from '../../notices/contract.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { Carried } from '../../notices/rules/superseding.js';
import type { ProgrammeFacts } from './drafting.js';
import type { ItemFacts } from './parties.js';

/**
 * What a notice that was read sets going, items named by their numbers. Undefined where it bears no day of issue: no
 * duty can be counted from it, and the reading has asked for it.
 */
export function factsOf({
  notice,
  tasks,
  obligations,
  leadSince,
  carried,
}: Pick<Reading, 'notice' | 'tasks' | 'obligations'> & {
  readonly leadSince?: ReadonlyMap<string, Day>;
  readonly carried?: Pick<Carried, 'begunOn' | 'issuedOn'> | undefined;
}): ProgrammeFacts | undefined {
  if (notice.issuedOn === null) return undefined;
  const issuedOn = day(notice.issuedOn);
  return {
    issuedOn,
    ...(carried && { begunOn: carried.begunOn }),
    year: notice.year ?? Number(notice.issuedOn.slice(0, 4)),
    items: tasks.map((task): ItemFacts => {
      const ledSince = leadSince?.get(rowName(task));
      const handedDown = carried?.issuedOn.get(rowName(task));
      return {
        id: rowName(task),
        leadUnits: task.leadUnits,
        responsibleUnits: task.responsibleUnits,
        dueOn: task.dueOn === null ? null : day(task.dueOn),
        ...(task.dueText !== null && { dueText: task.dueText }),
        ...(ledSince !== undefined && { ledSince }),
        ...(handedDown !== undefined && { issuedOn: handedDown }),
      };
    }),
    duties: obligations.map(({ dates, ...duty }) => ({ ...duty, dates: dates.map(day) })),
  };
}
