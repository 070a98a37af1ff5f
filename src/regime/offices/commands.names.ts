import type { Day } from '../../kernel/day.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { Tx } from '../../platform/database/tables.js';
import { effect } from './declare.js';
import { unitRecorded } from './record.units.js';
import { addAlias, type DirectoryEvent, type UnitAdded } from './rules/directory.js';
import { kindNamed } from './rules/kinds.js';
import { existsOn, namesOf, type StoredUnit, type Unit } from './rules/units.js';
import { insertUnits } from './store.js';
import { lockUnits, updateUnit } from './store.units.js';

/** A notice was issued or corrected, as far as the list of units must know: the names it uses, and who is vouched for. */
interface NamesUsed<Type extends string> {
  readonly type: Type;
  readonly units: readonly { readonly name: string; readonly confirmed: boolean }[];
}

/** What a paper calls a known unit. */
interface Tied {
  readonly unitId: string;
  readonly alias: string;
}

/** A question was answered by naming a known unit: what the paper calls it becomes a further name. */
interface NameTied {
  readonly type: 'notice.answered';
  readonly tied?: Tied;
}

/** A correction was registered by which names were tied to known units. */
interface NamesTied {
  readonly type: 'notice.amended';
  readonly tied: readonly Tied[];
}

/** Units that a paper names and nobody knows yet come into being with it; an unconfirmed name under that very name. */
const unitsNamedBy = <Type extends string>(type: Type) =>
  effect(type, {
    changes: 'unit',
    emits: ['unit.added'],
    load: (tx, _event: NamesUsed<Type>, { actor }) => lockUnits(tx, actor.districtId),
    decide: (known, { units }, { newId, today }): Decision<readonly Unit[], UnitAdded> => {
      const living = new Set(known.filter((unit) => existsOn(unit, today)).flatMap(namesOf));
      const named = new Map(units.map(({ name, confirmed }) => [name, confirmed] as const));
      const added = [...named]
        .filter(([name]) => !living.has(name))
        .map(([name, confirmed]): Unit => ({
          id: newId(),
          name,
          aliases: [],
          kind: confirmed ? (kindNamed(name) ?? 'other') : null,
        }));
      return done(added, ...added.map((unit) => ({ type: 'unit.added', unit }) as const));
    },
    save: (tx, units, _facts, { actor }) => insertUnits(tx, actor.districtId, units),
    record: unitRecorded,
  });

export const addUnitsNamed = unitsNamedBy('notice.issued');
export const addUnitsAmended = unitsNamedBy('notice.amended');
export const addUnitsReissued = unitsNamedBy('notice.reissued');

interface NamesMeant {
  readonly units: readonly StoredUnit[];
  readonly tied: readonly Tied[];
}

async function namesMeant(tx: Tx, districtId: string, tied: readonly Tied[]): Promise<NamesMeant | undefined> {
  return tied.length === 0 ? undefined : { units: await lockUnits(tx, districtId), tied };
}

/**
 * Each name becomes a further one of its unit, unless it is one already; one that another living unit bears is refused. A
 * name of a unit that ended stays that unit's: its heir was named this once.
 */
function tieNames(
  { units, tied }: NamesMeant,
  _event: unknown,
  { today }: { readonly today: Day },
): Decision<readonly Unit[], DirectoryEvent> {
  let now: readonly Unit[] = units;
  const events: DirectoryEvent[] = [];
  for (const { unitId, alias } of tied) {
    const unit = now.find(({ id }) => id === unitId);
    if (!unit) return refuse('notice.no-such-unit');
    if (namesOf(unit).includes(alias)) continue;
    if (units.some((each) => isOfEnded(each, alias, today))) continue;
    const named = addAlias(unit, alias, now);
    if (!named.done) return named;
    now = now.map((each) => (each.id === unitId ? named.value : each));
    events.push(...named.events);
  }
  return done(
    now.filter((each) => !units.some((before) => before === each)),
    ...events,
  );
}

const isOfEnded = (unit: Unit, name: string, on: Day): boolean =>
  unit.identifiedAs === undefined && !existsOn(unit, on) && namesOf(unit).includes(name);

async function saveNames(tx: Tx, districtId: string, named: readonly Unit[], units: readonly StoredUnit[]) {
  for (const unit of named) {
    const before = units.find(({ id }) => id === unit.id);
    if (before) await updateUnit(tx, districtId, unit, before);
  }
}

/** What a question of the intake was answered with. */
export const addTiedName = effect('notice.answered', {
  changes: 'unit',
  emits: ['unit.alias-added'],
  load: (tx, { tied }: NameTied, { actor }) => namesMeant(tx, actor.districtId, tied ? [tied] : []),
  decide: tieNames,
  save: (tx, named, { units }, { actor }) => saveNames(tx, actor.districtId, named, units),
  record: unitRecorded,
});

/** A correction calls known units by other names. */
export const addAliasesAmended = effect('notice.amended', {
  changes: 'unit',
  emits: ['unit.alias-added'],
  load: (tx, { tied }: NamesTied, { actor }) => namesMeant(tx, actor.districtId, tied),
  decide: tieNames,
  save: (tx, named, { units }, { actor }) => saveNames(tx, actor.districtId, named, units),
  record: unitRecorded,
});
