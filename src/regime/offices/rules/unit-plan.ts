import type { Day } from '../../../kernel/day.js';
import type { Refused } from '../../../kernel/decision.js';
import { type Bound, type DirectoryEvent, eventsBetween } from './directory.js';
import { directoryOf, misfits } from './fitting.js';
import type { UnitFaultCode, UnitField } from './unit-fields.js';
import type { ReadUnits, UnitFault, UnitRow } from './unit-sheet.js';
import { existsOn, namesOf, type StoredUnit, type Unit } from './units.js';

/** What taking a sheet over would do, worked out whole before anything is done. */
export interface UnitsPlan {
  readonly entries: readonly PlannedUnit[];
  /** Any fault, and nothing at all is taken over. */
  readonly faults: readonly UnitFault[];
  /** Known units that the sheet does not name: they stay as they are. */
  readonly unnamed: number;
}

export interface PlannedUnit {
  readonly row: number;
  readonly does: 'add' | 'change' | 'same';
  /** A unit that is new bears a stand-in for its id, made of its row. */
  readonly unit: Unit;
  readonly before?: StoredUnit;
  readonly events: readonly DirectoryEvent[];
}

const standInFor = ({ number }: UnitRow): string => `row ${String(number)}`;

/**
 * Compares a sheet with the list as it stands. A row is the unit that bears its name, or else, where nobody does, the one
 * that bears its credit code: that one was renamed. Units that the sheet leaves out are left alone.
 */
export function planUnits(
  { rows, faults, placeOf }: ReadUnits,
  known: readonly StoredUnit[],
  boundOf: (unitId: string) => Bound,
  today: Day,
): UnitsPlan {
  const found: UnitFault[] = [...faults];
  const faultAt = (
    { number }: UnitRow,
    field: UnitField,
    code: UnitFaultCode,
    params: UnitFault['params'] = {},
  ): void => {
    found.push({ row: number, column: placeOf(field), field, code, params });
  };
  const named = rows.filter(({ name }) => name !== '');
  const befores = matched(named, known, today, faultAt);
  const drafts = named.map((row) => ({ row, before: befores.get(row), unit: drafted(row, befores.get(row)) }));
  const misread = new Set(faults.filter(({ field }) => field === 'kind').map(({ row }) => row));
  for (const { row, before } of drafts)
    if (!before && (row.kind ?? null) === null && !misread.has(row.number)) faultAt(row, 'kind', 'kind-missing');

  const taken = new Set(drafts.flatMap(({ before }) => before?.id ?? []));
  const others = known.filter(({ id }) => !taken.has(id));
  const parentOf = parentFinder([...others, ...drafts.map(({ unit }) => unit)], today);
  const settled = drafts.map(({ row, before, unit }) => {
    if (row.parent === undefined || row.parent === null) return { row, before, unit };
    const parent = parentOf(row.parent);
    if (typeof parent === 'string') faultAt(row, 'parent', parent, { written: row.parent });
    return { row, before, unit: typeof parent === 'string' ? unit : { ...unit, parentId: parent.id } };
  });

  const directory = directoryOf([...others, ...settled.map(({ unit }) => unit)]);
  const inSheet = new Map(settled.map((each) => [each.unit.id, each]));
  for (const { row, before, unit } of settled) {
    for (const misfit of misfits(unit, directory)) {
      const { field, code, params } = placed(misfit, unit);
      const other = inSheet.get(String(misfit.refusal.params['unitId']));
      if (!other) faultAt(row, field, code, params);
      else if (yields({ row, before }, other, params))
        faultAt(row, field, OF_ROWS[code] ?? code, { ...params, row: other.row.number });
    }
    const bound = boundOf(unit.id);
    if (before && unit.until !== undefined && unit.until !== before.until && bound.items + bound.duties > 0)
      faultAt(row, 'until', 'still-bound', { ...bound });
  }
  return {
    entries: settled.map(({ row, before, unit }) => entryOf(row.number, before, unit)),
    faults: found.sort(byPlace),
    unnamed: others.filter((unit) => existsOn(unit, today)).length,
  };
}

interface Claim {
  readonly row: UnitRow;
  readonly before: StoredUnit | undefined;
}

/** Of two rows that claim one name or code, the unit that bears it already keeps it; else the row that comes first. */
function yields(one: Claim, other: Claim, { name, code }: UnitFault['params']): boolean {
  const bears = ({ before }: Claim): boolean =>
    before !== undefined && (namesOf(before).includes(String(name)) || before.creditCode === code);
  return bears(one) === bears(other) ? other.row.number < one.row.number : bears(other);
}

type FaultAt = (row: UnitRow, field: UnitField, code: UnitFaultCode, params?: UnitFault['params']) => void;

