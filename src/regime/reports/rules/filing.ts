import { addDays, addMonths, type Day, day, endOfMonth } from '../../../kernel/day.js';
import type { ReportedPeriod } from './prefill.js';
import { FIRST_EDITION, type Section } from './section.js';

/** An edition as it is kept: in which filing it stands, and of which quarter. */
export interface KeptSection extends Section {
  readonly obligationId: string;
  readonly period: string;
}

const QUARTER = /^(\d{4})Q([1-4])$/u;
const HALF = /^(\d{4})H([12])$/u;
const MONTH = /^(\d{4})-(\d{2})$/u;
const YEAR = /^\d{4}$/u;
const MONTHS = { quarter: 3, half: 6 } as const;

const ofMonths = (name: string, year: number, last: number, count: number): ReportedPeriod => ({
  ...{ name, start: addDays(endOfMonth(year, last - count), 1), end: endOfMonth(year, last) },
});

/** The days of a period by its name; a report that a notice asks for on a mere day speaks of the quarter before it. */
export function periodNamed(name: string): ReportedPeriod {
  const [, ofQuarter, quarter] = QUARTER.exec(name) ?? [];
  if (quarter !== undefined) return ofMonths(name, Number(ofQuarter), Number(quarter) * MONTHS.quarter, MONTHS.quarter);
  const [, ofHalf, half] = HALF.exec(name) ?? [];
  if (half !== undefined) return ofMonths(name, Number(ofHalf), Number(half) * MONTHS.half, MONTHS.half);
  const [, ofMonth, month] = MONTH.exec(name) ?? [];
  if (month !== undefined) return ofMonths(name, Number(ofMonth), Number(month), 1);
  if (YEAR.test(name)) return { name, start: day(`${name}-01-01`), end: day(`${name}-12-31`) };
  const end = day(name);
  return { name, start: addDays(addMonths(end, -MONTHS.quarter), 1), end };
}

/**
 * The sections of a filing: the current edition of each of its items, one that nobody has typed into among them. What
 * another filing holds already stays there: an item has one current section for a quarter (I15), and a draft goes along
 * with the item to whoever leads it now.
 */
export function sectionsIn(
  obligationId: string,
  itemIds: readonly string[],
  period: string,
  kept: readonly KeptSection[],
): readonly Section[] {
  return itemIds.flatMap((taskId): Section[] => {
    const current = currentOf(taskId, period, kept);
    if (!current) return [{ ...FIRST_EDITION, taskId }];
    return current.obligationId === obligationId || current.state === 'draft' ? [current] : [];
  });
}

export const currentOf = (taskId: string, period: string, kept: readonly KeptSection[]): KeptSection | undefined =>
  kept.find((each) => each.taskId === taskId && each.period === period && each.state !== 'superseded');

/**
 * What stands of an item before an edition: the last accepted one, of an earlier quarter or an earlier edition of the same.
 * Later figures are compared with it (I18).
 */
export function acceptedBefore<Kept extends KeptSection>(
  taskId: string,
  { period, edition }: { readonly period: string; readonly edition: number },
  kept: readonly Kept[],
): Kept | undefined {
  const { end } = periodNamed(period);
  const endOf = (each: Kept): Day => periodNamed(each.period).end;
  return kept
    .filter(
      (each) =>
        each.taskId === taskId &&
        each.accepted !== null &&
        each.content !== null &&
        (endOf(each) < end || (each.period === period && each.edition < edition)),
    )
    .toSorted((one, other) =>
      endOf(one) === endOf(other) ? one.edition - other.edition : endOf(one) < endOf(other) ? -1 : 1,
    )
    .at(-1);
}

/** The accepted edition that stands for all who read, until a later one is accepted. */
export const standingEdition = <Kept extends KeptSection>(
  taskId: string,
  period: string,
  kept: readonly Kept[],
): Kept | undefined =>
  kept
    .filter((each) => each.taskId === taskId && each.period === period && each.accepted !== null)
    .toSorted((one, other) => one.edition - other.edition)
    .at(-1);

/** Who has not reported stands first, then what waits for the office, what is in order last. */
export const filingStates = ['missing', 'begun', 'received', 'submitted', 'returned', 'accepted'] as const;
export type FilingState = (typeof filingStates)[number];
/** What a list of filings can be narrowed to: where a filing stands, or whether it has come, and in time. */
export const shownFilingAs = ['not-reported', 'overdue', ...filingStates, 'late', 'on-time'] as const;
export type ShownFilingAs = (typeof shownFilingAs)[number];

/** Where a filing stands, in one word: what is returned stands before what still waits, and that before what is done. */
export function filingState(
  sections: readonly Pick<Section, 'state'>[],
  { received, begun }: { readonly received: boolean; readonly begun: boolean },
): FilingState {
  const some = (state: Section['state']): boolean => sections.some((each) => each.state === state);
  if (some('returned')) return 'returned';
  if (some('submitted')) return 'submitted';
  if (sections.length > 0 && sections.every(({ state }) => state === 'accepted')) return 'accepted';
  if (some('accepted')) return 'begun';
  return received ? 'received' : begun ? 'begun' : 'missing';
}
