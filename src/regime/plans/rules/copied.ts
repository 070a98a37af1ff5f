import { addDays, type Day, daysBetween } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Duty, PlanContent } from './content.js';
import type { Milestone } from './milestone.js';
import { type PlannedItem, prefilled } from './prefill.js';
import { daysOf, firstStart } from './schedule.js';
import { workingDaysFrom } from './schedule-days.js';
import type { PlanTarget } from './targets.js';

/** A plan of an earlier year, as far as another is begun by it. */
export interface Model {
  readonly content: PlanContent;
  readonly targets: readonly PlanTarget[];
  readonly leadUnitId: string;
}

/** Who stands for a unit of the earlier year today; nobody where it was dissolved without an heir. */
type StandsFor = (unitId: string) => string | undefined;

interface Beginning {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly newId: () => string;
  readonly standsFor: StandsFor;
}

/**
 * What a plan begins with that follows an earlier one: its nodes, how long each takes, how they wait for each other, who
 * owes what, and the risks. The days are laid anew, backwards from this item's own last day on working days. Neither names
 * of people nor amounts come along: who left last year, and last year's money, are nobody's and nothing's now.
 */
export function copied(item: PlannedItem, model: Model, begin: Beginning): PlanContent {
  const fresh = prefilled(item, begin.today, begin.calendar, begin.newId);
  const targetOf = sameTarget(model.targets, item.targets);
  return {
    ...fresh,
    duties: dutiesOf(item, model, fresh.duties, { targetOf, standsFor: begin.standsFor }),
    milestones: model.content.milestones.length === 0 ? fresh.milestones : nodesOf(item, model, targetOf, begin),
    risks: model.content.risks.map((risk) => ({ ...risk, id: begin.newId() })),
  };
}

type TargetOf = (number: number) => number | undefined;

/** A target of the earlier item by its words: one of other words is another promise. */
function sameTarget(was: readonly PlanTarget[], now: readonly PlanTarget[]): TargetOf {
  const titles = new Map(was.map(({ number, title }) => [number, title]));
  return (number) => now.find(({ title }) => title === titles.get(number))?.number;
}

function nodesOf(
  item: PlannedItem,
  { content: { milestones }, targets: was, leadUnitId }: Model,
  targetOf: TargetOf,
  { calendar, newId, standsFor }: Beginning,
): Milestone[] {
  const first = firstStart(milestones) ?? item.dueOn;
  const then = workingDaysFrom(first, calendar);
  const last = milestones.reduce<Day>((latest, { finish }) => (finish > latest ? finish : latest), first);
  const end = then.through(last);
  // Holidays lie otherwise from year to year: a timetable of as many working days may need some more days than it did.
  const days = workingDaysFrom(addDays(item.dueOn, -SPARE * (daysBetween(first, last) + 1) - SPARE_DAYS), calendar);
  const due = days.through(item.dueOn);
  const ids = new Map(milestones.map(({ id }) => [id, newId()]));
  const own = new Set([item.leadUnitId, ...item.responsibleUnitIds]);
  return milestones.map(({ id, title, weight, targets, start, finish, after, ownerUnitId }): Milestone => {
    const length = Math.max(1, then.through(finish) - then.before(start));
    const owner = ownerUnitId === undefined || ownerUnitId === leadUnitId ? undefined : standsFor(ownerUnitId);
    return {
      ...{ id: ids.get(id) ?? '', title, weight },
      targets:
        targets.length === was.length
          ? item.targets.map(({ number }) => number)
          : targets.flatMap((each) => targetOf(each) ?? []),
      ...daysOf(due - (end - then.through(finish)) - length, length, days),
      ...(owner !== undefined && owner !== item.leadUnitId && own.has(owner) && { ownerUnitId: owner }),
      after: after.flatMap((each) => ids.get(each) ?? []),
    };
  });
}
const SPARE = 2;
const SPARE_DAYS = 90;

/** Duties of units that are on this item too, in the words they had; what is left of the lead unit's is as in any plan. */
function dutiesOf(
  item: PlannedItem,
  { content: { duties }, leadUnitId }: Model,
  fresh: readonly Duty[],
  { targetOf, standsFor }: { readonly targetOf: TargetOf; readonly standsFor: StandsFor },
): readonly Duty[] {
  const now = duties.flatMap(({ unitId, target, text }): readonly Duty[] => {
    const unit = unitId === leadUnitId ? item.leadUnitId : standsFor(unitId);
    const number = target === null ? null : targetOf(target);
    if (unit === undefined || number === undefined) return [];
    return unit === item.leadUnitId || item.responsibleUnitIds.includes(unit)
      ? [{ unitId: unit, target: number, text }]
      : [];
  });
  // Two units of the earlier year may be one today: the first word stands.
  const said = new Map<string, Duty>();
  for (const duty of [...now, ...fresh]) {
    const key = `${duty.unitId} ${String(duty.target)}`;
    if (!said.has(key)) said.set(key, duty);
  }
  return [...said.values()];
}
