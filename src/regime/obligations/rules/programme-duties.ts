import type { Day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { KeptReading } from '../../notices/contract.js';
import type { Carried } from '../../notices/rules/superseding.js';
import type { Settlement } from '../../notices/settlement.js';
import { daysOf } from './days.js';
import { factsOf } from './from-reading.js';
import { obligationsOf } from './generation.js';
import type { Obligation } from './obligation.js';
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
  { reading, settlement, leadSince, carried, moved }: Standing,
  ids: ReadonlyMap<string, string>,
  calendar: WorkCalendar,
): Obligation[] {
  const facts = factsOf({ ...reading, leadSince, carried });
  if (!facts) return [];
  const roll = settlement?.rollOfDays ?? 'as-written';
  const items = facts.items.map((item) => ({ ...withUnitsNow(item, moved), id: ids.get(item.id) ?? item.id }));
  const duties = facts.duties.map((duty) => ({ ...duty, who: withHeirs(duty.who, moved) }));
  return obligationsOf({ ...facts, items, duties }, calendar).map((each) =>
    each.roll === 'as-written' ? { ...each, roll, ...daysOf({ ...each, roll }, calendar) } : each,
  );
}

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
