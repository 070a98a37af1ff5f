import type { Day } from '../../../kernel/day.js';
import { finder, type Initials } from '../../../kernel/finding.js';
import { namesOf, type Unit, type UnitKind, type UnitStanding, unitStanding } from './units.js';

/** What of the directory is wanted; `present` is whoever is there today, unconfirmed names among them. */
export interface UnitsWanted {
  readonly search?: string | undefined;
  readonly kind?: UnitKind | undefined;
  readonly standing: UnitStanding | 'present' | 'all';
}

/** Where a unit stands in the list: names that wait for a person come first, for they are what there is to do. */
export const unitRank = (unit: Unit, on: Day): number => (unitStanding(unit, on) === 'unconfirmed' ? 0 : 1);

/** Those that are wanted, names that wait for a person first, then by name. */
export function unitsWanted<Each extends Unit>(
  units: readonly Each[],
  { search = '', kind, standing }: UnitsWanted,
  on: Day,
  initials: Initials,
): readonly Each[] {
  const finds = finder(search, initials);
  const fits = (unit: Each): boolean => {
    const stands = unitStanding(unit, on);
    if (
      standing === 'present'
        ? stands !== 'living' && stands !== 'unconfirmed'
        : standing !== 'all' && standing !== stands
    )
      return false;
    if (kind !== undefined && unit.kind !== kind) return false;
    return namesOf(unit).some(finds);
  };
  return units
    .filter(fits)
    .sort(
      (one, other) =>
        unitRank(one, on) - unitRank(other, on) || byText(one.name, other.name) || byText(one.id, other.id),
    );
}

/** In the order of the characters' numbers, the same on every machine: a page's cursor rests on it. */
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
