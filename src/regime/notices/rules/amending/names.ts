import type { Day } from '../../../../kernel/day.js';
import { type Match, matchUnit } from '../../../offices/rules/matching.js';
import { heirsOn, type Succession } from '../../../offices/rules/succession.js';
import type { District, Unit } from '../../../offices/rules/units.js';
import { type NamedUnit, readUnitNames } from '../units.js';

/** The units that a name may mean, on the day of the paper. */
export interface NameDirectory {
  readonly units: readonly Unit[];
  readonly district: District;
  readonly on: Day;
  /** Who came after whom: of a unit that ended, its heirs are offered. */
  readonly successions?: readonly Succession[];
}

/** What a person says of a name: a known unit, a new one, or that it stays as it is written, unconfirmed. */
export interface NameChoice {
  readonly written: string;
  readonly as:
    { readonly kind: 'unit'; readonly unitId: string } | { readonly kind: 'new-unit' } | { readonly kind: 'keep' };
}

/** A name that nobody but a person can tie to a unit, with those it may mean. */
export interface AskedName {
  readonly row: string;
  readonly column: 'leadUnits' | 'responsibleUnits';
  readonly written: string;
  readonly why: 'unknown' | 'ambiguous' | 'ended';
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
}

interface NamedUnits {
  readonly units: readonly { readonly name: string; readonly confirmed: boolean }[];
  readonly asked: readonly Omit<AskedName, 'row' | 'column'>[];
  readonly completed: readonly { readonly written: string; readonly name: string }[];
  readonly tied: readonly { readonly unitId: string; readonly alias: string }[];
  /** The words that leave the list open (等有关部门): a correction says whom it means. */
  readonly openTail: string | undefined;
}

/** Reads a cell of units as the intake does, and ties each name to a unit of the directory or asks about it. */
export function nameUnits(text: string, choices: readonly NameChoice[], directory: NameDirectory): NamedUnits {
  const { units, persons, openTail } = readUnitNames(text.split('\n'));
  // 金太阳 reads like a person's name: what stands in a cell of units is tied or asked, never left out.
  const named = [...units, ...persons.map((written) => ({ written, name: written }))].sort(
    (one, other) => text.indexOf(one.written) - text.indexOf(other.written),
  );
  const found = named.map((unit) => tieName(unit, choices, directory));
  return {
    openTail,
    units: found.flatMap(({ unit }) => unit ?? []),
    asked: found.flatMap(({ asked }) => asked ?? []),
    completed: found.flatMap(({ completed }) => completed ?? []),
    tied: found.flatMap(({ tied }) => tied ?? []),
  };
}

interface Named {
  readonly unit?: NamedUnits['units'][number];
  readonly asked?: NamedUnits['asked'][number];
  readonly completed?: NamedUnits['completed'][number];
  readonly tied?: NamedUnits['tied'][number];
}

function tieName({ written, name }: NamedUnit, choices: readonly NameChoice[], directory: NameDirectory): Named {
  const choice = choices.find((each) => each.written === written)?.as;
  if (choice?.kind === 'new-unit' || choice?.kind === 'keep')
    return { unit: { name: written, confirmed: choice.kind === 'new-unit' } };
  if (choice) {
    const unit = directory.units.find(({ id }) => id === choice.unitId);
    if (!unit) return { asked: { written, why: 'unknown', candidates: [] } };
    return {
      unit: { name: unit.name, confirmed: unit.kind !== null },
      ...(unit.name !== written && { tied: { unitId: unit.id, alias: written } }),
    };
  }
  return byDirectory(written, name, directory);
}

/** Its own words first; the name that its own list completes (乡村振兴局 after 区农业农村局) where they are nobody's. */
function byDirectory(written: string, name: string, directory: NameDirectory): Named {
  const { units, district, on } = directory;
  const own = matchUnit(written, units, district, on);
  const match = own.how === 'unknown' && name !== written ? matchUnit(name, units, district, on) : own;
  if (!('unit' in match) || match.how === 'ended') return { asked: { written, ...doubtOf(match, directory) } };
  const { unit } = match;
  return {
    unit: { name: unit.name, confirmed: unit.kind !== null },
    ...(unit.name !== written && match.how !== 'alias' && { completed: { written, name: unit.name } }),
  };
}

function doubtOf(
  match: Exclude<Match, { readonly how: 'exact' | 'alias' | 'completed' }>,
  { units: all, on, successions = [] }: NameDirectory,
): Pick<AskedName, 'why' | 'candidates'> {
  const named = (units: readonly Unit[]) => units.map(({ id, name }) => ({ id, name }));
  switch (match.how) {
    case 'ended': {
      const heirs = heirsOn(match.unit.id, on, successions);
      return { why: 'ended', candidates: named(all.filter(({ id }) => id !== match.unit.id && heirs.includes(id))) };
    }
    case 'ambiguous':
      return { why: 'ambiguous', candidates: named(match.candidates) };
    case 'unknown':
      return { why: 'unknown', candidates: named(match.similar) };
  }
}
