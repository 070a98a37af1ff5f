import { refuse, type Refused } from '../../../kernel/decision.js';
import type { UnitsOfItem } from './kinds.js';

const idsOf = (units: UnitsOfItem['responsible']): string[] => units.map(({ id }) => id);

/** The same lead and the same responsible units, in whatever order they are written. */
const areTheSame = (one: UnitsOfItem, other: UnitsOfItem): boolean =>
  one.lead.id === other.lead.id &&
  JSON.stringify(idsOf(one.responsible).toSorted()) === JSON.stringify(idsOf(other.responsible).toSorted());

/** Why these are no other units for an item: one named twice, the lead among the responsible ones (I4), or the same ones. */
export function unitsFault(was: UnitsOfItem, now: UnitsOfItem): Refused | undefined {
  const ids = idsOf(now.responsible);
  if (new Set(ids).size < ids.length) return refuse('change.unit-twice');
  if (ids.includes(now.lead.id)) return refuse('change.lead-also-responsible', { unit: now.lead.name }, 'I4');
  return areTheSame(was, now) ? refuse('change.nothing-changes') : undefined;
}

/** Everybody whom a change of units affects, once each: those that are named until now, and those that come. */
export const unitsAffected = (was: UnitsOfItem, now: UnitsOfItem): UnitsOfItem['responsible'] => {
  const all = [was.lead, ...was.responsible, now.lead, ...now.responsible];
  return all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
};
