import type { Day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { KeptReading } from '../../notices/contract.js';
import type { Carried } from '../../notices/rules/superseding.js';
import type { Settlement } from '../../notices/settlement.js';
import { daysOf } from './days.js';
import { factsOf } from './from-reading.js';
import { obligationsOf } from './generation.js';
import type { Obligation, ObligationKind } from './obligation.js';
import type { ItemFacts } from './parties.js';

/** An issued notice with its answers, settlement and corrections. */
interface Standing {
  readonly reading: KeptReading;
  readonly settlement: Settlement | null;
  /** Since when items are led by another unit than the one they were issued to, by their numbers. */
  readonly leadSince: ReadonlyMap<string, Day>;
  /** What it took over, where it replaced another notice. */
  readonly carried?: Pick<Carried, 'begunOn' | 'issuedOn'> | undefined;
  /** That other units stand for those the notice names, item by item, in the order in which it came about. */
  readonly moved: readonly UnitMovedOn[];
  /** Days of items that changes moved, by their numbers, in the order in which it was decided. */
  readonly days?: readonly { readonly row: string; readonly dueOn: Day }[];
  /** Other units that changes gave items, each under all its names, in the order in which it was decided. */
  readonly units?: readonly UnitsChanged[];
  /** Items that a change ended or carried over, by their numbers, with the day. */
  readonly over?: readonly { readonly row: string; readonly endedOn: Day }[];
}

/** The units of an item since a change of them was decided: the lead, or all that are responsible. */
export interface UnitsChanged {
  readonly row: string;
  readonly field: 'leadUnits' | 'responsibleUnits';
  readonly on: Day;
  /** Of each unit the names under which papers may write of it, its own first. */
  readonly names: readonly (readonly string[])[];
}

/** Who stands on an item for a unit under any of its names; null: nobody, since the lead is named once. */
export interface UnitMovedOn {
  readonly row: string;
  readonly role: 'lead' | 'responsible';
  readonly was: readonly string[];
  readonly now: string | null;
}

/**
 * Every duty that an issued notice gives as it stands now, under keys that stay. A duty that says nothing of days off
 * follows what the office settled for all of them (point 9).
 * @param ids of the items, by their numbers
 */
export function programmeDuties(
  { reading, settlement, leadSince, carried, moved, days = [], units = [], over = [] }: Standing,
  ids: ReadonlyMap<string, string>,
  calendar: WorkCalendar,
): Obligation[] {
  const facts = factsOf({ ...reading, leadSince, carried });
  if (!facts) return [];
  const ended = new Map(over.map(({ row, endedOn }) => [ids.get(row) ?? row, endedOn]));
  const named = [...new Set(facts.items.flatMap((item) => [...item.leadUnits, ...item.responsibleUnits]))];
  const roll = settlement?.rollOfDays ?? 'as-written';
  const items = facts.items.map((item) => {
    const id = ids.get(item.id) ?? item.id;
    const endedOn = ended.get(id);
    return {
      ...withUnitsNow(withUnitsChanged(item, units, named), moved),
      ...dayNow(item, days),
      ...(endedOn && { endedOn }),
      id,
    };
  });
  const duties = facts.duties.map((duty) => ({ ...duty, who: withHeirs(duty.who, moved) }));
  const all = obligationsOf({ ...facts, items, duties }, calendar).filter(
    // For an item that ended nobody owes a plan or its completion; what it reports to its end is owed all the same.
    ({ kind, itemIds }) => !OF_ONE_ITEM.includes(kind) || !itemIds.every((id) => ended.has(id)),
  );
  return all.map((each) =>
    each.roll === 'as-written' ? { ...each, roll, ...daysOf({ ...each, roll }, calendar) } : each,
  );
}

const OF_ONE_ITEM: readonly ObligationKind[] = ['acknowledgement', 'plan', 'completion'];

/** The day that a change gave an item; nothing where none did. Its words in the notice stay (I9). */
const dayNow = ({ id }: ItemFacts, days: NonNullable<Standing['days']>): Pick<ItemFacts, 'dueOn'> | undefined => {
  const last = days.findLast(({ row }) => row === id);
  return last && { dueOn: last.dueOn };
};

/**
 * An item with the units that changes gave it, under the name the notice gives them on other items: a unit owes one
 * letter for all of its items, so it must not be two.
 */
const withUnitsChanged = (item: ItemFacts, changed: readonly UnitsChanged[], named: readonly string[]): ItemFacts =>
  changed
    .filter(({ row }) => row === item.id)
    .reduce<ItemFacts>((so, { field, on, names }) => {
      const units = names.flatMap((all) => named.find((name) => all.includes(name)) ?? all[0] ?? []);
      return { ...so, [field]: units, ...(field === 'leadUnits' && { ledSince: on }) };
    }, item);

/** An item named by its number, with the units that stand on it now. */
const withUnitsNow = (item: ItemFacts, moved: readonly UnitMovedOn[]): ItemFacts =>
  moved
    .filter(({ row }) => row === item.id)
    .reduce<ItemFacts>((so, { role, was, now }) => {
      const column = role === 'lead' ? 'leadUnits' : 'responsibleUnits';
      const units = so[column].flatMap((name) => (was.includes(name) ? (now ?? []) : name));
      return { ...so, [column]: [...new Set(units)] };
    }, item);

/** Whoever a sentence binds by name: where others came after that unit, it binds them. */
const withHeirs = (who: readonly string[], moved: readonly UnitMovedOn[]): readonly string[] =>
  moved.reduce<readonly string[]>(
    (names, { was, now }) =>
      now === null || names.includes(now) || !names.some((name) => was.includes(name)) ? names : [...names, now],
    who,
  );
