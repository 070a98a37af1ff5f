import type { Day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Reading } from '../../notices/contract.js';
import type { Settlement } from '../../notices/settlement.js';
import { daysOf } from './days.js';
import { factsOf } from './from-reading.js';
import { obligationsOf } from './generation.js';
import type { Obligation } from './obligation.js';

/** An issued notice with its answers, settlement and corrections. */
interface Standing {
  readonly reading: Reading;
  readonly settlement: Settlement | null;
  /** Since when items are led by another unit than the one they were issued to, by their numbers. */
  readonly leadSince: ReadonlyMap<string, Day>;
}

/**
 * Every duty that an issued notice gives as it stands now, under keys that stay. A duty that says nothing of days off
 * follows what the office settled for all of them (point 9).
 * @param ids of the items, by their numbers
 */
export function programmeDuties(
  { reading, settlement, leadSince }: Standing,
  ids: ReadonlyMap<string, string>,
  calendar: WorkCalendar,
): Obligation[] {
  const facts = factsOf({ ...reading, leadSince });
  if (!facts) return [];
  const roll = settlement?.rollOfDays ?? 'as-written';
  const items = facts.items.map((item) => ({ ...item, id: ids.get(item.id) ?? item.id }));
  return obligationsOf({ ...facts, items }, calendar).map((each) =>
    each.roll === 'as-written' ? { ...each, roll, ...daysOf({ ...each, roll }, calendar) } : each,
  );
}
