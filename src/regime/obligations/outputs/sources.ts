import type { Reading, ReadTask } from '../../notices/contract.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Obligation } from '../rules/obligation.js';
import type { ObligationWords } from '../words.js';

/** All that the papers that go out are made from. */
export interface HandoutSources {
  readonly reading: Reading;
  readonly obligations: readonly Obligation[];
  readonly calendar: WorkCalendar;
  readonly words: ObligationWords;
}

/** The names that only a person can tie to a unit; the papers mark them wherever they stand. */
export function unconfirmedNames({ questions, tasks }: Reading): ReadonlySet<string> {
  const places = questions
    .filter(({ code }) => code === 'unknown-unit')
    .flatMap(({ about, places: all }) => all ?? [about]);
  return new Set(
    places.flatMap((pointer) => {
      const [, list, row, field, at] = pointer.split('/');
      const task = list === 'tasks' ? tasks[Number(row)] : undefined;
      if (!task || (field !== 'leadUnits' && field !== 'responsibleUnits')) return [];
      const name = task[field][Number(at)];
      return name === undefined ? [] : [name];
    }),
  );
}

/** A unit as the papers name it. */
export const shownUnit = (unit: string, unconfirmed: ReadonlySet<string>, words: ObligationWords): string =>
  unconfirmed.has(unit) ? words.unconfirmed(unit) : unit;

/** The units of an item one below the other; 无 where it has none. */
export const shownUnits = (
  units: readonly string[],
  unconfirmed: ReadonlySet<string>,
  words: ObligationWords,
): string =>
  units.length === 0 ? words.label.none : units.map((unit) => shownUnit(unit, unconfirmed, words)).join('\n');

/** Every unit that leads or is responsible for an item, in the order of the annex, leads first. */
export const unitsOf = (tasks: readonly ReadTask[]): string[] => [
  ...new Set([...tasks.flatMap(({ leadUnits }) => leadUnits), ...tasks.flatMap((task) => task.responsibleUnits)]),
];

/** To whom it is owed, where the notice names somebody: a paper that goes out invents no recipient. */
export const recipient = ({ owedTo }: Obligation): string | null =>
  owedTo !== null && 'name' in owedTo ? owedTo.name : null;

/** The figures of an item, one below the other. */
export const shownTargets = ({ targets }: ReadTask, words: ObligationWords): string =>
  targets
    .map(({ indicator, qualifier, written, unit }) => words.figure(indicator, qualifier, written, unit))
    .join('\n');

/** When an item is done by, or that somebody has still to say so. */
export const shownDue = ({ dueText, dueOn }: ReadTask, words: ObligationWords): string =>
  dueOn === null ? words.unconfirmed(dueText ?? '') : (dueText ?? dueOn);
