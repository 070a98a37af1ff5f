import { refuse, type Refused } from '../../../kernel/decision.js';
import { namesOf, type Unit } from './units.js';

/** Units by all that may meet, so that a list of ten thousand is not gone through ten thousand times. */
export interface Directory {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
  readonly byCode: ReadonlyMap<string, readonly Unit[]>;
}

/** Whatever only turned out to be another unit's name bears none itself. */
export function directoryOf(units: readonly Unit[]): Directory {
  const bearing = units.filter(({ identifiedAs }) => identifiedAs === undefined);
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byName: grouped(bearing, namesOf),
    byCode: grouped(bearing, ({ creditCode }) => (creditCode === undefined ? [] : [creditCode])),
  };
}

function grouped(units: readonly Unit[], keysOf: (unit: Unit) => readonly string[]): ReadonlyMap<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units)
    for (const key of keysOf(unit)) {
      const group = groups.get(key);
      if (group) group.push(unit);
      else groups.set(key, [unit]);
    }
  return groups;
}

/** The first reason why a unit cannot stand beside the others, or undefined. */
export const unfit = (unit: Unit, directory: Directory): Refused | undefined => misfits(unit, directory)[0];

/**
 * Every reason why a unit cannot stand beside the others. Two that bear one name in the same days would make every paper
 * ambiguous; a unified credit code is one unit's alone (GB 32100).
 */
export function misfits(unit: Unit, directory: Directory): readonly Refused[] {
  const { name, from, until, creditCode, parentId } = unit;
  const besides = (units: readonly Unit[] | undefined): Unit | undefined =>
    units?.find((each) => each.id !== unit.id && liveTogether(unit, each));
  const holder = creditCode === undefined ? undefined : besides(directory.byCode.get(creditCode));
  return [
    ...(from !== undefined && until !== undefined && until < from
      ? [refuse('unit.ends-before-it-begins', { name, from, until })]
      : []),
    ...namesOf(unit).flatMap((each) => {
      const bearer = besides(directory.byName.get(each));
      return bearer ? [refuse('unit.name-taken', { name: each, unit: bearer.name, unitId: bearer.id })] : [];
    }),
    ...(creditCode !== undefined && holder
      ? [refuse('unit.code-taken', { code: creditCode, unit: holder.name, unitId: holder.id }, 'GB 32100')]
      : []),
    ...(parentId !== undefined && parentId !== unit.id && !directory.byId.has(parentId)
      ? [refuse('unit.no-such-parent', { name })]
      : []),
    ...(parentId !== undefined && (parentId === unit.id || isAbove(unit.id, parentId, directory))
      ? [refuse('unit.parent-circle', { name })]
      : []),
  ];
}

/** Whether two units are there on some day both. */
const liveTogether = (one: Unit, other: Unit): boolean =>
  (one.from === undefined || other.until === undefined || one.from <= other.until) &&
  (other.from === undefined || one.until === undefined || other.from <= one.until);

/** Whether `id` stands somewhere above the unit `below`. */
function isAbove(id: string, below: string, { byId }: Directory): boolean {
  const seen = new Set<string>();
  for (let at = byId.get(below)?.parentId; at !== undefined && !seen.has(at); at = byId.get(at)?.parentId) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
