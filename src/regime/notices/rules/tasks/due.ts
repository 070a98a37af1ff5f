import { type Day, day } from '../../../../kernel/day.js';
import type { Milestone } from '../../contract.js';
import type { Asked } from '../asking.js';
import { type DayContext, resolveDue } from '../days.js';
import type { Passage } from '../page.js';
import type { TaskRow } from '../rows.js';
import { saysNone } from '../units.js';

/** What the document knows of its days that a cell alone does not. */
export interface DueContext extends DayContext {
  /** Whether the layout has a place for days at all. */
  readonly namesDays: boolean;
}

/** The day by which an item is done, its steps, and what of them is asked (`about` within the item). */
interface Due {
  readonly on: Day | null;
  readonly milestones?: readonly Milestone[];
  readonly asked: readonly Asked[];
}

export function dueOf(row: TaskRow, promise: Passage, { year, issuedOn, namesDays }: DueContext): Due {
  const unsaid: Asked = { code: 'no-date', about: '/dueOn', params: { what: '完成时间' } };
  // A layout without a place for days may say them in the promise itself: 11月底前建成.
  const cell = row.due ?? (namesDays ? undefined : promise);
  if (!cell || saysNone(cell.text)) return { on: null, asked: namesDays ? [unsaid] : [] };
  const read = resolveDue(cell.text, { year, issuedOn });
  const start = row.start && resolveDue(row.start.text, { year, issuedOn });
  // A schedule or the promise may say the steps beside the day in its column: 其中6月底前完工200台.
  const [steps] = [row.schedule, row.due && promise]
    .map((words) => words && stepsIn(words, read.on, { year, issuedOn }))
    .filter((found) => found !== undefined);
  const milestones = [
    ...(row.start && start ? [{ kind: 'start' as const, text: row.start.text, on: start.on }] : []),
    ...(read.milestones ?? steps ?? []),
  ];
  // That no item of a layout has a day is asked once for all of them, not here.
  const raised = row.due ? read.asked : read.asked.filter(({ code }) => code !== 'no-date');
  const settled = read.on !== null || raised.length > 0 || !row.due;
  return {
    on: row.due ? read.on : lastOf(read),
    milestones,
    asked: [...raised.map((question) => ({ ...question, about: '/dueOn' })), ...(settled ? [] : [unsaid])],
  };
}

/** A promise that gives each of its works a day (6月底前建成公园；10月底前改造绿道) is done with the last of them. */
function lastOf({ on, milestones = [] }: Pick<Due, 'on' | 'milestones'>): Day | null {
  const days = milestones.flatMap((step) => (step.kind === 'start' || step.on === null ? [] : [day(step.on)]));
  return days.reduce<Day | null>((latest, one) => (latest === null || one > latest ? one : latest), on);
}

/** The steps that words tell, each with its day. What is finished before the item is done is a step and not its end. */
const stepsIn = (words: Passage, done: Day | null, context: DayContext): readonly Milestone[] | undefined =>
  resolveDue(words.text, context)
    .milestones?.filter(({ on }) => on !== null)
    .map((step) => (step.kind === 'finish' && step.on !== done ? { ...step, kind: 'other' as const } : step));
