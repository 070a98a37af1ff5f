import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { directoryOf, unfit } from './fitting.js';
import { namesOf, type Unit, type UnitKind } from './units.js';

/** What a person says of a unit: a form's worth. What is left out the unit has not. */
export interface UnitForm extends Pick<Unit, 'name' | 'shortName' | 'parentId' | 'creditCode' | 'from' | 'until'> {
  readonly kind: UnitKind;
}

export interface UnitAdded {
  readonly type: 'unit.added';
  readonly unit: Unit;
}
export interface UnitChanged {
  readonly type: 'unit.changed';
  readonly unitId: string;
  readonly changes: readonly FieldChange[];
}
export interface FieldChange {
  readonly field: (typeof FIELDS)[number];
  readonly was: string | null;
  readonly now: string | null;
}
export interface AliasAdded {
  readonly type: 'unit.alias-added';
  readonly unitId: string;
  readonly alias: string;
}
export interface AliasRemoved {
  readonly type: 'unit.alias-removed';
  readonly unitId: string;
  readonly alias: string;
}
export type DirectoryEvent = UnitAdded | UnitChanged | AliasAdded | AliasRemoved;

/** What still names a unit: as many live items, as many duties that nobody has met. */
export interface Bound {
  readonly items: number;
  readonly duties: number;
}

/** Puts a new unit on the list of the district. */
export const addUnit = (form: UnitForm, id: string, known: readonly Unit[]): Decision<Unit, DirectoryEvent> => {
  const unit: Unit = { ...form, id, aliases: [] };
  return unfit(unit, directoryOf(known)) ?? done(unit, { type: 'unit.added', unit });
};

/**
 * Changes what is said of a unit. Papers went out under its former name, so that name stays a further one unless it was
 * a slip. A unit that something still names is not simply ended: somebody must come after it (point 11).
 */
export function changeUnit(
  unit: Unit,
  { keepFormerName, ...form }: UnitForm & { readonly keepFormerName: boolean },
  known: readonly Unit[],
  bound: Bound,
): Decision<Unit, DirectoryEvent> {
  if (unit.kind === null) return refuse('unit.unconfirmed', { name: unit.name });
  const alias = keepFormerName && form.name !== unit.name ? unit.name : undefined;
  const kept = unit.aliases.filter((each) => each !== form.name && each !== form.shortName);
  const { id } = unit;
  const changed: Unit = {
    ...{ ...form, id },
    aliases: alias === undefined || alias === form.shortName ? kept : [...kept, alias],
  };
  if (form.until !== undefined && form.until !== unit.until && bound.items + bound.duties > 0)
    return refuse('unit.still-bound', { name: unit.name, ...bound }, 'point 11');
  const happened = eventsBetween(unit, changed);
  if (happened.length === 0) return refuse('unit.unchanged', { name: unit.name });
  return unfit(changed, directoryOf(known)) ?? done(changed, ...happened);
}

/** Says of a name that a notice gave that it is a unit of its own: of which kind, and under which full name. */
export function confirmUnit(
  unit: Unit,
  { name, kind }: { readonly name: string; readonly kind: UnitKind },
  known: readonly Unit[],
): Decision<Unit, DirectoryEvent> {
  if (unit.kind !== null || unit.identifiedAs !== undefined)
    return refuse('unit.confirmed-already', { name: unit.name });
  const confirmed: Unit = {
    ...unit,
    name,
    kind,
    aliases: name === unit.name ? unit.aliases : [...unit.aliases, unit.name],
  };
  return unfit(confirmed, directoryOf(known)) ?? done(confirmed, ...eventsBetween(unit, confirmed));
}

/** A further name that papers use for the unit. One that another unit bears in the same days is nobody's to add. */
export function addAlias(unit: Unit, alias: string, known: readonly Unit[]): Decision<Unit, DirectoryEvent> {
  if (namesOf(unit).includes(alias)) return refuse('unit.alias-there', { name: unit.name, alias });
  const named: Unit = { ...unit, aliases: [...unit.aliases, alias] };
  return unfit(named, directoryOf(known)) ?? done(named, { type: 'unit.alias-added', unitId: unit.id, alias });
}

/** Takes a further name away: papers that used it keep it, the next one will be asked about. */
export const removeAlias = (unit: Unit, alias: string): Decision<Unit, DirectoryEvent> =>
  unit.aliases.includes(alias)
    ? done(
        { ...unit, aliases: unit.aliases.filter((each) => each !== alias) },
        { type: 'unit.alias-removed', unitId: unit.id, alias },
      )
    : refuse('unit.no-such-alias', { name: unit.name, alias });

const FIELDS = ['name', 'shortName', 'kind', 'parentId', 'creditCode', 'from', 'until'] as const;

/** What happened between a unit as it was and as it is to be: its fields in the order of the form, then its further names. */
export function eventsBetween(before: Unit, after: Unit): readonly DirectoryEvent[] {
  const { id: unitId } = after;
  const changes = FIELDS.flatMap((field): FieldChange[] => {
    const [was, now] = [before[field] ?? null, after[field] ?? null];
    return was === now ? [] : [{ field, was, now }];
  });
  const added = after.aliases.filter((alias) => !before.aliases.includes(alias));
  const removed = before.aliases.filter((alias) => !after.aliases.includes(alias));
  return [
    ...(changes.length > 0 ? [{ type: 'unit.changed', unitId, changes } as const] : []),
    ...added.map((alias) => ({ type: 'unit.alias-added', unitId, alias }) as const),
    ...removed.map((alias) => ({ type: 'unit.alias-removed', unitId, alias }) as const),
  ];
}
