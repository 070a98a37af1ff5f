import type { Day } from '../../../kernel/day.js';
import { addWorkingDays, type WorkCalendar, workingDaysBetween } from '../../../kernel/work-calendar.js';

/** How near the day of a matter is: the desk shows what is red first. */
export const nearnesses = ['overdue', 'soon', 'later'] as const;
export type Nearness = (typeof nearnesses)[number];

/** What whoever sits at the desk does about a duty: meets it, or takes down what a unit sent in (point 1). */
export type Act = 'do' | 'receive';

/** What the desk must know of a duty still owed. */
export interface DeskDuty {
  readonly id: string;
  readonly kind: string;
  readonly period: string | null;
  /** The last day that is not counted as late. */
  readonly due: Day;
  /** Whether it is asked for already. */
  readonly open: boolean;
  /** Whether it is a wait, of which each is about a thing of its own. */
  readonly waits?: boolean;
  /** Whether another deputy leader is in charge of what it is about. */
  readonly othersCharge?: boolean;
  /** The unit that owes it; null where an office of the district does. */
  readonly unitId: string | null;
  /** The office that sees to it, where no unit owes it. */
  readonly seenToBy: string | null;
}

/** Whose desk it is. */
export interface DeskHolder {
  readonly role: string;
  readonly unitIds: readonly string[];
}

/** One matter of the desk: duties of one kind, period and day that are settled together, as one letter or one list. */
export interface DeskMatter {
  readonly act: Act;
  readonly due: Day;
  readonly dutyIds: readonly string[];
  /** Working days since the last one in time; 0 where it has not passed. */
  readonly lateWorkingDays: number;
}

export interface Desk {
  readonly groups: Readonly<Record<Nearness, readonly DeskMatter[]>>;
  /** What comes later and is not asked for yet, by day. */
  readonly ahead: readonly DeskMatter[];
}

/** A matter is near when its day is no more than three working days away. */
const SOON_WORKING_DAYS = 3;

/**
 * What somebody must do, by how near it is. Units and offices see what they owe; the gov office also what units owe, since
 * it takes down what comes on paper, and once a day is near it is the gov office that asks (points 1 and 2).
 */
export function deskOf(duties: readonly DeskDuty[], holder: DeskHolder, today: Day, calendar: WorkCalendar): Desk {
  const soonUntil = addWorkingDays(today, SOON_WORKING_DAYS, calendar).day;
  const nearnessOf = ({ due }: DeskDuty): Nearness => (due < today ? 'overdue' : due <= soonUntil ? 'soon' : 'later');
  const groups: Record<Nearness, DeskMatter[]> = { overdue: [], soon: [], later: [] };
  const ahead: DeskMatter[] = [];
  for (const duty of [...duties].sort(byDay)) {
    const act = actOf(duty, holder);
    if (act === undefined) continue;
    const nearness = nearnessOf(duty);
    const isNow = act === 'do' ? duty.open || nearness !== 'later' : nearness !== 'later';
    const late = nearness === 'overdue' ? workingDaysBetween(duty.due, today, calendar).count : 0;
    put(isNow ? groups[nearness] : ahead, { ...duty, lateWorkingDays: late }, act, duties);
  }
  return { groups, ahead };
}

function actOf({ kind, unitId, seenToBy, othersCharge }: DeskDuty, { role, unitIds }: DeskHolder): Act | undefined {
  if (unitId !== null && unitIds.includes(unitId)) return 'do';
  if (unitId === null && seenToBy === role) return othersCharge === true ? undefined : 'do';
  // What a leader or finance decides on paper the gov office takes down, as it does what units send in.
  return role === 'gov-office' &&
    (unitId !== null || ON_PAPER_TOO.includes(seenToBy ?? '') || RULED_ON_PAPER.includes(kind))
    ? 'receive'
    : undefined;
}

/** Whose word reaches the gov office on paper as well. */
const ON_PAPER_TOO: readonly string[] = ['deputy-leader', 'finance'];
/** What the supervision office may decide on paper: its inspections it keeps itself. */
const RULED_ON_PAPER: readonly string[] = ['evaluation-settling'];

/** Beside its like, if that is there already: six plans due on one day are one matter of six. */
function put(
  matters: DeskMatter[],
  duty: DeskDuty & { readonly lateWorkingDays: number },
  act: Act,
  duties: readonly DeskDuty[],
): void {
  const like = matters.findIndex((matter) => {
    const first = duties.find(({ id }) => id === matter.dutyIds[0]);
    return matter.act === act && matter.due === duty.due && first?.kind === duty.kind && first.period === duty.period;
  });
  const found = matters[like];
  if (found && duty.kind !== 'stated' && duty.waits !== true)
    matters[like] = { ...found, dutyIds: [...found.dutyIds, duty.id] };
  else matters.push({ act, due: duty.due, dutyIds: [duty.id], lateWorkingDays: duty.lateWorkingDays });
}

const byDay = (one: DeskDuty, other: DeskDuty): number => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0);