/** Which known unit each row is; a unit that two rows name is the first one's, and the second is at fault. */
function matched(
  rows: readonly UnitRow[],
  known: readonly StoredUnit[],
  today: Day,
  faultAt: FaultAt,
): ReadonlyMap<UnitRow, StoredUnit> {
  const { byName, byCode } = directoryOf(known);
  const matches = new Map<UnitRow, StoredUnit>();
  const rowOfUnit = new Map<string, number>();
  const stored = new Map(known.map((unit) => [unit.id, unit]));
  for (const row of rows) {
    const bearing = (byName.get(row.name) ?? []).filter(({ name }) => name === row.name);
    const sameDays = bearing.filter(
      ({ from, until }) => (row.from ?? undefined) === from && (row.until ?? undefined) === until,
    );
    const living = bearing.filter((unit) => existsOn(unit, today));
    const [unit, another] = bearing.length > 1 ? (sameDays.length > 0 ? sameDays : living) : bearing;
    if (another) {
      faultAt(row, 'name', 'unit-ambiguous', { name: row.name });
      continue;
    }
    const coded = typeof row.creditCode === 'string' ? (byCode.get(row.creditCode) ?? []) : [];
    const found = unit ?? (bearing.length === 0 && coded.length === 1 ? coded[0] : undefined);
    const before = found && stored.get(found.id);
    if (!before) continue;
    const earlier = rowOfUnit.get(before.id);
    if (earlier !== undefined) faultAt(row, 'name', 'row-twice', { name: row.name, row: earlier });
    else {
      rowOfUnit.set(before.id, row.number);
      matches.set(row, before);
    }
  }
  return matches;
}

/** The unit as the sheet has it, its parent still to be found. What has no column stays as it is. */
function drafted(row: UnitRow, before: StoredUnit | undefined): Unit {
  const shortName = row.shortName === undefined ? before?.shortName : (row.shortName ?? undefined);
  const creditCode = row.creditCode === undefined ? before?.creditCode : (row.creditCode ?? undefined);
  const from = row.from === undefined ? before?.from : (row.from ?? undefined);
  const until = row.until === undefined ? before?.until : (row.until ?? undefined);
  const parentId = row.parent === undefined ? before?.parentId : undefined;
  const former = before && before.name !== row.name ? [before.name] : [];
  const aliases = [...(row.aliases ?? before?.aliases ?? []), ...former];
  return {
    id: before?.id ?? standInFor(row),
    name: row.name,
    kind: row.kind ?? before?.kind ?? null,
    aliases: [...new Set(aliases)].filter((alias) => alias !== row.name && alias !== shortName),
    ...(shortName !== undefined && { shortName }),
    ...(creditCode !== undefined && { creditCode }),
    ...(parentId !== undefined && { parentId }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

/** Finds the unit above by any of its names, a full one before all others, a living one before one that has ended. */
function parentFinder(
  units: readonly Unit[],
  today: Day,
): (written: string) => Unit | 'parent-unknown' | 'parent-twice' {
  const { byName } = directoryOf(units);
  return (written) => {
    const bearing = byName.get(written) ?? [];
    const whole = bearing.filter(({ name }) => name === written);
    const best = whole.length > 0 ? whole : bearing;
    const living = best.filter((unit) => existsOn(unit, today));
    const [unit, another] = living.length > 0 ? living : best;
    return another ? 'parent-twice' : (unit ?? 'parent-unknown');
  };
}

type PlacedCode = 'name-taken' | 'code-taken' | 'ends-before-it-begins' | 'parent-circle';
/** The same where the other one is a row of the sheet too. */
const OF_ROWS: Readonly<Partial<Record<PlacedCode, UnitFaultCode>>> = {
  'name-taken': 'row-name-taken',
  'code-taken': 'row-code-taken',
};

/** A refusal of the list, told where it stands in the sheet. */
function placed(
  { refusal: { code, params } }: Refused,
  unit: Unit,
): { readonly field: UnitField; readonly code: PlacedCode; readonly params: UnitFault['params'] } {
  switch (code) {
    case 'unit.name-taken': {
      const { name } = params;
      const field = name === unit.name ? 'name' : name === unit.shortName ? 'shortName' : 'aliases';
      return { field, code: 'name-taken', params };
    }
    case 'unit.code-taken':
      return { field: 'creditCode', code: 'code-taken', params };
    case 'unit.ends-before-it-begins':
      return { field: 'until', code: 'ends-before-it-begins', params };
    default:
      return { field: 'parent', code: 'parent-circle', params };
  }
}

function entryOf(row: number, before: StoredUnit | undefined, unit: Unit): PlannedUnit {
  if (!before) {
    const named = unit.aliases.map((alias) => ({ type: 'unit.alias-added', unitId: unit.id, alias }) as const);
    return { row, does: 'add', unit, events: [{ type: 'unit.added', unit }, ...named] };
  }
  const events = eventsBetween(before, unit);
  return { row, does: events.length > 0 ? 'change' : 'same', unit, before, events };
}

const byPlace = (one: UnitFault, other: UnitFault): number =>
  (one.row ?? 0) - (other.row ?? 0) || byLetters(one.column ?? '', other.column ?? '');
const byLetters = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
