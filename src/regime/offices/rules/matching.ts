import type { Day } from '../../../kernel/day.js';
import { type District, existsOn, namesOf, type Unit } from './units.js';

/**
 * What a written name comes to. `exact` and `alias` need no person; `completed` is shown to one: the name lacked only
 * the district's own prefix, or the office that every town and subdistrict has. Everything else a person decides.
 */
export type Match =
  | { readonly how: 'exact' | 'alias' | 'completed'; readonly unit: Unit }
  | { readonly how: 'ended'; readonly unit: Unit }
  | { readonly how: 'ambiguous'; readonly candidates: readonly Unit[] }
  | { readonly how: 'unknown'; readonly similar: readonly Unit[] };

/**
 * Finds the unit that a paper of day `on` means by `written`. Never guesses: two units of one name are ambiguous, a
 * unit that had ended is said to have ended, and units whose name is merely alike are offered and not taken.
 */
export function matchUnit(written: string, units: readonly Unit[], district: District, on: Day): Match {
  const living = units.filter((unit) => existsOn(unit, on));
  const ways = [
    ['exact', (unit: Unit) => unit.name === written],
    ['alias', (unit: Unit) => namesOf(unit).includes(written)],
    ['completed', (unit: Unit) => namesOf(unit).some((name) => sameButForPrefix(written, name, unit, district))],
  ] as const;
  for (const [how, fits] of ways) {
    const found = living.filter(fits);
    const [unit, other] = found;
    if (unit && other) return { how: 'ambiguous', candidates: found };
    if (unit) return { how, unit };
  }
  const former = units.filter((unit) => namesOf(unit).includes(written) && !existsOn(unit, on));
  const [ended, another] = former;
  if (ended && another) return { how: 'ambiguous', candidates: former };
  if (ended) return { how: 'ended', unit: ended };
  return { how: 'unknown', similar: living.filter((unit) => isAlike(written, unit, district)) };
}

/** Two names are one where they differ only in the district's prefix and in the office that a town or subdistrict has. */
const sameButForPrefix = (written: string, name: string, unit: Unit, district: District): boolean =>
  bare(written, unit, district) === bare(name, unit, district);

/** A name without the district before it and the office after it. */
function bare(name: string, unit: Unit, district: District): string {
  const prefix = prefixesOf(district).find((each) => name.startsWith(each) && !isPlaceOf(name, each)) ?? '';
  const rest = name.slice(prefix.length);
  const office = unit.kind === null ? undefined : OFFICES[unit.kind]?.find((each) => rest.endsWith(each));
  return office === undefined ? rest : rest.slice(0, -office.length);
}

/** 柳南街道 is no 柳南区街道, nor is 区 alone a place: a prefix is only one where a name follows it. */
const isPlaceOf = (name: string, prefix: string): boolean => name.length <= prefix.length + 1;

/** Longest first: 柳州市柳南区, 柳南区, 区. */
function prefixesOf({ name, above }: District): string[] {
  const level = /[区县市旗]$/u.exec(name)?.[0];
  return [...(above === undefined ? [] : [above + name]), name, ...(level === undefined ? [] : [level])];
}

/** What a town or subdistrict adds to its name when it speaks as a government. */
const OFFICES: Readonly<Partial<Record<NonNullable<Unit['kind']>, readonly string[]>>> = {
  town: ['人民政府', '政府'],
  subdistrict: ['办事处', '办'],
};

/** Alike enough to be offered to a person: one name holds the other's bare form. */
function isAlike(written: string, unit: Unit, district: District): boolean {
  const wanted = bare(written, unit, district);
  return (
    wanted.length > 1 &&
    namesOf(unit).some((name) => {
      const found = bare(name, unit, district);
      return found.length > 1 && (found.includes(wanted) || wanted.includes(found));
    })
  );
}

/** Names borne by more than one living unit: each would make a match ambiguous, so a list that has any is refused. */
export function namesTaken(
  units: readonly Unit[],
  on: Day,
): { readonly name: string; readonly unitIds: readonly string[] }[] {
  const owners = new Map<string, Set<string>>();
  for (const unit of units.filter((each) => existsOn(each, on)))
    for (const name of namesOf(unit)) owners.set(name, (owners.get(name) ?? new Set()).add(unit.id));
  return [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => ({ name, unitIds: [...ids] }));
}
