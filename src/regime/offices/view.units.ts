import type { z } from 'zod';
import type { Day } from '../../kernel/day.js';
import type { Subject } from '../../kernel/world.js';
import type { Can } from '../../platform/operations/parts.js';
import { type DistrictSubject, districtSubject } from './declare.js';
import type { SuccessionView, UnitRecord, UnitView } from './endpoints.units.js';
import type { StoredSuccession } from './queries.succession.js';
import { type StoredUnit, type UnitStanding, unitStanding } from './rules/units.js';

/** What the state of a unit leaves open, whoever asks. */
const OPEN: Readonly<Record<UnitStanding, readonly string[]>> = {
  unconfirmed: ['unit.confirm', 'unit.identify', 'unit.succession-preview'],
  planned: ['unit.change', 'unit.alias-add', 'unit.alias-remove'],
  living: ['unit.change', 'unit.alias-add', 'unit.alias-remove', 'unit.succession-preview', 'unit.succession-record'],
  ended: ['unit.change'],
  identified: [],
};

/** A unit as policy and visibility are asked about it. */
export interface UnitSubject extends Subject {
  readonly kind: 'unit';
}

export const unitSubject = (unit: StoredUnit, on: Day, successions: readonly StoredSuccession[] = []): UnitSubject => ({
  kind: 'unit',
  id: unit.id,
  version: unit.version,
  open: [
    ...OPEN[unitStanding(unit, on)].filter((action) => action !== 'unit.succession-record' || !ends(unit, successions)),
    ...(ends(unit, successions) ? ['unit.succession-withdraw'] : []),
  ],
});

/** Whether it is put down that the unit will end. */
const ends = ({ id }: StoredUnit, successions: readonly StoredSuccession[]): boolean =>
  successions.some(({ state, predecessors }) => state === 'planned' && predecessors.includes(id));

/** The list of a district's units: what can be done to it belongs to no single unit. */
export const unitListSubject = (districtId: string): DistrictSubject =>
  districtSubject(districtId, ['unit.add', 'unit.import']);

export type NamedUnits = ReadonlyMap<string, string>;
export const unitNames = (units: readonly StoredUnit[]): NamedUnits => new Map(units.map(({ id, name }) => [id, name]));

const named = (id: string | undefined, names: NamedUnits): { readonly id: string; readonly name: string } | null => {
  const name = id === undefined ? undefined : names.get(id);
  return id === undefined || name === undefined ? null : { id, name };
};

export const unitView = (unit: StoredUnit, names: NamedUnits, on: Day, can: Can): z.input<typeof UnitView> => {
  const { id, name, shortName, aliases, kind, parentId, creditCode, from, until } = unit;
  return {
    ...{ id, name, kind },
    shortName: shortName ?? null,
    aliases: [...aliases],
    shortNames: [...(shortName === undefined ? [] : [shortName]), ...aliases],
    standing: unitStanding(unit, on),
    parent: named(parentId, names),
    creditCode: creditCode ?? null,
    from: from ?? null,
    until: until ?? null,
    can: can(unitSubject(unit, on)),
  };
};

/** A unit with the list it stands in. */
export interface ShownUnit {
  readonly id: string;
  readonly version: number;
  readonly unit: StoredUnit;
  readonly units: readonly StoredUnit[];
  /** In which the unit ends or comes after. */
  readonly successions: readonly StoredSuccession[];
  readonly today: Day;
}

/** The unit as it was just written, in the list it now stands in. */
export const shownUnit = (
  unit: StoredUnit,
  { units, successions, today }: Pick<ShownUnit, 'units' | 'successions' | 'today'>,
): ShownUnit => ({
  id: unit.id,
  version: unit.version,
  ...{ unit, today, successions },
  units: [...units.filter(({ id }) => id !== unit.id), unit],
});

export const unitRecord = ({ unit, units, successions, today }: ShownUnit, can: Can): z.input<typeof UnitRecord> => {
  const names = unitNames(units);
  return {
    ...unitView(unit, names, today, can),
    can: can(unitSubject(unit, today, successions)),
    below: units.filter(({ parentId }) => parentId === unit.id).map(({ id, name }) => ({ id, name })),
    identifiedAs: named(unit.identifiedAs, names),
    successions: successions.map((succession) => successionView(succession, names)),
  };
};

const successionView = (
  { id, kind, state, from, number, predecessors, successors, heirs }: StoredSuccession,
  names: NamedUnits,
): SuccessionView => ({
  ...{ id, kind, state, from, number },
  before: predecessors.flatMap((each) => named(each, names) ?? []),
  after:
    state === 'in-effect'
      ? successors.flatMap((each) => named(each, names) ?? [])
      : heirs.flatMap((heir) => ('unitId' in heir ? (named(heir.unitId, names) ?? []) : { id: null, name: heir.name })),
});
